using System.Text.Json;

namespace QcdcCases.Persistence.SqlServer;

internal sealed partial class SqlServerEngine
{
    // Written over with what it says, a row is this transaction's until its end. To skip what others hold is allowed with locks only: never over
    // the versions that readers are shown.
    private const string Take = """
        update deadlines with (rowlock, readpast, readcommittedlock) set next_check_on = next_check_on output inserted.id
        where next_check_on <= @today and ended_on is null and id in (
            select top (@most) id from deadlines with (updlock, rowlock, readpast, readcommittedlock)
            where next_check_on is not null and next_check_on <= @today and ended_on is null
            order by next_check_on, id);
        """;

    private const string LookAgain = """
        update c set next_check_on = l.next_check_on
        from deadlines as c
        join openjson(@looks) with (id varchar(32) '$.id', next_check_on date '$.on') as l on c.id = convert(binary(16), l.id, 2);
        """;

    public async Task<List<Guid>> TakeClocksAsync(CasesDbContext db, DateOnly today, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(db, Take, ("@today", today), ("@most", most));
        await using var reader = await RunAsync(() => command.ExecuteReaderAsync(cancellationToken), cancellationToken);
        var taken = new List<Guid>(most);
        while (await RunAsync(() => reader.ReadAsync(cancellationToken), cancellationToken))
        {
            taken.Add(new Guid((byte[])reader[0], bigEndian: true));
        }

        return taken;
    }

    public async Task LookAgainAsync(CasesDbContext db, IReadOnlyCollection<(Guid Deadline, DateOnly? On)> looks, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(looks.Select(l => new { id = l.Deadline.ToString("N"), on = l.On }));
        await using var command = Command(db, LookAgain, ("@looks", json));
        await RunAsync(() => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);
    }
}
