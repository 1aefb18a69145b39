using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

public sealed class OfficeClockTests
{
    [Fact]
    public void A_legal_day_begins_at_midnight_in_the_offices_zone()
    {
        Assert.Equal(new DateOnly(2026, 8, 3), OfficeClock.DayOf(new DateTimeOffset(2026, 8, 3, 16, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 8, 4), OfficeClock.DayOf(new DateTimeOffset(2026, 8, 3, 17, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Instants_never_stand_still_even_when_their_source_does()
    {
        var clock = new OfficeClock(new Frozen(new DateTimeOffset(2026, 8, 3, 1, 0, 0, TimeSpan.Zero)));

        var instants = Enumerable.Range(0, 100).Select(_ => clock.Now).ToList();

        Assert.Equal(instants.Distinct().Order(), instants);
    }

    private sealed class Frozen(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
