namespace QcdcCases.Persistence;

/// <summary>
/// How many changes may be under way at once: half as many as there are connections. A change holds one from its beginning to its end, also while it
/// waits for another's lock; readers, who wait for nobody, always find the other half.
/// </summary>
public sealed class CommitSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim free = new(count);

    /// <summary>Waits for a place; it is given back when what this returns is disposed of.</summary>
    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        return new Slot(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
