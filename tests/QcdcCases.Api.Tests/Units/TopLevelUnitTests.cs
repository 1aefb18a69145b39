using System.Text;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Units;

/// <summary>A new top-level unit belongs to somebody, and a key of a unit has one shape, whoever adds it and how.</summary>
public sealed class TopLevelUnitTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task Whoever_adds_a_top_level_unit_administers_it()
    {
        await Answer.Is(
            await Administrator.PostAsync(
                "/api/v1/units",
                new { key = "dinh-1", name = "Tỉnh Mới", level = "province", kind = "committee", validFrom = "2026-07-01" }),
            201);

        await ManagesAsync("dinh-1");
    }

    [Fact]
    public async Task So_does_whoever_imports_one()
    {
        var answer = await ImportAsync(Administrator, "dinh-2");

        await Answer.Is(answer, 200);
        await ManagesAsync("dinh-2");
    }

    [Fact]
    public async Task And_the_administrators_of_a_client_that_does()
    {
        await Administrator.GetAsync("/api/v1/me");

        await Answer.Is(await ImportAsync(app.AsClient("register:import", "dd"), "dinh-3"), 200);

        await ManagesAsync("dinh-3");
        await app.InDatabaseAsync(async db =>
        {
            var unit = await db.Units.SingleAsync(u => u.Key == "dinh-3");
            Assert.Contains(await db.History.ToListAsync(), h => h.UnitId == unit.Id && h.Detail == "+ administrator@dinh-3");
        });
    }

    [Theory]
    [InlineData("có dấu")]
    [InlineData("a/b")]
    [InlineData("a..b")]
    [InlineData("-a")]
    [InlineData("a?b=c")]
    public async Task A_journal_adds_no_unit_with_a_key_that_the_counter_refuses(string key)
    {
        await Answer.IsProblem(
            await Administrator.PostAsync(
                "/api/v1/units",
                new { key, name = "Xã", level = "commune", kind = "committee", parent = "dd", validFrom = "2026-07-01" }),
            400,
            "request.invalid",
            "key",
            "unit.key_shape");

        var refused = await Answer.IsProblem(await ImportAsync(Administrator, key), 422, "register.refused");
        Assert.Contains("unit.key_shape", refused.ToJsonString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ImportAsync(HttpClient who, string key) => who.PostRawAsync(
        "/api/v1/register/import?source=s",
        Encoding.UTF8.GetBytes(
            $$"""{"type":"unit","key":"{{key}}","name":"Tỉnh","level":"province","kind":"committee","validFrom":"2026-07-01"}""" + "\n"),
        "application/x-ndjson");

    private async Task ManagesAsync(string key) => await Answer.Is(
        await Administrator.PostAsync(
            "/api/v1/units",
            new { key = $"{key}-xa", name = "Xã Mới", level = "commune", kind = "committee", parent = key, validFrom = "2026-07-01" }),
        201);
}
