using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Domain.Procedures;

/// <summary>The conditions of the law on complaints.</summary>
internal static class ComplaintGuards
{
    public static Guard RefusalGround { get; } = CommonGuards.RefusalGround("Luật Khiếu nại Đ11");

    /// <summary>The law had no list of grounds before; an earlier suspension has its ground in words.</summary>
    public static Guard SuspensionGround { get; } =
        CommonGuards.Ground("Luật Khiếu nại Đ11a (Luật 136/2025)") with
        {
            From = EntryIntoForce.Law136,
        };

    /// <summary>
    /// The criteria were undefined before the decree of 2026, which applies to every complaint still undecided (NĐ 155/2026 Đ22 k1).
    /// </summary>
    public static Guard Criteria { get; } = CommonGuards.Criteria("NĐ 124/2020 Đ3a (NĐ 155/2026)") with { From = EntryIntoForce.Law136 };

    public static Guard ComplexInWriting { get; } =
        CommonGuards.Document("NĐ 124/2020 Đ3a (NĐ 155/2026)") with
        {
            From = EntryIntoForce.Law136,
        };

    public static Guard ComplexInTime { get; } =
        new(
            "case.complex_not_lawful",
            "The limit can no longer be lengthened.",
            "Luật Khiếu nại Đ28, Đ37, Đ50",
            v => ResolutionChecks.Marked(v) is null)
        {
            Detail = ResolutionChecks.Marked,
        };

    public static Guard NotExtended { get; } =
        new(
            "case.complaint_not_extended",
            "A complaint cannot be extended by decision; fix it as complex in writing to apply the longer limit.",
            "Luật Khiếu nại Đ28, Đ37; NĐ 124/2020 Đ3a",
            _ => false);

    public static Guard GroupPapers { get; } =
        IntakeRules.GroupPapers.ForCase(v =>
            IntakeRules.HasGroupPapers(
                v.Context.Group,
                v.Context.RepresentativeAppointed,
                v.Entry.More.Assures(StepAssurance.GroupPapersComplete))) with
        {
            Field = "assurances",
        };

    public static Guard DisciplinaryInWriting { get; } =
        IntakeRules.DisciplinaryInWriting.ForCase(v =>
            !v.Context.Traits.Disciplinary || v.Context.Channels.Count == 0 || v.Context.Channels.Any(IntakeRules.IsLawfulChannel));

    /// <summary>
    /// One of the letters that the acceptance answers came within its window; where no day is known, the condition holds.
    /// </summary>
    public static Guard FiledInTime { get; } =
        IntakeRules.InTime.ForCase(v =>
            v.Context.Letters.Count == 0
            || v.Entry.More.Assures(StepAssurance.LateForGoodReason)
            || v.Context.Letters.Any(l =>
                IntakeRules.IsInTime(l.Instance, l.ReceivedOn, l.KnownOn, v.Context.Traits.Disciplinary, v.Context.Calendar))) with
        {
            Field = "assurances",
        };

    public static Guard GuidedOnce { get; } = IntakeRules.GuidedOnce.ForCase(v => !v.Context.GuidedBefore);

    /// <summary>The first round is over by a decision or by expiry of its limit (NĐ 124/2020 Đ4 k2).</summary>
    public static Guard FirstRoundOver { get; } = new(
        "case.first_round_open",
        "The second instance begins only after the first is decided or its limit has expired.",
        "Luật Khiếu nại Đ7, Đ33 k1; NĐ 124/2020 Đ4",
        v => !v.BeginsAfterFirst || SecondRounds.IsFirstOver(v));

    public static Guard SecondInTime { get; } = new(
        "case.second_complaint_late",
        "The second complaint was received after its time limit, and no reason that the law accepts is on record.",
        "Luật Khiếu nại Đ33 k1, Đ48; NĐ 124/2020 Đ4",
        v => IsWithinWindow(v) || SecondRounds.IsFirstInEffect(v) || v.Entry.More.Assures(StepAssurance.LateForGoodReason))
    {
        Field = "assurances",
    };

    /// <summary>
    /// Once the first decision is in effect, only a complaint received within the window begins the second round; no good reason applies.
    /// </summary>
    public static Guard SecondBeforeEffect { get; } = new(
        "case.second_complaint_late",
        "The second complaint was received after its time limit, and no reason that the law accepts is on record.",
        "Luật Khiếu nại Đ33 k1, Đ44 k1",
        v => IsWithinWindow(v) || !SecondRounds.IsFirstInEffect(v));

    /// <summary>
    /// A terminated complaint is continued within thirty days of the termination, or of the day on which the court discontinued.
    /// </summary>
    public static Guard ContinuedInTime { get; } =
        new(
            "case.continuation_late",
            "A terminated complaint can be continued only within thirty days.",
            "Luật Khiếu nại Đ11 k8, k9",
            v =>
                v.State.Progress is not { TerminatedOn: { } terminated } made
                || (made.WithdrawnOn is not null && v.Entry.More.Ground is StepGround.Coercion)
                || ContinuedOn(v)
                    <= v.Context.Calendar.OnOrAfter(
                        (made.CourtDiscontinuedOn > terminated ? made.CourtDiscontinuedOn.Value : terminated).AddDays(30)));

    public static Guard Coerced { get; } =
        new(
            "case.coercion_missing",
            "`ground` must be `coercion`: a withdrawn complaint is taken up again only if the withdrawal was coerced.",
            "Luật Khiếu nại Đ10 (Luật 136/2025)",
            v => v.State.Progress is not { WithdrawnOn: not null } || v.Entry.More.Ground is StepGround.Coercion)
        {
            Field = "ground",
        };

    public static Guard StoppedForCourt { get; } =
        new(
            "case.not_before_court",
            "Only a case that was terminated because a court accepted it can be given back by the court.",
            "Luật Khiếu nại Đ11 k9, Đ11a k2 đ.d",
            v => v.State.Progress is { StoppedForCourt: true, CourtDiscontinuedOn: null });

    public static Guard DialogueDay { get; } =
        new(
            "case.dialogue_day_missing",
            "`until` is required: the day of the dialogue.",
            "NĐ 124/2020 Đ28 k1",
            v => v.Entry.Until is not null)
        {
            Field = "until",
        };

    public static Guard DialogueNoticeInTime { get; } =
        new(
            "case.dialogue_notice_late",
            "The notice of a dialogue must be sent at least five days before the dialogue (`until`).",
            "NĐ 124/2020 Đ28 k1 (NĐ 155/2026)",
            v => v.Entry.Until is not { } day || v.Entry.On <= DeadlineRules.Find("KN-16", day)!.LastDay(day, v.Context.Calendar))
        {
            Field = "until",
            From = EntryIntoForce.Law136,
        };

    /// <summary>Applies to dialogues of every complaint still undecided (NĐ 155/2026 Đ22 k1).</summary>
    public static Guard DialogueNotified { get; } = new(
        "case.dialogue_not_notified",
        "A dialogue must be held on or after the day that its notice names.",
        "NĐ 124/2020 Đ28 k1 (NĐ 155/2026)",
        v => v.State.Progress?.DialogueOn <= v.Entry.On)
    {
        From = EntryIntoForce.Law136,
    };

    /// <summary>Minutes that record an absence without good reason count as the dialogue (Đ30 k6; NĐ 124/2020 Đ28 k5).</summary>
    public static Guard DialogueHeld { get; } = new(
        "case.dialogue_missing",
        "A second or disciplinary complaint can be decided only after its dialogue, or after the recorded absence from it.",
        "Luật Khiếu nại Đ39, Đ53, Đ55; NĐ 124/2020 Đ28 k2",
        v => (v.State.Instance == 1 && !v.Context.Traits.Disciplinary) || v.State.Progress is { DialogueHeld: true });

    /// <summary>An emergency measure needs its last day.</summary>
    public static Guard ExecutionSuspensionDay { get; } = new(
        "case.stay_day_missing",
        "`until` is required: the last day of the suspension of execution.",
        "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26", v => v.Entry.Until is not null) { Field = "until" };

    public static Guard ExecutionSuspensionWithinLimit { get; } = new(
        "case.stay_too_long",
        "`until` must not be after the last day of the limit for resolution.",
        "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26",
        v => !(v.Entry.Until > ResolutionLedger.LastLawfulDay(v.State, v.Context.Traits, v.Context.Calendar)))
    {
        Field = "until",
    };

    public static Guard ExecutionNotSuspended { get; } = new(
        "case.already_stayed",
        "The execution is already suspended.",
        "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26",
        v => !v.Context.PendingResponses.Contains(CaseEvent.ExecutionResumed));

    /// <summary>
    /// Uses the day as counted, without moving it off a day off: legal effect is no duty that rolls, and the earlier day refuses fewer
    /// steps.
    /// </summary>
    public static Guard SecondComplaintWindowOver { get; } =
        new(
            "case.effect_too_early",
            "`on` must be after the time limit for a second complaint: a decision takes effect only then.",
            "Luật Khiếu nại Đ44, Đ57",
            v =>
                v.State.ClosedOn(v.State.Instance) is not { } decided
                || DeadlineKinds.TakeEffect.RuleOn(TermsOf(v), decided) is not { } rule
                || v.Entry.On > rule.RawLastDay(decided, v.Context.Calendar, v.Context.Traits.Remote))
        {
            Field = "on",
        };

    /// <summary>While a second complaint filed in time is pending, the first decision has no effect (Đ44 k1).</summary>
    public static Guard NoSecondComplaintPending { get; } = new(
        "case.second_complaint_waits",
        "A second complaint that was received in time is still to be processed.",
        "Luật Khiếu nại Đ33 k1, Đ44 k1",
        v => !SecondRounds.IsPending(v));

    /// <summary>
    /// A decided case is closed only after the windows for a second complaint and for legal effect, because closing ends every deadline.
    /// </summary>
    public static Guard AllWindowsOver { get; } = new(
        "case.window_open",
        "A decided complaint can be closed only when its decision is in effect and the time limit for a second complaint has expired.",
        "Luật Khiếu nại Đ33, Đ44, Đ57",
        v => v.State.Status is not (CaseStatus.Decided or CaseStatus.Sent or CaseStatus.Published) ||
            (SecondComplaintWindowOver.Holds(v) && (v.State.Instance == 2 || !(v.Entry.On <= SecondRounds.LastDay(v)))))
    {
        Field = "on",
    };

    public static Guard InEffect { get; } = new(
        "case.not_effective",
        "Only a decision in effect can be enforced.",
        "Luật Khiếu nại Đ44, Đ46; NĐ 124/2020 Đ31 k1",
        v => v.State.Status is CaseStatus.Effective or CaseStatus.Enforcing);

    public static Guard FirstRoundOnly { get; } = new(
        "case.second_round_is_last",
        "The second instance is the last; after it a complainant can only go to court.", "Luật Khiếu nại Đ7", v => v.State.Instance == 1);

    /// <summary>Without a decision, only expiry of the limit opens the second round.</summary>
    public static Guard DecidedOrExpired { get; } =
        new(
            "case.first_round_open",
            "The second instance begins only after the first is decided or its limit has expired.",
            "Luật Khiếu nại Đ33 k1; NĐ 124/2020 Đ4",
            v => v.State.IsClosed || v.Context.FirstDueOn < v.Entry.On);

    public static Guard NotYetDecided { get; } =
        new(
            "case.already_resolved",
            "A decided case cannot be terminated.",
            "Luật Khiếu nại Đ11a k2",
            v => !v.State.IsClosed || v.State.Status is CaseStatus.Withdrawn);

    public static Guard TransferSinceLaw136 { get; } =
        IntakeRules.TransferSinceLaw136.ForCase(v => IntakeRules.MayTransferComplaint(v.Entry.On));

    private static bool IsWithinWindow(GuardView view) =>
        (view.State.Instance == 2 && !view.BeginsAfterFirst) || SecondRounds.ReceivedOn(view) is null || SecondRounds.IsInTime(view);

    /// <summary>Imported cases may contain an earlier suspension; it pauses no deadline before that day.</summary>
    public static Guard SuspensionSinceLaw136 { get; } = new(
        "case.suspension_too_early",
        "`on` must not be before 1 July 2026: earlier law does not provide for the suspension of a complaint.",
        "Luật Khiếu nại Đ11a k1 (Luật 136/2025)",
        v => v.Entry.On >= EntryIntoForce.Law136)
    {
        Field = "on",
    };

    private static CaseTerms TermsOf(GuardView view) => CaseTerms.Of(view.State, view.Context.Traits);

    /// <summary>Returns the day of the letter that continues the complaint, or of the acceptance where no letter is registered.</summary>
    private static DateOnly ContinuedOn(GuardView view) => view.Context.Letters
        .Where(l => l.ReceivedOn >= view.State.Progress!.TerminatedOn).Select(l => (DateOnly?)l.ReceivedOn).Min() ?? view.Entry.On;
}
