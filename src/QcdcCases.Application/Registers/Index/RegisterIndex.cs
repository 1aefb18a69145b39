using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Registers.Index;

/// <summary>
/// Everything that later lines of a journal can depend on, in as little memory as it takes: texts are never kept. A million lines take some
/// tens of megabytes.
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

    public SlotTable Indicators { get; } = new();

    public DeclaredSpans Declared { get; } = new();

    public Chains<NewStep> NewSteps { get; } = new();

    public Chains<ExistingStep> HeldSteps { get; } = new();

    /// <summary>The codes that feedback is followed by, of held feedback as far as lines name them: nobody may open another's.</summary>
    public HashSet<string> FollowCodes { get; } = new(StringComparer.Ordinal);

    public NumberBooks Numbers { get; } = new();

    /// <summary>Which records of the journal, and of those held that it names, belong together.</summary>
    public MatterUnionFind Matters { get; } = new();

    /// <summary>The records of a type.</summary>
    public SlotTable Of(RecordType type) => type switch
    {
        RecordType.Session => Sessions,
        RecordType.Case => Cases,
        RecordType.Visit => Visits,
        RecordType.Letter => Letters,
        RecordType.Conference => Conferences,
        RecordType.Opinion => Opinions,
        _ => Feedback,
    };

    /// <summary>Says that two records are linked; a place of −1 is none.</summary>
    public void Link(SlotTable table, int place, SlotTable others, int other)
    {
        if (other >= 0)
        {
            Matters.Link(MatterOf(table, place), MatterOf(others, other));
        }
    }

    /// <summary>Says that a record is a denunciation, or keeps the identity of somebody who was taken for a denouncer.</summary>
    public void Denounce(SlotTable table, int place) => Matters.MarkDenounced(MatterOf(table, place));

    /// <summary>Whether a record is linked with a denunciation, as far as this journal and the records that it names tell.</summary>
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

    /// <summary>The small number by which a source is remembered.</summary>
    public int SourceOf(string source) => sources.NumberOf(source);

    public string Source(int number) => sources[number];

    /// <summary>The small number by which the code of a field is remembered.</summary>
    public int FieldOf(string field) => fields.NumberOf(field);

    public string Field(int number) => fields[number];

    /// <summary>Who chairs, by office alone; conferences of the same offices share one list.</summary>
    public IReadOnlyList<Chair> Chairs(IEnumerable<HeadOffice> offices)
    {
        var wanted = offices.Distinct().Order().ToList();
        var key = wanted.Aggregate(0, (bits, office) => bits | 1 << (int)office);
        if (!chairs.TryGetValue(key, out var list))
        {
            chairs[key] = list = wanted.ConvertAll(office => new Chair(office));
        }

        return list;
    }

    /// <summary>The source of what a line refers to, when the line itself is of a source.</summary>
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
