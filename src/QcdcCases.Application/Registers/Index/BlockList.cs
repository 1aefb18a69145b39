namespace QcdcCases.Application.Registers.Index;

/// <summary>A list that grows in blocks and never moves its values: large arrays are not copied, and references remain valid.</summary>
internal sealed class BlockList<T>
    where T : struct
{
    private const int PieceBits = 12;
    private const int Piece = 1 << PieceBits;

    private readonly List<T[]> pieces = [];

    public int Count { get; private set; }

    public ref T this[int place] => ref pieces[place >> PieceBits][place & (Piece - 1)];

    public int Add(T value)
    {
        if (Count == pieces.Count << PieceBits)
        {
            pieces.Add(new T[Piece]);
        }

        this[Count] = value;
        return Count++;
    }
}

/// <summary>Linked lists within a slab: each value stores the place of the next one. The default value is an empty list.</summary>
internal sealed class LinkedLists<T>
    where T : struct
{
    private readonly BlockList<(T Value, int Next)> links = new();

    public void Append(ref LinkedListEnds linkedListEnds, T value)
    {
        var place = links.Add((value, 0)) + 1;
        if (linkedListEnds.Last > 0)
        {
            links[linkedListEnds.Last - 1].Next = place;
        }
        else
        {
            linkedListEnds.First = place;
        }

        linkedListEnds.Last = place;
    }

    public ref T this[int place] => ref links[place].Value;

    /// <summary>Returns the places of a list's values in order.</summary>
    public IEnumerable<int> In(LinkedListEnds linkedListEnds)
    {
        for (var next = linkedListEnds.First; next > 0; next = links[next - 1].Next)
        {
            yield return next - 1;
        }
    }
}

/// <summary>The first and last place of a list in a slab.</summary>
internal struct LinkedListEnds
{
    public int First;
    public int Last;
}
