using System.Text.Json.Serialization;
using MediatR;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Calendars;

/// <summary>Reads the working days of a year, as deadlines are counted by them.</summary>
public sealed record GetCalendarYear(int Year) : IQuery<CalendarYearView>;

/// <summary>A year of the working calendar: Monday to Friday less the days off, and the days worked in their stead.</summary>
/// <param name="Status">Whether its days were published, or are an estimate with which dates may still move.</param>
/// <param name="Source">The decision or notice that published them, or why they are only an estimate.</param>
/// <param name="DaysOff">Days off; ordinary weekends are not listed.</param>
/// <param name="WorkedDays">Days of the weekly rest that are worked.</param>
public sealed record CalendarYearView(
    int Year,
    CalendarStatus Status,
    string Source,
    int WorkingDays,
    IReadOnlyList<CalendarDay> DaysOff,
    IReadOnlyList<CalendarDay> WorkedDays) : ITagged
{
    [JsonIgnore]
    public string Tag => AnswerJson.Digest(this);
}

internal sealed class GetCalendarYearHandler(DueDays dueDays) : IRequestHandler<GetCalendarYear, Result<CalendarYearView>>
{
    private const int Earliest = 1945;
    private const int Latest = 2200;

    public Task<Result<CalendarYearView>> Handle(GetCalendarYear query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(query.Year is < Earliest or > Latest ? NoSuchYear() : View(dueDays.Calendar, query.Year));
    }

    private static Result<CalendarYearView> NoSuchYear() =>
        Refusal.NotFound("calendar.year_unknown", $"The calendar goes from {Earliest} to {Latest}.") with { Arguments = [$"{Earliest}", $"{Latest}"] };

    private static Result<CalendarYearView> View(WorkingCalendar calendar, int number)
    {
        var year = calendar.YearOf(number);
        return new CalendarYearView(
            number,
            year.Status,
            year.Source,
            calendar.CountWorkingDays(new DateOnly(number - 1, 12, 31), new DateOnly(number, 12, 31)),
            [.. year.Days.Where(d => d.Type is not CalendarDayType.Worked)],
            [.. year.Days.Where(d => d.Type is CalendarDayType.Worked)]);
    }
}
