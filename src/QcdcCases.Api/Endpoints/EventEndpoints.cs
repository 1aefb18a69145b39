using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Events;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the feed of events.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder api) => api.MapGet("/events", ListAsync)
        .WithTags("Events")
        .WithName("ListEvents")
        .WithSummary("Reads what happened to the feedback, letters, cases and visits that you may read, after a cursor")
        .WithDescription("Events have the members of CloudEvents 1.0. Keep `cursor` for the next call; events are kept for 90 days.")
        .Produces<EventFeed>()
        .Refuses(StatusCodes.Status409Conflict)
        .SignedIn();

    private static async Task<IResult> ListAsync(string? cursor, int? limit, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ListEvents(cursor, limit ?? PageRequest.Usual), cancellationToken));
}
