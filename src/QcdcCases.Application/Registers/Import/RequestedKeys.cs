using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Import;

/// <summary>The keys in a block of lines that may exist in the register, by type and source.</summary>
/// <param name="mayExist">False if the register has no records of a type and source.</param>
internal sealed class RequestedKeys(RegisterIndex index, string defaultSource, Func<RecordType, int, bool> mayExist)
{
    private readonly Dictionary<(RecordType Type, int Source), HashSet<string>> keys = [];
    private int source;

    public IEnumerable<(RecordType Type, int Source, string[] Keys)> Keys =>
        keys.Select(k => (k.Key.Type, k.Key.Source, k.Value.ToArray()));

    /// <summary>The keys of the units in the lines.</summary>
    public HashSet<string> Units { get; } = new(StringComparer.Ordinal);

    public List<IndicatorLine> Indicators { get; } = [];

    /// <summary>The follow codes of feedback in the lines.</summary>
    public List<string> FollowCodes { get; } = [];

    public void Add(JournalLine line)
    {
        source = index.SourceOf(line.Source ?? defaultSource);
        foreach (var (type, reference) in line.References)
        {
            AddReference(type, reference);
        }

        if (
            line is RecordLine { Key.Length: > 0 } record
            && mayExist(record.Record, source)
            && index.Of(record.Record).StateOf(source, record.Key) is KeyState.Unknown or KeyState.Held)
        {
            AddKey(record.Record, source, record.Key);
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

    private void AddReference(RecordType type, Reference? reference)
    {
        if (
            reference is { Key.Length: > 0 }
            && index.SourceOf(reference, source) is var of
            && mayExist(type, of)
            && index.Of(type).StateOf(of, reference.Key) is KeyState.Unknown)
        {
            AddKey(type, of, reference.Key);
        }
    }

    private void AddKey(RecordType type, int of, string key)
    {
        if (!keys.TryGetValue((type, of), out var wanted))
        {
            keys[(type, of)] = wanted = new HashSet<string>(StringComparer.Ordinal);
        }

        wanted.Add(key);
    }
}
