using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>
/// The clocks of a letter. Those of its processing begin with its receipt (Luật TCD Đ28; Luật KN Đ27; Luật TC Đ24); those of what follows, with the
/// transfer, the reply to it, or the end of the matter (Luật TCD Đ27 k2, Đ28 k2; Luật KN Đ66 k2).
/// </summary>
public static class LetterClocks
{
    private const string Received = "received";
    private const string Finished = "finished";

    public static IReadOnlyList<ClockDraft> Of(Letter letter)
    {
        var drafts = new List<ClockDraft>(5);
        OfProcessing(letter, drafts);
        if (letter.Processing is { } processing)
        {
            OfOutcome(letter, processing, drafts);
        }

        return drafts;
    }

    private static void OfProcessing(Letter letter, List<ClockDraft> drafts)
    {
        var (kind, receivedOn, processing) = (letter.Kind, letter.ReceivedOn, letter.Processing);
        if (kind is not CaseKind.Petition)
        {
            Add("processing", DeadlineRules.Processing(kind, receivedOn));
        }

        Add("answer", kind is CaseKind.Petition ? DeadlineRules.Processing(kind, receivedOn) : DeadlineRules.Find("TCD-06", receivedOn));
        Add("alarm", DeadlineRules.Find("TCD-10", receivedOn));
        if (kind is CaseKind.Denunciation)
        {
            Add("forward", DeadlineRules.Find("TC-03", receivedOn), isMet: processing is { Outcome: ProcessingOutcome.Transferred });
            Add("answer-forwarder", letter.ForwardedBy is null ? null : DeadlineRules.Find("TC-12", receivedOn));
        }

        void Add(string duty, DeadlineRule? rule, bool isMet = true)
        {
            if (rule is not null)
            {
                drafts.Add(Clock(letter, duty, Received, rule, receivedOn, processing?.On) with { IsStopped = processing is not null && !isMet });
            }
        }
    }

    private static void OfOutcome(Letter letter, LetterProcessing processing, List<ClockDraft> drafts)
    {
        if (processing is { Outcome: ProcessingOutcome.Transferred, ReplyBy: { } replyBy })
        {
            Add(Duties.Reply.Code, DeadlineRules.AgreedReply, Code.Of(processing.Outcome), replyBy, letter.RepliedOn);
        }

        if (processing is { Outcome: ProcessingOutcome.Transferred, TellCitizen: true } && letter.RepliedOn is { } repliedOn)
        {
            Add("tell-citizen", "TCD-08", Code.Of(LetterFollowUp.ReplyReceived), repliedOn, letter.CitizenToldOn);
        }

        if (processing is { Outcome: ProcessingOutcome.Accepted } && letter.FinishedOn is { } finishedOn && TellingRule(letter) is { } telling)
        {
            Add("tell-forwarder", telling, Finished, finishedOn, letter.ForwarderToldOn);
        }

        void Add(string duty, string ruleId, string startEvent, DateOnly startedOn, DateOnly? metOn)
        {
            if (DeadlineRules.Find(ruleId, startedOn) is { } rule)
            {
                drafts.Add(Clock(letter, duty, startEvent, rule, startedOn, metOn));
            }
        }
    }

    /// <summary>By which row whoever passed it on is told what came of it; null when none binds.</summary>
    private static string? TellingRule(Letter letter) => letter switch
    {
        { ForwarderKind: ForwarderKind.Deputies or ForwarderKind.ReceptionBoard } => "TCD-07",
        { ForwarderKind: ForwarderKind.Front, Kind: CaseKind.Complaint } => "KN-23",
        _ => null,
    };

    private static ClockDraft Clock(Letter letter, string duty, string startEvent, DeadlineRule rule, DateOnly startedOn, DateOnly? metOn) =>
        new(duty, 1, letter.Instance, startEvent, rule, DueDate.Clock(rule, startedOn, metOn: metOn), metOn);
}
