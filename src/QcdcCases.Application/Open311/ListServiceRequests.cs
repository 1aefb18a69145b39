using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Open311;

/// <summary>Lists the service requests of a jurisdiction, latest first.</summary>
/// <param name="Ids">If any, only these, whatever the other filters say.</param>
/// <param name="Services">The codes of services; empty for all.</param>
/// <param name="IsClosed">Only closed or only open ones; null for both.</param>
/// <param name="From">The first instant of receipt.</param>
/// <param name="To">The last instant of receipt.</param>
public sealed record ListServiceRequests(
    string? Jurisdiction,
    IReadOnlyList<Guid> Ids,
    IReadOnlyList<string> Services,
    bool? IsClosed,
    DateTimeOffset From,
    DateTimeOffset To,
    RequestPage Page) : IQuery<ServiceRequestList>;

/// <summary>Returns one service request.</summary>
public sealed record GetServiceRequest(string? Jurisdiction, Guid Id) : IQuery<ServiceRequest>;

/// <summary>Returns the request to which a token belongs: the follow code that the sender received.</summary>
public sealed record FindToken(string? Jurisdiction, string Token) : IQuery<ServiceRequest>;

/// <summary>A page by number, as servers of Open311 have it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">1 to <see cref="MaxSize"/>.</param>
public sealed record RequestPage(int Number = 1, int Size = RequestPage.MaxSize)
{
    public const int MaxSize = 1000;

    /// <summary>The last row that pages reach: later ones are read with another window of dates.</summary>
    public const int MaxRows = 100_000;
}

/// <summary>Service requests.</summary>
public sealed record ServiceRequestList(IReadOnlyList<ServiceRequest> Requests);

internal sealed class ListServiceRequestsHandler(Jurisdictions jurisdictions, PublicFeedback publicFeedback, CodeDirectory codes) :
    IRequestHandler<ListServiceRequests, Result<ServiceRequestList>>,
    IRequestHandler<GetServiceRequest, Result<ServiceRequest>>,
    IRequestHandler<FindToken, Result<ServiceRequest>>
{
    private static readonly FeedbackStatus[] Ended = [.. Enum.GetValues<FeedbackStatus>().Where(FeedbackFlow.IsEnded)];

    public async Task<Result<ServiceRequestList>> Handle(ListServiceRequests query, CancellationToken cancellationToken)
    {
        if ((await jurisdictions.FindAsync(query.Jurisdiction, cancellationToken)).IsRefused(out var refusal, out var where))
        {
            return refusal;
        }

        var found = await publicFeedback.OfAsync(where, cancellationToken);
        if (query.Ids.Count > 0)
        {
            found = found.Where(f => query.Ids.Contains(f.Id));
        }
        else
        {
            found = found.Where(f => f.ReceivedAt >= query.From && f.ReceivedAt <= query.To);
            found = query.Services.Count > 0 ? found.Where(f => query.Services.Contains(f.Category)) : found;
            found = query.IsClosed switch
            {
                true => found.Where(f => Ended.Contains(f.Status)),
                false => found.Where(f => !Ended.Contains(f.Status)),
                null => found,
            };
        }

        var page = found.OrderByDescending(f => f.ReceivedAt).ThenByDescending(f => f.Id)
            .Skip((query.Page.Number - 1) * query.Page.Size)
            .Take(query.Page.Size);
        return new ServiceRequestList(await ReadAsync(page, where, cancellationToken));
    }

    public async Task<Result<ServiceRequest>> Handle(GetServiceRequest query, CancellationToken cancellationToken)
    {
        if ((await jurisdictions.FindAsync(query.Jurisdiction, cancellationToken)).IsRefused(out var refusal, out var where))
        {
            return refusal;
        }

        var found = (await publicFeedback.OfAsync(where, cancellationToken)).Where(f => f.Id == query.Id);
        return await ReadAsync(found, where, cancellationToken) is [var request] ? request : NoSuchRequest();
    }

    public async Task<Result<ServiceRequest>> Handle(FindToken query, CancellationToken cancellationToken)
    {
        if ((await jurisdictions.FindAsync(query.Jurisdiction, cancellationToken)).IsRefused(out var refusal, out var where))
        {
            return refusal;
        }

        var code = FollowCode.Parse(query.Token) ?? string.Empty;
        var found = (await publicFeedback.OfAsync(where, cancellationToken)).Where(f => f.FollowCode == code);
        return await ReadAsync(found, where, cancellationToken) is [var request]
            ? request
            : Refusal.NotFound("open311.token_unknown", "The token does not belong to a request.");
    }

    internal static Refusal NoSuchRequest() =>
        Refusal.NotFound("open311.request_unknown", "`service_request_id` must be the id of a request of the jurisdiction.");

    private async Task<List<ServiceRequest>> ReadAsync(
        IQueryable<FeedbackItem> found, Jurisdiction where, CancellationToken cancellationToken)
    {
        var items = await found.Include(f => f.Steps).ToListAsync(cancellationToken);
        var names = await codes.NamesAsync(FeedbackCategories.Table, cancellationToken);
        return items.ConvertAll(item => ServiceRequest.Of(item, names(item.Category), where.Tree[item.UnitId].Name));
    }
}
