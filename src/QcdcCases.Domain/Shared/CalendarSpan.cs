using System.Globalization;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// The range of days that the register accepts, both ends included; it bounds every day and instant of the input. The margins are wide
/// enough that no deadline computed from such a day, however long it was suspended, leaves the range of <see cref="DateOnly"/>.
/// </summary>
public static class CalendarSpan
{
    /// <summary>The problem code of a day or instant outside the range.</summary>
    public const string OutsideCode = "date.outside_calendar";

    /// <summary>The problem text; {0} and {1} are the first and the last day.</summary>
    public const string OutsideReason = "The day must be between {0} and {1}.";

    public static DateOnly First { get; } = new(1900, 1, 1);

    public static DateOnly Last { get; } = new(2200, 12, 31);

    /// <summary>The first and the last day as yyyy-MM-dd.</summary>
    public static IReadOnlyList<string> Bounds { get; } =
        [First.ToString("O", CultureInfo.InvariantCulture), Last.ToString("O", CultureInfo.InvariantCulture)];

    /// <summary>The problem text with both days, in English.</summary>
    public static string EnglishReason { get; } = $"The day must be between {Bounds[0]} and {Bounds[1]}.";

    /// <summary>The refusal of a parsed day outside the range, with the member that holds it.</summary>
    public static Refusal Outside(string field) => Refusal.Rule(OutsideCode, EnglishReason, field) with { Arguments = Bounds };

    public static bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>True if an instant is on a day in the range, in the office's time zone.</summary>
    public static bool Contains(DateTimeOffset instant) =>
        instant >= OfficeClock.StartOf(First) && instant < OfficeClock.StartOf(Last.AddDays(1));
}
