using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Calendars;

namespace QcdcCases.Api.Endpoints;

/// <summary>The working calendar by which deadlines are counted.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("Calendar");
        calendar.MapGet("/", ListAsync)
            .WithName("ListCalendarYears")
            .WithSummary("The years whose days off are known")
            .Lists<CalendarYearEntry>(Permission.ReadUnits);
        calendar.MapGet("/{year:int}", GetAsync)
            .WithName("GetCalendarYear")
            .WithSummary("The days off and the worked Saturdays of a year")
            .Reads<CalendarYearView>(Permission.ReadUnits);
    }

    private static async Task<IResult> ListAsync(IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListCalendarYears(), http.RequestAborted), http);

    private static async Task<IResult> GetAsync(int year, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetCalendarYear(year), cancellationToken));
}
