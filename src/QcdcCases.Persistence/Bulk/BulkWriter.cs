namespace QcdcCases.Persistence.Bulk;

/// <summary>
/// Buffers rows and sends them in the running transaction. Several writers may buffer at the same time; rows must be sent after the rows
/// that they refer to.
/// </summary>
public interface IBulkWriter
{
    /// <summary>The number of buffered rows.</summary>
    int Buffered { get; }

    /// <summary>Sends the buffered rows.</summary>
    Task SendAsync(CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <typeparam name="T">The record type; its owned parts are written with it, and every row gets a version of its own.</typeparam>
public sealed class BulkWriter<T>(CasesDbContext db, IDatabaseProvider provider) : IBulkWriter
    where T : class
{
    private readonly IReadOnlyList<StoredTable> tables = StoredTable.AllOf<T>(db.Model);
    private readonly List<T> rows = [];

    public int Buffered => rows.Count;

    /// <summary>Adds a row. It is read when it is sent, and must not change until then.</summary>
    public void Add(T row) => rows.Add(row);

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        foreach (var table in tables)
        {
            await provider.CopyAsync(db, table, rows, cancellationToken);
        }

        rows.Clear();
    }
}
