namespace QcdcCases.Domain.Deadlines;

/// <summary>Explains an evaluation day by day. The last day comes from the evaluation; it is never computed here.</summary>
internal static class Working
{
    public static IReadOnlyList<NotCountedDays> NotCounted(LedgerReading reading)
    {
        var ranges = new List<NotCountedDays>();
        if (reading.Rule.Count is DayCount.AtOnce)
        {
            return ranges;
        }

        Append(ranges, reading.Start.On, NotCountedCause.StartDay, reading.Rule.Starts);
        if (reading.Rule.Direction is DeadlineDirection.BeforeEvent)
        {
            AppendDaysBack(ranges, reading);
            ranges.Reverse();
        }
        else if (reading.Rule.CountsDays)
        {
            AppendDays(ranges, reading);
        }
        else
        {
            AppendRoll(ranges, reading);
        }

        return ranges;
    }

    /// <summary>
    /// Returns the provisional years that determined the day. A count in working days uses every year it spans; other units use only the
    /// years of the roll-forward, of the last day, and of the check whether a pause on the days off after it is in time.
    /// </summary>
    public static IReadOnlyList<int> ProvisionalYears(LedgerReading reading) =>
        [.. YearsLookedAt(reading).Where(y => IsProvisional(reading, y))];

    /// <summary>True if <see cref="ProvisionalYears(LedgerReading)"/> returns any year.</summary>
    public static bool IsProvisional(LedgerReading reading) => YearsLookedAt(reading).Any(y => IsProvisional(reading, y));

    private static bool IsProvisional(LedgerReading reading, int year) => reading.Calendar.StatusOf(year) is CalendarStatus.Provisional;

    private static IEnumerable<int> YearsLookedAt(LedgerReading reading)
    {
        if (reading.Rule is { Count: DayCount.WorkingDays })
        {
            return Years(reading.Start.On, Last(reading));
        }

        if (!reading.Rule.Rolls)
        {
            return [];
        }

        var ofPauses = reading.Pauses.SelectMany(p => p.Judged is var (counted, due) ? Years(counted, due) : []);
        var ofLastDay = reading.IsPaused ? [] : Years(reading.Counted, Last(reading));
        return ofPauses.Concat(ofLastDay).Distinct().Order();
    }

    private static IEnumerable<int> Years(DateOnly one, DateOnly other) =>
        Enumerable.Range(Math.Min(one.Year, other.Year), Math.Abs(one.Year - other.Year) + 1);

    private static DateOnly Last(LedgerReading reading) =>
        reading.Pauses is [.., { ResumedOn: null, TooLate: false } open] ? open.ElapsedTo : reading.Due;

    private static void AppendDays(List<NotCountedDays> ranges, LedgerReading reading)
    {
        var counted = 0;
        var last = Last(reading);
        for (var day = reading.Start.On.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (PauseOf(reading, day) is { } pause)
            {
                Append(ranges, day, NotCountedCause.Paused, pause.Reason);
            }
            else if (counted >= reading.Limit)
            {
                AppendRoll(ranges, reading, day);
            }
            else if (!AppendDayOff(ranges, reading, day))
            {
                counted++;
            }
        }
    }

    private static void AppendDaysBack(List<NotCountedDays> ranges, LedgerReading reading)
    {
        for (var day = reading.Start.On.AddDays(-1); day >= reading.Due; day = day.AddDays(-1))
        {
            AppendDayOff(ranges, reading, day);
        }
    }

    private static void AppendRoll(List<NotCountedDays> ranges, LedgerReading reading)
    {
        for (var day = reading.Counted.AddDays(1); day <= reading.Due; day = day.AddDays(1))
        {
            AppendRoll(ranges, reading, day);
        }
    }

    /// <summary>Adds the days by which the last day moved, each with the reason why the limit could not end on the day before.</summary>
    private static void AppendRoll(List<NotCountedDays> ranges, LedgerReading reading, DateOnly day) =>
        Append(ranges, day, NotCountedCause.RolledForward, reading.Calendar.WhyOff(day.AddDays(-1))?.Name ?? string.Empty);

    private static bool AppendDayOff(List<NotCountedDays> ranges, LedgerReading reading, DateOnly day)
    {
        if (reading.Rule.Count is not DayCount.WorkingDays || reading.Calendar.WhyOff(day) is not { } off)
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

    private static ReadPause? PauseOf(LedgerReading reading, DateOnly day) =>
        reading.Pauses.Find(p => !p.TooLate && p.ElapsedTo < day && day <= p.ResumedOn);

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
