using System.Globalization;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// The days that the register can hold, both ends included: the one bound of every day and instant that comes in from outside. It leaves so
/// much room
/// on both sides that nothing the law counts from such a day, however long it stood still, leaves the calendar of the program.
/// </summary>
public static class CalendarSpan
{
    /// <summary>The code of a day or instant beyond the span.</summary>
    public const string OutsideCode = "date.outside_calendar";

    /// <summary>What is said of one; {0} and {1} are the ends.</summary>
    public const string OutsideReason = "The day must be between {0} and {1}.";

    public static DateOnly First { get; } = new(1900, 1, 1);

    public static DateOnly Last { get; } = new(2200, 12, 31);

    /// <summary>The ends as texts, yyyy-MM-dd.</summary>
    public static IReadOnlyList<string> Ends { get; } =
        [First.ToString("O", CultureInfo.InvariantCulture), Last.ToString("O", CultureInfo.InvariantCulture)];

    /// <summary>What is said of a day or instant outside, in English.</summary>
    public static string Told { get; } = $"The day must be between {Ends[0]} and {Ends[1]}.";

    /// <summary>The refusal of a day that was read already, under the member that names it.</summary>
    public static Refusal Outside(string field) => Refusal.Rule(OutsideCode, Told, field) with { Arguments = Ends };

    public static bool Holds(DateOnly day) => day >= First && day <= Last;

    /// <summary>Whether an instant lies on a day that the register can hold, by the office's zone.</summary>
    public static bool Holds(DateTimeOffset instant) =>
        instant >= OfficeClock.StartOf(First) && instant < OfficeClock.StartOf(Last.AddDays(1));
}
