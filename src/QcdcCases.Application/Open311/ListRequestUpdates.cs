using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Open311;

/// <summary>Lists the steps of the office within a span, earliest first, for apps that show them as updates.</summary>
public sealed record ListRequestUpdates(string? Jurisdiction, DateTimeOffset From, DateTimeOffset To, RequestPage Page)
    : IQuery<RequestUpdateList>;

/// <summary>Updates of service requests.</summary>
public sealed record RequestUpdateList(IReadOnlyList<RequestUpdate> Updates);

/// <summary>An update of a service request.</summary>
/// <param name="Id">The stable id of the update.</param>
public sealed record RequestUpdate(string Id, Guid RequestId, FeedbackEvent Event, DateTimeOffset At, string? Text);

internal sealed class ListRequestUpdatesHandler(CasesDbContext db, Jurisdictions jurisdictions, PublicFeedback publicFeedback)
    : IRequestHandler<ListRequestUpdates, Result<RequestUpdateList>>
{
    public async Task<Result<RequestUpdateList>> Handle(ListRequestUpdates query, CancellationToken cancellationToken)
    {
        if ((await jurisdictions.FindAsync(query.Jurisdiction, cancellationToken)).IsRefused(out var refusal, out var where))
        {
            return refusal;
        }

        var found = await publicFeedback.OfAsync(where, cancellationToken);
        var steps = await db.Set<FeedbackStep>().AsNoTracking()
            .Where(s => s.At >= query.From && s.At <= query.To && !ServiceRequest.OfCitizen.Contains(s.Event))
            .Where(s => found.Any(f => f.Id == s.FeedbackId))
            .OrderBy(s => s.At).ThenBy(s => s.FeedbackId).ThenBy(s => s.Sequence)
            .Skip((query.Page.Number - 1) * query.Page.Size)
            .Take(query.Page.Size)
            .ToListAsync(cancellationToken);
        return new RequestUpdateList(
        [
            .. steps.Select(s => new RequestUpdate(
                $"{s.FeedbackId:N}-{s.Sequence}", s.FeedbackId, s.Event, s.At, RequestNote.Of(s).Text)),
        ]);
    }
}
