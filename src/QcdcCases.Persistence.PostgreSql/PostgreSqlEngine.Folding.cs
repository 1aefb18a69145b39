namespace QcdcCases.Persistence.PostgreSql;

internal sealed partial class PostgreSqlEngine
{
    // Each change is spread over the fact's days, over the unit itself (by year, month and day) and the units into which its figures flow (by
    // year and month), and added up before the sums are touched: one statement, however many changes. What was prepared of windows in which a
    // changed fact could count goes with it.
    private const string Fold = """
        with recursive taken as (
            delete from fact_changes where id in (select id from fact_changes order by id limit $1) returning fact_id, sign
        ),
        flows(origin, unit_id, below) as (
            select id, id, false from units
            union all
            select f.origin, u.parent_id, true from flows f join units u on u.id = f.unit_id
            where u.parent_id is not null and not u.exclude_from_rollup
        ),
        days as (
            select f.unit_id, f.profile_id, d.day, d.fell_on, sum(t.sign) as facts, sum(t.sign * f.amount) as amount
            from taken t
            join facts f on f.id = t.fact_id
            cross join lateral (values
                (0, f.begun_on), (1, f.processed_on), (2, f.finished_on), (3, f.closed_on), (4, f.overdue_from), (5, f.rated_on)
            ) as d(day, fell_on)
            where d.fell_on is not null
            group by 1, 2, 3, 4
        ),
        folded as (
            insert into figure_sums as s (unit_id, grain, start, below, day, profile_id, facts, amount)
            select w.unit_id, g.grain, date_trunc(g.name, d.fell_on::timestamp)::date, w.below, d.day, d.profile_id, sum(d.facts), sum(d.amount)
            from days d
            join flows w on w.origin = d.unit_id
            join (values (0, 'year'), (1, 'month'), (2, 'day')) as g(grain, name) on not w.below or g.grain < 2
            group by 1, 2, 3, 4, 5, 6
            having sum(d.facts) <> 0 or sum(d.amount) <> 0
            order by 1, 2, 3, 4, 5, 6
            on conflict (unit_id, grain, start, below, day, profile_id)
            do update set facts = s.facts + excluded.facts, amount = s.amount + excluded.amount
        ),
        outdated as (
            delete from window_counts c
            using taken t join facts f on f.id = t.fact_id
            where c.unit_id = f.unit_id and c."to" >= f.begun_on and (f.ends_on is null or c."from" <= f.ends_on)
        )
        select count(*)::int from taken
        """;

    public async Task<int> FoldAsync(CasesDbContext db, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(db, Fold, most);
        command.CommandTimeout = 0;
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
