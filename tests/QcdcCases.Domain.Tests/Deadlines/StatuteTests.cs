using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>The product's table of deadlines against the law entered by hand (<see cref="StatuteByHand"/>), in both directions.</summary>
public sealed class StatuteTests
{
    public static TheoryData<string, string> Rows => new(StatuteByHand.Rows.Select(r => (r.Id, r.FirstDay)));

    public static TheoryData<string, string, string, string> Days => StatuteDays.All;

    [Fact]
    public void No_row_of_the_law_is_missing_and_none_is_added() => Assert.Equal(
        StatuteByHand.Rows.Select(r => (r.Id, r.FirstDay)).Order(), DeadlineRules.All.Select(r => (r.Id, r.Version)).Order());

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_says_what_the_law_says(string id, string firstDay) =>
        Assert.Equal(StatuteByHand.Row(id, firstDay), InOwnWords(DeadlineRules.Get(id, firstDay)));

    [Theory]
    [MemberData(nameof(Days))]
    public void A_row_ends_on_the_day_counted_by_hand(string id, string startedOn, string rawDue, string due)
    {
        var rule = Statute(id, startedOn);
        Assert.Equal(id, rule.Id);

        var deadline = DeadlineLedger.Start(rule, Day(startedOn)).Evaluate();
        Assert.Equal((Day(rawDue), Day(due)), (deadline.RawDue, deadline.Due));
        Assert.Equal((Day(rawDue), Day(due)), (deadline.OriginalRawDue, deadline.OriginalDue));
        Assert.Equal(
            (Day(rawDue), Day(due)),
                (rule.RawLastDay(Day(startedOn), OfficialCalendars.Calendar), rule.LastDay(Day(startedOn), OfficialCalendars.Calendar)));
        Assert.Equal((false, true), (deadline.IsLate(Day(due)), deadline.IsLate(Day(due).AddDays(1))));
    }

    [Fact]
    public void Every_row_is_counted_on_an_ordinary_day_and_on_an_edge_and_from_its_first_day_to_its_last()
    {
        var started = StatuteDays.All.Select(d => d.Data).ToLookup(d => d.Item1, d => d.Item2);

        Assert.All(StatuteByHand.Rows, row =>
        {
            Assert.True(started[row.Id].Count() >= 3, $"{row.Id} has too few days.");
            Assert.Contains(row.FirstDay, started[row.Id]);
            Assert.True(row.LastDay is null || started[row.Id].Contains(row.LastDay), $"{row.Id} is not counted on its last day.");
        });
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_applies_from_its_first_day_to_its_last(string id, string firstDay)
    {
        var row = StatuteByHand.Row(id, firstDay);

        Assert.Equal(id, DeadlineRules.Find(id, row.First)?.Id);
        Assert.NotEqual(firstDay, DeadlineRules.Find(id, row.First.AddDays(-1))?.Version);
        Assert.True(row.Last is null || DeadlineRules.Find(id, row.Last.Value)?.Version == firstDay,
            $"{id} does not apply on {row.LastDay}.");
        Assert.Equal(row.Last is null ? id : null, DeadlineRules.Find(id, row.Last?.AddDays(1) ?? Day("2040-01-01"))?.Id);
    }

    /// <summary>Whether the sources leave a doubt that the row must tell.</summary>
    [Theory]
    [InlineData("KN-01", "Đ151")]
    [InlineData("KN-04a", "10 ngày làm việc")]
    [InlineData("KN-12", "07 ngày làm việc")]
    [InlineData("KN-02", "Đ151")]
    [InlineData("KN-03", "Đ151")]
    [InlineData("KN-03b", "Đ151")]
    [InlineData("KN-18", "hiệu lực tính từ ngày ban hành")]
    [InlineData("KN-D35", "thời gian còn lại")]
    [InlineData("TC-01", "10 ngày làm việc")]
    [InlineData("TC-16", "NĐ 156/2026")]
    [InlineData("TCD-05", "01 giờ")]
    [InlineData("TCD-07", "thông báo ngay")]
    [InlineData("TL-01", "ngày hẹn")]
    [InlineData("YK-01", "ngày hẹn khi tiếp thu")]
    [InlineData("KN-24", "Chưa đọc nguyên văn")]
    [InlineData("TCD-02", "đ.g")]
    [InlineData("QD11-06", "số điều khác nhau")]
    [InlineData("QD11-07", "số điều khác nhau")]
    public void A_doubt_of_the_sources_is_told(string id, string doubt) =>
        Assert.Contains(doubt, DeadlineRules.All.Single(r => r.Id == id).Note, StringComparison.Ordinal);

    private static RowByHand InOwnWords(DeadlineRule rule) =>
        new(rule.Id, rule.Length, Unit(rule.Count), $"{rule.ValidFrom:yyyy-MM-dd}", rule.Article, rule.Starts)
    {
        LastDay = rule.ValidTo is { } last ? $"{last:yyyy-MM-dd}" : null,
        IsBefore = rule.Direction is DeadlineDirection.BeforeEvent,
        For = rule.Purpose switch
        {
            DeadlinePurpose.Duty => "duty",
            DeadlinePurpose.Window => "window",
            DeadlinePurpose.LeastLength => "least",
            DeadlinePurpose.Effect => "effect",
            DeadlinePurpose.Alarm => "alarm",
            _ => $"{rule.Purpose}",
        },
        Complex = rule.ComplexLength,
        Remote = rule.RemoteLength,
        Extension = rule.Extension is { } e ? (e.Length, e.IfComplex, e.IfEspeciallyComplex, e.Article) : null,
        Stops = rule.Pause is { } pause ? ($"{pause.From:yyyy-MM-dd}", pause.Article) : null,
        Overtaken = rule.Replacement is { } later ? (later.Length, Unit(later.Count), $"{later.From:yyyy-MM-dd}") : null,
    };

    private static string Unit(DayCount count) => count switch
    {
        DayCount.CalendarDays => "d",
        DayCount.WorkingDays => "wd",
        DayCount.Months => "month",
        DayCount.Years => "year",
        DayCount.AtOnce => "now",
        _ => $"{count}",
    };
}
