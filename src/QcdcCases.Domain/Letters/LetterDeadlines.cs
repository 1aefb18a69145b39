using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>A kind of deadline of a letter: one row of the table.</summary>
/// <param name="Code">Stable; identifies the deadline.</param>
/// <param name="Begins">The event that begins it, for readers.</param>
/// <param name="MetBy">The event that meets it, for readers.</param>
/// <param name="Step">The code of the step that meets it: <c>processing</c>, or a follow-up event of the letter.</param>
/// <param name="Rules">The rules by which it may be counted.</param>
/// <param name="Of">Returns the deadline of a letter, or null where the letter has none.</param>
public sealed record LetterDeadlineKind(
    string Code,
    string Begins,
    string MetBy,
    string Step,
    IReadOnlyList<string> Rules,
    Func<Letter, LetterDeadline?> Of);

/// <summary>The dates of one deadline of a letter.</summary>
/// <param name="EndedOn">Null while it runs.</param>
/// <param name="IsStopped">True if the deadline ended without the duty being met.</param>
/// <param name="LongerOn">The day on which a longer limit was fixed; null where none was.</param>
public readonly record struct LetterDeadline(
    DeadlineRule Rule, string StartEvent, DateOnly StartedOn, DateOnly? EndedOn, bool IsStopped = false, DateOnly? LongerOn = null);

/// <summary>
/// The deadlines of a letter. Those of the processing begin with the receipt (Luật TCD Đ28; Luật KN Đ27; Luật TC Đ24); later ones begin
/// with the transfer, the reply to it, the filing, or the end of the matter (Luật TCD Đ27 k2, Đ28 k2; Luật KN Đ66 k2; TT 05/2021 Đ28). A
/// petition on regulations has only the deadline of NĐ 20/2008.
/// </summary>
public static class LetterDeadlines
{
    private const string Received = "received";
    private const string Finished = "finished";
    private const string ProcessingStep = "processing";

    /// <summary>The code of the deadline for keeping a filed letter.</summary>
    public const string KeepFiled = "keep-filed";

    public static IReadOnlyList<LetterDeadlineKind> Table { get; } =
    [
        new("processing", "receipt of a complaint or denunciation", "processing", ProcessingStep, ["KN-04", "TC-01"], l =>
            l.Kind is CaseKind.Petition || OfProcessing(l, Processing(l)) is not { } deadline ? null : deadline with { LongerOn = deadline.Rule.ComplexLength is null ? null : l.LongerCheckOn }),
        new("answer", "receipt", "processing", ProcessingStep, ["TCD-06"], l => l.OnRegulations ? null : OfProcessing(l, l.Kind is CaseKind.Petition ? Processing(l) : DeadlineRules.Find("TCD-06", l.ReceivedOn))),
        new("alarm", "receipt", "processing", ProcessingStep, ["TCD-10"], l => l.OnRegulations ? null : OfProcessing(l, DeadlineRules.Find("TCD-10", l.ReceivedOn))),
        new("forward", "receipt of a denunciation that processing finds outside jurisdiction", "the transfer; any other outcome ends it", ProcessingStep, ["TC-03"], Forward),
        new("forward-regulations", "receipt of a petition on regulations", "the transfer, or taking it up; any other outcome ends it", ProcessingStep, ["PAKN-B"], ForwardRegulations),
        new("answer-forwarder", "receipt of a denunciation that somebody passed on", "processing", ProcessingStep, ["TC-12"], l =>
            l is { Kind: CaseKind.Denunciation, ForwardedBy: not null } ? OfProcessing(l, DeadlineRules.Find("TC-12", l.ReceivedOn)) : null),
        new(KeepFiled, "the filing of a letter", "destruction-decided", "destruction-decided", ["LUU-01"], l =>
            l.Processing is { Outcome: ProcessingOutcome.Filed, On: var day } ? FollowUp("LUU-01", Code.Of(ProcessingOutcome.Filed), day, l.DestructionDecidedOn) : null),
        new(DeadlineKinds.Reply.Code, "the day by which the receiver of a transfer is to reply", "reply-received", "reply-received", [DeadlineRules.AgreedReply], l =>
            l.Processing is { Outcome: ProcessingOutcome.Transferred, ReplyBy: { } day }
                ? FollowUp(DeadlineRules.AgreedReply, Code.Of(ProcessingOutcome.Transferred), day, l.RepliedOn)
                : null),
        new("tell-citizen", "the reply to a transfer of which the citizen asked to be told", "citizen-told", "citizen-told", ["TCD-08"], l =>
            l is { Processing: { Outcome: ProcessingOutcome.Transferred, TellCitizen: true }, RepliedOn: { } day }
                ? FollowUp("TCD-08", Code.Of(LetterFollowUp.ReplyReceived), day, l.CitizenToldOn)
                : null),
        new("tell-forwarder", "the end of the last of its cases: for deputies and reception boards, of a complaint for the Front", "forwarder-told", "forwarder-told", ["TCD-07", "KN-23"], l =>
            l is { Processing.Outcome: ProcessingOutcome.Accepted, FinishedOn: { } day } && ForwarderNotificationRule(l) is { } rule ? FollowUp(rule, Finished, day, l.ForwarderToldOn) : null),
    ];

    public static IReadOnlyList<DeadlineDraft> Of(Letter letter)
    {
        var drafts = new List<DeadlineDraft>(Table.Count);
        foreach (var letterDeadlineKind in Table)
        {
            if (letterDeadlineKind.Of(letter) is { } deadline)
            {
                var ledger = DeadlineLedger.Of(deadline.Rule, deadline.StartedOn, metOn: deadline.EndedOn, mark: deadline.LongerOn is { } on ? (on, Complexity.Complex) : null);
                drafts.Add(new DeadlineDraft(letterDeadlineKind.Code, 1, letter.Instance, deadline.StartEvent, deadline.Rule, ledger, deadline.EndedOn, deadline.IsStopped));
            }
        }

        return drafts;
    }

    /// <summary>Returns the last day on which a letter filed on the given day must be kept.</summary>
    public static DateOnly RetentionLastDay(DateOnly filedOn) => filedOn.AddYears(1);

    /// <summary>
    /// Returns the deadline for forwarding a letter of other jurisdiction (Luật TC Đ24 k2). Only processing determines the jurisdiction, so
    /// no warning is possible before.
    /// </summary>
    private static LetterDeadline? Forward(Letter letter) =>
        letter is { Kind: CaseKind.Denunciation, Processing: { Jurisdiction: Jurisdiction.Other } processing } &&
        OfProcessing(letter, DeadlineRules.Find("TC-03", letter.ReceivedOn)) is { } deadline
            ? deadline with { IsStopped = processing.Outcome is not ProcessingOutcome.Transferred }
            : null;

    private static LetterDeadline? ForwardRegulations(Letter letter) =>
        letter.OnRegulations && OfProcessing(letter, DeadlineRules.Find("PAKN-B", letter.ReceivedOn)) is { } deadline
            ? deadline with { IsStopped = letter.Processing is { Outcome: not (ProcessingOutcome.Transferred or ProcessingOutcome.Accepted) } }
            : null;

    private static DeadlineRule Processing(Letter letter) => DeadlineRules.Processing(letter.Kind, letter.ReceivedOn);

    private static LetterDeadline? OfProcessing(Letter letter, DeadlineRule? rule) =>
        rule is null ? null : new LetterDeadline(rule, Received, letter.ReceivedOn, letter.Processing?.On);

    private static LetterDeadline? FollowUp(string ruleId, string startEvent, DateOnly startedOn, DateOnly? metOn) =>
        DeadlineRules.Find(ruleId, startedOn) is { } rule ? new LetterDeadline(rule, startEvent, startedOn, metOn) : null;

    /// <summary>Returns the id of the rule by which the forwarder must be informed of the result; null where none applies.</summary>
    private static string? ForwarderNotificationRule(Letter letter) => letter switch
    {
        { ForwarderKind: ForwarderKind.Deputies or ForwarderKind.ReceptionBoard } => "TCD-07",
        { ForwarderKind: ForwarderKind.Front, Kind: CaseKind.Complaint } => "KN-23",
        _ => null,
    };
}
