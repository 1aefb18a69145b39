namespace QcdcCases.Application.People;

/// <summary>
/// A union-find structure of records and matters. A record is part of a denunciation when it is one, or is linked directly or through other
/// records with one (Law 25/2018 Đ8, Đ56). The order in which records and links are added makes no difference.
/// </summary>
internal sealed class MatterUnionFind
{
    private readonly List<Node> nodes = [];

    /// <summary>The number of records, which are numbered from 0.</summary>
    public int Count => nodes.Count;

    /// <summary>Adds a record without links and returns its number.</summary>
    public int Add()
    {
        nodes.Add(new Node { Parent = nodes.Count });
        return nodes.Count - 1;
    }

    /// <summary>Links two records.</summary>
    public void Link(int one, int other)
    {
        var (root, joined) = (RootOf(one), RootOf(other));
        nodes[one] = nodes[one] with { IsLinked = true };
        nodes[other] = nodes[other] with { IsLinked = true };
        if (root != joined)
        {
            nodes[root] = nodes[root] with { IsDenounced = nodes[root].IsDenounced || nodes[joined].IsDenounced };
            nodes[joined] = nodes[joined] with { Parent = root };
        }
    }

    /// <summary>Marks a record as a denunciation or as containing a sealed identity.</summary>
    public void MarkDenounced(int record)
    {
        var root = RootOf(record);
        nodes[root] = nodes[root] with { IsDenounced = true };
    }

    /// <summary>Whether the matter of a record includes a denunciation.</summary>
    public bool IsDenounced(int record) => nodes[RootOf(record)].IsDenounced;

    /// <summary>Whether a record has any link.</summary>
    public bool IsLinked(int record) => nodes[record].IsLinked;

    private int RootOf(int record)
    {
        while (nodes[record].Parent is var parent && parent != record)
        {
            nodes[record] = nodes[record] with { Parent = nodes[parent].Parent };
            record = nodes[record].Parent;
        }

        return record;
    }

    private readonly record struct Node
    {
        public int Parent { get; init; }

        public bool IsLinked { get; init; }

        public bool IsDenounced { get; init; }
    }
}
