using System.Data;
using Microsoft.Data.SqlClient;

namespace QcdcCases.Persistence.SqlServer.Bulk;

/// <summary>Gathers rows and sends them by the client's bulk copy: a record's table first, then those of the parts it owns.</summary>
internal sealed class BulkWriter<T>(SqlConnection connection, SqlTransaction? transaction, IReadOnlyList<BulkTable<T>> tables) : IBulkWriter<T>
    where T : class
{
    private readonly DataTable[] gathered = [.. tables.Select(t => t.Gather())];

    public int Waiting { get; private set; }

    public void Add(T row)
    {
        for (var i = 0; i < gathered.Length; i++)
        {
            if (tables[i].Read(row) is { } values)
            {
                gathered[i].Rows.Add(values);
                Waiting += values.Sum(SizeOf);
            }
        }
    }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach (var (table, rows) in tables.Zip(gathered).Where(t => t.Second.Rows.Count > 0))
        {
            await SendAsync(rows, table.RefersAhead ? SqlBulkCopyOptions.Default : SqlBulkCopyOptions.CheckConstraints, cancellationToken);
            rows.Clear();
        }

        Waiting = 0;
    }

    // Without being told to, bulk copy checks no reference and leaves the tables' references untrusted. Nothing here can check a reference to what is
    // written later in the transaction; other statements check such a table's references all the same.
    private async Task SendAsync(DataTable rows, SqlBulkCopyOptions checks, CancellationToken cancellationToken)
    {
        using var copy = new SqlBulkCopy(connection, checks | SqlBulkCopyOptions.KeepNulls, transaction)
        {
            DestinationTableName = $"[{rows.TableName}]",
            BulkCopyTimeout = 0,
        };
        foreach (DataColumn column in rows.Columns)
        {
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        }

        try
        {
            await copy.WriteToServerAsync(rows, cancellationToken);
        }
        catch (SqlException failure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
    }

    private static int SizeOf(object value) => value switch
    {
        string text => text.Length * sizeof(char),
        byte[] bytes => bytes.Length,
        _ => sizeof(long),
    };
}
