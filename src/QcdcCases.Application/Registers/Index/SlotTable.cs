namespace QcdcCases.Application.Registers.Index;

/// <summary>The state of a key.</summary>
internal enum KeyState : byte
{
    /// <summary>Unknown so far.</summary>
    Unknown,

    /// <summary>A valid line of this journal, so far.</summary>
    New,

    /// <summary>An existing record.</summary>
    Held,

    /// <summary>A record of a unit of another caller: its key is taken, and no details are disclosed.</summary>
    Foreign,

    /// <summary>A refused line of this journal: lines that refer to it are not reported.</summary>
    Bad,
}

/// <summary>The data that the index stores for every record.</summary>
internal struct SlotHead
{
    /// <summary>The id of the record; of a new one, created when it is first needed.</summary>
    public Guid Id;

    /// <summary>The offset of the line that adds it.</summary>
    public long Offset;

    /// <summary>The place, from 1, among the records that are linked or denunciations; 0 for none.</summary>
    public int Matter;
    public KeyState State;

    /// <summary>True if this import has written it.</summary>
    public bool IsWritten;

    /// <summary>True if the record is voided; only voided records may refer to it.</summary>
    public bool IsVoided;

    /// <summary>True if a line about it was refused, so that later lines cannot be checked.</summary>
    public bool IsTainted;
}

/// <summary>Records by source and key; the place of a record never changes.</summary>
internal class SlotTable
{
    private readonly KeyTable keys = new();
    private readonly BlockList<SlotHead> heads = new();

    public int Count => heads.Count;

    public ref SlotHead Head(int place) => ref heads[place];

    /// <summary>Returns the state of a key.</summary>
    public KeyState StateOf(int source, string key) =>
        Find(source, key) is >= 0 and var place ? heads[place].State : KeyState.Unknown;

    /// <summary>Returns the place of a key, or −1 if it is unknown.</summary>
    public int Find(int source, string key) => keys.Find(source, key);

    /// <summary>Returns the place of a key, and adds it if it is new.</summary>
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

/// <summary>A <see cref="SlotTable"/> with the data on which later lines can depend.</summary>
internal sealed class SlotTable<TSlot> : SlotTable
    where TSlot : struct
{
    private readonly BlockList<TSlot> slots = new();

    public ref TSlot this[int place] => ref slots[place];

    protected override void AddSlot() => slots.Add(default);
}
