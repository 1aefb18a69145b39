namespace QcdcCases.Application.People;

/// <summary>The types of records that links connect.</summary>
internal enum MatterRecord : byte
{
    Case,
    Letter,
    Visit,
}

/// <summary>The records found by following links, by id, and the matters to which they belong.</summary>
internal sealed class MatterMap
{
    private readonly MatterUnionFind matterUnionFind = new();
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly List<(MatterRecord Type, Guid Id)> records = [];

    /// <summary>Returns the records found from an index on: those whose links have not been followed yet.</summary>
    public IReadOnlyList<(MatterRecord Type, Guid Id)> From(int place) => records[place..];

    public int Count => records.Count;

    /// <summary>Returns the letters or visits of all matters that include a denunciation.</summary>
    public List<Guid> Denounced(MatterRecord type) => Of(type, r => matterUnionFind.IsDenounced(numbers[r]));

    /// <summary>Returns the letters or visits that were found.</summary>
    public List<Guid> All(MatterRecord type) => Of(type, _ => true);

    /// <summary>Whether a record was found.</summary>
    public bool Contains(Guid id) => numbers.ContainsKey(id);

    /// <summary>Adds a record, unless it was found before.</summary>
    public void Add(MatterRecord type, Guid id) => NumberOf(type, id);

    /// <summary>Adds a record and the record with which it is linked; null means no link.</summary>
    public void Link((MatterRecord Type, Guid Id) one, MatterRecord type, Guid? other)
    {
        var number = NumberOf(one.Type, one.Id);
        if (other is { } id)
        {
            matterUnionFind.Link(number, NumberOf(type, id));
        }
    }

    public void MarkDenounced(Guid id) => matterUnionFind.MarkDenounced(numbers[id]);

    private List<Guid> Of(MatterRecord type, Func<Guid, bool> belongs) =>
        [.. records.Where(r => r.Type == type && belongs(r.Id)).Select(r => r.Id)];

    private int NumberOf(MatterRecord type, Guid id)
    {
        if (!numbers.TryGetValue(id, out var number))
        {
            numbers[id] = number = matterUnionFind.Add();
            records.Add((type, id));
        }

        return number;
    }
}
