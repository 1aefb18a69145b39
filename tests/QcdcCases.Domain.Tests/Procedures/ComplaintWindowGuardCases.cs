using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Deadlines.Given;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// What a decided complaint waits for: the windows of effect and of the second complaint, and a second complaint that was made (Luật KN
/// Đ33, Đ44, Đ57;
/// legal reference KN-10, KN-18 to KN-20).
/// </summary>
internal static class ComplaintWindowGuardCases
{
    private const string Windows = "Luật Khiếu nại Đ33, Đ44, Đ57";
    private const string Waits = "Luật Khiếu nại Đ33 k1, Đ44 k1";

    private static readonly CaseState Concluded = After(
        CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"), Step(Decided, "2026-07-20").Finding(CaseResult.Rejected));
    private static readonly CaseState Dispatched = Procedure.Replay(Concluded, Step(Sent, "2026-07-31"));
    private static readonly CaseState InEffect = Procedure.Replay(Concluded, Step(Effective, "2026-08-20"));
    private static readonly CaseState SecondConcluded = After(
        CaseKind.Complaint,
        Step(CaseEvent.Accepted, "2026-06-01"),
        Step(Decided, "2026-06-20").Finding(CaseResult.Rejected),
        Step(CaseEvent.Accepted, "2026-07-01").In(2),
        Step(Decided, "2026-07-20").Finding(CaseResult.Confirmed));
    private static readonly StepContext InTime = Counter with { SecondReceivedOn = Day("2026-08-19") };

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        // Thirty days from the decision are 19 August, from its sending on 31 July the days before the National Day: 3 September.
        Open(Concluded, "2026-08-19", "2026-08-20"),
        Open(Dispatched, "2026-09-03", "2026-09-04"),
        Open(Procedure.Replay(Dispatched, Step(Published, "2026-08-03")), "2026-09-03", "2026-09-04"),
        Open(SecondConcluded, "2026-08-19", "2026-08-20"),
        Open(Concluded, "2026-09-03", "2026-09-04", Counter with { Traits = new(false, Remote: true, false) }),
        Open(Concluded, "2026-08-19", "2026-08-20", Counter with { Traits = new(false, false, Disciplinary: true) }),
        new("case.window_open", "on", Windows, Concluded.At(Step(Closed, "2026-07-21")), InEffect.At(Step(Closed, "2026-08-20"))),

        // A second complaint that came in time is dealt with before the first decision is in effect or closed.
        Waiting(
            Concluded,
            Effective,
            "2026-08-20",
            Concluded.At(Step(Effective, "2026-08-20"), Counter with { SecondReceivedOn = Day("2026-08-20") })),
        Waiting(Concluded, Effective, "2026-08-20", Concluded.At(Step(Effective, "2026-08-20"))),
        Waiting(
            Concluded,
            Closed,
            "2026-08-20",
            Concluded.At(Step(Closed, "2026-08-20"), Counter with { SecondReceivedOn = Day("2026-08-20") })),
        Waiting(InEffect, Closed, "2026-08-20", InEffect.At(Step(Closed, "2026-08-20"))),
        Waiting(Concluded, Effective, "2026-08-20", SecondConcluded.At(Step(Effective, "2026-08-20"), InTime)),
    ];

    private static GuardCase Open(CaseState state, string early, string lawful, StepContext? around = null) => new(
        "case.window_open", "on", Windows, state.At(Step(Closed, early), around), state.At(Step(Closed, lawful), around));

    private static GuardCase Waiting(CaseState state, CaseEvent happened, string on, Situation lawful) => new(
        "case.second_complaint_waits", null, Waits, state.At(Step(happened, on), InTime), lawful);
}
