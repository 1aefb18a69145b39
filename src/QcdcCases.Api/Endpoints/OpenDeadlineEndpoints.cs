using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Worklist;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of open deadlines: overdue, due soon, counts and forecast.</summary>
internal static class OpenDeadlineEndpoints
{
    private const int DefaultDays = 7;
    private const int DefaultWeeks = 4;

    public static void MapOpenDeadlines(this IEndpointRouteBuilder api)
    {
        var deadlines = api.MapGroup("/deadlines").WithTags("Deadlines");
        deadlines.MapGet("/overdue", OverdueAsync)
            .WithName("ListOverdueDeadlines")
            .WithSummary("Lists open deadlines whose last day has passed, the longest overdue first")
            .Lists<OpenDeadline>(Permission.ReadCases)
            .Refuses(StatusCodes.Status404NotFound);
        deadlines.MapGet("/due-soon", DueSoonAsync)
            .WithName("ListDeadlinesDueSoon")
            .WithSummary("Lists open deadlines with their last day within some days, the nearest first")
            .Lists<OpenDeadline>(Permission.ReadCases)
            .Refuses(StatusCodes.Status404NotFound);
        deadlines.MapGet("/counts", CountAsync)
            .WithName("CountDeadlines")
            .WithSummary("Counts overdue and near deadlines by unit, officer, duty or days overdue")
            .Reads<DeadlineCounts>(Permission.ReadCases);
        deadlines.MapGet("/forecast", ForecastAsync)
            .WithName("ForecastDeadlines")
            .WithSummary("Forecasts the deadlines of this and the coming weeks by officer, if nothing moves")
            .Reads<DeadlineForecast>(Permission.ReadCases);
    }

    private static async Task<IResult> OverdueAsync(
        [AsParameters] OpenDeadlineQuery query,
        int? lateFrom,
        int? lateTo,
        bool? total,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(new ListOverdueDeadlines(query.ToFilter(), lateFrom, lateTo, page.ToRequest(total)), http.RequestAborted),
            http);

    private static async Task<IResult> DueSoonAsync(
        [AsParameters] OpenDeadlineQuery query,
        int? days,
        bool? total,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListDeadlinesDueSoon(query.ToFilter(), days ?? DefaultDays, page.ToRequest(total)),
                http.RequestAborted),
            http);

    private static async Task<IResult> CountAsync(
        [AsParameters] OpenDeadlineQuery query,
        DeadlineGrouping? by,
        int? days,
        IMediator mediator,
        HttpContext http) =>
        Answers.Ok(
            await mediator.Send(new CountDeadlines(query.ToFilter(), by ?? DeadlineGrouping.Unit, days ?? DefaultDays), http.RequestAborted)
        );

    private static async Task<IResult> ForecastAsync(
        [AsParameters] OpenDeadlineQuery query,
        int? weeks,
        IMediator mediator,
        HttpContext http
    ) => Answers.Ok(await mediator.Send(new ForecastDeadlines(query.ToFilter(), weeks ?? DefaultWeeks), http.RequestAborted));
}

/// <summary>Which duties are wanted.</summary>
/// <param name="Unit">Those of the unit of this key and everything below it.</param>
/// <param name="Kind">Those about matters of this kind.</param>
/// <param name="Assignee">Those of this officer.</param>
/// <param name="Duty">Those of this code, such as <c>resolution</c>.</param>
/// <param name="Unassigned">True: those that no officer has; false: those that one has.</param>
/// <param name="Subject">Those of records of this type.</param>
/// <param name="Tab">Those of this group of duties.</param>
internal sealed record OpenDeadlineQuery(
    string? Unit,
    CaseKind? Kind,
    Guid? Assignee,
    string? Duty,
    bool? Unassigned,
    DeadlineSubject? Subject,
    WorkTab? Tab)
{
    public DeadlineFilter ToFilter() => new(Unit, Kind, Assignee, Duty, Unassigned: Unassigned, Subject: Subject, Tab: Tab);
}
