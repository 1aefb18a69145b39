using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Cases.ComplexityCriterion;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// Conditions of the steps of a denunciation after its acceptance, and of protection (legal reference §3.1 to §3.3, §3.5).
/// </summary>
internal static class DenunciationGuardCases
{
    private const string Complexity = "NĐ 31/2019 Đ3 k2";
    private const string Extension = "Luật Tố cáo Đ30; NĐ 31/2019 Đ3";
    private const string Withdrawal = "Luật Tố cáo Đ33 k3; NĐ 31/2019 Đ4 k4";
    private const string Overdue = "Luật Tố cáo Đ38 k1";
    private const string Resolution = "Luật Tố cáo Đ36, Đ39";
    private const string Protected = "Luật Tố cáo Đ54";

    private static readonly Guid One = new("018f0000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("018f0000-0000-7000-8000-000000000002");
    private static readonly StepContext Complex = Counter with { Traits = new(Complex: true, false, false) };
    private static readonly StepContext ByAnother = Counter with { ActorId = Other, RedactionBy = One };

    private static readonly CaseState Received = CaseState.Initial(CaseKind.Denunciation, 1);

    /// <summary>Thirty days are 31 July.</summary>
    private static readonly CaseState Accepted = After(CaseKind.Denunciation, Step(CaseEvent.Accepted, "2026-07-01"));
    private static readonly CaseState Concluded = Procedure.Replay(Accepted, Step(Decided, "2026-07-20").Finding(CaseResult.True));
    private static readonly CaseState Redacted = Procedure.Replay(Concluded, Step(RedactionConfirmed, "2026-07-21"));
    private static readonly CaseState Acting = Procedure.Replay(Concluded, Step(HandlingOrdered, "2026-07-22"));
    private static readonly CaseState Granted = Procedure.Replay(Accepted, Step(ProtectionGranted, "2026-07-02"));
    private static readonly CaseStepEntry Longer = Step(Extended, "2026-07-20").Papers().By(SeveralPlaces).Until("2026-08-28");
    private static readonly CaseState Once = Procedure.Replay(Accepted, Longer);
    private static readonly CaseStepEntry Again = Step(Extended, "2026-08-20").Papers().By(SeveralPlaces, ManyPeople).Until("2026-09-25");
    private static readonly CaseStepEntry Mark = Step(ComplexFixed, "2026-07-10").By(ForeignElement);
    private static readonly CaseStepEntry Leave = Step(Withdrawn, "2026-07-10");
    private static readonly CaseStepEntry Publication = Step(Published, "2026-07-27");

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. NeedsReceiver(Accepted, Step(CriminalReferred, "2026-07-03"), "Luật Tố cáo Đ27 k1, Đ36 k2"),
        .. NeedsReceiver(Accepted, Step(VerificationAssigned, "2026-07-03"), "Luật Tố cáo Đ31; NĐ 31/2019 Đ10"),
        new("case.criteria_missing", "criteria", Complexity, Accepted.At(Mark.By()), Accepted.At(Mark)),
        new(
            "case.complex_not_lawful",
            null,
            Extension,
            Accepted.At(Mark with { On = new(2026, 8, 1) }),
            Accepted.At(Mark with { On = new(2026, 7, 31) }))
        {
            Answer = "deadline.expired",
        },
        new(
            "case.complex_not_lawful",
            null,
            Extension,
            Procedure.Replay(Accepted, Mark).At(Mark.By(ForeignElement)),
            Procedure.Replay(Accepted, Mark).At(Mark.By(ForeignElement, ManyPeople)))
        {
            Answer = "deadline.already_complex",
        },
        new(
            "case.complex_not_lawful",
            null,
            Extension,
            Procedure.Replay(Accepted, Mark).At(Mark.By(ManyPeople, ManyPeople)),
            Procedure.Replay(Accepted, Mark).At(Mark.By(SeveralBodies, ManyPeople, BodiesDisagree)))
        {
            Answer = "deadline.already_complex",
        },
        .. NeedsDocument(Accepted, Longer, "NĐ 31/2019 Đ3 (Mẫu 01)"),
        WithoutCriteria(Accepted.At(Longer)),
        WithoutCriteria(Accepted.At(Longer.By(), Complex)),
        WithoutCriteria(Procedure.Replay(Accepted, Mark).At(Longer.By())),
        Extends("deadline.expired", Accepted.At(Longer with { On = new(2026, 8, 1) }), Accepted.At(Longer with { On = new(2026, 7, 31) })),

        // Thirty days after 31 July are a Sunday, the Monday is off, then comes the National Day: 3 September.
        Extends("deadline.extension_too_long", Accepted.At(Longer.Until("2026-09-04")), Accepted.At(Longer.Until("2026-09-03"))),
        Extends("deadline.extension_not_longer", Accepted.At(Longer.Until("2026-07-31")), Accepted.At(Longer.Until("2026-08-01"))),
        Extends("deadline.extension_too_often", Once.At(Again.By(SeveralPlaces)), Once.At(Again)),
        Extends("deadline.extension_too_often", Once.At(Again.By()), Once.At(Again)),
        Extends(
            "deadline.extension_too_often",
            Procedure.Replay(Once, Again).At(Again with { On = new(2026, 9, 21), Until = new(2026, 10, 20) }),
            Once.At(Again)),
        new(
            "case.step_not_foreseen",
            null,
            "Luật Tố cáo",
            Accepted.At(Step(DialogueHeld, "2026-07-10")),
            After(CaseKind.Petition, Step(CaseEvent.Accepted, "2026-07-01")).At(Step(DialogueHeld, "2026-07-10"))),
        new(
            "case.step_not_foreseen",
            null,
            "Luật Tố cáo",
            Concluded.At(Step(Effective, "2026-08-31")),
            After(CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"), Step(Decided, "2026-07-20").Finding(CaseResult.Upheld))
                .At(Step(Effective, "2026-08-31"))),
        NeedsGround(Accepted, Step(Suspended, "2026-07-10"), StepGround.WaitingForExpertise, "Luật Tố cáo Đ34 k1"),
        NeedsGround(
            Accepted,
            Step(Suspended, "2026-06-30") with { On = new(2026, 7, 1) },
            StepGround.WaitingForResult,
            "Luật Tố cáo Đ34 k1"),
        NeedsGround(Accepted, Step(Terminated, "2026-07-10"), StepGround.SettledElsewhere, "Luật Tố cáo Đ34 k3"),
        Examined(Accepted.At(Leave.Assuring(StepAssurance.NoReasonToGoOn))),
        Examined(Accepted.At(Leave.Upon(StepGround.Coercion))),
        Examined(Accepted.At(Leave.Upon(StepGround.Slander))),
        Examined(Accepted.At(Leave.Upon(StepGround.SignsOfViolation))),
        Examined(Accepted.At(Leave with { Partial = true })),
        Examined(Received.At(Leave)),
        NeedsWaiting(Accepted, Step(NoticeSent, "2026-07-03"), "Luật Tố cáo Đ24 k1, Đ29 k3, Đ34 k4"),
        .. Publishes(Concluded),
        .. Publishes(Acting),
        .. NeedsReason(
            Procedure.Replay(Concluded, Step(ReviewOpened, "2026-08-03")),
            Step(ReviewClosed, "2026-08-10"),
            "Luật Tố cáo Đ37 k2"),
        new("case.not_overdue", null, Overdue, Accepted.At(Step(Escalated, "2026-07-31")), Accepted.At(Step(Escalated, "2026-08-01"))),
        new("case.not_overdue", null, Overdue, Once.At(Step(Escalated, "2026-08-28")), Once.At(Step(Escalated, "2026-08-29"))),
        .. NeedsReason(Accepted, Step(TakenOver, "2026-08-03"), "Luật Tố cáo Đ38 k5; NĐ 31/2019 Đ5"),
        new("case.not_resolved", null, Resolution, Accepted.At(Step(Closed, "2026-07-25")), Concluded.At(Step(Closed, "2026-07-25"))),
        new(
            "case.not_resolved",
            null,
            Resolution,
            Procedure.Replay(Accepted, Step(VerificationAssigned, "2026-07-03")).At(Step(Closed, "2026-07-25")),
            Procedure.Replay(Received, Step(NotAccepted, "2026-07-03")).At(Step(Closed, "2026-07-25"))),
        .. NeedsDocument(Accepted, Step(ProtectionGranted, "2026-07-02"), "Luật Tố cáo Đ52"),
        .. NeedsReason(
            Procedure.Replay(Accepted, Step(ProtectionRequested, "2026-07-02")),
            Step(ProtectionDenied, "2026-07-03"),
            "Luật Tố cáo Đ51 k3"),
        .. NeedsDocument(Granted, Step(ProtectionChanged, "2026-07-03"), "Luật Tố cáo Đ53"),
        .. NeedsReason(Granted, Step(ProtectionEnded, "2026-07-03"), Protected),
    ];

    private static GuardCase WithoutCriteria(Situation lawful) =>
        new("case.criteria_missing", "criteria", Complexity, Accepted.At(Longer.By()), lawful) { AlsoFails = "case.extension_not_lawful" };

    private static GuardCase Extends(string answer, Situation refused, Situation lawful) =>
        new("case.extension_not_lawful", null, Extension, refused, lawful) { Answer = answer };

    private static GuardCase Examined(Situation lawful) =>
        new("case.withdrawal_not_examined", "assurances", Withdrawal, Accepted.At(Leave.Assuring(StepAssurance.NewFacts)), lawful);

    /// <summary>Redacted first, and by somebody else (Đ8 k3, Đ40 k3).</summary>
    private static IEnumerable<GuardCase> Publishes(CaseState state)
    {
        var redacted = Procedure.Replay(state, Step(RedactionConfirmed, "2026-07-24"));
        return
        [
            new(
                "case.redaction_not_confirmed",
                null,
                "Luật Tố cáo Đ40 k3; NĐ 31/2019 Đ6 k1",
                state.At(Publication),
                redacted.At(Publication)),
            new(
                "case.redaction_by_the_same",
                null,
                "Luật Tố cáo Đ8 k3, Đ40 k3",
                redacted.At(Publication, Counter with { ActorId = One, RedactionBy = One }),
                redacted.At(Publication, ByAnother)),
        ];
    }
}
