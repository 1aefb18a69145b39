using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Writes the new records of a valid journal. Each record is built by its own rules from its line and from the later lines about it, so
/// every row is written once.
/// </summary>
internal sealed partial class JournalWriter(
    JournalFile file,
    RegisterIndex index,
    string defaultSource,
    RowBuffer rowBuffer,
    NewFacts facts,
    IdSequence ids,
    CalendarHistory calendars,
    DateOnly today,
    IdentityProtector identityProtector)
{
    private readonly LineReader reader = new(new ProblemList());

    // Fields of the current line.
    private int source;

    /// <summary>The source and key of the current line.</summary>
    private Origin OriginOf(RecordLine line) => new(index.Source(source), line.Key);

    public void Write(RawLine raw)
    {
        if (!LineTypes.EntersRecord(raw.Bytes.Span))
        {
            // The later lines about a record are read with its own line.
            return;
        }

        var line = Read(raw);
        source = index.SourceOf(line.Source ?? defaultSource);
        switch (line)
        {
            case SessionLine session: Write(session); break;
            case CaseLine opened: Write(opened); break;
            case VisitLine visit: Write(visit); break;
            case LetterLine letter: Write(letter); break;
            case ConferenceLine conference: Write(conference); break;
            case OpinionLine opinion: Write(opinion); break;
            case FeedbackLine feedback: Write(feedback); break;
            case IndicatorLine indicator: Write(indicator); break;
        }
    }

    /// <summary>Returns a later line about a record.</summary>
    public TLine LineAt<TLine>(long offset)
        where TLine : JournalLine =>
        (TLine)Read(file.LineAt(offset));

    private JournalLine Read(RawLine raw) => reader.Read(raw, out var isClean) is { } line && isClean
        ? line
        : throw new IOException("The journal changed while it was read.");

    /// <summary>Returns the place of a record to write, or −1 if its line repeats an existing record.</summary>
    private int PlaceToWrite(SlotTable table, string key)
    {
        var place = table.Find(source, key);
        ref var slot = ref table.Head(place);
        if (slot.State is not KeyState.New || slot.IsWritten)
        {
            return -1;
        }

        slot.IsWritten = true;
        IdOf(table, place);
        return place;
    }

    /// <summary>Returns the id of a record, and creates it when it is first needed.</summary>
    public Guid IdOf(SlotTable table, int place)
    {
        ref var slot = ref table.Head(place);
        if (slot.Id == Guid.Empty)
        {
            slot.Id = ids.Next();
        }

        return slot.Id;
    }

    private int PlaceOf(SlotTable table, Reference reference) => table.Find(index.SourceOf(reference, source), reference.Key);

    private Guid? IdOf(SlotTable table, Reference? reference) =>
        reference is null ? null : IdOf(table, PlaceOf(table, reference));

    private void WritePeople(Guid owner, IReadOnlyList<PersonRecord>? people)
    {
        foreach (var role in (people ?? []).GroupBy(p => p.Role))
        {
            foreach (var (place, person) in role.Index())
            {
                rowBuffer.Add(person.IsSealed
                    ? Person.Sealed(BulkIds.Next(), owner, role.Key, place, identityProtector.Seal(person.ToIdentity()))
                    : Person.Open(BulkIds.Next(), owner, role.Key, place, person.ToIdentity()));
            }
        }
    }

    private void AddFacts(IEnumerable<FactContent> contents)
    {
        foreach (var content in contents)
        {
            facts.Add(content);
        }
    }

    private void ApplyHandOvers(HeldLine line, HeldRecord record) => line.ApplyTo(record, key => index.Units.Find(key)!.Id);

    /// <summary>Throws if a checked line is refused, which only a concurrent change of an existing record can cause.</summary>
    private static void Accepted(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedAfterCheckException(refusal);
        }
    }
}

/// <summary>A valid line was refused when it was imported.</summary>
internal sealed class RefusedAfterCheckException(Refusal refusal)
    : InvalidOperationException($"A checked line was refused: {refusal.Code}.");
