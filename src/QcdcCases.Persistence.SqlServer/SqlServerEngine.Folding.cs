namespace QcdcCases.Persistence.SqlServer;

internal sealed partial class SqlServerEngine
{
    // Each change is spread over the fact's days, over the unit itself (by year, month and day) and the units into which its figures flow (by
    // year and month), and added up before the sums are touched. Whoever folds holds the lock for it alone, so that adding to what is there and
    // inserting what is not may be two statements. What was prepared of windows in which a changed fact could count goes with it.
    private const string Fold = """
        set nocount on;

        create table #taken (id binary(16) not null primary key, fact_id binary(16) not null, [sign] int not null);

        insert into #taken (id, fact_id, [sign]) select top (@most) id, fact_id, [sign] from fact_changes order by id;

        delete from fact_changes where id in (select id from #taken);

        create table #folded (
            unit_id binary(16) not null, grain smallint not null, [start] date not null, below bit not null, [day] smallint not null,
            profile_id int not null, facts bigint not null, amount bigint not null,
            primary key (unit_id, grain, [start], below, [day], profile_id));

        with flows as (
            select id as origin, id as unit_id, cast(0 as bit) as below from units
            union all
            select f.origin, u.parent_id, cast(1 as bit) from flows as f join units as u on u.id = f.unit_id
            where u.parent_id is not null and u.exclude_from_rollup = 0
        ),
        days as (
            select f.unit_id, f.profile_id, d.[day], d.fell_on, sum(cast(t.[sign] as bigint)) as facts, sum(t.[sign] * f.amount) as amount
            from #taken as t
            join facts as f on f.id = t.fact_id
            cross apply (values
                (0, f.begun_on), (1, f.processed_on), (2, f.finished_on), (3, f.closed_on), (4, f.overdue_from), (5, f.rated_on)
            ) as d ([day], fell_on)
            where d.fell_on is not null
            group by f.unit_id, f.profile_id, d.[day], d.fell_on
        ),
        spread as (
            select w.unit_id, g.grain, w.below, d.[day], d.profile_id, d.facts, d.amount,
                case g.grain
                    when 0 then datefromparts(year(d.fell_on), 1, 1)
                    when 1 then datefromparts(year(d.fell_on), month(d.fell_on), 1)
                    else d.fell_on
                end as [start]
            from days as d
            join flows as w on w.origin = d.unit_id
            join (values (0), (1), (2)) as g (grain) on w.below = 0 or g.grain < 2
        )
        insert into #folded (unit_id, grain, [start], below, [day], profile_id, facts, amount)
        select unit_id, grain, [start], below, [day], profile_id, sum(facts), sum(amount)
        from spread
        group by unit_id, grain, [start], below, [day], profile_id
        having sum(facts) <> 0 or sum(amount) <> 0;

        update s set facts = s.facts + f.facts, amount = s.amount + f.amount
        from figure_sums as s
        join #folded as f on f.unit_id = s.unit_id and f.grain = s.grain and f.[start] = s.[start] and f.below = s.below
            and f.[day] = s.[day] and f.profile_id = s.profile_id;

        insert into figure_sums (unit_id, grain, [start], below, [day], profile_id, facts, amount)
        select f.unit_id, f.grain, f.[start], f.below, f.[day], f.profile_id, f.facts, f.amount
        from #folded as f
        where not exists (
            select 1 from figure_sums as s
            where s.unit_id = f.unit_id and s.grain = f.grain and s.[start] = f.[start] and s.below = f.below
                and s.[day] = f.[day] and s.profile_id = f.profile_id);

        delete from window_counts
        where exists (
            select 1 from #taken as t
            join facts as f on f.id = t.fact_id
            where f.unit_id = window_counts.unit_id and f.begun_on <= window_counts.[to]
                and (f.ends_on is null or f.ends_on >= window_counts.[from]));

        select count(*) from #taken;
        """;

    public async Task<int> FoldAsync(CasesDbContext db, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(db, Fold, ("@most", most));
        command.CommandTimeout = 0;
        return (int)await AnswerAsync(command, cancellationToken);
    }
}
