using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Worklist;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the worklist: open letters and cases by due day.</summary>
internal static class WorklistEndpoints
{
    public static void MapWorklist(this IEndpointRouteBuilder api)
    {
        api.MapGet("/worklist", ListAsync)
            .WithName("GetWorklist")
            .WithSummary("Lists open letters and cases by their due day: your own, an officer's or a unit's")
            .WithTags("Worklist")
            .Lists<WorkItem>(Permission.ReadLetters);
        api.MapGet("/overdue", ListOverdueAsync)
            .WithName("GetOverdue")
            .WithSummary("Lists open letters and cases past their due day: an officer's, a unit's or all")
            .WithTags("Worklist")
            .Lists<WorkItem>(Permission.ReadLetters);
    }

    private static Task<IResult> ListAsync(
        string? unit,
        Guid? assignee,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) => AnswerAsync(new ListWork(unit, assignee, OverdueOnly: false, page.ToRequest()), mediator, http);

    private static Task<IResult> ListOverdueAsync(
        string? unit,
        Guid? assignee,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) => AnswerAsync(new ListWork(unit, assignee, OverdueOnly: true, page.ToRequest()), mediator, http);

    private static async Task<IResult> AnswerAsync(ListWork query, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(query, http.RequestAborted), http);
}
