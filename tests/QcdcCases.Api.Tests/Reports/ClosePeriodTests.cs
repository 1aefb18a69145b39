using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Reports;

/// <summary>
/// A district and its units close, adjust and reopen their reports. Every test has a period of its own, because reports stand for ever.
/// </summary>
public sealed class ClosePeriodTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private ReportsClient Leader => new(app.As(StaffRole.Leader, "dd"));

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd");

    [Fact]
    public async Task A_closed_report_says_a_year_later_what_it_said_byte_for_byte()
    {
        var leader = new ReportsClient(app.As(StaffRole.Leader, "td"));
        await leader.Http.RegisterLetterAsync(new { unit = "td-ubnd", receivedOn = "2025-12-20" });
        var report = await leader.CloseAsync("td-ubnd", "2026-Q1");
        var frozen = await leader.BytesAsync(report);

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await leader.Http.RegisterLetterAsync(new { unit = "td-ubnd", receivedOn = "2025-12-21" });
        var commune = new
        {
            key = "td-moi",
            name = "Xã mới",
            level = "commune",
            kind = "committee",
            parent = "td-ubnd",
            validFrom = "2020-01-01",
        };
        await Answer.Is(await app.As(StaffRole.Administrator, "td").PostAsync("/api/v1/units", commune), 201);
        var declared = new { unit = "td-ubnd", code = "moi.toanh", from = "2026-01-01", to = "2026-01-31", value = 3 };
        await Answer.Is(await leader.Http.PostAsync("/api/v1/indicators", declared), 201);

        Assert.Equal(frozen, await leader.BytesAsync(report));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(frozen)), (string)report.Latest["hash"]!);
        var verified = await leader.VerifyAsync(report);
        Assert.True((bool)verified["same"]! && (bool)verified["sameDefinitions"]!, verified.ToJsonString());
        Assert.Equal(1, (int)TotalOf(JsonNode.Parse(frozen)!, "02/XLD")["1"]!);
    }

    [Fact]
    public async Task Bytes_that_were_touched_are_found_out()
    {
        var report = await Leader.CloseAsync("dd-x01", "2024-Q1");
        await app.InDatabaseAsync(async db =>
        {
            var id = Guid.Parse(report.Id);
            var closing = await db.ReportClosings.Where(c => c.ReportId == id).Select(c => c.Id).SingleAsync();
            var bytes = (await db.SnapshotContents.AsNoTracking().SingleAsync(c => c.ClosingId == closing)).Bytes;
            await db
                .SnapshotContents.Where(c => c.ClosingId == closing)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Bytes, Spaced(bytes)));
        });

        Assert.False((bool)(await Leader.VerifyAsync(report))["same"]!);
    }

    [Fact]
    public async Task The_content_is_kept_by_its_hash()
    {
        var report = await Leader.CloseAsync("dd-x01", "2024-Q2");
        var first = await Leader.Http.GetAsync($"{ReportsClient.Path}/{report.Id}/content");

        Assert.Equal($"\"{report.Latest["hash"]}\"", first.ETag());
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await Leader.Http.GetAgainAsync($"{ReportsClient.Path}/{report.Id}/content", first.ETag())).StatusCode);
    }

    [Fact]
    public async Task A_superior_sees_who_is_missing_first_and_closes_over_them_only_when_it_says_so()
    {
        await Leader.CloseAsync("dd-x01", "2024-H1");
        var state = await Answer.Is(await Leader.Http.GetAsync($"{ReportsClient.Path}/state?unit=dd&period=2024-H1"), 200);

        Assert.Equal(["dd-ubnd", "dd-x02", "dd-x01"], state["units"]!.AsArray().Select(u => (string)u!["unit"]!));
        Assert.Equal("closed", (string)state["units"]!.AsArray()[^1]!["state"]!);
        Assert.Null(state["own"]!["state"]);
        var refused = await Answer.IsProblem(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd", "2024-H1", overMissing: false)),
            422,
            "period.units_missing",
            "overMissing");
        Assert.Contains("dd-ubnd, dd-x02", (string)refused["detail"]!, StringComparison.Ordinal);

        var over = await Leader.CloseAsync("dd", "2024-H1");

        Assert.Equal(["dd-ubnd", "dd-x02"], over.Latest["missing"]!.AsArray().Select(m => (string)m!));
    }

    [Fact]
    public async Task A_hard_check_that_fails_refuses_with_its_numbers_and_items()
    {
        var reporter = app.As(StaffRole.Reporter, "dd");
        await app.DeclareTooManyConcludedAsync(reporter, "dd-x02", "2024-06-15", "2024-09-14", inspections: 2, concluded: 3);

        var problem = await Answer.IsProblem(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd-x02", "2024-Q3")),
            422,
            "period.checks_failed");

        var equation = problem["equations"]!.AsArray().Single(e => e!["unit"] is null)!;
        Assert.Equal(
            ("06/QLKNTC", "8<=6", 3, 2),
            ((string)equation["form"]!, (string)equation["equation"]!, (int)equation["left"]!, (int)equation["right"]!));
        var cell = equation["cells"]!.AsArray().Single(c => (string)c!["column"]! == "8")!;
        var item = Assert.Single((await Answer.Is(await Leader.Http.GetAsync((string)cell["items"]!), 200))["items"]!.AsArray());
        Assert.Equal(("indicator", 3), ((string)item!["kind"]!, (int)item["amount"]!));
    }

    [Fact]
    public async Task A_unit_that_had_ended_on_the_closing_day_reports_no_more()
    {
        var unit = new { key = "cu-het", name = "Xã đã sáp nhập", level = "commune", kind = "committee", validFrom = "2020-01-01" };
        var added = await app.As(StaffRole.Administrator, "dd").PostAsync("/api/v1/units", unit);
        await Answer.Is(added, 201);
        await Answer.Is(
            await app.As(StaffRole.Administrator, "cu-het")
                .PostAsync("/api/v1/units/cu-het/closing", new { validTo = "2026-03-10" }, ifMatch: added.ETag()),
            200);
        var leader = new ReportsClient(app.As(StaffRole.Leader, "cu-het"));

        await Answer.IsProblem(
            await leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("cu-het", "2026-Q1")),
            422,
            "period.unit_ended",
            "unit");

        await leader.CloseAsync("cu-het", "2025-Q4");
        await leader.CloseAsync("cu-het", new DateOnly(2025, 12, 15), new DateOnly(2026, 3, 10));
    }

    [Fact]
    public async Task Declared_numbers_that_do_not_add_up_keep_nobody_from_closing_and_are_told()
    {
        var declared = new { unit = "dd-x02", code = "reception.letters", from = "2022-06-15", to = "2022-09-14", value = 5 };
        await Answer.Is(await app.As(StaffRole.Reporter, "dd").PostAsync("/api/v1/indicators", declared), 201);

        var closed = await Answer.Is(
            await Leader.Http.PostAsync(
                ReportsClient.Path,
                new
                {
                    unit = "dd-x02",
                    period = "2022-Q3",
                    overMissing = true,
                }),
            201);

        var content = await Leader.ContentAsync(new ClosedPeriod(closed, string.Empty));
        var form = content["forms"]!.AsArray().Single(f => (string)f!["form"]! == "02/TCD")!;
        var broken = form["checks"]!.AsArray().Where(c => !(bool)c!["holds"]!).Select(c => (string)c!["equation"]!);
        Assert.Equal(["1=3+5+7", "1=9+11"], broken);
    }

    [Theory]
    [InlineData("TT02", "2022-Q2", "01-XLD", "1")]
    [InlineData("TT01", "2024-Q2", "01-XLD", "1")]
    public async Task A_period_is_closed_by_the_forms_of_its_own_circular(string circular, string period, string form, string column)
    {
        var closed = await Answer.Is(
            await Leader.Http.PostAsync(
                ReportsClient.Path,
                new
                {
                    unit = "dd-x02",
                    period,
                    overMissing = true,
                }),
            201);
        var report = new ClosedPeriod(closed, string.Empty);
        var content = await Leader.ContentAsync(report);

        Assert.Equal(circular, (string)content["circular"]!);
        Assert.NotEmpty(content["forms"]!.AsArray());
        Assert.All(content["forms"]!.AsArray(), f => Assert.Equal(circular, (string)f!["circular"]!));
        Assert.True((bool)(await Leader.VerifyAsync(report))["same"]!);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.As(StaffRole.LetterOfficer, "dd-x02").RegisterLetterAsync(new { unit = "dd-x02", receivedOn = (string)content["from"]! });

        Assert.Contains(
            await Leader.AdjustmentsAsync(report),
            c => (string)c["form"]! == form.Replace('-', '/') && (string)c["column"]! == column);
        Assert.True((bool)(await Leader.VerifyAsync(report))["same"]!);
        var items = $"{ReportsClient.Path}/{report.Id}/adjustments/";
        Assert.Single((await Answer.Is(await Leader.Http.GetAsync($"{items}{form}/{column}/items"), 200))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_column_that_is_not_kept_has_no_adjustments_to_open()
    {
        var report = await Answer.Is(
            await Leader.Http.PostAsync(
                ReportsClient.Path,
                new
                {
                    unit = "dd-x02",
                    period = "2024-Q1",
                    overMissing = true,
                    circular = "TT01",
                }),
            201);

        await Answer.IsProblem(
            await Leader.Http.GetAsync($"{ReportsClient.Path}/{(string)report["id"]!}/adjustments/01-XLD/21/items"),
            422,
            "form.column_not_kept");
    }

    [Fact]
    public async Task A_late_entry_is_a_named_adjustment_of_the_next_report_and_opens()
    {
        var before = await Leader.CloseAsync("dd-ubnd", "2025-Q2");
        app.Clock.Advance(TimeSpan.FromHours(1));
        var late = await Officer.RegisterLetterAsync(new { receivedOn = "2025-04-01" });
        await Officer.RegisterLetterAsync(new { receivedOn = "2025-07-01" });

        var live = Assert.Single(await Leader.AdjustmentsAsync(before), c => (string)c["form"]! == "02/XLD" && (string)c["column"]! == "1");
        Assert.Equal((0, 1), ((int)live["before"]!, (int)live["now"]!));

        var next = await Leader.ContentAsync(await Leader.CloseAsync("dd-ubnd", "2025-Q3"));

        var adjustment = next["adjustments"]!.AsArray().Single(a => (string)a!["report"]! == before.Id)!;
        Assert.Contains(
            adjustment["cells"]!.AsArray(),
            c => (string)c!["form"]! == "02/XLD" && (string)c["column"]! == "1" && (int)c["now"]! == 1);
        var carried = next["carriedOver"]!.AsArray().Single(c => (string)c!["form"]! == "02/XLD")!;
        Assert.Equal((0, 1, 1), ((int)carried["left"]!, (int)carried["adjusted"]!, (int)carried["opening"]!));
        Assert.Equal(2, (int)TotalOf(next, "02/XLD")["1"]!);
        var items = (
            await Answer.Is(await Leader.Http.GetAsync($"{ReportsClient.Path}/{before.Id}/adjustments/02-XLD/1/items?row=dd-ubnd"), 200)
        )["items"]!.AsArray();
        var item = Assert.Single(items)!;
        Assert.Equal((late.Id, 1), ((Guid)item["id"]!, (int)item["change"]!));
        Assert.True((DateTimeOffset)item["recordedAt"]! > (DateTimeOffset)before.Latest["asOf"]!);
    }

    [Fact]
    public async Task Reopening_is_a_right_of_its_own_with_a_reason_and_keeps_what_was_frozen()
    {
        var report = await Leader.CloseAsync("dd-x01", "2025-Q1");
        var frozen = await Leader.BytesAsync(report);
        var path = $"{ReportsClient.Path}/{report.Id}/reopening";
        await Answer.IsProblem(
            await app.As(StaffRole.Reporter, "dd").PostAsync(path, new { reason = "Sửa" }, ifMatch: report.Tag),
            403,
            "permission.missing");
        await Answer.IsProblem(
            await app.As(StaffRole.Leader, "td").PostAsync(path, new { reason = "Sửa" }, ifMatch: report.Tag),
            404,
            "period.not_found");
        await Answer.IsProblem(
            await Leader.Http.PostAsync(path, new { reason = "" }, ifMatch: report.Tag),
            400,
            "request.invalid",
            "reason");
        await Answer.IsProblem(await Leader.Http.PostAsync(path, new { reason = "Sửa" }), 428, "precondition.required");

        var reopened = await Leader.ReopenAsync(report, "Nhập sót 01 đơn");

        Assert.Equal("reopened", (string)reopened.Body["state"]!);
        await Answer.IsProblem(await Leader.Http.PostAsync(path, new { reason = "Sửa" }, ifMatch: report.Tag), 412, "request.stale");
        await Answer.IsProblem(await Leader.Http.PostAsync(path, new { reason = "Sửa" }, ifMatch: reopened.Tag), 409, "period.not_closed");
        await Officer.RegisterLetterAsync(new { unit = "dd-x01", receivedOn = "2025-01-10" });
        var again = await Leader.CloseAsync("dd-x01", "2025-Q1");
        Assert.Equal(report.Id, again.Id);
        Assert.Equal(
            ("Nhập sót 01 đơn", 2),
            ((string)again.Body["closings"]!.AsArray()[0]!["reason"]!, again.Body["closings"]!.AsArray().Count));
        Assert.Equal(frozen, await Leader.BytesAsync(report, 1));
        Assert.NotEqual(frozen, await Leader.BytesAsync(report));
        Assert.True((bool)(await Leader.VerifyAsync(report, 1))["same"]!);
        var history = await app.As(StaffRole.Leader, "dd").ListAsync($"history?subject={report.Id}");
        Assert.Equal(["period.closed", "period.reopened", "period.closed"], history.Select(h => (string)h["action"]!));
    }

    [Fact]
    public async Task What_a_superior_has_closed_is_reopened_from_above()
    {
        var below = await Leader.CloseAsync("dd-x01", "2023-Q2");
        var above = await Leader.CloseAsync("dd", "2023-Q2");

        await Answer.IsProblem(
            await Leader.Http.PostAsync($"{ReportsClient.Path}/{below.Id}/reopening", new { reason = "Sửa" }, ifMatch: below.Tag),
            409,
            "period.closed_above");
        await Leader.ReopenAsync(above);
        await Leader.ReopenAsync(below);
    }

    [Fact]
    public async Task Of_many_closings_at_once_one_is_the_first_and_a_resent_one_is_answered_alike()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd-x02", "2023-H1"), idempotencyKey: $"close-{i % 3}"))
        );

        var made = answers.Where(a => a.StatusCode is HttpStatusCode.Created).ToList();
        Assert.InRange(made.Count, 1, 2);
        Assert.All(answers.Except(made), a => Assert.Equal(HttpStatusCode.Conflict, a.StatusCode));
        var bodies = await Task.WhenAll(made.Select(m => m.Content.ReadAsStringAsync()));
        Assert.Single(bodies.Distinct());
        var first = await Answer.Is(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd-x02", "2023-9M"), idempotencyKey: "resent"),
            201);
        await Officer.RegisterLetterAsync(new { unit = "dd-x02", receivedOn = "2023-03-01" });
        var resent = await Answer.Is(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd-x02", "2023-9M"), idempotencyKey: "resent"),
            201);
        Assert.True(JsonNode.DeepEquals(first, resent));
        await Answer.IsProblem(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd-x02", "2023-9M")),
            409,
            "period.already_closed");
    }

    [Fact]
    public async Task What_is_written_while_a_period_is_closed_is_in_it_or_told_as_an_adjustment()
    {
        var writing = Enumerable
            .Range(0, 30)
            .Select(_ => Officer.RegisterLetterAsync(new { unit = "dd-x02", receivedOn = "2025-10-01" }))
            .ToList();
        var report = await Leader.CloseAsync("dd-x02", "2025-Q4");
        await Task.WhenAll(writing);

        Assert.True((bool)(await Leader.VerifyAsync(report))["same"]!);
        var frozen = (int)TotalOf(await Leader.ContentAsync(report), "02/XLD")["1"]!;
        var later = (await Leader.AdjustmentsAsync(report))
            .Where(c => (string)c["form"]! == "02/XLD" && (string)c["column"]! == "1")
            .Sum(c => (int)c["now"]! - (int)c["before"]!);
        var now = (
            await Answer.Is(await Leader.Http.GetAsync("/api/v1/statistics/forms/02-XLD?unit=dd-x02&period=2025-Q4&circular=TT06"), 200)
        )["total"]!["1"]!;
        Assert.Equal((int)now, frozen + later);
    }

    [Fact]
    public Task Nothing_is_closed_in_the_middle_of_an_import() =>
        app.WithAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<CasesDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<IDatabaseProvider>().LockAsync(db, "import-register", TestContext.Current.CancellationToken);

            await Answer.IsProblem(
                await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd-x01", "2025-Q4")),
                409,
                "period.import_running");

            await transaction.RollbackAsync();
            await Leader.CloseAsync("dd-x01", "2025-Q4");
        });

    [Fact]
    public async Task Nobody_closes_too_early_elsewhere_or_without_the_right()
    {
        await Answer.IsProblem(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd", "2026-Q3")),
            422,
            "period.not_over",
            "to");
        await Answer.IsProblem(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("td", "2026-Q2")),
            404,
            "unit.not_found");
        await Answer.IsProblem(
            await Leader.Http.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd", "2026-Q2", circular: "TT99")),
            400,
            "form.circular_unknown",
            "circular");
        await Answer.IsProblem(
            await Officer.PostAsync(ReportsClient.Path, ReportsClient.Closing("dd", "2026-Q2")),
            403,
            "permission.missing");
        await Answer.IsProblem(await Leader.Http.GetAsync($"{ReportsClient.Path}/{Guid.NewGuid()}"), 404, "period.not_found");
        var mine = await Leader.CloseAsync("dd-x02", "2024-Q4");
        await Answer.IsProblem(
            await app.As(StaffRole.Leader, "td").GetAsync($"{ReportsClient.Path}/{mine.Id}/content"),
            404,
            "period.not_found");
        await Answer.IsProblem(
            await Leader.Http.GetAsync($"{ReportsClient.Path}/{mine.Id}/content?closing=2"),
            404,
            "period.closing_not_found");
        Assert.Contains(
            await app.As(StaffRole.Reporter, "dd").ListAsync("report-periods?unit=dd&state=closed"),
            r => (string)r["id"]! == mine.Id);
    }

    private static byte[] Spaced(byte[] bytes) => [.. bytes, (byte)'\n'];

    private static JsonNode TotalOf(JsonNode content, string form) =>
        content["forms"]!.AsArray().Single(f => (string)f!["form"]! == form)!["total"]!;
}
