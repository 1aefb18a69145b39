using System.Globalization;
using System.Text;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>docs/deadlines.md as the code has it, so that a lawyer can check the table without reading C#.</summary>
internal static class DeadlinesPage
{
    private const string Preamble =
        """
        # Deadlines

        Rendered from `DeadlineRules` and `OfficialCalendars` by `dotnet run --project tests/QcdcCases.Pages`; change those, never this file.

        ## How days are counted

        - The day of the start event is not counted; day 1 is the next day (BLDS Đ147).
        - A limit after the start that would end on a day off ends with the next working day (BLDS Đ148 k5). Both days are kept: warnings use the
          day as counted (`rawDue`), lateness the day after rolling (`due`). A limit before an event, and "at once", never roll.
        - Where a new limit overtook a row while its deadlines ran, and no rule of transition says which counts, `warnBy` is the earlier of both days;
          otherwise it is `rawDue`.
        - A working day is Monday to Friday less the days off below, plus the make-up Saturdays.
        - A pause excludes the days after the day of suspension up to and including the day of resumption, in the unit of the deadline: what
          remained on suspension runs again from the resumption. A deadline suspended in time always has the day of resumption left. A pause of a
          deadline that has expired excludes nothing. One that began before the law knew it excludes days of that law only, and nothing of a deadline that
          had expired by then.
        - A row applies by the day of its start event; a pause by its own day.
        - A year without a published calendar has weekends and the holidays on fixed solar dates only, and is called provisional.
        - The years below are those that a new register starts with, and that count where there is none. A register's own years are data, entered by
          an administrator ([operation](operation.md#the-calendar)). What is open is counted by the calendar as it is; what has ended keeps the day it
          ended against, also when it is corrected later: it is counted by the calendar of its time.

        """;

    public static string Render()
    {
        var page = new StringBuilder(Preamble).Append('\n');
        Section(page, "Complaints (khiếu nại)", "KN-");
        Section(page, "Denunciations (tố cáo)", "TC-");
        Section(page, "Reception and petitions (tiếp công dân; kiến nghị, phản ánh)", "TCD-", "QD11-", "PAKN-", "LUU-", "TL-");
        page.Append("## Calendars\n\n| Year | Status | Days off | Worked | Source |\n|---|---|---|---|---|\n");
        foreach (var year in OfficialCalendars.All)
        {
            var off = year.Days.Where(d => d.Type is not CalendarDayType.Worked);
            Row(page, $"{year.Year}", $"{year.Status}", Days(off), Days(year.Days.Except(off)), year.Source);
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, params string[] prefixes)
    {
        var rules = DeadlineRules.All.Where(r => prefixes.Any(p => r.Id.StartsWith(p, StringComparison.Ordinal))).ToList();
        page.Append(
            CultureInfo.InvariantCulture,
            $"## {title}\n\n| Id | What | Counted from | Limit | Longer | Pause | Article | In force |\n|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var rule in rules)
        {
            var pause = rule.Pause is { } ground ? $"{ground.Article}, from {ground.From:O}" : "–";
            Row(
                page,
                rule.Id,
                $"{rule.What}<br>{rule.WhatInEnglish}",
                rule.Starts,
                Limit(rule),
                Longer(rule),
                pause,
                rule.Article,
                $"{rule.ValidFrom:O} → {rule.ValidTo:O}".TrimEnd());
        }

        page.Append("\nNotes:\n\n");
        foreach (var rule in rules.Where(r => r.Note is not null))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {rule.Id}: {rule.Note}\n");
        }

        page.Append("\nClocks of cases, letters, visits and sessions run by all of these but the following:\n\n");
        foreach (var rule in rules.Where(r => r.WithoutDeadline is not null))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {rule.Id}: {rule.WithoutDeadline}\n");
        }

        page.Append('\n');
    }

    private static string Limit(DeadlineRule rule)
    {
        var limit = rule.Count is DayCount.AtOnce ? "at once" : $"{rule.Length} {Unit(rule.Count)}";
        return (rule.Direction, rule.Purpose) switch
        {
            (DeadlineDirection.BeforeEvent, _) => $"≥ {limit} before",
            (_, DeadlinePurpose.LeastLength) => $"≥ {limit}",
            (_, DeadlinePurpose.Duty) => limit,
            (_, var purpose) => $"{limit} ({purpose.ToString().ToLowerInvariant()})",
        };
    }

    private static string Longer(DeadlineRule rule)
    {
        List<string> longer = [];
        if (rule.ComplexLength is { } complex)
        {
            longer.Add($"complex: {complex} in all");
        }

        if (rule.RemoteLength is { } remote)
        {
            longer.Add($"remote: {remote} in all");
        }

        if (rule.Extension is { } extension)
        {
            longer.Add(
                $"complex: +{extension.Length} × {extension.IfComplex}, especially complex: +{extension.Length} × {extension.IfEspeciallyComplex} ({extension.Article})"
            );
        }

        return longer.Count == 0 ? "–" : string.Join("; ", longer);
    }

    private static string Unit(DayCount count) => count switch
    {
        DayCount.CalendarDays => "days",
        DayCount.WorkingDays => "working days",
        DayCount.Months => "month",
        DayCount.Years => "year",
        _ => throw new ArgumentOutOfRangeException(nameof(count)),
    };

    private static string Days(IEnumerable<CalendarDay> days) =>
        string.Join("; ", days.GroupBy(d => d.Name).Select(g => $"{string.Join(", ", g.Select(d => $"{d.On:MM-dd}"))} {g.Key}"))
            is { Length: > 0 } text
            ? text
            : "–";

    private static void Row(StringBuilder page, params string[] cells) =>
        page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
}
