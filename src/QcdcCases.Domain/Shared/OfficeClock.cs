namespace QcdcCases.Domain.Shared;

/// <summary>
/// The only bridge between instants and legal days. A day belongs to the office's zone (Asia/Ho_Chi_Minh, UTC+7 the whole year),
/// whatever zone the server stands in.
/// </summary>
/// <param name="time">The source of instants; a test sets it.</param>
public sealed class OfficeClock(TimeProvider time)
{
    /// <summary>The zone of every legal day. Viet Nam has had one fixed offset since 1975, so no zone database is needed.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh");

    /// <summary>The present instant, UTC, in whole microseconds: what every engine stores without loss.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>The present legal day.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The legal day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
