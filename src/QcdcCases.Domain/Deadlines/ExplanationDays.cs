namespace QcdcCases.Domain.Deadlines;

/// <summary>Explains an evaluation day by day. The last day comes from the evaluation; it is never computed here.</summary>
internal static class ExplanationDays
{
    public static IReadOnlyList<NotCountedDays> NotCounted(LedgerEvaluation ledgerEvaluation)
    {
        var ranges = new List<NotCountedDays>();
        if (ledgerEvaluation.Rule.Count is DayCount.AtOnce)
        {
            return ranges;
        }

        Append(ranges, ledgerEvaluation.Start.On, NotCountedCause.StartDay, ledgerEvaluation.Rule.Starts);
        if (ledgerEvaluation.Rule.Direction is DeadlineDirection.BeforeEvent)
        {
            AppendDaysBack(ranges, ledgerEvaluation);
            ranges.Reverse();
        }
        else if (ledgerEvaluation.Rule.CountsDays)
        {
            AppendDays(ranges, ledgerEvaluation);
        }
        else
        {
            AppendRoll(ranges, ledgerEvaluation);
        }

        return ranges;
    }

    /// <summary>
    /// Returns the provisional years that determined the day. A count in working days uses every year it spans; other units use only the
    /// years of the roll-forward, of the last day, and of the check whether a pause on the days off after it is in time.
    /// </summary>
    public static IReadOnlyList<int> ProvisionalYears(LedgerEvaluation ledgerEvaluation) =>
        [.. DeterminingYears(ledgerEvaluation).Where(y => IsProvisional(ledgerEvaluation, y))];

    /// <summary>True if <see cref="ProvisionalYears(LedgerEvaluation)"/> returns any year.</summary>
    public static bool IsProvisional(LedgerEvaluation ledgerEvaluation) =>
        DeterminingYears(ledgerEvaluation).Any(y => IsProvisional(ledgerEvaluation, y));

    private static bool IsProvisional(LedgerEvaluation ledgerEvaluation, int year) =>
        ledgerEvaluation.Calendar.StatusOf(year) is CalendarStatus.Provisional;

    private static IEnumerable<int> DeterminingYears(LedgerEvaluation ledgerEvaluation)
    {
        if (ledgerEvaluation.Rule is { Count: DayCount.WorkingDays })
        {
            return Years(ledgerEvaluation.Start.On, Last(ledgerEvaluation));
        }

        if (!ledgerEvaluation.Rule.Rolls)
        {
            return [];
        }

        var ofPauses = ledgerEvaluation.Pauses.SelectMany(p => p.CheckedDays is var (counted, due) ? Years(counted, due) : []);
        var ofLastDay = ledgerEvaluation.IsPaused ? [] : Years(ledgerEvaluation.RawLastDay, Last(ledgerEvaluation));
        return ofPauses.Concat(ofLastDay).Distinct().Order();
    }

    private static IEnumerable<int> Years(DateOnly one, DateOnly other) =>
        Enumerable.Range(Math.Min(one.Year, other.Year), Math.Abs(one.Year - other.Year) + 1);

    private static DateOnly Last(LedgerEvaluation ledgerEvaluation) =>
        ledgerEvaluation.Pauses is [.., { ResumedOn: null, IsAfterExpiry: false } open] ? open.ElapsedTo : ledgerEvaluation.Due;

    private static void AppendDays(List<NotCountedDays> ranges, LedgerEvaluation ledgerEvaluation)
    {
        var counted = 0;
        var last = Last(ledgerEvaluation);
        for (var day = ledgerEvaluation.Start.On.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (PauseOf(ledgerEvaluation, day) is { } evaluatedPause)
            {
                Append(ranges, day, NotCountedCause.Paused, evaluatedPause.Reason);
            }
            else if (counted >= ledgerEvaluation.Limit)
            {
                AppendRoll(ranges, ledgerEvaluation, day);
            }
            else if (!AppendDayOff(ranges, ledgerEvaluation, day))
            {
                counted++;
            }
        }
    }

    private static void AppendDaysBack(List<NotCountedDays> ranges, LedgerEvaluation ledgerEvaluation)
    {
        for (var day = ledgerEvaluation.Start.On.AddDays(-1); day >= ledgerEvaluation.Due; day = day.AddDays(-1))
        {
            AppendDayOff(ranges, ledgerEvaluation, day);
        }
    }

    private static void AppendRoll(List<NotCountedDays> ranges, LedgerEvaluation ledgerEvaluation)
    {
        for (var day = ledgerEvaluation.RawLastDay.AddDays(1); day <= ledgerEvaluation.Due; day = day.AddDays(1))
        {
            AppendRoll(ranges, ledgerEvaluation, day);
        }
    }

    /// <summary>Adds the days by which the last day moved, each with the reason why the limit could not end on the day before.</summary>
    private static void AppendRoll(List<NotCountedDays> ranges, LedgerEvaluation ledgerEvaluation, DateOnly day) =>
        Append(ranges, day, NotCountedCause.RolledForward, ledgerEvaluation.Calendar.FindDayOff(day.AddDays(-1))?.Name ?? string.Empty);

    private static bool AppendDayOff(List<NotCountedDays> ranges, LedgerEvaluation ledgerEvaluation, DateOnly day)
    {
        if (ledgerEvaluation.Rule.Count is not DayCount.WorkingDays || ledgerEvaluation.Calendar.FindDayOff(day) is not { } off)
        {
            return false;
        }

        var cause = off.Cause switch
        {
            DayOffCause.Weekend => NotCountedCause.Weekend,
            DayOffCause.Holiday => NotCountedCause.Holiday,
            DayOffCause.Substitute => NotCountedCause.Substitute,
            _ => NotCountedCause.SwapOff,
        };
        Append(ranges, day, cause, off.Name);
        return true;
    }

    private static EvaluatedPause? PauseOf(LedgerEvaluation ledgerEvaluation, DateOnly day) =>
        ledgerEvaluation.Pauses.Find(p => !p.IsAfterExpiry && p.ElapsedTo < day && day <= p.ResumedOn);

    private static void Append(List<NotCountedDays> ranges, DateOnly day, NotCountedCause cause, string name)
    {
        if (ranges is [.., { } after] && after.Cause == cause && after.Name == name && after.To.AddDays(1) == day)
        {
            ranges[^1] = after with { To = day };
        }
        else if (ranges is [.., { } before] && before.Cause == cause && before.Name == name && before.From.AddDays(-1) == day)
        {
            ranges[^1] = before with { From = day };
        }
        else
        {
            ranges.Add(new(day, day, cause, name));
        }
    }
}
