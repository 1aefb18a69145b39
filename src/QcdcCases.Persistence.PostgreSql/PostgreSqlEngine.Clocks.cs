namespace QcdcCases.Persistence.PostgreSql;

internal sealed partial class PostgreSqlEngine
{
    private const string Take = """
        select id from deadlines where next_check_on is not null and next_check_on <= $1 and ended_on is null
        order by next_check_on, id limit $2 for update skip locked
        """;

    private const string LookAgain = """
        update deadlines set next_check_on = later.day from unnest($1, $2) as later(id, day) where deadlines.id = later.id
        """;

    public async Task<List<Guid>> TakeClocksAsync(CasesDbContext db, DateOnly today, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(db, Take, today, most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var taken = new List<Guid>(most);
        while (await reader.ReadAsync(cancellationToken))
        {
            taken.Add(reader.GetGuid(0));
        }

        return taken;
    }

    public async Task LookAgainAsync(CasesDbContext db, IReadOnlyCollection<(Guid Deadline, DateOnly? On)> looks, CancellationToken cancellationToken)
    {
        await using var command = Command(db, LookAgain, looks.Select(l => l.Deadline).ToArray(), looks.Select(l => l.On).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
