using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// The ways back into a denunciation: a second resolution, and one in spite of a withdrawal (Luật TC Đ33 k3, Đ37 k3, Đ38 k5; reference
/// §3.1).
/// </summary>
internal static class DenunciationAgainGuardCases
{
    private const string Review = "Luật Tố cáo Đ37 k3, Đ38 k5";
    private const string Stands = "Luật Tố cáo Đ33 k3";

    private static readonly CaseState Concluded = After(
        CaseKind.Denunciation, Step(CaseEvent.Accepted, "2026-07-01"), Step(Decided, "2026-07-20").Finding(CaseResult.False));
    private static readonly CaseState UnderReview = Procedure.Replay(Concluded, Step(ReviewOpened, "2026-08-03"));
    private static readonly CaseState TakenBack = After(
        CaseKind.Denunciation, Step(CaseEvent.Accepted, "2026-07-01"), Step(Withdrawn, "2026-07-20"));
    private static readonly CaseStepEntry Acceptance = Step(CaseEvent.Accepted, "2026-08-10");
    private static readonly CaseStepEntry Again = Acceptance.In(2);
    private static readonly CaseStepEntry Unlawful = Again.Upon(StepGround.UnlawfulResolution);
    private static readonly CaseStepEntry Coerced = Again.Upon(StepGround.Coercion);
    private static readonly StepContext Around = Counter with { HasOpenLetter = true };
    private static readonly FirstRound First = new(
        CaseKind.Denunciation,
        null,
        null,
        null,
        null,
        IsInEffect: false,
        IsReviewed: false,
        default);

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        // A second resolution comes of the superior's review, or of being taken over; a complaint turned denunciation is a first one.
        NoReview(Concluded.At(Again), UnderReview.At(Unlawful)),
        NoReview(Concluded.At(Again), CaseState.Initial(CaseKind.Denunciation, 2).At(Again)),
        NoReview(
            CaseState.Initial(CaseKind.Denunciation, 2).At(Again, Around with { First = First }),
            CaseState.Initial(CaseKind.Denunciation, 2).At(Again, Around with { First = First with { IsReviewed = true } })),
        NoReview(
            CaseState.Initial(CaseKind.Denunciation, 2).At(Again, Around with { First = First }),
            CaseState.Initial(CaseKind.Denunciation, 2).At(Again, Around with { First = First with { Kind = CaseKind.Complaint } })),
        NoReview(HeldBack(Concluded).At(Again, Around), HeldBack(UnderReview).At(Unlawful, Around)),
        NoReview(Withdrew(Concluded).At(Coerced), Withdrew(UnderReview).At(Coerced)),
        new(
            "case.review_ground_missing",
            "ground",
            "Luật Tố cáo Đ37 k3",
            HeldBack(UnderReview).At(Again, Around),
            HeldBack(UnderReview).At(Unlawful, Around)),

        // A second round of a denunciation that is neither accepted nor taken over answers a further denunciation.
        new(
            "case.second_complaint_missing",
            null,
            "Luật Khiếu nại Đ33 k1; Luật Tố cáo Đ37",
            Concluded.At(Step(NotAccepted, "2026-08-10").In(2).Upon(StepGround.NotIdentifiable)),
            Concluded.At(
                Step(NotAccepted, "2026-08-10").In(2).Upon(StepGround.NotIdentifiable),
                Around with { SecondReceivedOn = new(2026, 8, 5) })),
        new(
            "case.second_complaint_missing",
            null,
            "Luật Khiếu nại Đ33 k1; Luật Tố cáo Đ37",
            Concluded.At(Step(NotAccepted, "2026-08-10").In(2).Upon(StepGround.NotIdentifiable)),
            After(
                CaseKind.Denunciation,
                Step(CaseEvent.Accepted, "2026-07-01")).At(Step(TakenOver, "2026-08-10").In(2).Because("Thiếu khách quan"))),

        // What was withdrawn stays so but for signs of a violation, coercion, or slander.
        Withdrawal(StepGround.Coercion),
        Withdrawal(StepGround.SignsOfViolation),
        Withdrawal(StepGround.Slander),
        new(
            "case.withdrawal_stands",
            "ground",
            Stands,
            TakenBack.At(Acceptance.Upon(StepGround.UnlawfulResolution)),
            TakenBack.At(Acceptance.Upon(StepGround.Coercion))),
        new(
            "case.withdrawal_stands",
            "ground",
            Stands,
            Procedure.Replay(TakenBack, Step(Closed, "2026-07-25")).At(Acceptance),
            Procedure.Replay(TakenBack, Step(Closed, "2026-07-25")).At(Acceptance.Upon(StepGround.Slander))),
        new(
            "case.withdrawal_missing",
            "ground",
            "Luật Tố cáo Đ33, Đ34 k3",
            After(
                CaseKind.Denunciation,
                Step(CaseEvent.Accepted, "2026-07-01")).At(Step(Terminated, "2026-07-21").Upon(StepGround.FullWithdrawal)),
            TakenBack.At(Step(Terminated, "2026-07-21").Upon(StepGround.FullWithdrawal))),
    ];

    private static CaseState HeldBack(CaseState first) => Procedure.Replay(first, Step(Filed, "2026-08-05").In(2));

    private static CaseState Withdrew(CaseState first) => Procedure.Replay(first, Step(Withdrawn, "2026-08-05").In(2));

    private static GuardCase NoReview(Situation refused, Situation lawful) => new("case.review_missing", null, Review, refused, lawful);

    private static GuardCase Withdrawal(StepGround lawful) =>
        new("case.withdrawal_stands", "ground", Stands, TakenBack.At(Acceptance), TakenBack.At(Acceptance.Upon(lawful)));
}
