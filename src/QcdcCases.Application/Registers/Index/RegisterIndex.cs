using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Dialogue;

namespace QcdcCases.Application.Registers.Index;

/// <summary>
/// Stores everything that later lines of a journal can depend on, in little memory: no texts. A million lines take some tens of megabytes.
/// </summary>
internal sealed class RegisterIndex(UnitNodes units)
{
    private readonly Words sources = new();
    private readonly Words fields = new();
    private readonly Dictionary<int, IReadOnlyList<Chair>> chairs = [];

    public UnitNodes Units { get; } = units;

    public SlotTable<SessionSlot> Sessions { get; } = new();

    public SlotTable<CaseSlot> Cases { get; } = new();

    public SlotTable<VisitSlot> Visits { get; } = new();

    public SlotTable<LetterSlot> Letters { get; } = new();

    public SlotTable<ConferenceSlot> Conferences { get; } = new();

    public SlotTable<OpinionSlot> Opinions { get; } = new();

    public SlotTable<FeedbackSlot> Feedback { get; } = new();

    public SlotTable<NoteSlot> Notes { get; } = new();

    public SlotTable<IndicatorSlot> Indicators { get; } = new();

    public DeclaredRanges Declared { get; } = new();

    public LinkedLists<NewStep> NewSteps { get; } = new();

    public LinkedLists<ExistingStep> ExistingSteps { get; } = new();

    /// <summary>
    /// The follow codes of existing feedback, as far as lines name them: a code must not open the feedback of another citizen.
    /// </summary>
    public HashSet<string> FollowCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>The places of cases and the days of their letters of apology.</summary>
    public HashSet<(int Place, DateOnly On)> ApologyDays { get; } = [];

    public CodeEntries Codes { get; } = new();

    public DefinitionEntries Definitions { get; } = new();

    public JournalNumbers Numbers { get; } = new();

    /// <summary>The links among the records of the journal and the existing records that it names.</summary>
    public MatterUnionFind Matters { get; } = new();

    /// <summary>Returns the records of a type.</summary>
    public SlotTable Of(RecordType type) => type switch
    {
        RecordType.Session => Sessions,
        RecordType.Case => Cases,
        RecordType.Visit => Visits,
        RecordType.Letter => Letters,
        RecordType.Conference => Conferences,
        RecordType.Opinion => Opinions,
        RecordType.Feedback => Feedback,
        RecordType.Note => Notes,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Links two records; a place of −1 means none.</summary>
    public void Link(SlotTable table, int place, SlotTable others, int other)
    {
        if (other >= 0)
        {
            Matters.Link(MatterOf(table, place), MatterOf(others, other));
        }
    }

    /// <summary>Marks a record as a denunciation, or as one that protects the identity of a person once recorded as a denouncer.</summary>
    public void Denounce(SlotTable table, int place) => Matters.MarkDenounced(MatterOf(table, place));

    /// <summary>
    /// True if a record is linked with a denunciation, as far as the journal and the existing records that it names show.
    /// </summary>
    public bool IsDenounced(SlotTable table, int place) =>
        table.Head(place).Matter is > 0 and var matter && Matters.IsDenounced(matter - 1);

    private int MatterOf(SlotTable table, int place)
    {
        ref var slot = ref table.Head(place);
        if (slot.Matter == 0)
        {
            slot.Matter = Matters.Add() + 1;
        }

        return slot.Matter - 1;
    }

    /// <summary>Returns the number of a source.</summary>
    public int SourceOf(string source) => sources.NumberOf(source);

    public string Source(int number) => sources[number];

    /// <summary>Returns the number of a field code.</summary>
    public int FieldOf(string field) => fields.NumberOf(field);

    public string Field(int number) => fields[number];

    /// <summary>The chairs without their names; conferences with the same offices share one list.</summary>
    public IReadOnlyList<Chair> Chairs(IEnumerable<Chair> named)
    {
        var wanted = named.Select(c => c with { Name = null }).Distinct().OrderBy(c => c.Office).ThenBy(c => c.Deputy).ToList();
        var key = wanted.Aggregate(0, (bits, chair) => bits | 1 << ((2 * (int)chair.Office) + (chair.Deputy ? 1 : 0)));
        if (!chairs.TryGetValue(key, out var list))
        {
            chairs[key] = list = wanted;
        }

        return list;
    }

    /// <summary>Returns the source of a reference for a line that has a source.</summary>
    public int SourceOf(Reference reference, int ofLine) => reference.Source is { } named ? SourceOf(named) : ofLine;

    private sealed class Words
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly List<string> words = [];

        public string this[int number] => words[number];

        public int NumberOf(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = words.Count;
                words.Add(word);
            }

            return number;
        }
    }
}
