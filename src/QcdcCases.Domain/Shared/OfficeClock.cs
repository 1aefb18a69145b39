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

    private long lastTicks;

    /// <summary>
    /// The present instant, UTC, in whole microseconds: what every engine stores without loss. It never stands still, so that of two requests
    /// to one server the later one is later in the record too, however coarse the source.
    /// </summary>
    public DateTimeOffset Now
    {
        get
        {
            while (true)
            {
                var last = Interlocked.Read(ref lastTicks);
                var ticks = time.GetUtcNow().UtcTicks;
                var next = Math.Max(ticks - (ticks % TimeSpan.TicksPerMicrosecond), StandsStill(ticks, last) ? last + TimeSpan.TicksPerMicrosecond : 0);
                if (Interlocked.CompareExchange(ref lastTicks, next, last) == last)
                {
                    return new DateTimeOffset(next, TimeSpan.Zero);
                }
            }
        }
    }

    /// <summary>The present legal day.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>Within a second of the instant before; a clock that was set back further is believed.</summary>
    private static bool StandsStill(long ticks, long last) => Math.Abs(ticks - last) < TimeSpan.TicksPerSecond;

    /// <summary>The legal day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant at which a legal day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Zone.BaseUtcOffset).ToUniversalTime();

    /// <summary>An instant that somebody names, as every engine stores it without loss: UTC, in whole microseconds.</summary>
    public static DateTimeOffset Storable(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
