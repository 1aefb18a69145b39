using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>
/// What is late, what is near, how much of it, and what lies ahead: each shows a caller's own units, and all four say the same.
/// </summary>
public sealed class OpenDeadlineListTests(OpenDeadlines app) : IClassFixture<OpenDeadlines>
{
    private const string Today = "2026-08-10";

    private HttpClient District => app.As(StaffRole.Leader, "dd");

    private HttpClient Commune => app.As(StaffRole.Leader, "dd-x01");

    [Fact]
    public async Task Everybody_sees_the_duties_of_their_own_units_and_below()
    {
        foreach (var list in new[] { "overdue", "due-soon?days=366" })
        {
            var district = await District.ListAsync($"deadlines/{list}");
            var commune = await Commune.ListAsync($"deadlines/{list}");
            var other = await app.As(StaffRole.Leader, "td").ListAsync($"deadlines/{list}");

            Assert.True(commune.Count > 5 && commune.Count < district.Count, $"{commune.Count} of {district.Count}");
            Assert.All(commune, d => Assert.Equal("dd-x01", (string)d["unit"]!));
            Assert.Superset(Ids(commune), Ids(district));
            Assert.All(other, d => Assert.Equal("td-ubnd", (string)d["unit"]!));
            Assert.Empty(Ids(other).Intersect(Ids(district)));
        }

        await Answer.IsProblem(await Commune.GetAsync("/api/v1/deadlines/overdue?unit=dd-x02"), 404, "unit.not_found");
        await Answer.IsProblem(await app.AsClient("feedback:write", "dd").GetAsync("/api/v1/deadlines/overdue"), 403, "permission.missing");
        await Answer.IsProblem(await app.AsNobody().GetAsync("/api/v1/deadlines/overdue"), 401, "account.sign_in_required");
    }

    [Theory]
    [InlineData("overdue")]
    [InlineData("due-soon?days=60")]
    public async Task Pages_give_each_duty_once_in_the_order_of_the_days(string list)
    {
        var whole = await District.ListAsync($"deadlines/{list}{Joined(list)}limit=200");
        var paged = await District.ListAsync($"deadlines/{list}{Joined(list)}limit=7");

        Assert.True(whole.Count > 20);
        Assert.Equal(whole.Select(Id), paged.Select(Id));
        Assert.Equal(whole.Select(DueOn).Order(StringComparer.Ordinal), whole.Select(DueOn));
        Assert.Equal(whole.Count, Ids(whole).Count);
    }

    [Fact]
    public async Task Overdue_begins_the_day_after_and_near_ends_on_the_day()
    {
        Assert.All(
            await District.ListAsync("deadlines/overdue"),
            d => Assert.True(string.CompareOrdinal(DueOn(d), Today) < 0 && (int)d["daysLate"]! >= 1));
        Assert.All(await District.ListAsync("deadlines/due-soon?days=0"), d => Assert.Equal((Today, 0), (DueOn(d), (int)d["daysLate"]!)));
        var week = await District.ListAsync("deadlines/overdue?lateFrom=2&lateTo=7");
        Assert.NotEmpty(week);
        Assert.All(week, d => Assert.InRange((int)d["daysLate"]!, 2, 7));
        await Answer.IsProblem(await District.GetAsync("/api/v1/deadlines/overdue?lateFrom=0"), 400, "request.invalid", "lateFrom");
        await Answer.IsProblem(await District.GetAsync("/api/v1/deadlines/due-soon?days=367"), 400, "request.invalid", "days");
        await Answer.IsProblem(await District.GetAsync("/api/v1/deadlines/forecast?weeks=54"), 400, "request.invalid", "weeks");
    }

    [Fact]
    public async Task Filters_combine_and_leave_out_nothing()
    {
        var all = await District.ListAsync("deadlines/overdue?limit=200");
        var officer = all.Select(d => (string?)d["assignee"]).First(a => a is not null)!;

        var some = await District.ListAsync($"deadlines/overdue?unit=dd-x01&assignee={officer}&duty=seed-kn-05");

        Assert.NotEmpty(some);
        Assert.Equal(
            all.Where(d => (string)d["unit"]! == "dd-x01" && (string?)d["assignee"] == officer && (string)d["duty"]! == "seed-kn-05")
                .Select(Id),
            some.Select(Id));
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("assignee")]
    [InlineData("duty")]
    [InlineData("lateness")]
    public async Task The_counts_are_those_of_the_lists(string by)
    {
        var counts = await Answer.Is(await District.GetAsync($"/api/v1/deadlines/counts?by={by}&days=30"), 200);
        var overdue = await District.ListAsync("deadlines/overdue?limit=200");
        var soon = await District.ListAsync("deadlines/due-soon?days=30&limit=200");

        Assert.Equal((overdue.Count, soon.Count), ((int)counts["overdue"]!, (int)counts["dueSoon"]!));
        var groups = counts["groups"]!.AsArray().ToDictionary(g => (string)g!["key"]!, g => ((int)g!["overdue"]!, (int)g["dueSoon"]!));
        Assert.Equal(
            overdue.Select(d => (Key: KeyOf(d, by), Late: 1)).Concat(soon.Select(d => (Key: KeyOf(d, by), Late: 0)))
                .GroupBy(d => d.Key).Select(g => (g.Key, g.Sum(d => d.Late), g.Count(d => d.Late == 0))).Order(),
            groups.Select(g => (g.Key, g.Value.Item1, g.Value.Item2)).Order());
    }

    [Fact]
    public async Task The_forecast_is_what_the_list_says_week_by_week()
    {
        var forecast = await Answer.Is(await Commune.GetAsync("/api/v1/deadlines/forecast?weeks=6"), 200);
        var soon = await Commune.ListAsync("deadlines/due-soon?days=41&limit=200");

        // The day of the tests is a Monday: its weeks are those of the list.
        Assert.Equal("2026-08-10", (string)forecast["weeks"]![0]!["from"]!);
        Assert.Equal((await Commune.ListAsync("deadlines/overdue?limit=200")).Count, (int)forecast["overdue"]!);
        foreach (var week in forecast["weeks"]!.AsArray())
        {
            var due = soon.FindAll(d =>
                string.CompareOrdinal((string)week!["from"]!, DueOn(d)) <= 0 && string.CompareOrdinal(DueOn(d), (string)week["to"]!) <= 0);
            Assert.Equal(due.Count, (int)week!["due"]!);
            Assert.Equal(
                due.Where(d => d["assignee"] is not null).GroupBy(d => (string)d["assignee"]!).Select(g => (g.Key, g.Count())).Order(),
                week["assignees"]!.AsArray().Select(a => ((string)a!["assignee"]!, (int)a["due"]!)).Order());
        }
    }

    [Fact]
    public async Task A_denunciations_duties_name_nobody()
    {
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var letter = await desk.RegisterLetterAsync(new
        {
            kind = "denunciation",
            receivedOn = "2026-06-01",
            summary = "Tố cáo ông Bùi Văn Kín nhận tiền",
            people = new[] { new { role = "sender", name = "Người Tố Cáo Kín", address = "Thôn Kín" } },
        });

        foreach (var path in new[] { "overdue?kind=denunciation", "counts?kind=denunciation", "forecast?kind=denunciation" })
        {
            var told = await (await desk.GetAsync($"/api/v1/deadlines/{path}")).Content.ReadAsStringAsync();
            Assert.True(
                !path.StartsWith("overdue", StringComparison.Ordinal) || told.Contains(letter.Id.ToString(), StringComparison.Ordinal));
            Assert.DoesNotContain("Kín", told, StringComparison.Ordinal);
        }
    }

    /// <summary>Most deadlines have ended: each list is read by an index of the open ones, never through the whole table.</summary>
    [Theory]
    [InlineData("overdue")]
    [InlineData("due-soon?days=30")]
    [InlineData("counts?by=unit")]
    [InlineData("counts?by=lateness&unit=dd-x01")]
    [InlineData("forecast?unit=dd-x01")]
    public async Task The_lists_are_read_by_an_index(string list)
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "PostgreSQL counts what it reads; what SQL Server counts is another thing.");
        await using var database = Npgsql.NpgsqlDataSource.Create(app.Database.ConnectionString);
        var before = await ScansAsync(database);
        await Answer.Is(await District.GetAsync($"/api/v1/deadlines/{list}"), 200);

        // The server tells its counts with a delay.
        var after = before;
        for (var tries = 0; tries < 300 && after.ByIndex == before.ByIndex; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            after = await ScansAsync(database);
        }

        Assert.True(after.ByIndex > before.ByIndex, "No scan was told of.");
        Assert.Equal(before.Whole, after.Whole);
    }

    private static async Task<(long Whole, long ByIndex)> ScansAsync(Npgsql.NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select seq_scan, idx_scan from pg_stat_user_tables where relname = 'deadlines'");
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static string Joined(string list) => list.Contains('?', StringComparison.Ordinal) ? "&" : "?";

    private static string Id(JsonObject duty) => (string)duty["id"]!;

    private static string DueOn(JsonObject duty) => (string)duty["dueOn"]!;

    private static HashSet<string> Ids(IEnumerable<JsonObject> duties) => [.. duties.Select(Id)];

    private static string KeyOf(JsonObject duty, string by) => by switch
    {
        "unit" => (string)duty["unit"]!,
        "assignee" => (string?)duty["assignee"] ?? "none",
        "duty" => (string)duty["duty"]!,
        _ => (int)duty["daysLate"]! switch { <= 0 => "0", <= 7 => "1-7", <= 30 => "8-30", _ => "31+" },
    };
}

/// <summary>An office with some hundred open duties near today and many that have ended.</summary>
public sealed class OpenDeadlines : CasesApplication, IAsyncLifetime
{
    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var dice = new Random(20260810);
        Guid[] officers = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        await InDatabaseAsync(async db =>
        {
            db.AddOfficers(officers);
            var units = await db
                .Units.Where(u => u.Key == "dd-ubnd" || u.Key == "dd-x01" || u.Key == "dd-x02" || u.Key == "td-ubnd")
                .Select(u => u.Id)
                .ToListAsync();
            var rule = DeadlineRules.Find("KN-05", new DateOnly(2026, 7, 1))!;
            db.Deadlines.AddRange(
                Enumerable
                    .Range(0, 240)
                    .Select(i =>
                        DeadlineSeeds
                            .Draft(
                                i % 2 == 0 ? rule : DeadlineRules.Find("TCD-06", new DateOnly(2026, 7, 1))!,
                                new DateOnly(2026, 6, 20).AddDays(dice.Next(80)))
                            .Begin(units[dice.Next(units.Count)], dice.Next(3) == 0 ? null : officers[dice.Next(2)])));
            db.Deadlines.AddRange(
                Enumerable
                    .Range(0, 6000)
                    .Select(_ =>
                        DeadlineSeeds
                            .Draft(rule, new DateOnly(2025, 1, 1).AddDays(dice.Next(400)), new DateOnly(2026, 5, 1))
                            .Begin(units[dice.Next(units.Count)])));
            await db.SaveChangesAsync();
            if (!TestDatabase.IsSqlServer)
            {
                await db.Database.ExecuteSqlRawAsync("analyze deadlines");
            }
        });
    }
}
