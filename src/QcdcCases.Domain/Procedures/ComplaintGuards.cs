using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Domain.Procedures;

/// <summary>What the law on complaints makes steps depend on.</summary>
internal static class ComplaintGuards
{
    private const string GroupArticle = "NĐ 124/2020 Đ16 k1; Luật Tiếp công dân Đ29";

    public static Guard RefusalGround { get; } = CommonGuards.Ground("Luật Khiếu nại Đ11");

    /// <summary>The law had no list before; what an earlier suspension rested on is told in words.</summary>
    public static Guard StayGround { get; } = CommonGuards.Ground("Luật Khiếu nại Đ11a (Luật 136/2025)") with { From = InForce.Law136 };

    /// <summary>Undefined before the decree of 2026, which applies to every complaint still undecided (NĐ 155/2026 Đ22 k1).</summary>
    public static Guard Criteria { get; } = CommonGuards.Criteria("NĐ 124/2020 Đ3a (NĐ 155/2026)") with { From = InForce.Law136 };

    public static Guard ComplexInWriting { get; } = CommonGuards.Document("NĐ 124/2020 Đ3a (NĐ 155/2026)") with { From = InForce.Law136 };

    public static Guard ComplexInTime { get; } = new(
        "case.complex_not_lawful", "The limit cannot be lengthened any more.", "Luật Khiếu nại Đ28, Đ37, Đ50", v => ClockChecks.Marked(v) is null)
    {
        Detail = ClockChecks.Marked,
    };

    public static Guard NotExtended { get; } = new(
        "case.complaint_not_extended",
        "A complaint is not extended by decision: fixed in writing as complex, it has the longer limit.",
        "Luật Khiếu nại Đ28, Đ37; NĐ 124/2020 Đ3a",
        _ => false);

    public static Guard GroupPapers { get; } = new(
        "case.group_papers_missing",
        "A complaint of several is accepted once all have signed and their representative's appointment is in the file.",
        GroupArticle,
        v => !v.Context.Group || v.Context.RepresentativeAppointed || v.Entry.More.Assures(StepAssurance.GroupPapersComplete))
    {
        Field = "assurances",
    };

    public static Guard DisciplinaryInWriting { get; } = new(
        "case.disciplinary_by_letter",
        "A complaint against a disciplinary decision is made by letter.",
        "Luật Khiếu nại Đ49",
        v => !v.Context.Traits.Disciplinary || v.Context.Channels.Count == 0 || v.Context.Channels.Any(c => c is not (LetterChannel.Online or LetterChannel.Hotline)));

    /// <summary>The first round is over by a decision, or by its expiry (NĐ 124/2020 Đ4 k2).</summary>
    public static Guard FirstRoundOver { get; } = new(
        "case.first_round_open",
        "The second round begins once the first is decided or its limit has expired.",
        "Luật Khiếu nại Đ7, Đ33 k1; NĐ 124/2020 Đ4",
        v => v.State.Instance == 1 || !v.State.HasFirstRound || v.State.FirstClosedOn is not null || v.Context.FirstDueOn < v.Entry.On);

    /// <summary>
    /// Counted from the receipt of the first decision as the second complaint tells it, or from the day it was sent, the nearest thing known; where
    /// that is unknown too, from its day. The longer remote window is taken where the case is remote.
    /// </summary>
    public static Guard SecondInTime { get; } = new(
        "case.second_complaint_late",
        "The second complaint was received after the window for it, and no good reason is on record.",
        "Luật Khiếu nại Đ33 k1, Đ48; NĐ 124/2020 Đ4",
        v => SecondWindow(v) is not { } last || v.Context.SecondReceivedOn is not { } received || received <= last ||
            v.Entry.More.Assures(StepAssurance.LateForGoodReason))
    {
        Field = "assurances",
    };

    public static Guard DialogueDay { get; } = new(
        "case.dialogue_day_missing", "The notice says on which day the dialogue is held.", "NĐ 124/2020 Đ28 k1", v => v.Entry.Until is not null) { Field = "until" };

    public static Guard DialogueNoticeInTime { get; } = new(
        "case.dialogue_notice_late",
        "The notice of a dialogue goes out at least five days before it.",
        "NĐ 124/2020 Đ28 k1 (NĐ 155/2026)",
        v => v.Entry.Until is not { } day || v.Entry.On <= DeadlineRules.Find("KN-16", day)!.LastDay(day, v.Context.Calendar))
    {
        Field = "until",
        From = InForce.Law136,
    };

    /// <summary>Binds dialogues of every complaint still undecided (NĐ 155/2026 Đ22 k1).</summary>
    public static Guard DialogueNotified { get; } = new(
        "case.dialogue_not_notified",
        "A dialogue is held on or after the day that its notice names.",
        "NĐ 124/2020 Đ28 k1 (NĐ 155/2026)",
        v => v.State.Progress?.DialogueOn <= v.Entry.On)
    {
        From = InForce.Law136,
    };

    /// <summary>Minutes that record who stayed away without good reason count as the dialogue (Đ30 k6; NĐ 124/2020 Đ28 k5).</summary>
    public static Guard DialogueHeld { get; } = new(
        "case.dialogue_missing",
        "A second or disciplinary complaint is decided after its dialogue, or the recorded absence from it.",
        "Luật Khiếu nại Đ39, Đ53, Đ55; NĐ 124/2020 Đ28 k2",
        v => (v.State.Instance == 1 && !v.Context.Traits.Disciplinary) || v.State.Progress is { DialogueHeld: true });

    /// <summary>An emergency measure says until when it lasts.</summary>
    public static Guard StayDay { get; } = new(
        "case.stay_day_missing", "Say until which day the execution is suspended.", "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26", v => v.Entry.Until is not null) { Field = "until" };

    public static Guard StayWithinLimit { get; } = new(
        "case.stay_too_long",
        "The execution is suspended for the remaining time of the resolution at most.",
        "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26",
        v => !(v.Entry.Until > CaseClock.LastLawfulDay(v.State, v.Context.Traits, v.Context.Calendar)))
    {
        Field = "until",
    };

    public static Guard NotStayed { get; } = new(
        "case.already_stayed",
        "The execution is suspended already.",
        "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26",
        v => !v.Context.Awaited.Contains(CaseEvent.ExecutionResumed));

    /// <summary>By the day as counted, before it moves off a day off: legal effect is no duty that rolls, the stricter day only lets later ones pass.</summary>
    public static Guard WindowOver { get; } = new(
        "case.effect_too_early",
        "A decision takes effect when the time for a second complaint is over.",
        "Luật Khiếu nại Đ44, Đ57",
        v => v.State.ClosedOn(v.State.Instance) is not { } decided ||
            Duties.TakeEffect.RuleOn(TermsOf(v), decided) is not { } rule || v.Entry.On > rule.RawLastDay(decided, v.Context.Calendar, v.Context.Traits.Remote))
    {
        Field = "on",
    };

    public static Guard InEffect { get; } = new(
        "case.not_effective",
        "Only a decision in effect is enforced.",
        "Luật Khiếu nại Đ44, Đ46; NĐ 124/2020 Đ31 k1",
        v => v.State.Status is CaseStatus.Effective or CaseStatus.Enforcing);

    public static Guard FirstRoundOnly { get; } = new(
        "case.second_round_is_last", "After the second round there is the court.", "Luật Khiếu nại Đ7", v => v.State.Instance == 1);

    /// <summary>Before a decision only silence past the limit opens the second round.</summary>
    public static Guard DecidedOrExpired { get; } = new(
        "case.first_round_open",
        "The second round begins once the first is decided or its limit has expired.",
        "Luật Khiếu nại Đ33 k1; NĐ 124/2020 Đ4",
        v => v.State.IsClosed || v.Context.FirstDueOn < v.Entry.On);

    public static Guard NotYetDecided { get; } = new(
        "case.already_resolved", "What is decided is not terminated.", "Luật Khiếu nại Đ11a k2", v => !v.State.IsClosed || v.State.Status is CaseStatus.Withdrawn);

    /// <summary>At a reception since the law of 2026; before, who came with somebody else's matter was guided.</summary>
    public static Guard TransferSinceLaw136 { get; } = new(
        "case.complaint_is_guided",
        "Before 1 July 2026 a complaint to the wrong body is guided, not transferred.",
        "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
        v => v.Entry.On >= InForce.Law136);

    /// <summary>An old book may tell of one; it stops no clock before that day.</summary>
    public static Guard SuspensionSinceLaw136 { get; } = new(
        "case.suspension_too_early",
        "Before 1 July 2026 the law knew no suspension of a complaint.",
        "Luật Khiếu nại Đ11a k1 (Luật 136/2025)",
        v => v.Entry.On >= InForce.Law136)
    {
        Field = "on",
    };

    private static CaseTerms TermsOf(GuardView view) => CaseTerms.Of(view.State, view.Context.Traits);

    private static DateOnly? SecondWindow(GuardView view)
    {
        var start = view.Context.FirstDecisionReceivedOn ?? view.State.Progress?.FirstSentOn ?? view.State.Progress?.SentOn ?? view.State.FirstClosedOn ?? view.Context.FirstDueOn;
        var terms = TermsOf(view) with { Instance = 1 };
        return start is { } from && Duties.SecondComplaint.RuleOn(terms, from) is { } rule
            ? rule.LastDay(from, view.Context.Calendar, view.Context.Traits.Remote)
            : null;
    }
}
