using QcdcCases.Domain.Cases;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Conditions of the steps of a petition (legal reference §5.4, §7.1).</summary>
internal static class PetitionGuardCases
{
    private static readonly CaseState Received = CaseState.Initial(CaseKind.Petition, 1);
    private static readonly CaseState Accepted = After(CaseKind.Petition, Step(CaseEvent.Accepted, "2026-08-03"));
    private static readonly CaseState Replied = After(
        CaseKind.Petition,
        Step(CaseEvent.Accepted, "2026-08-03"),
        Step(Answered, "2026-08-10"));
    private static readonly CaseState Begun = After(
        CaseKind.Petition,
        Step(CaseEvent.Accepted, "2026-08-03"),
        Step(WorkBegun, "2026-08-04"));
    private static readonly CaseState Away = After(CaseKind.Petition, Step(Filed, "2026-08-03"));

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. NeedsReason(Received, Step(NotAccepted, "2026-08-03"), "Luật Tiếp công dân Đ28 k1"),
        .. NeedsReason(Received, Step(Merged, "2026-08-03"), "TT 05/2021 Đ6"),
        .. NeedsReceiver(Received, Step(Guided, "2026-08-03"), "TT 05/2021 Đ22"),
        .. NeedsReceiver(Received, Step(Transferred, "2026-08-03"), "TT 05/2021 Đ21 k2", "letter.receiver_missing"),
        NeedsWaiting(
            After(CaseKind.Petition, Step(Transferred, "2026-08-03")),
            Step(ReplyReceived, "2026-08-10"),
            "Luật Tiếp công dân Đ27 k2"),
        .. NeedsReason(Received, Step(Filed, "2026-08-03"), "TT 05/2021 Đ28"),
        new(
            "case.turned_away",
            null,
            "TT 05/2021 Đ21 k1",
            Away.At(Step(CaseEvent.Accepted, "2026-08-05")),
            Away.At(Step(CaseEvent.Accepted, "2026-08-05"), Counter with { HasOpenLetter = true })),
        // An answered petition goes on with new facts (NĐ 154/2026 Đ4 k1 đ.h); no law knows a second round of it.
        new(
            "case.step_not_foreseen",
            null,
            "Luật Tiếp công dân",
            Replied.At(Step(CaseEvent.Accepted, "2026-08-20").In(2)),
            Replied.At(Step(Reopened, "2026-08-20").Assuring(StepAssurance.NewFacts))),
        new(
            "case.step_not_foreseen",
            null,
            "Luật Tiếp công dân",
            Accepted.At(Step(Answered, "2026-08-20").In(2)),
            Accepted.At(Step(Answered, "2026-08-20"))),
        .. NeedsReason(Accepted, Step(SupplementRequested, "2026-08-05"), "TT 05/2021 Đ21"),
        .. NeedsReason(Accepted, Step(Extended, "2026-08-05").Until("2026-09-05"), "quy chế"),
        .. NeedsReason(Accepted, Step(Suspended, "2026-08-05"), "quy chế"),
        new(
            "case.new_facts_missing",
            "assurances",
            "NĐ 154/2026 Đ4 k1 đ.h",
            Replied.At(Step(Reopened, "2026-08-20").Assuring(StepAssurance.LateForGoodReason)),
            Replied.At(Step(Reopened, "2026-08-20").Assuring(StepAssurance.NewFacts))),
        new(
            "case.not_resolved",
            null,
            "Luật Tiếp công dân Đ28",
            Accepted.At(Step(Closed, "2026-08-10")),
            Replied.At(Step(Closed, "2026-08-10"))),
        new("case.not_resolved", null, "Luật Tiếp công dân Đ28", Begun.At(Step(Closed, "2026-08-10")), Away.At(Step(Closed, "2026-08-10"))),
    ];
}
