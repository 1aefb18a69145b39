namespace QcdcCases.Persistence;

/// <summary>
/// Limits the number of concurrent changes to half the connection pool. A change holds its connection while it waits for a lock; readers
/// never wait for locks and always find free connections in the other half.
/// </summary>
public sealed class CommitSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim free = new(count);

    /// <summary>Waits for a slot; disposing the result releases it.</summary>
    public async ValueTask<IDisposable> AcquireAsync(CancellationToken cancellationToken)
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
