namespace QcdcCases.Application.People;

/// <summary>
/// Which records belong to one matter: a record is about a denunciation when it, or any record that it is linked with directly or through
/// others, is one (Law 25/2018 Đ8, Đ56). The order in which records and links become known makes no difference.
/// </summary>
internal sealed class Matters
{
    private readonly List<Node> nodes = [];

    /// <summary>How many records there are; they are numbered from 0.</summary>
    public int Count => nodes.Count;

    /// <summary>Adds a record that is linked with nothing yet.</summary>
    public int Add()
    {
        nodes.Add(new Node { Parent = nodes.Count });
        return nodes.Count - 1;
    }

    /// <summary>Says that two records are linked.</summary>
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

    /// <summary>Says that a record is a denunciation, or keeps the identity of somebody who was taken for a denouncer.</summary>
    public void Denounce(int record)
    {
        var root = RootOf(record);
        nodes[root] = nodes[root] with { IsDenounced = true };
    }

    /// <summary>Whether a record belongs to a matter in which somebody denounced.</summary>
    public bool IsDenounced(int record) => nodes[RootOf(record)].IsDenounced;

    /// <summary>Whether anything was said to be linked with a record.</summary>
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
