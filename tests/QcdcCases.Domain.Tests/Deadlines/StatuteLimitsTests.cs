using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Deadlines.LedgerEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>Which rows may be stopped, enlarged or are longer in remote areas, by the law entered by hand; and which row answers for
/// what.</summary>
public sealed class StatuteLimitsTests
{
    public static TheoryData<string, string> Rows => StatuteTests.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_stands_still_where_the_law_lets_it_and_not_a_day_before(string id, string firstDay)
    {
        var row = StatuteByHand.Row(id, firstDay);
        var rule = DeadlineRules.Get(id, firstDay);
        if (row.Stops is not { } stops)
        {
            var refused = DeadlineLedger.Start(rule, row.First).Refused(Pause(row.First));
            Assert.Equal(("deadline.pause_not_foreseen", $"{row.First:O}"), (refused.Code, Assert.Single(refused.Arguments)));
            return;
        }

        var from = CalendarByHand.Day(stops.From);
        Assert.True(DeadlineLedger.Start(rule, from).Then(Pause(from)).Evaluate().IsPaused);
        if (row.First < from)
        {
            var deadline = DeadlineLedger.Start(rule, from.AddDays(-10));
            Assert.Equal("deadline.pause_not_foreseen", deadline.Refused(Pause(from.AddDays(-1))).Code);
            deadline.Then(Pause(from));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_enlarged_where_the_law_lets_it(string id, string firstDay)
    {
        var row = StatuteByHand.Row(id, firstDay);
        var deadline = DeadlineLedger.Start(DeadlineRules.Get(id, firstDay), row.First);
        if (row.Complex is null && row.Extension is null)
        {
            var (mark, extension) = (deadline.Refused(MarkComplex(row.First)), deadline.Refused(Extend(row.First, row.First.AddDays(1))));
            Assert.Equal(("deadline.complex_not_foreseen", id), (mark.Code, Assert.Single(mark.Arguments)));
            Assert.Equal(("deadline.extension_not_foreseen", id), (extension.Code, Assert.Single(extension.Arguments)));
        }
        else
        {
            deadline.Then(MarkComplex(row.First));
        }
    }

    /// <summary>The total of a complex matter: as counted, and lawful.</summary>
    [Theory]
    [InlineData("KN-05", "2026-07-06", "2026-08-20", "2026-08-20")]
    [InlineData("KN-05", "2026-01-03", "2026-02-17", "2026-02-23")]
    [InlineData("KN-06", "2026-07-06", "2026-09-04", "2026-09-04")]
    [InlineData("KN-06", "2026-07-04", "2026-09-02", "2026-09-03")]
    [InlineData("KN-07", "2026-07-06", "2026-09-04", "2026-09-04")]
    [InlineData("KN-07", "2025-03-02", "2025-05-01", "2025-05-05")]
    [InlineData("KN-08", "2026-07-06", "2026-09-14", "2026-09-14")]
    [InlineData("KN-08", "2026-09-15", "2026-11-24", "2026-11-25")]
    [InlineData("KN-09", "2026-07-06", "2026-08-20", "2026-08-20")]
    [InlineData("KN-09", "2024-03-15", "2024-04-29", "2024-05-02")]
    [InlineData("TC-01", "2026-03-02", "2026-03-16", "2026-03-16")]
    [InlineData("TC-01", "2026-02-11", "2026-03-04", "2026-03-04")]
    public void A_complex_matter_has_its_total(string id, string startedOn, string rawDue, string due)
    {
        var deadline = DeadlineLedger.Start(Statute(id, startedOn), Day(startedOn)).Then(MarkComplex(Day(startedOn)));

        Assert.Equal((Day(rawDue), Day(due)), (deadline.Evaluate().RawDue, deadline.Evaluate().Due));
        deadline.Then(Extend(Day(startedOn), Day(due)));
        Assert.Equal("deadline.extension_too_long", deadline.Refused(Extend(Day(startedOn), Day(due).AddDays(1))).Code);
    }

    /// <summary>A denunciation with one extension, and with two.</summary>
    [Theory]
    [InlineData("2026-07-06", "2026-09-04", "2026-10-05")]
    [InlineData("2025-12-19", "2026-02-23", "2026-03-19")]
    public void A_denunciation_grows_by_30_days_once_or_twice(string startedOn, string once, string twice)
    {
        var deadline = DeadlineLedger.Start(Statute("TC-05", startedOn),
            Day(startedOn)).Then(MarkComplex(Day(startedOn), Complexity.EspeciallyComplex));
        Assert.Equal(Day(startedOn).AddDays(30), deadline.Evaluate().RawDue);

        Assert.Equal("deadline.extension_too_long", deadline.Refused(Extend(Day(startedOn), Day(once).AddDays(1))).Code);
        var first = deadline.Then(Extend(Day(startedOn), Day(once)));
        Assert.Equal(Day(once), first.Evaluate().Due);
        Assert.Equal("deadline.extension_too_long", first.Refused(Extend(Day(startedOn), Day(twice).AddDays(1))).Code);
        Assert.Equal(Day(twice), first.Then(Extend(Day(startedOn), Day(twice))).Evaluate().Due);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_remote_case_has_longer_only_where_the_law_says_so(string id, string firstDay)
    {
        var row = StatuteByHand.Row(id, firstDay);
        var rule = DeadlineRules.Get(id, firstDay);
        var start = row.Last ?? Day("2026-07-15");

        // 45 days from 15 July: Sat 29 August, and 31 August to 2 September are off.
        var expected = row.Remote is null ? rule.LastDay(start, OfficialCalendars.Calendar) : Day("2026-09-03");
        Assert.Equal(expected, rule.LastDay(start, OfficialCalendars.Calendar, remote: true));
        Assert.Equal(expected, DeadlineLedger.Start(rule, start, remote: true).Evaluate().Due);
    }

    [Theory]
    [InlineData(CaseKind.Complaint, 1, false, false, "KN-05")]
    [InlineData(CaseKind.Complaint, 1, true, false, "KN-06")]
    [InlineData(CaseKind.Complaint, 2, false, false, "KN-07")]
    [InlineData(CaseKind.Complaint, 2, true, false, "KN-08")]
    [InlineData(CaseKind.Complaint, 1, false, true, "KN-09")]
    [InlineData(CaseKind.Complaint, 1, true, true, "KN-09")]
    [InlineData(CaseKind.Complaint, 2, false, true, "KN-09")]
    [InlineData(CaseKind.Complaint, 2, true, true, "KN-09")]
    [InlineData(CaseKind.Denunciation, 1, false, false, "TC-05")]
    [InlineData(CaseKind.Denunciation, 2, true, true, "TC-05")]
    [InlineData(CaseKind.Petition, 1, false, false, null)]
    [InlineData(CaseKind.Petition, 2, true, true, null)]
    public void Each_case_has_the_row_that_the_law_gives_it(CaseKind kind, int instance, bool remote, bool disciplinary, string? id)
    {
        Assert.Equal(id, DeadlineRules.Resolution(kind, instance, remote, disciplinary, Day("2026-07-01"))?.Id);
        var firstDay = kind is CaseKind.Denunciation ? "2019-01-01" : "2012-07-01";
        Assert.Equal(id, DeadlineRules.Resolution(kind, instance, remote, disciplinary, Day(firstDay))?.Id);
        Assert.Null(DeadlineRules.Resolution(kind, instance, remote, disciplinary, Day(firstDay).AddDays(-1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void No_case_of_any_kind_has_another_instance(int instance) => Assert.All(
        Enum.GetValues<CaseKind>(),
        kind => Assert.Throws<ArgumentOutOfRangeException>(() => DeadlineRules.Resolution(kind, instance, false, false,
            Day("2026-07-01"))));

    [Fact]
    public void There_is_no_other_kind_of_case()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DeadlineRules.Resolution((CaseKind)99, 1, false, false, Day("2026-07-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeadlineRules.Processing((CaseKind)99, Day("2026-07-01")));
    }

    [Theory]
    [InlineData(false, "2012-06-30", null)]
    [InlineData(false, "2012-07-01", "KN-01")]
    [InlineData(true, "2012-06-30", null)]
    [InlineData(true, "2012-07-01", "KN-02")]
    public void A_first_complaint_has_the_window_of_what_it_is_about(bool disciplinary, string knownOn, string? id) =>
        Assert.Equal(id, DeadlineRules.FirstFiling(disciplinary, Day(knownOn))?.Id);

    [Theory]
    [InlineData(CaseKind.Complaint, "2012-06-30", "KN-04a", "2012-07-01")]
    [InlineData(CaseKind.Complaint, "2012-07-01", "KN-04a", "2012-07-01")]
    [InlineData(CaseKind.Complaint, "2026-06-30", "KN-04a", "2012-07-01")]
    [InlineData(CaseKind.Complaint, "2026-07-01", "KN-04b", "2026-07-01")]
    [InlineData(CaseKind.Denunciation, "2018-12-31", "TC-01", "2019-01-01")]
    [InlineData(CaseKind.Denunciation, "2019-01-01", "TC-01", "2019-01-01")]
    [InlineData(CaseKind.Petition, "2014-06-30", "TCD-06", "2014-07-01")]
    [InlineData(CaseKind.Petition, "2014-07-01", "TCD-06", "2014-07-01")]
    public void A_letter_is_measured_by_the_row_of_its_day_or_the_earliest(CaseKind kind, string receivedOn, string id, string version) =>
        Assert.Equal((id, version),
            (DeadlineRules.Processing(kind, Day(receivedOn)).Id, DeadlineRules.Processing(kind, Day(receivedOn)).Version));

    [Theory]
    [InlineData("KN-04", "2026-06-30", "KN-04a")]
    [InlineData("KN-04", "2026-07-01", "KN-04b")]
    [InlineData("KN-03", "2026-07-01", "KN-03")]
    [InlineData("TCD-09", "2026-07-01", "TCD-09")]
    [InlineData("KN-03b", "2026-07-01", "KN-03b")]
    [InlineData("TCD-09b", "2026-07-01", "TCD-09b")]
    [InlineData("PAKN-B", "2026-07-01", "PAKN-B")]
    [InlineData("kn-05", "2026-07-01", null)]
    [InlineData("", "2026-07-01", null)]
    public void A_duty_whose_rows_replaced_each_other_answers_to_its_id_without_the_letter(string id, string startedOn, string? found) =>
        Assert.Equal(found, DeadlineRules.Find(id, Day(startedOn))?.Id);

    [Fact]
    public void A_row_is_got_by_its_id_and_version()
    {
        Assert.Equal("KN-04b", DeadlineRules.Get("KN-04b", "2026-07-01").Id);
        Assert.Throws<KeyNotFoundException>(() => DeadlineRules.Get("KN-04b", "2012-07-01"));
    }
}
