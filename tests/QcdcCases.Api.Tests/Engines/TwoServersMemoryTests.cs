using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>What one server has committed, another does not hide because it looked a moment before.</summary>
public sealed class TwoServersMemoryTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task A_letter_of_a_unit_added_a_moment_ago_is_found_on_the_other_server()
    {
        await using var beside = app.Beside();
        var reader = On(beside, TestAccount.Of(StaffRole.LetterOfficer, "td", "beside"));
        await Answer.Is(await reader.GetAsync("/api/v1/units/td-ubnd"), 200);

        var commune = new
        {
            key = "td-beside",
            name = "Xã bên",
            level = "commune",
            kind = "committee",
            parent = "td",
            validFrom = "2020-01-01",
        };
        await Answer.Is(await app.As(StaffRole.Administrator, "td").PostAsync("/api/v1/units", commune), 201);
        var letter = await app.As(StaffRole.LetterOfficer, "td").RegisterLetterAsync(new { unit = "td-beside" });

        var seen = await Answer.Is(await reader.GetAsync($"/api/v1/letters/{letter.Id}"), 200);
        Assert.Equal("td-beside", (string?)seen["unit"]);
        await Answer.Is(await reader.GetAsync("/api/v1/letters?unit=td-beside"), 200);
        await reader.RegisterLetterAsync(new { unit = "td-beside" });
    }

    [Fact]
    public async Task A_right_granted_a_moment_ago_holds_on_the_other_server()
    {
        await using var beside = app.Beside();
        var account = TestAccount.Of(StaffRole.ReceptionOfficer, "dd-x01", "granted");
        var officer = On(beside, account);
        var letter = await app.As(StaffRole.LetterOfficer, "dd").RegisterLetterAsync(new { unit = "dd-x02" });
        await Answer.Is(await officer.GetAsync($"/api/v1/letters/{letter.Id}"), 404);
        await Answer.IsProblem(await officer.GetAsync("/api/v1/staff"), 403, "permission.missing");

        await GrantAsync(account, "dd-x02", StaffRole.LetterOfficer);
        await Answer.Is(await officer.GetAsync($"/api/v1/letters/{letter.Id}"), 200);

        await GrantAsync(account, "dd-x01", StaffRole.Administrator);
        await Answer.Is(await officer.GetAsync("/api/v1/staff"), 200);
    }

    [Fact]
    public async Task A_client_s_new_secret_and_a_client_enabled_again_hold_on_the_other_server()
    {
        await using var beside = app.Beside();
        var administrator = app.As(StaffRole.Administrator, "dd");
        var made = await administrator.PostAsync(
            "/api/v1/api-clients",
            new
            {
                name = "Bên kia",
                unit = "dd",
                scopes = new[] { "units:read" },
            });
        var body = await Answer.Is(made, 201);
        var path = $"/api/v1/api-clients/{body["client"]!["id"] ?? body["client"]!["clientId"]}";
        Assert.Equal(200, await MeAsync(beside, (string)body["apiKey"]!));

        var rotated = await administrator.PostAsync($"{path}/rotate-secret", ifMatch: made.ETag());
        var key = (string)(await Answer.Is(rotated, 200))["apiKey"]!;
        Assert.Equal(200, await MeAsync(beside, key));

        var disabled = await administrator.PostAsync($"{path}/disable", ifMatch: rotated.ETag());
        await Answer.Is(disabled, 200);
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(401, await MeAsync(beside, key));
        await Answer.Is(await administrator.PostAsync($"{path}/enable", ifMatch: disabled.ETag()), 200);
        Assert.Equal(200, await MeAsync(beside, key));
    }

    [Fact]
    public async Task What_does_not_exist_is_still_not_found()
    {
        var officer = app.As(StaffRole.LetterOfficer, "dd");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => officer.GetAsync($"/api/v1/units/nobody-{n}")));

        Assert.All(answers, answer => Assert.Equal(404, (int)answer.StatusCode));
    }

    /// <summary>Fields that no other test of the class uses.</summary>
    private static readonly string[] Learnt = ["judicial.investigation", "judicial.trial", "judicial.enforcement"];

    [Fact]
    public async Task Two_servers_learn_one_profile_once()
    {
        await using var beside = app.Beside();
        var here = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var there = On(beside, TestAccount.Of(StaffRole.LetterOfficer, "dd-ubnd", "learns"));

        await Task.WhenAll(
            Enumerable.Range(0, 12).Select(n => (n % 2 == 0 ? here : there).RegisterLetterAsync(new { field = Learnt[n / 4] })));

        await app.InDatabaseAsync(async db =>
        {
            var keys = await db.Dimensions.Select(p => p.Key).Where(k => k.Contains("judicial")).ToListAsync();
            Assert.NotEmpty(keys);
            Assert.Equal(keys.Distinct(), keys);
            var known = await db.Dimensions.Select(p => p.Id).ToListAsync();
            Assert.Empty(await db.Facts.Where(f => !known.Contains(f.DimensionsId)).ToListAsync());
        });
    }

    private static async Task<int> MeAsync(WebApplicationFactory<Program> server, string key)
    {
        using var client = server.CreateDefaultClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"ApiKey {key}");
        return (int)(await client.GetAsync("/api/v1/me")).StatusCode;
    }

    private HttpClient On(WebApplicationFactory<Program> server, TestAccount account) =>
        server.CreateDefaultClient(new SigningIn(app, account));

    private Task GrantAsync(TestAccount account, string unit, StaffRole role) => app.InDatabaseAsync(async db =>
    {
        var to = await db.Users.SingleAsync(a => a.UserName == account.UserName);
        var at = await db.Units.SingleAsync(u => u.Key == unit);
        db.StaffGrants.Add(new StaffGrant { AccountId = to.Id, UnitId = at.Id, Role = role });
        await db.SaveChangesAsync();
    });
}
