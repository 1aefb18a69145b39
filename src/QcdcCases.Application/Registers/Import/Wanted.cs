using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Import;

/// <summary>The keys of a block of lines that the register may hold, by type and source.</summary>
internal sealed class Wanted(RegisterIndex index, string defaultSource) : IReferences
{
    private readonly Dictionary<(RecordType Type, int Source), HashSet<string>> keys = [];
    private int source;

    public IEnumerable<(RecordType Type, int Source, string[] Keys)> Keys => keys.Select(k => (k.Key.Type, k.Key.Source, k.Value.ToArray()));

    /// <summary>The units that the lines name, by key.</summary>
    public HashSet<string> Units { get; } = new(StringComparer.Ordinal);

    public List<IndicatorLine> Indicators { get; } = [];

    /// <summary>The codes that the lines say feedback is followed by.</summary>
    public List<string> FollowCodes { get; } = [];

    public void Add(JournalLine line)
    {
        source = index.SourceOf(line.Source ?? defaultSource);
        line.Refer(this);
        if (line is IRecordLine { Key.Length: > 0 } record && StandingOf(record.Type, source, record.Key) is Standing.Unknown or Standing.Held)
        {
            Want(record.Type, source, record.Key);
        }

        switch (line)
        {
            case LetterLine letter: Units.Add(letter.Unit); break;
            case VisitLine { Unit: { } unit }: Units.Add(unit); break;
            case SessionLine session: Units.Add(session.Unit); break;
            case IndicatorLine indicator: Indicators.Add(indicator); break;
            case FeedbackLine { FollowCode: { } code }: FollowCodes.Add(code); break;
        }
    }

    public void To(RecordType type, Reference reference, string field)
    {
        var of = index.SourceOf(reference, source);
        if (reference.Key.Length > 0 && StandingOf(type, of, reference.Key) is Standing.Unknown)
        {
            Want(type, of, reference.Key);
        }
    }

    private void Want(RecordType type, int of, string key)
    {
        if (!keys.TryGetValue((type, of), out var wanted))
        {
            keys[(type, of)] = wanted = new HashSet<string>(StringComparer.Ordinal);
        }

        wanted.Add(key);
    }

    private Standing StandingOf(RecordType type, int of, string key) => type switch
    {
        RecordType.Session => StandingOf(index.Sessions, of, key),
        RecordType.Case => StandingOf(index.Cases, of, key),
        RecordType.Visit => StandingOf(index.Visits, of, key),
        RecordType.Letter => StandingOf(index.Letters, of, key),
        RecordType.Conference => StandingOf(index.Conferences, of, key),
        RecordType.Opinion => StandingOf(index.Opinions, of, key),
        _ => StandingOf(index.Feedback, of, key),
    };

    private static Standing StandingOf<TSlot>(SlotTable<TSlot> table, int of, string key)
        where TSlot : struct, ISlot =>
        table.Find(of, key) is >= 0 and var place ? table[place].Standing : Standing.Unknown;
}
