using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>
/// A second reading of the law that shares no code with the product: it walks one day at a time, and keeps what T-9 literally says, the
/// days that remain after an anchor (the start, then each resumption). Its numbers are those of the law entered by hand (<see
/// cref="StatuteByHand"/>).
/// </summary>
internal sealed class NaiveCounter
{
    private readonly NaiveCalendar calendar;
    private readonly RowByHand row;
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

    private NaiveCounter(RowByHand row, DateOnly start, bool remote, NaiveCalendar calendar)
    {
        this.calendar = calendar;
        this.row = row;
        this.start = start;
        baseLength = row.LengthFor(remote);
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

    private bool Working => row.Unit == "wd";

    /// <summary>The counter after the ledger, or null when the law refuses one of its entries.</summary>
    public static NaiveCounter? Replay(DeadlineRule startedUnder, IReadOnlyList<LedgerEntry> ledger, NaiveCalendar? by = null)
    {
        by ??= NaiveCalendar.Official;
        var counter = new NaiveCounter(RowByHand.Of(startedUnder), ledger[0].On, ledger[0].Remote, by);
        for (var index = 1; index < ledger.Count; index++)
        {
            var entry = ledger[index];
            if (counter.MetOn != null || entry.On < counter.start)
            {
                return null;
            }

            if (entry.Kind == LedgerEntryKind.Reclassify)
            {
                var other = RowByHand.Of(entry.Rule!);
                if (other == counter.row || other.First > counter.start || other.Last < counter.start)
                {
                    return null;
                }

                counter = new NaiveCounter(other, ledger[0].On, ledger[0].Remote, by);
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

    /// <summary>The last day of a row alone, by walking; before an event it walks back.</summary>
    public static (DateOnly Raw, DateOnly Due) LastDay(DeadlineRule rule, DateOnly start, bool remote = false)
    {
        var law = RowByHand.Of(rule);
        var (raw, length, direction) = (start, law.LengthFor(remote), law.IsBefore ? -1 : 1);
        if (law.Unit is "month" or "year")
        {
            var months = start.Month - 1 + length * (law.Unit == "year" ? 12 : 1);
            var (year, month) = (start.Year + months / 12, months % 12 + 1);
            raw = new DateOnly(year, month, Math.Min(start.Day, DateTime.DaysInMonth(year, month)));
        }
        else if (law.Unit != "now")
        {
            for (var left = length; left > 0;)
            {
                raw = raw.AddDays(direction);
                left -= law.Unit == "d" || NaiveCalendar.Official.IsWorkingDay(raw) ? 1 : 0;
            }
        }

        return (raw, law.IsBefore || law.Unit == "now" ? raw : NextWorked(raw, NaiveCalendar.Official));
    }

    private bool Take(LedgerEntry entry)
    {
        var due = Due();
        var expired = (StandsStill && pausedOn < entry.On ? pausedOn : entry.On) > due;
        var extendable = row.Complex != null || row.Extension != null;
        switch (entry.Kind)
        {
            case LedgerEntryKind.Pause:
                if (pausedOn != null || row.StopsFrom is not { } from || entry.On < from)
                {
                    return false;
                }

                PauseOrResume(entry);
                return true;
            case LedgerEntryKind.Resume:
                if (pausedOn == null)
                {
                    return false;
                }

                PauseOrResume(entry);
                return true;
            case LedgerEntryKind.MarkComplex:
                if (entry.Complexity <= complexity || !extendable || expired)
                {
                    return false;
                }

                if (complexity == Complexity.Ordinary && row.Complex != null)
                {
                    remaining += row.Complex.Value - baseLength;
                }

                complexity = entry.Complexity;
                JudgeAgain(entry.On);
                return true;
            case LedgerEntryKind.Extend:
                if (
                    !extendable
                    || complexity == Complexity.Ordinary
                    || StandsStill
                    || expired
                    || entry.Until < entry.On
                    || !Extend(entry.Until!.Value))
                {
                    return false;
                }

                JudgeAgain(entry.On);
                return true;
            case LedgerEntryKind.Meet:
                MetOn = entry.On;
                return true;
            default:
                return entry.Kind == LedgerEntryKind.Transfer;
        }
    }

    private void PauseOrResume(LedgerEntry entry)
    {
        if (entry.Kind == LedgerEntryKind.Pause)
        {
            beforeItsLaw = entry.On < row.StopsFrom;
            pausedLate = (beforeItsLaw ? row.StopsFrom : entry.On) > Due();
            pausedOn = beforeItsLaw ? row.StopsFrom!.Value.AddDays(-1) : entry.On;
        }
        else if (entry.Kind == LedgerEntryKind.Resume)
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
    private void JudgeAgain(DateOnly on) =>
        pausedLate = pausedOn != null && beforeItsLaw && on <= pausedOn ? pausedOn >= Due() : pausedLate;

    private bool Extend(DateOnly until)
    {
        // Of working days, a day off names the working day after it (T-3).
        var last = Working ? NextWorked(until) : until;
        if (row.Extension is not { } extension)
        {
            var complexRemaining = row.Complex!.Value - used;
            if (until <= Literal(baseLength - used) || until > NextWorked(Literal(complexRemaining)))
            {
                return false;
            }

            remaining = Math.Min(Walked(anchor, last), complexRemaining);
            return true;
        }

        var allowed = complexity == Complexity.EspeciallyComplex ? extension.IfEspeciallyComplex : extension.IfComplex;
        if (extensions >= allowed || until <= Literal() || until > NextWorked(Literal(remaining + extension.Days)))
        {
            return false;
        }

        extensions++;
        remaining += Math.Min(Walked(Literal(), last), extension.Days);
        return true;
    }

    private DateOnly Literal() => Literal(remaining);

    /// <summary>
    /// The day on which so many counted days after the anchor are reached; before the anchor when they were used up already.
    /// </summary>
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
