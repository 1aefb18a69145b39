using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Deadlines;

/// <summary>
/// One duty's clock: the row it started under and everything that happened to it since. Its dates are a pure function of this ledger, the row
/// and the calendar; nothing is stored twice, so a late official calendar moves an open clock by evaluating it again.
/// </summary>
public sealed class DeadlineClock
{
    private readonly List<ClockEntry> entries;

    private DeadlineClock(DeadlineRule startedUnder, List<ClockEntry> entries) => (StartedUnder, this.entries) = (startedUnder, entries);

    /// <summary>The row of the start; a reclassification replaces it.</summary>
    public DeadlineRule StartedUnder { get; }

    /// <summary>The ledger by day; entries of one day in the order they were made.</summary>
    public IReadOnlyList<ClockEntry> Entries => entries;

    public static DeadlineClock Start(DeadlineRule rule, DateOnly on, bool remote = false, string reason = "") =>
        new(rule, [ClockEntry.Start(on, reason, remote)]);

    /// <summary>
    /// A clock from a ledger that was accepted before. Nothing is refused: an entry lawful by the calendar of its day stays, even if the
    /// calendar has changed since.
    /// </summary>
    /// <exception cref="ArgumentException">The ledger does not hold exactly one start.</exception>
    public static DeadlineClock Restore(DeadlineRule startedUnder, IEnumerable<ClockEntry> ledger)
    {
        List<ClockEntry> given = [.. ledger];
        var ordered = IsInOrder(given) ? given : [.. given.OrderBy(e => e.Kind is not ClockEntryKind.Start).ThenBy(e => e.On)];
        return ordered is [{ Kind: ClockEntryKind.Start }, ..] && ordered.FindLastIndex(e => e.Kind is ClockEntryKind.Start) == 0
            ? new(startedUnder, ordered)
            : throw new ArgumentException("A ledger must have exactly one start entry.", nameof(ledger));
    }

    private static bool IsInOrder(List<ClockEntry> ledger)
    {
        for (var i = 1; i < ledger.Count; i++)
        {
            if (ledger[i].Kind is ClockEntryKind.Start || (i > 1 && ledger[i].On < ledger[i - 1].On))
            {
                return false;
            }
        }

        return ledger is [{ Kind: ClockEntryKind.Start }, ..];
    }

    /// <summary>
    /// This clock with one more entry, put in at its day, or why the law does not allow it. An entry of an earlier day than the last must also
    /// leave every later one lawful. Entries before it are not judged again.
    /// </summary>
    public Result<DeadlineClock> Append(ClockEntry entry, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var at = Math.Max(1, entries.FindLastIndex(e => e.On <= entry.On) + 1);
        var longer = new DeadlineClock(StartedUnder, [.. entries[..at], entry, .. entries[at..]]);
        for (var index = at; index < longer.entries.Count; index++)
        {
            if (ClockGuards.Refuse(longer.entries[index], longer.Read(index, calendar)) is { } refusal)
            {
                return refusal;
            }
        }

        return longer;
    }

    public Deadline Evaluate(WorkingCalendar calendar) => Read(entries.Count, calendar).ToDeadline();

    /// <summary>The working behind <see cref="Evaluate"/>, for people to follow.</summary>
    public DeadlineExplanation Explain(WorkingCalendar calendar) => DeadlineExplanation.Of(Read(entries.Count, calendar));

    private ClockReading Read(int count, WorkingCalendar calendar)
    {
        // The whole ledger is counted by the last row: a clock never mixes the units of two.
        var reclassified = entries.FindLastIndex(count - 1, count, e => e.Kind is ClockEntryKind.Reclassify);
        var reading = ClockReading.Started(entries[reclassified < 0 ? 0 : reclassified].Rule ?? StartedUnder, entries[0], calendar);
        for (var index = 1; index < count; index++)
        {
            reading = reading.With(entries[index], ofEarlierRule: index < reclassified);
        }

        return reading;
    }
}
