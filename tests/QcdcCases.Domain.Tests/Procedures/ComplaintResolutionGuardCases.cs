using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Cases.ComplexityCriterion;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Conditions of the steps between acceptance and closing of a complaint (legal reference §2.1, §2.2, §2.5).</summary>
internal static class ComplaintResolutionGuardCases
{
    private const string Stay = "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26";
    private const string ComplexArticle = "NĐ 124/2020 Đ3a (NĐ 155/2026)";
    private const string ComplexLimit = "Luật Khiếu nại Đ28, Đ37, Đ50";
    private const string NoticeArticle = "NĐ 124/2020 Đ28 k1 (NĐ 155/2026)";
    private const string Dialogue = "Luật Khiếu nại Đ39, Đ53, Đ55; NĐ 124/2020 Đ28 k2";

    private static readonly StepContext Disciplinary = Counter with { Traits = new(false, false, Disciplinary: true) };
    private static readonly StepContext Remote = Counter with { Traits = new(false, Remote: true, false) };

    /// <summary>Accepted the day on which the law of 2026 came into force: thirty days are 31 July.</summary>
    private static readonly CaseState Accepted = After(CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"));
    private static readonly CaseState AcceptedBefore = After(CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-06-15"));
    private static readonly CaseState Notified = After(
        CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"), Step(DialogueNotified, "2026-07-02").Until("2026-07-10"));
    private static readonly CaseState Second = After(
        CaseKind.Complaint,
        Step(CaseEvent.Accepted, "2026-06-01"),
        Step(Decided, "2026-06-20").Finding(CaseResult.Rejected),
        Step(CaseEvent.Accepted, "2026-07-01").In(2));
    private static readonly CaseState Concluded = After(
        CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"), Step(Decided, "2026-07-20").Finding(CaseResult.Upheld));
    private static readonly CaseStepEntry Held = Step(DialogueHeld, "2026-07-10");
    private static readonly CaseStepEntry Measure = Step(ExecutionSuspended, "2026-07-03").Papers().Until("2026-07-20");
    private static readonly CaseStepEntry Complex = Step(ComplexFixed, "2026-07-10").Papers().By(SeveralPlaces);
    private static readonly CaseStepEntry First = Step(Decided, "2026-07-20").Finding(CaseResult.Upheld);

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. NeedsReceiver(Accepted, Step(VerificationAssigned, "2026-07-03"), "Luật Khiếu nại Đ29; NĐ 124/2020 Đ17"),
        .. NeedsDocument(Accepted, Measure, Stay),
        new("case.stay_day_missing", "until", Stay, Accepted.At(Measure with { Until = null }), Accepted.At(Measure)),
        new("case.stay_too_long", "until", Stay, Accepted.At(Measure.Until("2026-08-01")), Accepted.At(Measure.Until("2026-07-31"))),
        new(
            "case.stay_too_long",
            "until",
            Stay,
            Accepted.At(Measure.Until("2026-08-01")),
            Accepted.At(Measure.Until("2026-08-01"), Remote)),
        new("case.already_stayed", null, Stay, Accepted.At(Measure, Waiting(ExecutionResumed)), Accepted.At(Measure, Waiting(NoticeSent))),
        NeedsWaiting(Accepted, Step(ExecutionResumed, "2026-07-05"), Stay),
        new("case.criteria_missing", "criteria", ComplexArticle, Accepted.At(Complex.By()), Accepted.At(Complex)),
        new(
            "case.criteria_missing",
            "criteria",
            ComplexArticle,
            AcceptedBefore.At(Step(ComplexFixed, "2026-07-01").Papers()),
            AcceptedBefore.At(Step(ComplexFixed, "2026-06-30").Papers())),
        .. NeedsDocument(Accepted, Complex, ComplexArticle),
        new(
            "case.document_missing",
            "documentNo",
            ComplexArticle,
            AcceptedBefore.At(Step(ComplexFixed, "2026-07-01").By(SeveralPlaces)),
            AcceptedBefore.At(Step(ComplexFixed, "2026-06-30").By(SeveralPlaces))),
        new(
            "case.complex_not_lawful",
            null,
            ComplexLimit,
            Accepted.At(Complex with { On = new(2026, 8, 1) }),
            Accepted.At(Complex with { On = new(2026, 7, 31) }))
        {
            Answer = "deadline.expired",
        },
        new(
            "case.complex_not_lawful",
            null,
            ComplexLimit,
            Accepted.At(Complex, Counter with { Traits = new(Complex: true, false, false) }),
            Accepted.At(Complex.By(SeveralPlaces, ManyPeople), Counter with { Traits = new(Complex: true, false, false) }))
        {
            Answer = "deadline.already_complex",
        },
        new(
            "case.complaint_not_extended",
            null,
            "Luật Khiếu nại Đ28, Đ37; NĐ 124/2020 Đ3a",
            Accepted.At(Step(Extended, "2026-07-10").Papers().By(ManyPeople).Until("2026-08-10")),
            Accepted.At(Complex.By(ManyPeople))),
        new(
            "case.dialogue_day_missing",
            "until",
            "NĐ 124/2020 Đ28 k1",
            Accepted.At(Step(DialogueNotified, "2026-07-02")),
            Accepted.At(Step(DialogueNotified, "2026-07-02").Until("2026-07-10"))),
        new(
            "case.dialogue_notice_late",
            "until",
            NoticeArticle,
            Accepted.At(Step(DialogueNotified, "2026-07-06").Until("2026-07-10")),
            Accepted.At(Step(DialogueNotified, "2026-07-05").Until("2026-07-10"))),
        new(
            "case.dialogue_notice_late",
            "until",
            NoticeArticle,
            AcceptedBefore.At(Step(DialogueNotified, "2026-07-01").Until("2026-07-05")),
            AcceptedBefore.At(Step(DialogueNotified, "2026-06-30").Until("2026-06-30"))),
        new("case.dialogue_not_notified", null, NoticeArticle, Notified.At(Held with { On = new(2026, 7, 9) }), Notified.At(Held)),
        new("case.dialogue_not_notified", null, NoticeArticle, Accepted.At(Held), Notified.At(Held with { On = new(2026, 7, 11) })),
        new(
            "case.dialogue_not_notified",
            null,
            NoticeArticle,
            AcceptedBefore.At(Step(DialogueHeld, "2026-07-01")),
            AcceptedBefore.At(Step(DialogueHeld, "2026-06-30"))),
        NeedsGround(Accepted, Step(Suspended, "2026-07-10"), StepGround.Obstacle, "Luật Khiếu nại Đ11a (Luật 136/2025)"),
        new(
            "case.suspension_too_early",
            "on",
            "Luật Khiếu nại Đ11a k1 (Luật 136/2025)",
            AcceptedBefore.At(Step(Suspended, "2026-06-30").Upon(StepGround.Obstacle)),
            AcceptedBefore.At(Step(Suspended, "2026-07-01").Upon(StepGround.Obstacle))),
        Part(AcceptedBefore.At(Step(Withdrawn, "2026-07-01") with { Partial = true })),
        Part(AcceptedBefore.At(Step(Withdrawn, "2026-06-30"))),
        new(
            "case.withdrawal_missing",
            "ground",
            "Luật Khiếu nại Đ10, Đ11a k2 đ.a",
            Accepted.At(Step(Terminated, "2026-07-10").Upon(StepGround.FullWithdrawal)),
            Procedure.Replay(Accepted, Step(Withdrawn, "2026-07-09")).At(Step(Terminated, "2026-07-10").Upon(StepGround.FullWithdrawal))),
        new(
            "case.withdrawal_missing",
            "ground",
            "Luật Khiếu nại Đ10, Đ11a k2 đ.a",
            Procedure.Replay(Accepted, Step(Withdrawn, "2026-07-09") with { Partial = true })
                .At(Step(Terminated, "2026-07-10").Upon(StepGround.FullWithdrawal)),
            Accepted.At(Step(Terminated, "2026-07-10").Upon(StepGround.NoObjectLeft))),
        NeedsGround(Accepted, Step(Terminated, "2026-07-10"), StepGround.NoObjectLeft, "Luật Khiếu nại Đ11a (Luật 136/2025)"),
        SinceLaw136(Step(Terminated, "2026-07-01"), Step(Terminated, "2026-06-30")),
        new(
            "case.already_resolved",
            null,
            "Luật Khiếu nại Đ11a k2",
            Procedure.Replay(Concluded, Step(SuedInCourt, "2026-07-25")).At(Step(Terminated, "2026-08-03").Upon(StepGround.Court)),
            Procedure.Replay(Accepted, Step(SuedInCourt, "2026-07-25")).At(Step(Terminated, "2026-08-03").Upon(StepGround.Court))),
        new(
            "case.already_resolved",
            null,
            "Luật Khiếu nại Đ11a k2",
            Procedure.Replay(Concluded, Step(SuedInCourt, "2026-07-25")).At(Step(Terminated, "2026-08-03").Upon(StepGround.Court)),
            Procedure.Replay(Accepted, Step(Withdrawn, "2026-07-25")).At(Step(Terminated, "2026-08-03").Upon(StepGround.FullWithdrawal))),
        NeedsWaiting(Accepted, Step(NoticeSent, "2026-07-03"), "NĐ 124/2020 Đ16, Đ28b"),
        new("case.dialogue_missing", null, Dialogue, Accepted.At(First, Disciplinary), Accepted.At(First)),
        new(
            "case.dialogue_missing",
            null,
            Dialogue,
            Notified.At(First, Disciplinary),
            Procedure.Replay(Notified, Held).At(First, Disciplinary)),
        new(
            "case.dialogue_missing",
            null,
            Dialogue,
            Second.At(First.Finding(CaseResult.Confirmed)),
            Procedure.Replay(Second, Step(DialogueHeld, "2026-07-20")).At(First.Finding(CaseResult.Confirmed))),
        new(
            "case.not_resolved",
            null,
            "Luật Khiếu nại Đ31, Đ34, Đ40",
            Accepted.At(Step(Closed, "2026-08-20")),
            Concluded.At(Step(Closed, "2026-08-20"))),
        new(
            "case.not_resolved",
            null,
            "Luật Khiếu nại Đ31, Đ34, Đ40",
            Second.At(Step(Closed, "2026-08-20")),
            Concluded.At(Step(Closed, "2026-08-20"))),
        new(
            "case.not_resolved",
            null,
            "Luật Khiếu nại Đ31, Đ34, Đ40",
            Notified.At(Step(Closed, "2026-08-20")),
            Concluded.At(Step(Closed, "2026-08-20"))),
    ];

    /// <summary>Until 30 June 2026 a complaint is withdrawn as a whole.</summary>
    private static GuardCase Part(Situation lawful) => new(
        "case.part_not_withdrawn_yet",
        "partial",
        "Luật Khiếu nại Đ10 (Luật 136/2025)",
        AcceptedBefore.At(Step(Withdrawn, "2026-06-30") with { Partial = true }),
        lawful);

    /// <summary>The list of reasons is law since 1 July 2026.</summary>
    private static GuardCase SinceLaw136(CaseStepEntry refused, CaseStepEntry lawful) =>
        new("case.ground_missing", "ground", "Luật Khiếu nại Đ11a (Luật 136/2025)", AcceptedBefore.At(refused), AcceptedBefore.At(lawful));
}
