using FluentValidation;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Calendars;

/// <summary>A complete calendar of a year, as entered. It replaces the previous calendar of that year.</summary>
/// <param name="Source">The decision or announcement that published it, or the reason why it is only an estimate.</param>
/// <param name="Days">The days that differ from the ordinary week, in any order.</param>
public sealed record CalendarEntry(CalendarStatus Status, string Source, IReadOnlyList<CalendarDay> Days)
{
    public CalendarYear ToYear(int year) => new(year, Status, Source, [.. Days.OrderBy(d => d.On)]);

    /// <summary>Checks the calendar for a year. A refusal names the day by its index in the request.</summary>
    public Refusal? Check(int year) => CalendarYearQueries.CheckYear(year) ?? new CalendarYear(year, Status, Source, Days).CheckEntry();
}

internal sealed class CalendarEntryValidator : AbstractValidator<CalendarEntry>
{
    private const int MaxDays = 366;

    public CalendarEntryValidator()
    {
        RuleFor(e => e.Source).IsName();
        RuleFor(e => e.Days).NotNull().Must(days => days.Count <= MaxDays)
            .WithErrorCode("calendar.too_many_days").WithMessage("`days` must have at most 366 items.");
        RuleForEach(e => e.Days).ChildRules(day => day.RuleFor(d => d.Name).IsName());
    }
}

/// <summary>Contains what the use cases of calendar years share.</summary>
internal static class CalendarYearQueries
{
    private const int Earliest = 1945;
    private static readonly int Latest = CalendarSpan.Last.Year;

    public static Refusal? CheckYear(int year) => year < Earliest || year > Latest
        ? Refusal.NotFound(
            "calendar.year_unknown",
            $"The year of a calendar must be from {Earliest} to {Latest}.") with { Arguments = [$"{Earliest}", $"{Latest}"] }
        : null;

    /// <summary>Returns the latest revision of a year; null when none was entered.</summary>
    public static Task<CalendarYearRow?> LatestAsync(
        this IQueryable<CalendarYearRow> years,
        int year,
        CancellationToken cancellationToken
    ) => years.AsNoTracking().Where(y => y.Year == year).OrderByDescending(y => y.Revision).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Returns the units for which the caller manages the calendar. Refused unless one of them is a top-level unit, because the calendar is
    /// one for the whole register.
    /// </summary>
    public static Result<HashSet<Guid>> ManagedUnits(Caller caller, UnitTree tree)
    {
        var managed = caller.UnitsFor(Permission.ManageCalendar, tree).ToHashSet();
        return managed.Any(id => tree[id].ParentId is null)
            ? managed
            : Refusal.Forbidden(
                "calendar.not_at_top", "Only administrators of a top-level unit may change the calendar: the whole register shares it.");
    }
}
