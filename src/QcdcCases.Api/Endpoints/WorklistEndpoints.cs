using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Worklist;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the worklist: everything owed, by due day.</summary>
internal static class WorklistEndpoints
{
    public static void MapWorklist(this IEndpointRouteBuilder api)
    {
        api.MapGet("/worklist", ListAsync)
            .WithName("GetWorklist")
            .WithSummary("Lists everything owed by its last day: your own work, an officer's, a unit's or that of all units below it")
            .WithTags("Worklist")
            .Lists<WorkItem>(Permission.ReadLetters);
        api.MapGet("/worklist/counts", CountAsync)
            .WithName("CountWorklist")
            .WithSummary("Counts the duties of a worklist by group")
            .WithTags("Worklist")
            .Reads<WorkCounts>(Permission.ReadLetters);
        api.MapGet("/overdue", ListOverdueAsync)
            .WithName("GetOverdue")
            .WithSummary("Lists everything owed past its last day: an officer's, a unit's or all")
            .WithTags("Worklist")
            .Lists<WorkItem>(Permission.ReadLetters);
    }

    private static Task<IResult> ListAsync(
        [AsParameters] WorkQuery query,
        bool? overdue,
        bool? dated,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) => AnswerAsync(query.ToMessage(overdue, dated, page), mediator, http);

    private static async Task<IResult> CountAsync(
        [AsParameters] OpenDeadlineQuery query,
        WorkScope? scope,
        IMediator mediator,
        HttpContext http) =>
        Answers.Ok(await mediator.Send(new CountWork(query.ToFilter(), scope), http.RequestAborted));

    private static Task<IResult> ListOverdueAsync(
        [AsParameters] WorkQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) => AnswerAsync(query.ToMessage(overdue: true, dated: null, page), mediator, http);

    private static async Task<IResult> AnswerAsync(ListWork query, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(query, http.RequestAborted), http);
}

/// <summary>Which work is wanted.</summary>
/// <param name="Unit">That of the unit of this key, by default with everything below it.</param>
/// <param name="Scope">
/// Whose: <c>mine</c>, <c>unit</c> (the unit alone) or <c>below</c>; by default your own without unit and officer, otherwise <c>below</c>.
/// </param>
/// <param name="Assignee">That of this officer.</param>
/// <param name="Unassigned">True: what nobody has; false: what somebody has.</param>
/// <param name="Kind">That about matters of this kind.</param>
/// <param name="Subject">That about records of this type.</param>
/// <param name="Duty">That of this code, such as <c>resolution</c>.</param>
/// <param name="Tab">That of this group of duties.</param>
/// <param name="Days">That with its last day at most so many days ahead, 0 to 366; what is overdue is included.</param>
/// <param name="Sort">The order; by default the nearest last day first.</param>
internal sealed record WorkQuery(
    string? Unit,
    WorkScope? Scope,
    Guid? Assignee,
    bool? Unassigned,
    CaseKind? Kind,
    DeadlineSubject? Subject,
    string? Duty,
    WorkTab? Tab,
    int? Days,
    DeadlineOrder? Sort)
{
    public ListWork ToMessage(bool? overdue, bool? dated, PageQuery page) => new(
        new DeadlineFilter(Unit, Kind, Assignee, Duty, Unassigned: Unassigned, Subject: Subject, Tab: Tab),
        Scope,
        overdue,
        Days,
        dated,
        Sort ?? DeadlineOrder.DueOn,
        page.ToRequest());
}
