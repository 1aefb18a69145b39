using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Calendars;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the working calendar, from which deadlines are computed.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("Calendar");
        calendar.MapGet("/", ListAsync)
            .WithName("ListCalendarYears")
            .WithSummary("Lists the years whose calendar is entered")
            .Lists<CalendarYearEntry>(Permission.ReadUnits);
        calendar.MapGet("/{year:int}", GetAsync)
            .WithName("GetCalendarYear")
            .WithSummary("Gets the days off and the worked Saturdays of a year")
            .Reads<CalendarYearView>(Permission.ReadUnits);
        calendar.MapPut("/{year:int}", EnterAsync)
            .WithName("EnterCalendarYear")
            .WithSummary("Enters or replaces the calendar of a year; open deadlines are recounted, closed ones keep their days")
            .Changes<CalendarYearView>(Permission.ManageCalendar);
        calendar.MapPost("/{year:int}/preview", PreviewAsync)
            .WithName("PreviewCalendarYear")
            .WithSummary("Lists the open deadlines that a calendar would move; nothing is written")
            .Queries<CalendarPreviewBody>(Permission.ManageCalendar);
        calendar.MapGet("/{year:int}/recount", GetRecountAsync)
            .WithName("GetRecount")
            .WithSummary("Gets the progress of the recount after the last change of a year")
            .Reads<RecountView>(Permission.ReadUnits);
    }

    private static async Task<IResult> ListAsync(IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListCalendarYears(), http.RequestAborted), http);

    private static async Task<IResult> GetAsync(int year, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetCalendarYear(year), cancellationToken));

    private static async Task<IResult> EnterAsync(int year, CalendarEntry body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new EnterCalendarYear(year, body), cancellationToken));

    private static async Task<IResult> PreviewAsync(
        int year,
        CalendarEntry body,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http)
    {
        var result = await mediator.Send(new PreviewCalendarYear(year, body, page.ToRequest()), http.RequestAborted);
        return result.IsRefused(out var refusal, out var preview)
            ? Answers.Ok<CalendarPreviewBody>(refusal)
            : Answers.Ok<CalendarPreviewBody>(
                new CalendarPreviewBody(preview.Moving, preview.Moves.Items, Answers.Next(http.Request, preview.Moves.NextCursor)));
    }

    private static async Task<IResult> GetRecountAsync(int year, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetRecount(year), cancellationToken));
}

/// <summary>The deadlines that a changed calendar year would move.</summary>
/// <param name="Moving">The number of deadlines that would move; only on the first page.</param>
/// <param name="Items">One page of those deadlines.</param>
/// <param name="Next">The address to which to send the same body for the next page; absent on the last page.</param>
internal sealed record CalendarPreviewBody(long? Moving, IReadOnlyList<CalendarMove> Items, string? Next);
