namespace QcdcCases.Application.Registers.Index;

/// <summary>Slots by source and key; a slot's place never changes.</summary>
internal sealed class SlotTable<TSlot>
    where TSlot : struct, ISlot
{
    private readonly KeyTable keys = new();
    private readonly Slab<TSlot> slots = new();

    public int Count => slots.Count;

    public ref TSlot this[int place] => ref slots[place];

    /// <summary>The place of a key, or −1 where nothing is known of it.</summary>
    public int Find(int source, string key) => keys.Find(source, key);

    /// <summary>The place of a key, made now if there is none.</summary>
    public int FindOrAdd(int source, string key)
    {
        var place = keys.FindOrAdd(source, key, out var isNew);
        if (isNew)
        {
            slots.Add(default);
        }

        return place;
    }
}
