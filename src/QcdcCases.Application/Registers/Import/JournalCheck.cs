using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Checks each line with the records' own rules, and stores what later lines can depend on. It continues after an invalid line, and does
/// not report lines that depend on an invalid one.
/// </summary>
internal sealed partial class JournalCheck(
    JournalFile file,
    RegisterIndex index,
    ProblemList problems,
    CalendarHistory calendars,
    DateTimeOffset now,
    string defaultSource) : IDisposable
{
    private readonly LineReader again = new(new ProblemList());
    private readonly LineDigest digest = new();
    private readonly DateOnly today = OfficeClock.DayOf(now);
    private ExistingLines held = ExistingLines.None;

    // Fields of the current line.
    private JournalLine line = null!;
    private int source;
    private bool isClean;
    private (object? Table, int Place) entering;

    /// <summary>The number of lines with new content.</summary>
    public long Accepted { get; private set; }

    public void Dispose() => digest.Dispose();

    /// <param name="looksRight">True if its form is valid; otherwise it is only marked as refused.</param>
    /// <param name="existingLines">The existing records with the keys of this block's lines.</param>
    public void Check(JournalLine next, bool looksRight, ExistingLines existingLines)
    {
        (line, isClean, held, entering) = (next, looksRight, existingLines, default);
        source = Normalise(next);
        if (next is RecordLine { Voided: { } voided })
        {
            Happened(voided.On, "voided.on");
        }

        switch (next)
        {
            case UnitLine unit: CheckUnit(unit); break;
            case CodeLine code: CheckCode(code); break;
            case IndicatorDefinitionLine definition: CheckDefinition(definition); break;
            case SessionLine session: CheckSession(session); break;
            case CaseLine opened: CheckCase(opened); break;
            case VisitLine visit: CheckVisit(visit); break;
            case LetterLine letter: CheckLetter(letter); break;
            case LetterProcessedLine processed: CheckProcessing(processed); break;
            case CaseEventLine step: CheckCaseEvent(step); break;
            case ConferenceLine conference: CheckConference(conference); break;
            case OpinionLine opinion: CheckOpinion(opinion); break;
            case OpinionResolvedLine resolved: CheckResolution(resolved); break;
            case OpinionEventLine step: CheckOpinionEvent(step); break;
            case FeedbackLine feedback: CheckFeedback(feedback); break;
            case FeedbackEventLine step: CheckFeedbackEvent(step); break;
            case IndicatorLine indicator: CheckIndicator(indicator); break;
            case NoteLine note: CheckNote(note); break;
            case ApologyLine apology: CheckApology(apology); break;
            case RatingLine rating: CheckRating(rating); break;
            default: throw new InvalidOperationException($"No check for {next.GetType().Name}.");
        }
    }

    /// <summary>Makes lines with the same content equal, and returns the source of the line.</summary>
    private int Normalise(JournalLine read)
    {
        var from = index.SourceOf(read.Source ?? defaultSource);
        foreach (var (_, reference) in read.References)
        {
            // A reference that names the line's own source equals one without a source.
            reference?.Source = reference.Source == index.Source(from) ? null : reference.Source;
        }

        read.Source = null;
        read.SealDenouncers();
        return from;
    }

    /// <summary>
    /// True if this line repeats an earlier line of the journal. The earlier line is read again: digests of all lines would take a fifth of
    /// the time of the check, and few lines are repeated.
    /// </summary>
    private bool RepeatsLineAt(long offset)
    {
        var earlier = again.Read(file.LineAt(offset), out _)!;
        Normalise(earlier);
        return digest.Of(line) == digest.Of(earlier);
    }

    private void Report(Refusal? refusal)
    {
        if (refusal is not null)
        {
            isClean = false;
            problems.Add(line.Number, refusal);
        }
    }

    /// <summary>Checks that a past event is not in the future, and not before the earliest possible day.</summary>
    private void Happened(DateOnly on, string field) => Report(DayRules.CheckHappened(on, today, field));

    private void Happened(DateTimeOffset at, string field) =>
        Report(at > now ? RegisterRefusals.InstantInFuture(field) : DayRules.CheckHappened(OfficeClock.DayOf(at), today, field));

    /// <summary>Returns a unit of the caller's, if it exists.</summary>
    private UnitNode? Mine(string key, string field = "unit")
    {
        if (index.Units.Find(key) is not { IsMine: true } unit)
        {
            Report(UnitRefusals.Unknown(field));
            return null;
        }

        isClean &= !unit.IsBad;
        return unit.IsBad ? null : unit;
    }

    /// <summary>Returns a unit of the caller's that existed on a day.</summary>
    private UnitNode? MineOn(string key, DateOnly day)
    {
        var unit = Mine(key);
        if (unit?.ExistsOn(day) is false)
        {
            Report(UnitRefusals.NotInExistence("unit"));
        }

        return unit;
    }

    /// <summary>Checks the hand-overs of a record: each to another unit that existed on that day, in the order of the days.</summary>
    private void CheckHandOvers(HeldLine handed, string? book)
    {
        var (holder, last) = (book, DateOnly.MinValue);
        foreach (var handOver in handed.HandedOver ?? [])
        {
            Happened(handOver.On, "handedOver");
            var unit = index.Units.Find(handOver.To);
            Report(unit is null ? UnitRefusals.Unknown("handedOver")
                : !unit.ExistsOn(handOver.On) ? UnitRefusals.NotInExistence("handedOver")
                : handOver.On <= last || handOver.To == holder ? RegisterRefusals.HandOverOrder()
                : null);
            isClean &= unit?.IsBad is false;
            (holder, last) = (handOver.To, handOver.On);
        }
    }

    /// <summary>Returns the place of a referenced record, or −1; then a problem was reported, unless the record's own line was.</summary>
    private int PlaceOf(SlotTable table, Reference? reference, string field)
    {
        if (reference is null || reference.Key.Length == 0)
        {
            return -1;
        }

        var place = table.Find(index.SourceOf(reference, source), reference.Key);
        var keyState = place < 0 || entering == (table, place) ? KeyState.Unknown : table.Head(place).State;
        if (keyState is KeyState.Unknown or KeyState.Foreign)
        {
            Report(RegisterRefusals.UnknownReference(field, reference.Key));
        }

        if (keyState is KeyState.New or KeyState.Held && table.Head(place).IsVoided && line is RecordLine { Voided: null } and not NoteLine)
        {
            Report(RegisterRefusals.VoidedReference(field, reference.Key));
        }

        // The other invalid line has its own problem; this line cannot be checked further.
        isClean &= keyState is KeyState.New or KeyState.Held;
        return keyState is KeyState.New or KeyState.Held ? place : -1;
    }

    /// <summary>
    /// Returns the place of the record that the line is about, or −1 if it cannot be checked, because the line or an earlier line about the
    /// record is invalid.
    /// </summary>
    private int SubjectOf(SlotTable table, Reference reference, string field)
    {
        var wasClean = isClean;
        var place = PlaceOf(table, reference, field);
        if (place < 0 || (wasClean && !table.Head(place).IsTainted))
        {
            return place;
        }

        table.Head(place).IsTainted = true;
        return -1;
    }

    /// <summary>
    /// Returns the place of a new record: a repetition of an existing record is skipped, a contradiction reported. Returns −1 in both
    /// cases, and if the line is invalid.
    /// </summary>
    private int PlaceOfNew(SlotTable table, string key)
    {
        if (key.Length == 0)
        {
            return -1;
        }

        var place = table.FindOrAdd(source, key);
        ref var slot = ref table.Head(place);
        switch (slot.State)
        {
            case KeyState.New when !isClean || RepeatsLineAt(slot.Offset):
            case KeyState.Held when !isClean || RepeatsExisting(place):
                return -1;
            case KeyState.New or KeyState.Held or KeyState.Foreign:
                Report(RegisterRefusals.KeyTaken(key));
                return -1;
        }

        slot.State = KeyState.Bad;
        entering = (table, place);
        return place;
    }

    /// <summary>Accepts the line at the place that <see cref="PlaceOfNew"/> returned.</summary>
    private ref TSlot Accept<TSlot>(SlotTable<TSlot> table, int place)
        where TSlot : struct
    {
        ref var head = ref table.Head(place);
        (head.State, head.Offset) = (KeyState.New, line.Offset);
        head.IsVoided = line is RecordLine { Voided: not null };
        Accepted++;
        return ref table[place];
    }

    private bool RepeatsExisting(int place)
    {
        if (!held.TryGet(((RecordLine)line).Record, place, out var there))
        {
            return true;
        }

        line.Reconcile(there);
        return digest.Of(line, withGiven: true) == digest.Of(there, withGiven: true);
    }

    private int ReserveNumber(YearNumbers yearNumbers, int? said)
    {
        if (said is not { } number)
        {
            return yearNumbers.Next();
        }

        Report(yearNumbers.Reserve(number));
        return number;
    }
}
