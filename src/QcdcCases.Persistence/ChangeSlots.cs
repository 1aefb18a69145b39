namespace QcdcCases.Persistence;

/// <summary>
/// How many changes run at once. A change holds a connection, and may need a second one for a moment, because units and profiles are read and
/// made apart from it; it must find one even while all others wait for a lock that it holds. So changes take half of the connections at most.
/// </summary>
/// <param name="connections">How many connections this process may have.</param>
public sealed class ChangeSlots(int connections) : IDisposable
{
    private readonly SemaphoreSlim free = new(Math.Max(1, connections / 2));

    /// <summary>Waits for a slot; it is free again when what is returned is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
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
