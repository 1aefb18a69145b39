namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>
/// The application's time: it stands still until a test moves it, but for the millisecond that each look at it takes, so that what was
/// written later also sorts later. Spans are measured by the real clock and whatever the test has added.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 8, 10, 8, 0, 0, TimeSpan.FromHours(7)).UtcTicks;

    private long added;

    /// <summary>The present instant, without moving it.</summary>
    public DateTimeOffset Now => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public override long GetTimestamp() =>
        base.GetTimestamp() + (long)(TimeSpan.FromTicks(Interlocked.Read(ref added)).TotalSeconds * TimestampFrequency);

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan span)
    {
        Interlocked.Add(ref ticks, span.Ticks);
        Interlocked.Add(ref added, span.Ticks);
    }

    /// <summary>Goes to an instant, also back.</summary>
    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);

    /// <summary>Goes to eight in the morning of a day in Viet Nam.</summary>
    public void SetDay(int year, int month, int day) => Set(new DateTimeOffset(year, month, day, 8, 0, 0, TimeSpan.FromHours(7)));
}
