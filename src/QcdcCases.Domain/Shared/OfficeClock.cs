namespace QcdcCases.Domain.Shared;

/// <summary>
/// Converts between instants and legal days. A legal day is a day in the office's time zone (Asia/Ho_Chi_Minh, UTC+7 without daylight
/// saving), regardless of the server's time zone.
/// </summary>
/// <param name="time">The source of instants; tests replace it.</param>
public sealed class OfficeClock(TimeProvider time)
{
    /// <summary>
    /// The time zone of every legal day. Viet Nam has had one fixed offset since 1975, so no time zone database is needed.
    /// </summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh");

    private long lastTicks;

    /// <summary>
    /// The present instant in UTC, in whole microseconds, which every engine stores without loss. It increases strictly, so that of two
    /// requests to one server the later one has the later instant.
    /// </summary>
    public DateTimeOffset Now
    {
        get
        {
            while (true)
            {
                var last = Interlocked.Read(ref lastTicks);
                var ticks = time.GetUtcNow().UtcTicks;
                var next = Math.Max(
                    ticks - (ticks % TimeSpan.TicksPerMicrosecond),
                    IsWithinSecond(ticks, last) ? last + TimeSpan.TicksPerMicrosecond : 0);
                if (Interlocked.CompareExchange(ref lastTicks, next, last) == last)
                {
                    return new DateTimeOffset(next, TimeSpan.Zero);
                }
            }
        }
    }

    /// <summary>The present legal day.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>True within one second of the previous instant; if the source was set back further, the new time is used.</summary>
    private static bool IsWithinSecond(long ticks, long last) => Math.Abs(ticks - last) < TimeSpan.TicksPerSecond;

    /// <summary>Returns the legal day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>Returns the instant at which a legal day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Zone.BaseUtcOffset).ToUniversalTime();

    /// <summary>Returns an instant in UTC, truncated to whole microseconds, which every engine stores without loss.</summary>
    public static DateTimeOffset Storable(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
