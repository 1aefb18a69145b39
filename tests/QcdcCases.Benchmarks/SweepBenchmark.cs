using System.Diagnostics;
using System.Globalization;
using Npgsql;
using QcdcCases.Api.Hosting;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Benchmarks;

/// <summary>
/// The sweep over deadlines at two sizes: ten times as many open duties and the same thousand newly overdue. What it costs must follow from
/// what is newly due, not from what is open. The floor is the statement that inserts the same events.
/// </summary>
internal static class SweepBenchmark
{
    private const int NewlyDue = 1000;

    public static async Task<int> RunAsync(Settings settings)
    {
        Console.WriteLine("open deadlines | sweep median ms | inserting alone ms");
        foreach (var size in (int[])[settings.Deadlines / 10, settings.Deadlines])
        {
            Console.WriteLine(await MeasureAsync(settings, size));
        }

        return 0;
    }

    private static async Task<string> MeasureAsync(Settings settings, int size)
    {
        var database = await Bench.FreshDatabaseAsync($"qcdc_bench_sweep_{size}");
        await using var source = NpgsqlDataSource.Create(database);
        await ExecuteAsync(source, Open, size);
        await ExecuteAsync(source, "vacuum analyze deadlines");
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRegister(builder.Configuration, database);
        builder.AddJobs(database, serves: false);
        using var host = builder.Build();
        var jobExecutor = host.Services.GetRequiredService<JobExecutor>();
        List<double> sweeps = [], floors = [];
        for (var round = 0; round < settings.Rounds + 1; round++)
        {
            await ExecuteAsync(source, "delete from escalation_events");
            await ExecuteAsync(source, MakeDue, NewlyDue, host.Services.GetRequiredService<OfficeClock>().Today);
            var began = Stopwatch.GetTimestamp();
            if (await jobExecutor.RunAsync("watch-clocks", CancellationToken.None) is not JobRunState.Done)
            {
                throw new InvalidOperationException("The sweep failed.");
            }

            sweeps.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (await CountAsync(source) != NewlyDue)
            {
                throw new InvalidOperationException("The sweep has not raised what is newly due.");
            }

            began = Stopwatch.GetTimestamp();
            await ExecuteAsync(source, Insert);
            floors.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size,11} | {Median(sweeps),15:F1} | {Median(floors),18:F1}");
    }

    // Long due ones that were told already, as in any register, are a tenth; the others fall due later.
    private const string Open = """
        with u as (insert into units (id, key, name, level, kind, valid_from, exclude_from_rollup, successor_ids, version)
            values (gen_random_uuid(), 'p', 'Tỉnh', 'province', 'committee', '2011-01-01', false, '[]', gen_random_uuid()) returning id)
        insert into deadlines (id, subject, subject_id, unit_id, duty, ordinal, instance, rule_id, rule_version, purpose, start_event, started_on, remote,
            complexity, disciplinary, raw_due_on, original_due_on, due_on, paused, provisional, calendar_revision, next_check_on, entries, version)
        select gen_random_uuid(), 'case', gen_random_uuid(), u.id, 'resolution', 1, 1, 'KN-05', '2012-07-01', 'duty', 'accepted', current_date - 40, false,
            'ordinary', false, d.day, d.day, d.day, false, false, 1, case when n % 10 = 0 then null else d.day - 5 end, '[]', gen_random_uuid()
        from u, generate_series(1, $1) as n, lateral (select case when n % 10 = 0 then current_date - 100 - n % 300 else current_date + 15 + n % 300 end as day) as d
        """;

    // Overdue since today by the office's clock, whatever day of the week it is: a later level of the policy would be a second event.
    private const string MakeDue = """
        update deadlines set due_on = $2 - 1, raw_due_on = $2 - 1, next_check_on = $2
        where id in (select id from deadlines where next_check_on is not null or due_on = $2 - 1 order by id limit $1)
        """;

    private const string Insert = """
        create temporary table floor_events (like escalation_events including indexes);
        insert into floor_events select * from escalation_events;
        drop table floor_events
        """;

    private static async Task<long> CountAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select count(*) from escalation_events");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, params object[] parameters)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in parameters)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }

    // The first round warms up.
    private static double Median(List<double> times) => times.Skip(1).Order().ElementAt((times.Count - 1) / 2);
}
