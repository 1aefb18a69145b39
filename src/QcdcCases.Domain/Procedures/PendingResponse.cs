using System.Collections.Frozen;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Procedures;

/// <summary>The responses that steps require from later steps: a notice to send, an expected reply, a measure to lift.</summary>
internal static class PendingResponse
{
    private static readonly FrozenDictionary<CaseEvent, CaseEvent> AnswerTo = new (CaseEvent Answer, CaseEvent[] Asking)[]
    {
        (
            CaseEvent.NoticeSent,
            [
                CaseEvent.Accepted,
                CaseEvent.NotAccepted,
                CaseEvent.TakenOver,
                CaseEvent.Suspended,
                CaseEvent.Resumed,
                CaseEvent.Withdrawn,
                CaseEvent.Terminated,
            ]),
        (CaseEvent.ReplyReceived, [CaseEvent.Transferred, CaseEvent.ReportDemanded]),
        (CaseEvent.DocumentsSupplied, [CaseEvent.DocumentsRequested]),
        (CaseEvent.ExecutionResumed, [CaseEvent.ExecutionSuspended]),
    }.SelectMany(a => a.Asking.Select(asking => (asking, a.Answer))).ToFrozenDictionary(a => a.asking, a => a.Answer);

    /// <summary>Returns the pending responses of the given steps.</summary>
    public static IReadOnlySet<CaseEvent> Of(IEnumerable<CaseStepEntry> story)
    {
        var open = new HashSet<CaseEvent>();
        foreach (var step in story.Where(s => !Procedure.ContinuesAfterWithdrawal(s)))
        {
            open.Remove(step.Event);
            if (AnswerTo.TryGetValue(step.Event, out var answer))
            {
                open.Add(answer);
            }
        }

        return open;
    }
}
