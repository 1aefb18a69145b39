namespace QcdcCases.Application.People;

/// <summary>The kinds of records that links lead over.</summary>
internal enum MatterRecord : byte
{
    Case,
    Letter,
    Visit,
}

/// <summary>The records that have been found by following links, by their ids, and to which matters they belong.</summary>
internal sealed class MatterMap
{
    private readonly Matters matters = new();
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly List<(MatterRecord Type, Guid Id)> records = [];

    /// <summary>The records found from a place on: those whose links have not been followed yet.</summary>
    public IReadOnlyList<(MatterRecord Type, Guid Id)> From(int place) => records[place..];

    public int Count => records.Count;

    /// <summary>The letters and visits of all matters in which somebody denounced.</summary>
    public List<Guid> Denounced(MatterRecord type) => Of(type, r => matters.IsDenounced(numbers[r]));

    /// <summary>The letters or visits that were found.</summary>
    public List<Guid> All(MatterRecord type) => Of(type, _ => true);

    /// <summary>Whether a record was found.</summary>
    public bool Has(Guid id) => numbers.ContainsKey(id);

    /// <summary>Takes a record in, if it was not found before.</summary>
    public void Find(MatterRecord type, Guid id) => NumberOf(type, id);

    /// <summary>Takes a record in together with what it is linked with; a missing link is none.</summary>
    public void Link((MatterRecord Type, Guid Id) one, MatterRecord type, Guid? other)
    {
        var number = NumberOf(one.Type, one.Id);
        if (other is { } id)
        {
            matters.Link(number, NumberOf(type, id));
        }
    }

    public void Denounce(Guid id) => matters.Denounce(numbers[id]);

    private List<Guid> Of(MatterRecord type, Func<Guid, bool> belongs) =>
        [.. records.Where(r => r.Type == type && belongs(r.Id)).Select(r => r.Id)];

    private int NumberOf(MatterRecord type, Guid id)
    {
        if (!numbers.TryGetValue(id, out var number))
        {
            numbers[id] = number = matters.Add();
            records.Add((type, id));
        }

        return number;
    }
}
