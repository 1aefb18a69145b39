using System.Globalization;
using System.Text.RegularExpressions;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared.Json;

/// <summary>Parses days and instants in the one accepted format.</summary>
public static partial class DaysAndInstants
{
    /// <summary>Returns the fault of a day, or null for a valid one.</summary>
    public static Fault? FindInDay(string text, out DateOnly day) => TryReadDay(text, out day)
        ? CalendarSpan.Contains(day) ? null : Outside()
        : new Fault(DaySpelling().IsMatch(text) ? FaultKind.DayNotExisting : FaultKind.DayMisspelt);

    /// <summary>Returns the fault of an instant, or null for a valid one.</summary>
    public static Fault? FindInInstant(string text, out DateTimeOffset instant)
    {
        if (TryReadInstant(text, out instant))
        {
            return CalendarSpan.Contains(instant) ? null : Outside();
        }

        // The conversion to UTC can leave the valid range.
        var isOutside = InstantSpelling().IsMatch(text) && TryReadDay(text[..10], out var day) && !CalendarSpan.Contains(day);
        return isOutside ? Outside() : new Fault(FaultKind.InstantImpossible);
    }

    private static Fault Outside() => new(FaultKind.OutsideCalendar, CalendarSpan.Bounds);

    private static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads an instant with its offset; it is stored in UTC.</summary>
    private static bool TryReadInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (!InstantSpelling().IsMatch(text) ||
            !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var read))
        {
            return false;
        }

        instant = read;
        return true;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex DaySpelling();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InstantSpelling();
}
