using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class DeadlineRulesTests
{
    private static readonly string[] BoundaryDays =
    [
        "2024-02-28", "2024-02-29", "2024-05-03", "2024-05-04", "2025-04-25", "2025-04-26", "2025-12-31", "2026-01-09", "2026-01-10",
        "2026-02-13", "2026-06-30", "2026-07-01", "2026-11-20", "2026-11-23", "2026-12-31", "2027-12-31",
    ];

    [Fact]
    public void Each_rule_has_clocks_or_says_why_not()
    {
        var clocked = Enum.GetValues<CaseKind>()
            .SelectMany(Procedure.TableOf)
            .SelectMany(t => t.Starts)
            .SelectMany(d => d.Rules)
            .Concat(LetterDeadlines.Table.SelectMany(d => d.Rules))
            .Concat(ReceptionDeadlines.Table.Concat(OpinionDeadlines.Table).SelectMany(d => d.Rules))
            .ToHashSet();

        Assert.All(
            DeadlineRules.All,
            r => Assert.Equal(clocked.Contains(r.Id) || clocked.Contains(r.Id.TrimEnd('a', 'b')), r.WithoutDeadline is null));
    }

    [Theory]
    [InlineData("KN-01", "2026-08-04", "2026-11-02", "2026-11-02")]
    [InlineData("KN-02", "2026-11-09", "2026-11-24", "2026-11-25")]
    [InlineData("KN-03", "2026-02-10", "2026-02-20", "2026-02-23")]
    [InlineData("KN-03b", "2026-08-03", "2026-09-02", "2026-09-03")]
    [InlineData("KN-04", "2026-06-30", "2026-07-10", "2026-07-10")]
    [InlineData("KN-04", "2026-07-01", "2026-07-10", "2026-07-10")]
    [InlineData("KN-04", "2026-11-20", "2026-12-02", "2026-12-02")]
    [InlineData("KN-05", "2024-02-29", "2024-03-30", "2024-04-01")]
    [InlineData("KN-06", "2026-11-20", "2027-01-04", "2027-01-04")]
    [InlineData("KN-07", "2026-07-01", "2026-08-15", "2026-08-17")]
    [InlineData("KN-08", "2026-07-01", "2026-08-30", "2026-09-03")]
    [InlineData("KN-09", "2026-04-01", "2026-05-01", "2026-05-04")]
    [InlineData("KN-10", "2026-07-15", "2026-08-14", "2026-08-14")]
    [InlineData("KN-11", "2026-01-08", "2026-01-12", "2026-01-12")]
    [InlineData("KN-11", "2025-12-31", "2026-01-07", "2026-01-07")]
    [InlineData("KN-12", "2026-02-13", "2026-02-20", "2026-02-23")]
    [InlineData("KN-13", "2026-11-09", "2026-11-24", "2026-11-25")]
    [InlineData("KN-14", "2026-11-30", "2026-11-27", "2026-11-27")]
    [InlineData("KN-15", "2026-11-13", "2026-11-28", "2026-11-30")]
    [InlineData("KN-16", "2026-11-30", "2026-11-25", "2026-11-25")]
    [InlineData("KN-16", "2026-11-27", "2026-11-22", "2026-11-22")]
    [InlineData("KN-17", "2026-11-20", "2026-11-26", "2026-11-26")]
    [InlineData("KN-18", "2026-08-03", "2026-09-02", "2026-09-03")]
    [InlineData("KN-21", "2025-04-25", "2025-05-06", "2025-05-06")]
    [InlineData("KN-24", "2024-02-29", "2025-02-28", "2025-02-28")]
    [InlineData("TC-01", "2024-04-26", "2024-05-09", "2024-05-09")]
    [InlineData("TC-02", "2026-11-21", "2026-11-21", "2026-11-21")]
    [InlineData("TC-03", "2025-04-25", "2025-05-06", "2025-05-06")]
    [InlineData("TC-05", "2025-12-02", "2026-01-01", "2026-01-05")]
    [InlineData("TC-07", "2026-02-13", "2026-02-27", "2026-02-27")]
    [InlineData("TC-12", "2026-02-10", "2026-03-02", "2026-03-02")]
    [InlineData("TC-16", "2026-01-31", "2026-02-28", "2026-03-02")]
    [InlineData("TCD-01", "2026-11-27", "2026-11-19", "2026-11-19")]
    [InlineData("TCD-04", "2026-08-24", "2026-08-18", "2026-08-18")]
    [InlineData("TCD-05", "2026-07-06", "2026-07-03", "2026-07-03")]
    [InlineData("TCD-06", "2026-02-13", "2026-03-06", "2026-03-06")]
    [InlineData("TCD-06", "2026-11-20", "2026-12-07", "2026-12-07")]
    [InlineData("TCD-09", "2026-05-15", "2026-04-29", "2026-04-29")]
    [InlineData("TCD-10", "2026-07-01", "2026-08-15", "2026-08-17")]
    [InlineData("QD11-06", "2024-05-03", "2024-05-16", "2024-05-16")]
    [InlineData("QD11-07", "2024-05-03", "2024-05-23", "2024-05-23")]
    [InlineData("PAKN-B", "2026-08-26", "2026-09-07", "2026-09-07")]
    [InlineData("LUU-01", "2026-07-10", "2027-07-10", "2027-07-12")]
    [InlineData("LUU-01", "2024-02-29", "2025-02-28", "2025-02-28")]
    public void A_row_ends_on_the_day_counted_by_hand(string id, string startedOn, string rawDue, string due)
    {
        var rule = Statute(id, startedOn);

        Assert.Equal(
            (Day(rawDue), Day(due)),
            (rule.RawLastDay(Day(startedOn), OfficialCalendars.Calendar), rule.LastDay(Day(startedOn), OfficialCalendars.Calendar)));
    }

    [Theory]
    [InlineData("KN-10", "2026-08-29", "2026-09-03")]
    [InlineData("KN-18", "2026-08-29", "2026-09-03")]
    [InlineData("KN-19", "2026-08-29", "2026-09-03")]
    [InlineData("KN-20", "2026-08-14", "2026-08-14")]
    public void A_remote_case_has_longer_where_the_law_says_so(string id, string rawDue, string due)
    {
        var deadline = DeadlineLedger.Of(Statute(id, "2026-07-15"), Day("2026-07-15"), remote: true).Evaluate(OfficialCalendars.Calendar);

        Assert.Equal((Day(rawDue), Day(due)), (deadline.RawDue, deadline.Due));
    }

    [Fact]
    public void Every_row_agrees_with_walking_on_the_boundary_days()
    {
        foreach (var (rule, start) in DeadlineRules.All.SelectMany(_ => BoundaryDays, (rule, day) => (rule, Day(day))))
        {
            foreach (var remote in new[] { false, true })
            {
                var deadline = DeadlineLedger.Of(rule, start, remote: remote).Evaluate(OfficialCalendars.Calendar);
                var expected = NaiveCounter.LastDay(rule, start, remote);

                Assert.True(
                    expected == (deadline.RawDue, deadline.Due),
                    $"{rule.Id} from {start:O}: {expected}, not {deadline.RawDue} {deadline.Due}");
            }
        }
    }

    [Fact]
    public void The_table_holds_every_row_of_the_reference()
    {
        string[] expected =
        [
            .. Enumerable.Range(1, 24).Where(n => n is not 4).Select(n => $"KN-{n:00}"), "KN-03b", "KN-04a", "KN-04b", "KN-D35",
            .. Enumerable.Range(1, 16).Select(n => $"TC-{n:00}"),
            .. Enumerable.Range(1, 10).Select(n => $"TCD-{n:00}"),
            "TCD-09b",
            .. Enumerable.Range(1, 8).Select(n => $"QD11-{n:00}"),
            "PAKN-B",
            "TL-01",
            "YK-01",
            "LUU-01",
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), DeadlineRules.All.Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_can_be_read_and_dated()
    {
        Assert.All(DeadlineRules.All, rule =>
        {
            Assert.All([rule.What, rule.WhatInEnglish, rule.Starts, rule.Article], text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.True(rule.ValidTo is null || rule.ValidFrom <= rule.ValidTo);
            Assert.Equal($"{rule.ValidFrom:O}", rule.Version);
            Assert.Equal(rule.Count is DayCount.AtOnce, rule.Length == 0);
        });
    }

    [Theory]
    [InlineData("KN-04", "2012-06-30", null)]
    [InlineData("KN-04", "2012-07-01", "KN-04a")]
    [InlineData("KN-04", "2026-06-30", "KN-04a")]
    [InlineData("KN-04", "2026-07-01", "KN-04b")]
    [InlineData("KN-04a", "2026-07-01", null)]
    [InlineData("KN-04b", "2026-06-30", null)]
    [InlineData("KN-03", "2026-07-01", "KN-03")]
    [InlineData("TCD-09", "2026-07-01", "TCD-09")]
    [InlineData("KN-17", "2026-06-30", null)]
    [InlineData("TC-16", "2026-06-30", "TC-16")]
    [InlineData("TC-16", "2026-07-01", null)]
    [InlineData("TCD-10", "2026-06-30", null)]
    [InlineData("TCD-10", "2026-07-01", "TCD-10")]
    [InlineData("KN-99", "2026-07-01", null)]
    public void A_row_is_found_by_the_day_of_its_start_event(string id, string startedOn, string? expected) =>
        Assert.Equal(expected, DeadlineRules.Find(id, Day(startedOn))?.Id);

    [Theory]
    [InlineData(CaseKind.Complaint, 1, false, false, "KN-05", 30, 45)]
    [InlineData(CaseKind.Complaint, 1, true, false, "KN-06", 45, 60)]
    [InlineData(CaseKind.Complaint, 2, false, false, "KN-07", 45, 60)]
    [InlineData(CaseKind.Complaint, 2, true, false, "KN-08", 60, 70)]
    [InlineData(CaseKind.Complaint, 1, false, true, "KN-09", 30, 45)]
    [InlineData(CaseKind.Complaint, 2, true, true, "KN-09", 30, 45)]
    [InlineData(CaseKind.Denunciation, 1, true, false, "TC-05", 30, null)]
    public void An_accepted_case_has_its_limit(
        CaseKind kind,
        int instance,
        bool remote,
        bool disciplinary,
        string id,
        int length,
        int? complex)
    {
        var rule = DeadlineRules.Resolution(kind, instance, remote, disciplinary, Day("2026-07-01"));

        Assert.Equal((id, length, complex), (rule?.Id, rule?.Length ?? 0, rule?.ComplexLength));
    }

    [Fact]
    public void A_petition_has_no_statutory_final_day() =>
        Assert.Null(DeadlineRules.Resolution(CaseKind.Petition, 1, false, false, Day("2026-07-01")));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void There_is_no_other_instance(int instance) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            DeadlineRules.Resolution(CaseKind.Complaint, instance, false, false, Day("2026-07-01")));

    [Theory]
    [InlineData(CaseKind.Complaint, "2026-06-30", "KN-04a")]
    [InlineData(CaseKind.Complaint, "2026-07-01", "KN-04b")]
    [InlineData(CaseKind.Denunciation, "2026-07-01", "TC-01")]
    [InlineData(CaseKind.Petition, "2026-07-01", "TCD-06")]
    [InlineData(CaseKind.Complaint, "2011-01-01", "KN-04a")]
    [InlineData(CaseKind.Denunciation, "2018-12-31", "TC-01")]
    public void A_letter_is_processed_within_its_limit(CaseKind kind, string receivedOn, string id) =>
        Assert.Equal(id, DeadlineRules.Processing(kind, Day(receivedOn)).Id);
}
