namespace QcdcCases.Persistence.Bulk;

/// <summary>
/// Gathers rows and sends them into the running transaction. Several may gather at the same time; what refers to a row of another must be
/// sent after it.
/// </summary>
public interface IBulkWriter
{
    /// <summary>How many rows wait to be sent.</summary>
    int Waiting { get; }

    /// <summary>Sends what waits.</summary>
    Task SendAsync(CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <typeparam name="T">The record type; the parts it owns are written with it, and every row gets a version of its own.</typeparam>
public sealed class BulkWriter<T>(CasesDbContext db, IDatabaseProvider provider) : IBulkWriter
    where T : class
{
    private readonly IReadOnlyList<StoredTable> tables = StoredTable.AllOf<T>(db.Model);
    private readonly List<T> rows = [];

    public int Waiting => rows.Count;

    /// <summary>Adds a row. It is read when it is sent, and must not be changed until then.</summary>
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
