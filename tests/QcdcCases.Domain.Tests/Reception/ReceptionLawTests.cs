using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Reception;

/// <summary>Grounds, representatives and the heads' days against the law entered by hand.</summary>
public sealed class ReceptionLawTests
{
    [Fact]
    public void The_grounds_of_refusal_are_those_of_the_law()
    {
        Assert.Equal(ReceptionLaw.Grounds, RefusalGrounds.All.Select(g => (g.Code, g.Article, $"{g.From:O}", g.InWriting)));
        Assert.All(RefusalGrounds.All, g => Assert.Null(g.To));
    }

    [Fact]
    public void A_ground_may_be_used_since_it_is_law() => Assert.All(ReceptionLaw.Grounds, ground =>
    {
        Assert.Null(RefusalGrounds.Find(ground.Code, Day(ground.Since).AddDays(-1)));
        Assert.Equal(ground.Code, RefusalGrounds.Find(ground.Code, Day(ground.Since))?.Code);
        Assert.Equal(ground.Code, RefusalGrounds.Find(ground.Code, new(2030, 1, 1))?.Code);
    });

    [Fact]
    public void No_other_word_is_a_ground() => Assert.Null(RefusalGrounds.Find("late", new(2026, 8, 3)));

    [Fact]
    public void A_group_has_as_many_representatives_as_the_law_allows()
    {
        for (var people = 1; people <= 30; people++)
        {
            for (var representatives = 0; representatives <= 8; representatives++)
            {
                var refusal = Representation.Check(people, representatives);
                var code = ReceptionLaw.Representatives(people) switch
                {
                    { } law when representatives < law.Fewest => "visit.group_needs_representatives",
                    { } law when representatives > law.Most => "visit.too_many_representatives",
                    _ => null,
                };

                Assert.True((code, code is null ? null : "visitors") == (refusal?.Code, refusal?.Field), $"{people} {representatives}");
            }
        }
    }

    [Fact]
    public void Every_head_receives_as_often_as_the_law_says()
    {
        DateOnly[] edges =
        [
            new(2024, 1, 1), new(2025, 6, 29), new(2025, 6, 30), new(2025, 7, 1), new(2026, 6, 30), new(2026, 7, 1), new(2026, 7, 2),
            new(2027, 12, 31),
        ];
        var windows = edges.SelectMany(from => edges.Where(to => to >= from).Select(to => new Period(from, to))).ToList();
        foreach (var kind in Enum.GetValues<UnitKind>())
        {
            foreach (var level in Enum.GetValues<UnitLevel>())
            {
                var unit = Unit.Create(Guid.NewGuid(), new UnitEntry("x", "X", level, kind, null, new(2011, 1, 1)));
                foreach (var window in windows)
                {
                    var law = ReceptionLaw.HeadReceives(level, kind, window.From, window.To);
                    var duty = HeadReceptionDuty.Of(unit, window);

                    Assert.True(
                        (law?.Days, law?.PerMonth) == (duty?.Days, duty?.PerMonth), $"{kind} {level} {window.From:O} {window.To:O}");
                }
            }
        }
    }

    [Theory]
    [InlineData(2, true, "2026-12-15", "2027-03-14", 6)]
    [InlineData(1, true, "2026-07-01", "2026-07-31", 1)]
    [InlineData(2, true, "2026-01-01", "2026-12-31", 24)]
    [InlineData(2, true, "2026-12-15", "2027-03-15", null)]
    [InlineData(2, true, "2026-12-15", "2027-03-13", null)]
    [InlineData(1, false, "2026-07-01", "2026-07-31", null)]
    public void The_least_number_of_days_is_said_for_whole_months(int days, bool perMonth, string from, string to, int? least) =>
        Assert.Equal(least, new HeadReceptionDuty(days, perMonth).MinimumDaysIn(new Period(Day(from), Day(to))));
}
