using QcdcCases.Domain.Feedback;

namespace QcdcCases.Application.Open311;

/// <summary>
/// Feedback as a service request of Open311. It contains nobody's personal data: every free text has passed <see cref="PublicText"/>, and
/// what the citizen added later is left out.
/// </summary>
/// <param name="StatusNotes">The office's last text.</param>
/// <param name="UpdatedAt">For a closed one when it was closed, otherwise the last step.</param>
/// <param name="ExpectedOn">The last day for an answer, as extensions have moved it.</param>
/// <param name="Notes">The steps of the office.</param>
public sealed record ServiceRequest(
    Guid Id,
    bool IsClosed,
    string? StatusNotes,
    string ServiceCode,
    string ServiceName,
    string Description,
    string Agency,
    DateTimeOffset RequestedAt,
    DateTimeOffset UpdatedAt,
    DateOnly? ExpectedOn,
    string? Address,
    string? AddressId,
    GeoPoint? Place,
    IReadOnlyList<string> MediaUrls,
    IReadOnlyList<GivenAnswer> Answers,
    string? Channel,
    IReadOnlyList<RequestNote> Notes)
{
    /// <summary>The steps that the public does not see as such: what only the citizen does.</summary>
    internal static readonly FeedbackEvent[] OfCitizen = [FeedbackEvent.Rated, FeedbackEvent.Commented];

    internal static ServiceRequest Of(FeedbackItem item, string serviceName, string agency)
    {
        var steps = item.Steps.OrderBy(s => s.Sequence).Where(s => !OfCitizen.Contains(s.Event)).ToList();
        return new(
            item.Id,
            FeedbackFlow.IsEnded(item.Status),
            PublicText.OfOptional(steps.FindLast(s => s.Answer is not null && s.Event is not FeedbackEvent.Reopened)?.Answer),
            item.Category,
            serviceName,
            PublicText.Of(item.Text),
            agency,
            item.ReceivedAt,
            LastChangeOf(item, steps),
            item.CurrentDueOn,
            PublicText.OfOptional(item.Location),
            item.AddressId,
            item.Place,
            item.MediaUrls,
            [.. item.Answers.Select(a => a with { Values = [.. a.Values.Select(v => a.Names is null ? PublicText.Of(v) : v)] })],
            item.Channel,
            [.. steps.Select(RequestNote.Of)]);
    }

    private static DateTimeOffset LastChangeOf(FeedbackItem item, List<FeedbackStep> steps)
    {
        if (!FeedbackFlow.IsEnded(item.Status))
        {
            return steps.Count > 0 ? steps[^1].At : item.ReceivedAt;
        }

        var round = steps.Skip(steps.FindLastIndex(s => s.Event is FeedbackEvent.Reopened) + 1);
        return round.First(s => FeedbackFlow.Table[s.Event].To is { } to && FeedbackFlow.IsEnded(to)).At;
    }
}

/// <summary>A step of the office.</summary>
/// <param name="Text">What the office says; null if nothing, or if the citizen said it.</param>
public sealed record RequestNote(DateTimeOffset At, FeedbackEvent Event, string? Text)
{
    internal static RequestNote Of(FeedbackStep step) =>
        new(step.At, step.Event, step.Event is FeedbackEvent.Reopened ? null : PublicText.OfOptional(step.Answer));
}
