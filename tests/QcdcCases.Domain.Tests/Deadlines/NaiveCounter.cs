using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>
/// A second reading of the law that shares no code with the product: it walks one day at a time, and keeps what T-9 literally says, the days
/// that remain after an anchor (the start, then each resumption). Rules and entries are read as plain data.
/// </summary>
internal sealed class NaiveCounter
{
    private readonly NaiveCalendar calendar;
    private readonly DeadlineRule rule;
    private readonly DateOnly start;
    private readonly int baseLength;
    private DateOnly anchor;
    private int remaining;
    private int used;
    private DateOnly? pausedOn;
    private bool pausedLate;
    private bool beforeItsLaw;
    private Complexity complexity;
    private int extensions;

    private NaiveCounter(DeadlineRule rule, DateOnly start, bool remote, NaiveCalendar calendar)
    {
        this.calendar = calendar;
        this.rule = rule;
        this.start = start;
        baseLength = remote && rule.RemoteLength != null ? rule.RemoteLength.Value : rule.Length;
        (anchor, remaining) = (start, baseLength);
    }

    public DateOnly? RawDue => StandsStill ? null : Working ? Due() : Literal();

    public DateOnly? DueOn => StandsStill ? null : Due();

    public DateOnly? MetOn { get; private set; }

    public int PausedDays { get; private set; }

    public int? RemainingDays => StandsStill && pausedOn is { } stopped ? remaining - Walked(anchor, stopped) : null;

    public DateOnly? LateFrom => (pausedOn != null && !pausedLate) || (MetOn != null && MetOn <= Due()) ? null : Due().AddDays(1);

    // Told before the law knew it, of a limit that the law found expired: it stops nothing.
    private bool StandsStill => pausedOn != null && !(pausedLate && beforeItsLaw);

    private bool Working => rule.Count == DayCount.WorkingDays;

    /// <summary>The counter after the ledger, or null when the law refuses one of its entries.</summary>
    public static NaiveCounter? Replay(DeadlineRule startedUnder, IReadOnlyList<ClockEntry> ledger, NaiveCalendar? by = null)
    {
        by ??= NaiveCalendar.Official;
        var counter = new NaiveCounter(startedUnder, ledger[0].On, ledger[0].Remote, by);
        for (var index = 1; index < ledger.Count; index++)
        {
            var entry = ledger[index];
            if (counter.MetOn != null || entry.On < counter.start)
            {
                return null;
            }

            if (entry.Kind == ClockEntryKind.Reclassify)
            {
                if (entry.Rule == counter.rule || entry.Rule!.ValidFrom > counter.start || entry.Rule.ValidTo < counter.start)
                {
                    return null;
                }

                counter = new NaiveCounter(entry.Rule, ledger[0].On, ledger[0].Remote, by);
                foreach (var earlier in ledger.Take(index))
                {
                    counter.PauseOrResume(earlier);
                }
            }
            else if (!counter.Take(entry))
            {
                return null;
            }
        }

        return counter;
    }

    /// <summary>The last day of a rule alone, by walking; before an event it walks back.</summary>
    public static (DateOnly Raw, DateOnly Due) LastDay(DeadlineRule rule, DateOnly start, int length)
    {
        var raw = start;
        var direction = rule.Direction == DeadlineDirection.BeforeEvent ? -1 : 1;
        if (rule.Count == DayCount.Months || rule.Count == DayCount.Years)
        {
            var months = start.Month - 1 + length * (rule.Count == DayCount.Years ? 12 : 1);
            var (year, month) = (start.Year + months / 12, months % 12 + 1);
            raw = new DateOnly(year, month, Math.Min(start.Day, DateTime.DaysInMonth(year, month)));
        }
        else if (rule.Count != DayCount.AtOnce)
        {
            for (var left = length; left > 0;)
            {
                raw = raw.AddDays(direction);
                left -= rule.Count == DayCount.CalendarDays || NaiveCalendar.Official.IsWorkingDay(raw) ? 1 : 0;
            }
        }

        return (raw, direction < 0 || rule.Count == DayCount.AtOnce ? raw : NextWorked(raw, NaiveCalendar.Official));
    }

    private bool Take(ClockEntry entry)
    {
        var due = Due();
        var expired = (StandsStill && pausedOn < entry.On ? pausedOn : entry.On) > due;
        var extendable = rule.ComplexLength != null || rule.Extension != null;
        switch (entry.Kind)
        {
            case ClockEntryKind.Pause:
                if (pausedOn != null || rule.Pause == null || entry.On < rule.Pause.From)
                {
                    return false;
                }

                PauseOrResume(entry);
                return true;
            case ClockEntryKind.Resume:
                if (pausedOn == null)
                {
                    return false;
                }

                PauseOrResume(entry);
                return true;
            case ClockEntryKind.MarkComplex:
                if (entry.Complexity <= complexity || !extendable || expired)
                {
                    return false;
                }

                if (complexity == Complexity.Ordinary && rule.ComplexLength != null)
                {
                    remaining += rule.ComplexLength.Value - baseLength;
                }

                complexity = entry.Complexity;
                JudgeAgain(entry.On);
                return true;
            case ClockEntryKind.Extend:
                if (!extendable || complexity == Complexity.Ordinary || StandsStill || expired || entry.Until < entry.On || !Extend(entry.Until!.Value))
                {
                    return false;
                }

                JudgeAgain(entry.On);
                return true;
            case ClockEntryKind.Meet:
                MetOn = entry.On;
                return true;
            default:
                return entry.Kind == ClockEntryKind.Transfer;
        }
    }

    private void PauseOrResume(ClockEntry entry)
    {
        if (entry.Kind == ClockEntryKind.Pause)
        {
            beforeItsLaw = rule.Pause is { } ground && entry.On < ground.From;
            pausedOn = beforeItsLaw ? rule.Pause!.From.AddDays(-1) : entry.On;
            pausedLate = beforeItsLaw ? rule.Pause!.From > Due() : entry.On > Due();
        }
        else if (entry.Kind == ClockEntryKind.Resume)
        {
            if (!pausedLate && !(beforeItsLaw && entry.On <= pausedOn))
            {
                var elapsed = Walked(anchor, pausedOn!.Value);
                used += elapsed;
                remaining -= elapsed;
                PausedDays += Walked(pausedOn!.Value, entry.On);
                anchor = entry.On;
            }

            pausedOn = null;
        }
    }

    // What lengthens the limit before the law came may let it reach that law.
    private void JudgeAgain(DateOnly on) => pausedLate = pausedOn != null && beforeItsLaw && on <= pausedOn ? pausedOn >= Due() : pausedLate;

    private bool Extend(DateOnly until)
    {
        if (rule.Extension == null)
        {
            var complexRemaining = rule.ComplexLength!.Value - used;
            if (until <= Literal(baseLength - used) || until > NextWorked(Literal(complexRemaining)))
            {
                return false;
            }

            remaining = Math.Min(Walked(anchor, until), complexRemaining);
            return true;
        }

        var allowed = complexity == Complexity.EspeciallyComplex ? rule.Extension.IfEspeciallyComplex : rule.Extension.IfComplex;
        if (extensions >= allowed || until <= Literal() || until > NextWorked(Literal(remaining + rule.Extension.Length)))
        {
            return false;
        }

        extensions++;
        remaining += Math.Min(Walked(Literal(), until), rule.Extension.Length);
        return true;
    }

    private DateOnly Literal() => Literal(remaining);

    /// <summary>The day on which so many counted days after the anchor are reached; before the anchor when they were used up already.</summary>
    private DateOnly Literal(int days)
    {
        var day = anchor;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= Counts(day) ? 1 : 0;
        }

        if (days > 0)
        {
            return day;
        }

        while (!Counts(day))
        {
            day = day.AddDays(-1);
        }

        for (var left = days; left < 0;)
        {
            day = day.AddDays(-1);
            left += Counts(day) ? 1 : 0;
        }

        return day;
    }

    private DateOnly Due()
    {
        var day = Literal();
        return NextWorked(day > anchor ? day : anchor);
    }

    private bool Counts(DateOnly day) => !Working || calendar.IsWorkingDay(day);

    private int Walked(DateOnly after, DateOnly through)
    {
        var days = 0;
        for (var day = after.AddDays(1); day <= through; day = day.AddDays(1))
        {
            days += Counts(day) ? 1 : 0;
        }

        return days;
    }

    private DateOnly NextWorked(DateOnly day) => NextWorked(day, calendar);

    private static DateOnly NextWorked(DateOnly day, NaiveCalendar calendar)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
