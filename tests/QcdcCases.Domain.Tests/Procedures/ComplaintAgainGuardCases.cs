using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Deadlines.Given;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// The ways back into a complaint that was withdrawn, terminated or before a court (Luật KN Đ10, Đ11 k8, k9, by the legal reference
/// §2.1).
/// </summary>
internal static class ComplaintAgainGuardCases
{
    private const string Continued = "Luật Khiếu nại Đ11 k8, k9";
    private const string Court = "Luật Khiếu nại Đ11 k9, Đ11a k2 đ.d";

    private static readonly CaseState UnderWay = After(CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"));
    private static readonly CaseState TakenBack = Procedure.Replay(UnderWay, Step(Withdrawn, "2026-07-20"));
    private static readonly CaseState Stopped = Procedure.Replay(UnderWay, Step(Terminated, "2026-08-03").Upon(StepGround.NoObjectLeft));
    private static readonly CaseState ForCourt = Procedure.Replay(UnderWay, Step(Terminated, "2026-07-06").Upon(StepGround.Court));
    private static readonly CaseState Sued = Procedure.Replay(
        Procedure.Replay(UnderWay, Step(SuedInCourt, "2026-07-03")), Step(Terminated, "2026-07-06"));
    private static readonly CaseState Both = Procedure.Replay(TakenBack, Step(Terminated, "2026-07-21").Upon(StepGround.FullWithdrawal));
    private static readonly CaseStepEntry Acceptance = Step(CaseEvent.Accepted, "2026-08-05");

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        // What was withdrawn is not considered again unless it was withdrawn under coercion or threat.
        new(
            "case.coercion_missing",
            "ground",
            "Luật Khiếu nại Đ10 (Luật 136/2025)",
            TakenBack.At(Acceptance),
            TakenBack.At(Acceptance.Upon(StepGround.Coercion))),
        new("case.coercion_missing", "ground", "Luật Khiếu nại Đ10 (Luật 136/2025)", TakenBack.At(Acceptance), Stopped.At(Acceptance)),
        new(
            "case.coercion_missing",
            "ground",
            "Luật Khiếu nại Đ10 (Luật 136/2025)",
            Both.At(Acceptance),
            Both.At(Acceptance.Upon(StepGround.Coercion))),

        // Thirty days after 3 August are the National Day: 3 September. A letter that came by then may be accepted later.
        Late(Stopped.At(Acceptance with { On = new(2026, 9, 4) }), Stopped.At(Acceptance with { On = new(2026, 9, 3) })),
        Late(
            Stopped.At(Acceptance with { On = new(2026, 9, 4) }),
            Stopped.At(Acceptance with { On = new(2026, 9, 10) }, Behind("2026-09-03"))),
        Late(
            Stopped.At(Acceptance with { On = new(2026, 9, 10) }, Behind("2026-09-04")),
            Stopped.At(Acceptance with { On = new(2026, 9, 10) }, Behind("2026-09-04", "2026-08-03"))),
        Late(Stopped.At(Acceptance with { On = new(2026, 9, 10) }, Behind("2026-08-02")), Stopped.At(Acceptance, Behind("2026-08-02"))),

        // It may be closed meanwhile. Whoever was coerced into the withdrawal has no such limit.
        Late(
            Procedure.Replay(Stopped, Step(Closed, "2026-08-20")).At(Acceptance with { On = new(2026, 9, 4) }),
            Procedure.Replay(Stopped, Step(Closed, "2026-08-20")).At(Acceptance with { On = new(2026, 9, 3) })),
        Late(
            Stopped.At((Acceptance with { On = new(2027, 1, 5) }).Upon(StepGround.Coercion)),
            Both.At((Acceptance with { On = new(2027, 1, 5) }).Upon(StepGround.Coercion))),

        // Given back by the court on 10 August, it may be continued until 9 September.
        Late(ForCourt.At(Acceptance with { On = new(2026, 9, 9) }), GivenBack(ForCourt).At(Acceptance with { On = new(2026, 9, 9) })),
        Late(GivenBack(Sued).At(Acceptance with { On = new(2026, 9, 10) }), GivenBack(Sued).At(Acceptance with { On = new(2026, 9, 9) })),
        NotBeforeCourt(Stopped, ForCourt),
        NotBeforeCourt(Both, Sued),
        NotBeforeCourt(GivenBack(ForCourt), Procedure.Replay(ForCourt, Step(Closed, "2026-07-10"))),
    ];

    private static CaseState GivenBack(CaseState stopped) => Procedure.Replay(stopped, Step(CourtDiscontinued, "2026-08-10"));

    private static GuardCase Late(Situation refused, Situation lawful) => new("case.continuation_late", null, Continued, refused, lawful);

    private static GuardCase NotBeforeCourt(CaseState refused, CaseState lawful) => new(
        "case.not_before_court", null, Court, refused.At(Step(
            CourtDiscontinued,
            "2026-08-12")), lawful.At(Step(CourtDiscontinued, "2026-08-12")));

    private static StepContext Behind(params string[] received) => Counter with
    {
        Letters = [.. received.Select(day => new LinkedLetter(1, Day(day), null, LetterChannel.Post, HasSender: true))],
    };
}
