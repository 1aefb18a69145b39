using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Domain.Procedures;

/// <summary>The conditions of the law on denunciations.</summary>
internal static class DenunciationGuards
{
    public static Guard RefusalGround { get; } = CommonGuards.RefusalGround("Luật Tố cáo Đ29 k1");

    public static Guard SuspensionGround { get; } = CommonGuards.Ground("Luật Tố cáo Đ34 k1");

    public static Guard TerminationGround { get; } = CommonGuards.Ground("Luật Tố cáo Đ34 k3");

    public static Guard ReviewGround { get; } = new(
        "case.review_ground_missing",
        "`ground` must be `unlawful-resolution`: a denunciation is resolved again only if the first resolution was unlawful.",
        "Luật Tố cáo Đ37 k3",
        v => v.State.Progress is not { CameFromReview: true } || v.Entry.More.Ground is StepGround.UnlawfulResolution)
    {
        Field = "ground",
    };

    public static Guard Criteria { get; } = CommonGuards.Criteria("NĐ 31/2019 Đ3 k2");

    /// <summary>The criteria are named with the extension, unless the matter was fixed as complex before.</summary>
    public static Guard ExtensionCriteria { get; } = CommonGuards.Criteria("NĐ 31/2019 Đ3 k2") with
    {
        Holds = v => v.Entry.More.Criteria is { Count: > 0 } || v.Context.Traits.Complex || v.State.Progress?.ComplexOn is not null,
    };

    public static Guard ExtendedByDecision { get; } = CommonGuards.Document("NĐ 31/2019 Đ3 (Mẫu 01)");

    public static Guard LawfulChannel { get; } = IntakeRules.LawfulChannel.ForCase(
        v => v.Context.Channels.Count == 0 || v.Context.Channels.Any(IntakeRules.IsLawfulChannel));

    /// <summary>One of the letters that the acceptance answers has a named sender.</summary>
    public static Guard NamedSender { get; } = IntakeRules.NamedSender.ForCase(
        v => v.Context.Letters.Count == 0 || v.Context.Letters.Any(l => l.HasSender && IntakeRules.IsLawfulChannel(l.Channel)));

    public static Guard TransferredOnce { get; } = IntakeRules.TransferredOnce.ForCase(v => !v.Context.TransferredBefore);

    /// <summary>A denunciation is resolved a second time only after the superior's review or take-over.</summary>
    public static Guard Reviewed { get; } =
        new(
            "case.review_missing",
            "A denunciation can be resolved a second time only after the superior's review or take-over.",
            "Luật Tố cáo Đ37 k3, Đ38 k5",
            v =>
                !v.BeginsAfterFirst
                || v.State.Progress is { CameFromReview: true }
                || v.Context.First is { IsReviewed: true } or { Kind: not CaseKind.Denunciation });

    /// <summary>A withdrawn denunciation is resolved only on one of the three grounds.</summary>
    public static Guard ContinuationGround { get; } = new(
        "case.withdrawal_stands",
        "`ground` must be one of those on which the law lets a withdrawn denunciation be taken up again.",
        "Luật Tố cáo Đ33 k3",
        v => v.State.Progress is not { WithdrawnOn: not null } || Grounds.AllowsContinuation(v.Entry.More.Ground))
    {
        Field = "ground",
    };

    /// <summary>One extension with one criterion, two with two criteria, at most thirty days each and before the limit expires.</summary>
    public static Guard Extension { get; } = new(
        "case.extension_not_lawful",
        "This extension of the limit is not lawful.", "Luật Tố cáo Đ30; NĐ 31/2019 Đ3", v => ResolutionChecks.Extended(v) is null)
    {
        Detail = ResolutionChecks.Extended,
    };

    public static Guard ComplexInTime { get; } = new(
        "case.complex_not_lawful",
        "The limit can no longer be lengthened.", "Luật Tố cáo Đ30; NĐ 31/2019 Đ3", v => ResolutionChecks.Marked(v) is null)
    {
        Detail = ResolutionChecks.Marked,
    };

    /// <summary>The resolver examined the three grounds for continuing, or names the one that applies.</summary>
    public static Guard WithdrawalExamined { get; } =
        new(
            "case.withdrawal_not_examined",
            "Give the `ground` to continue in spite of the withdrawal, or confirm `no-reason-to-go-on` in `assurances`.",
            "Luật Tố cáo Đ33 k3; NĐ 31/2019 Đ4 k4",
            v =>
                v.Entry.Partial
                || v.State.AcceptedOn is null
                || Grounds.AllowsContinuation(v.Entry.More.Ground)
                || v.Entry.More.Assures(StepAssurance.NoReasonToGoOn))
        {
            Field = "assurances",
        };

    public static Guard Redacted { get; } =
        new(
            "case.redaction_not_confirmed",
            "The step `redaction-confirmed` is required before publication: nothing published may reveal the denouncer.",
            "Luật Tố cáo Đ40 k3; NĐ 31/2019 Đ6 k1",
            v => v.State.Progress is { Redacted: true });

    public static Guard RedactedByAnother { get; } =
        new(
            "case.redaction_by_the_same",
            "The person who publishes must not be the person who confirmed the redaction.",
            "Luật Tố cáo Đ8 k3, Đ40 k3",
            v => v.Context.RedactionBy is null || v.Context.RedactionBy != v.Context.ActorId);

    public static Guard Overdue { get; } =
        new(
            "case.not_overdue",
            "Only an overdue denunciation can be taken to the superior for delay.",
            "Luật Tố cáo Đ38 k1",
            v => ResolutionLedger.LastLawfulDay(v.State, v.Context.Traits, v.Context.Calendar) < v.Entry.On);

    public static Guard TakeOverReason { get; } = CommonGuards.Reason("Luật Tố cáo Đ38 k5; NĐ 31/2019 Đ5");
}
