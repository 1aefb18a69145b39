using Npgsql;

namespace QcdcCases.Benchmarks;

/// <summary>
/// Form 02/XLD of a unit and everything below it, counted from the tables by one statement: what the register's own form is measured
/// against.
/// </summary>
internal static class CountedForm
{
    private const string Statement = """
        select u.key, count(*),
            count(*) filter (where p.on <= $3),
            count(*) filter (where p.on <= $3 and p.eligible),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own'),
            count(distinct c.case_id) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'complaint'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'complaint' and l.instance = 2),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'complaint' and l.field = 'land'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'complaint' and l.field = 'policy'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'denunciation'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'denunciation' and l.instance = 2),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'denunciation' and l.field in ('land', 'policy')),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'denunciation' and l.field = 'corruption'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'denunciation' and l.field = 'judicial'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'petition'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'petition' and l.field = 'policy'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'own' and l.kind = 'petition' and l.field = 'land'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'other' and p.outcome = 'guided'),
            count(*) filter (where p.on <= $3 and p.eligible and p.jurisdiction = 'other' and p.outcome = 'transferred')
        from letters l
        join units u on u.id = l.unit_id
        left join letter_processings p on p.letter_id = l.id
        left join letter_cases c on c.letter_id = l.id and c.ordinal = 0
        where l.unit_id = any(array(
                with recursive tree as (
                    select id from units where key = $1
                    union all
                    select u.id from units u join tree t on t.id = u.parent_id
                )
                select id from tree))
            and l.received_on <= $3 and (p.on is null or p.on >= $2)
        group by rollup (u.key)
        """;

    /// <summary>Asks for the rows and the total, and reads them.</summary>
    public static async Task AskAsync(NpgsqlDataSource source, string unit, DateOnly from, DateOnly to)
    {
        await using var command = source.CreateCommand(Statement);
        command.Parameters.Add(new() { Value = unit });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            // Only that they came.
        }
    }
}
