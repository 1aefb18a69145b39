using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Access;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Access;

/// <summary>Accounts and API clients are disabled, enabled and granted only as they stand.</summary>
public sealed class SwitchingTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task An_account_is_enabled_only_when_it_is_disabled()
    {
        var path = await AnAccountAsync("bat.tat");

        await RefusedAsync($"{path}/enable", path, "account.not_disabled");
        await SwitchAsync($"{path}/disable", path);
        await RefusedAsync($"{path}/disable", path, "account.already_disabled");
        await SwitchAsync($"{path}/enable", path);
    }

    [Fact]
    public async Task An_account_keeps_at_least_one_role()
    {
        var path = await AnAccountAsync("con.quyen");

        await Answer.IsProblem(await GrantAsync(path), 422, "account.grants_missing", "grants");

        await Answer.Is(await GrantAsync(path, new { role = "reporter", unit = "dd" }), 200);
    }

    [Fact]
    public async Task A_client_is_disabled_and_enabled_only_as_it_stands()
    {
        var made = await Administrator.PostAsync(
            "/api/v1/api-clients",
            new
            {
                name = "Bật tắt",
                unit = "dd",
                scopes = new[] { "units:read" },
            });
        await Answer.Is(made, 201);
        var path = made.Headers.Location!.ToString();

        await RefusedAsync($"{path}/enable", path, "client.not_disabled");
        await SwitchAsync($"{path}/disable", path);
        await RefusedAsync($"{path}/disable", path, "client.already_disabled");
        await SwitchAsync($"{path}/enable", path);
        await Answer.IsProblem(await Administrator.GetAsync($"/api/v1/api-clients/{Guid.NewGuid()}"), 404, "client.not_found");
        await Answer.IsProblem(await app.As(StaffRole.Administrator, "td").GetAsync(path), 404, "client.not_found");
    }

    [Fact]
    public async Task Only_a_member_of_staff_has_an_address()
    {
        await Answer.IsProblem(
            await app.AsClient(string.Join(' ', Permissions.OfScope.Keys), "dd").GetAsync("/api/v1/me/email"),
            403,
            "permission.missing");
        await Answer.Is(await app.As(StaffRole.Leader, "dd").GetAsync("/api/v1/me/email"), 200);
    }

    private async Task<string> AnAccountAsync(string userName)
    {
        var made = await Administrator.PostAsync(
            "/api/v1/staff",
            new { userName, grants = new[] { new { role = "leader", unit = "dd" } } });
        await Answer.Is(made, 201);
        return made.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> GrantAsync(string path, params object[] grants) =>
        await Administrator.PutAsync($"{path}/grants", new { grants }, ifMatch: await TagOf(path));

    private async Task<string> TagOf(string path) => (await Administrator.GetAsync(path)).ETag();

    private async Task SwitchAsync(string action, string path) =>
        await Answer.Is(await Administrator.PostAsync(action, ifMatch: await TagOf(path)), 200);

    private async Task RefusedAsync(string action, string path, string code) =>
        await Answer.IsProblem(await Administrator.PostAsync(action, ifMatch: await TagOf(path)), 409, code);
}
