using Npgsql;

namespace QcdcCases.Persistence.PostgreSql.Bulk;

/// <summary>
/// Sends rows by binary COPY. A connection can carry one COPY at a time, so rows are gathered in memory as the bytes they will be sent as, and
/// each sending is a COPY of its own: its record's table first, then those of the parts it owns.
/// </summary>
internal sealed class BulkWriter<T>(NpgsqlConnection connection, IReadOnlyList<CopyTable<T>> tables) : IBulkWriter<T>
    where T : class
{
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xff, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Trailer = [0xff, 0xff];

    private readonly CopyBuffer[] buffers = [.. tables.Select(_ => new CopyBuffer())];

    public int Waiting => buffers.Sum(b => b.Length);

    public void Add(T row)
    {
        for (var i = 0; i < buffers.Length; i++)
        {
            tables[i].Write(buffers[i], row);
        }
    }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < buffers.Length; i++)
        {
            if (buffers[i].Length > 0)
            {
                await SendAsync(tables[i].Statement, buffers[i].Written, cancellationToken);
                buffers[i].Clear();
            }
        }
    }

    private async Task SendAsync(string statement, ReadOnlyMemory<byte> rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync(statement, cancellationToken);
        await copy.WriteAsync(Header, cancellationToken);
        await copy.WriteAsync(rows, cancellationToken);
        await copy.WriteAsync(Trailer, cancellationToken);
    }
}
