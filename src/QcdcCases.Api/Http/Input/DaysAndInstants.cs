using System.Globalization;
using System.Text.RegularExpressions;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>Days and instants in the one spelling of the interface.</summary>
internal static partial class DaysAndInstants
{
    public static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Whether a text is spelled as a day, also as one that does not exist.</summary>
    public static bool LooksLikeDay(string text) => DaySpelling().IsMatch(text);

    /// <summary>Reads an instant with its offset; it is kept in UTC.</summary>
    public static bool TryReadInstant(string text, out DateTimeOffset instant)
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

    /// <summary>Whether a text is an instant that the register cannot hold, also one that is none in UTC any more.</summary>
    public static bool IsInstantOutside(string text) =>
        TryReadInstant(text, out var instant)
            ? !CalendarSpan.Holds(instant)
            : InstantSpelling().IsMatch(text) && TryReadDay(text[..10], out var day) && !CalendarSpan.Holds(day);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex DaySpelling();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InstantSpelling();
}
