namespace QcdcCases.Domain.Deadlines;

/// <summary>A time the clock stood still; open while there is no resumption.</summary>
public sealed record PausedSpan(DateOnly SuspendedOn, DateOnly? ResumedOn, string Reason = "");

/// <summary>An extension by decision.</summary>
public sealed record ExtendedUntil(DateOnly DecidedOn, DateOnly Until, string Reason = "");

/// <summary>The last day from the simple facts a case holds: the facts become a ledger, and the ledger is evaluated. Facts are taken as recorded.</summary>
public static class DueDate
{
    public static Deadline Of(
        DeadlineRule rule,
        DateOnly startedOn,
        WorkingCalendar calendar,
        Complexity complexity = Complexity.Ordinary,
        bool remote = false,
        IEnumerable<PausedSpan>? pauses = null,
        IEnumerable<ExtendedUntil>? extensions = null,
        DateOnly? metOn = null) =>
        Clock(rule, startedOn, complexity, remote, pauses, extensions, metOn).Evaluate(calendar);

    /// <summary>The clock itself, to explain it or to ask whether one more entry is lawful.</summary>
    /// <param name="complexity">Counts from the start, as a trait of a case has no day.</param>
    /// <param name="mark">When and how complex it was fixed to be later.</param>
    public static DeadlineClock Clock(
        DeadlineRule rule,
        DateOnly startedOn,
        Complexity complexity = Complexity.Ordinary,
        bool remote = false,
        IEnumerable<PausedSpan>? pauses = null,
        IEnumerable<ExtendedUntil>? extensions = null,
        DateOnly? metOn = null,
        (DateOnly On, Complexity Complexity)? mark = null)
    {
        List<ClockEntry> ledger = [ClockEntry.Start(startedOn, remote: remote)];
        if (complexity is not Complexity.Ordinary)
        {
            ledger.Add(ClockEntry.MarkComplex(startedOn, complexity));
        }

        if (mark is { } found && found.Complexity > complexity)
        {
            ledger.Add(ClockEntry.MarkComplex(found.On, found.Complexity));
        }

        foreach (var pause in pauses ?? [])
        {
            ledger.Add(ClockEntry.Pause(pause.SuspendedOn, pause.Reason));
            if (pause.ResumedOn is { } resumedOn)
            {
                ledger.Add(ClockEntry.Resume(resumedOn, pause.Reason));
            }
        }

        foreach (var extension in extensions ?? [])
        {
            // A clock that stands still is not extended: of one day, the extension came before the pause.
            var pause = ledger.FindIndex(e => e.Kind is ClockEntryKind.Pause && e.On >= extension.DecidedOn);
            ledger.Insert(pause is -1 ? ledger.Count : pause, ClockEntry.Extend(extension.DecidedOn, extension.Until, extension.Reason));
        }

        if (metOn is { } day)
        {
            ledger.Add(ClockEntry.Meet(day));
        }

        return DeadlineClock.Restore(rule, ledger);
    }
}
