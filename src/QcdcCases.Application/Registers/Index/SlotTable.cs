namespace QcdcCases.Application.Registers.Index;

/// <summary>What stands behind a key.</summary>
internal enum KeyState : byte
{
    /// <summary>Nothing yet.</summary>
    Unknown,

    /// <summary>A line of this journal that is good so far.</summary>
    New,

    /// <summary>A record that the register held before.</summary>
    Held,

    /// <summary>A record of a unit that is not the caller's: its key is taken, and that is all that is said of it.</summary>
    Foreign,

    /// <summary>A line of this journal that was refused: what refers to it is not blamed for that.</summary>
    Bad,
}

/// <summary>What every record is remembered by.</summary>
internal struct SlotHead
{
    /// <summary>The record's id; of a new one from when it is first needed.</summary>
    public Guid Id;

    /// <summary>A digest of what its line says, to tell a repetition from a contradiction; of a declared number its value.</summary>
    public ulong Content;

    /// <summary>Its place among the records that are linked or are denunciations, counted from 1; 0 for none.</summary>
    public int Matter;
    public KeyState Standing;

    /// <summary>Whether it was written into the register by this import.</summary>
    public bool IsWritten;

    /// <summary>What a line told of it was refused, so what follows cannot be judged.</summary>
    public bool IsTainted;
}

/// <summary>Records by source and key; a record's place never changes.</summary>
internal class SlotTable
{
    private readonly KeyTable keys = new();
    private readonly Slab<SlotHead> heads = new();

    public int Count => heads.Count;

    public ref SlotHead Head(int place) => ref heads[place];

    /// <summary>What stands behind a key.</summary>
    public KeyState StandingOf(int source, string key) =>
        Find(source, key) is >= 0 and var place ? heads[place].Standing : KeyState.Unknown;

    /// <summary>The place of a key, or −1 where nothing is known of it.</summary>
    public int Find(int source, string key) => keys.Find(source, key);

    /// <summary>The place of a key, made now if there is none.</summary>
    public int FindOrAdd(int source, string key)
    {
        var place = keys.FindOrAdd(source, key, out var isNew);
        if (isNew)
        {
            heads.Add(default);
            AddSlot();
        }

        return place;
    }

    protected virtual void AddSlot()
    {
    }
}

/// <summary>As <see cref="SlotTable"/>, with what later lines can depend on besides.</summary>
internal sealed class SlotTable<TSlot> : SlotTable
    where TSlot : struct
{
    private readonly Slab<TSlot> slots = new();

    public ref TSlot this[int place] => ref slots[place];

    protected override void AddSlot() => slots.Add(default);
}
