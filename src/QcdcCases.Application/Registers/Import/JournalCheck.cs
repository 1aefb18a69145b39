using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Checks line after line whether what it says can be, by the records' own rules, and remembers what later lines can depend on. Every line
/// is looked at, also after a wrong one; what hangs on a wrong one is not blamed for it.
/// </summary>
internal sealed partial class JournalCheck(
    RegisterIndex index,
    ProblemList problems,
    CalendarHistory calendars,
    DateTimeOffset now,
    string defaultSource) : IDisposable
{
    private readonly LineDigest digest = new();
    private readonly DateOnly today = OfficeClock.DayOf(now);
    private ExistingLines held = ExistingLines.None;

    // Of the line at hand.
    private JournalLine line = null!;
    private int source;
    private bool isClean;
    private (object? Table, int Place) entering;

    /// <summary>Lines that say something new.</summary>
    public long Taken { get; private set; }

    public void Dispose() => digest.Dispose();

    /// <param name="looksRight">Whether its shape is right; if not, it is only remembered as wrong.</param>
    /// <param name="existingLines">What the register holds under the keys of this line's block.</param>
    public void Check(JournalLine next, bool looksRight, ExistingLines existingLines)
    {
        (line, isClean, held, entering) = (next, looksRight, existingLines, default);
        source = index.SourceOf(next.Source ?? defaultSource);
        foreach (var (_, reference) in next.References)
        {
            // A reference that names the line's own source is the same as one that names none.
            reference?.Source = reference.Source == index.Source(source) ? null : reference.Source;
        }

        next.Source = null;
        switch (next)
        {
            case UnitLine unit: CheckUnit(unit); break;
            case SessionLine session: CheckSession(session); break;
            case CaseLine opened: CheckCase(opened); break;
            case VisitLine visit: CheckVisit(visit); break;
            case LetterLine letter: CheckLetter(letter); break;
            case LetterProcessedLine processed: CheckProcessing(processed); break;
            case CaseEventLine step: CheckCaseEvent(step); break;
            case ConferenceLine conference: CheckConference(conference); break;
            case OpinionLine opinion: CheckOpinion(opinion); break;
            case OpinionResolvedLine resolved: CheckResolution(resolved); break;
            case FeedbackLine feedback: CheckFeedback(feedback); break;
            case FeedbackEventLine step: CheckFeedbackEvent(step); break;
            case IndicatorLine indicator: CheckIndicator(indicator); break;
            default: throw new InvalidOperationException($"No check for {next.GetType().Name}.");
        }
    }

    private void Wrong(Refusal? refusal)
    {
        if (refusal is not null)
        {
            isClean = false;
            problems.Add(line.Number, refusal);
        }
    }

    /// <summary>What has happened cannot lie in the future, nor before there was a register.</summary>
    private void Happened(DateOnly on, string field) => Wrong(DayRules.CheckHappened(on, today, field));

    private void Happened(DateTimeOffset at, string field) =>
        Wrong(at > now ? RegisterRefusals.InstantInFuture(field) : DayRules.CheckHappened(OfficeClock.DayOf(at), today, field));

    /// <summary>A unit of the caller's, if it is there.</summary>
    private UnitNode? Mine(string key, string field = "unit")
    {
        if (index.Units.Find(key) is not { IsMine: true } unit)
        {
            Wrong(UnitRefusals.Unknown(field));
            return null;
        }

        isClean &= !unit.IsBad;
        return unit.IsBad ? null : unit;
    }

    /// <summary>A unit of the caller's that existed on a day.</summary>
    private UnitNode? MineOn(string key, DateOnly day)
    {
        var unit = Mine(key);
        if (unit?.ExistsOn(day) is false)
        {
            Wrong(UnitRefusals.NotInExistence("unit"));
        }

        return unit;
    }

    /// <summary>The place of what the line refers to, or −1: then it was reported, unless its own line was.</summary>
    private int PlaceOf(SlotTable table, Reference? reference, string field)
    {
        if (reference is null || reference.Key.Length == 0)
        {
            return -1;
        }

        var place = table.Find(index.SourceOf(reference, source), reference.Key);
        var keyState = place < 0 || entering == (table, place) ? KeyState.Unknown : table.Head(place).Standing;
        if (keyState is KeyState.Unknown or KeyState.Foreign)
        {
            Wrong(RegisterRefusals.UnknownReference(field, reference.Key));
        }

        // A wrong line elsewhere is reported there; this one cannot be judged any further.
        isClean &= keyState is KeyState.New or KeyState.Held;
        return keyState is KeyState.New or KeyState.Held ? place : -1;
    }

    /// <summary>
    /// The place of the record of which the line tells, or −1 when that cannot be judged: the line, or one before it that tells of the
    /// same, is wrong.
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
    /// The place of the record that the line enters, when it is new: a repetition of what is there already is passed over, a contradiction
    /// reported. −1 in both cases, and when the line is wrong so far.
    /// </summary>
    private int EnterNew(SlotTable table, string key)
    {
        if (key.Length == 0)
        {
            return -1;
        }

        var place = table.FindOrAdd(source, key);
        ref var slot = ref table.Head(place);
        switch (slot.Standing)
        {
            case KeyState.New when !isClean || slot.Content == digest.Of(line):
            case KeyState.Held when !isClean || SaysWhatIsHeld(place):
                return -1;
            case KeyState.New or KeyState.Held or KeyState.Foreign:
                Wrong(RegisterRefusals.KeyTaken(key));
                return -1;
        }

        slot.Standing = KeyState.Bad;
        entering = (table, place);
        return place;
    }

    /// <summary>Takes the line as good, at the place that <see cref="EnterNew"/> gave it.</summary>
    private ref TSlot Take<TSlot>(SlotTable<TSlot> table, int place)
        where TSlot : struct
    {
        ref var head = ref table.Head(place);
        (head.Standing, head.Content) = (KeyState.New, digest.Of(line));
        Taken++;
        return ref table[place];
    }

    private bool SaysWhatIsHeld(int place)
    {
        if (!held.TryGet(((RecordLine)line).Record, place, out var there))
        {
            return true;
        }

        line.Reconcile(there);
        return digest.Of(line, withGiven: true) == digest.Of(there, withGiven: true);
    }

    private int TakeNumber(NumberBook book, int? said)
    {
        if (said is not { } number)
        {
            return book.Next();
        }

        Wrong(book.Take(number));
        return number;
    }
}
