using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Letters;

/// <summary>The clocks of a letter: all begin with its receipt and end with its processing (Luật TCD Đ28; Luật KN Đ27; Luật TC Đ24).</summary>
public static class LetterClocks
{
    private const string Received = "received";

    public static IReadOnlyList<ClockDraft> Of(Letter letter) =>
        Of(letter.Kind, letter.Instance, letter.ReceivedOn, letter.ForwardedBy is not null, letter.Processing);

    /// <param name="forwarded">A body, a deputy or the press passed it on.</param>
    public static IReadOnlyList<ClockDraft> Of(CaseKind kind, int instance, DateOnly receivedOn, bool forwarded, LetterProcessing? processing)
    {
        var drafts = new List<ClockDraft>(5);
        if (kind is not CaseKind.Petition)
        {
            Add("processing", DeadlineRules.Processing(kind, receivedOn));
        }

        Add("answer", kind is CaseKind.Petition ? DeadlineRules.Processing(kind, receivedOn) : DeadlineRules.Find("TCD-06", receivedOn));
        Add("alarm", DeadlineRules.Find("TCD-10", receivedOn));
        if (kind is CaseKind.Denunciation)
        {
            Add("forward", DeadlineRules.Find("TC-03", receivedOn), isMet: processing is { Outcome: ProcessingOutcome.Transferred });
            Add("answer-forwarder", forwarded ? DeadlineRules.Find("TC-12", receivedOn) : null);
        }

        return drafts;

        void Add(string duty, DeadlineRule? rule, bool isMet = true)
        {
            if (rule is not null)
            {
                var clock = DueDate.Clock(rule, receivedOn, metOn: processing?.On);
                drafts.Add(new ClockDraft(duty, 1, instance, Received, rule, clock, processing?.On, IsStopped: processing is not null && !isMet));
            }
        }
    }
}
