using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.History;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the route of the history, the legal record of all changes.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder api) => api.MapGet("/history", ListAsync)
        .WithName("ListHistory")
        .WithSummary("Lists every accepted change of a record, or of a case with its letters and visits")
        .WithTags("History")
        .Lists<HistoryEntryView>(Permission.ReadHistory);

    private static async Task<IResult> ListAsync(
        Guid? subject,
        Guid? @case,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http
    ) => Answers.Page(await mediator.Send(new ListHistory(subject, @case, page.ToRequest()), http.RequestAborted), http);
}
