using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Access;

public sealed class ClientTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Clients = "/api/v1/api-clients";

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task A_client_does_what_its_scopes_allow_for_its_unit_and_nothing_else()
    {
        var key = await MakeAsync("Công cụ báo cáo", "dd", "figures:read");

        var me = await Answer.Is(await With(key).GetAsync("/api/v1/me"), 200);
        Assert.False((bool?)me["isStaff"]);
        Assert.Equal("dd", (string?)Assert.Single(me["grants"]!.AsArray())!["unit"]);
        await Answer.Is(await With(key).GetAsync("/api/v1/statistics/figures?unit=dd-ubnd&from=2026-01-01&to=2026-03-31"), 200);
        await Answer.IsProblem(await With(key).PostAsync("/api/v1/letters", LetterBody.With()), 403, "permission.missing");
        await Answer.IsProblem(
            await With(key).PostAsync("/api/v1/me/password", new { currentPassword = "x", newPassword = "một câu khác hẳn" }),
            403,
            "account.staff_only");
    }

    [Fact]
    public async Task Its_key_is_shown_once_and_kept_as_a_hash()
    {
        var body = new { name = "Một lần", unit = "dd", scopes = new[] { "units:read" } };

        var first = await Answer.Is(await Administrator.PostAsync(Clients, body, idempotencyKey: "client"), 201);
        var second = await Answer.Is(await Administrator.PostAsync(Clients, body, idempotencyKey: "client"), 201);

        var secret = ((string)first["apiKey"]!).Split('.')[1];
        Assert.Null(second["apiKey"]);
        await app.InDatabaseAsync(db =>
        {
            Assert.DoesNotContain(db.StoredAnswers, a => a.Value.Contains(secret));
            Assert.DoesNotContain(db.ApiClients, c => c.SecretHash.Contains(secret));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_wrong_secret_is_nobody_s()
    {
        var key = await MakeAsync("Sai khóa", "dd", "units:read");

        await Answer.IsProblem(
            await With($"{key[..^1]}{(key[^1] == 'A' ? 'B' : 'A')}").GetAsync("/api/v1/me"),
            401,
            "account.sign_in_required");
        await Answer.Is(await With(key).GetAsync("/api/v1/me"), 200);
    }

    [Fact]
    public async Task A_rotated_secret_replaces_the_old_one()
    {
        var key = await MakeAsync("Đổi khóa", "dd", "units:read");
        var (path, tag) = await SeeAsync(key);

        var rotated = await Answer.Is(await Administrator.PostAsync($"{path}/rotate-secret", ifMatch: tag), 200);

        await Answer.IsProblem(await With(key).GetAsync("/api/v1/me"), 401, "account.sign_in_required");
        await Answer.Is(await With((string)rotated["apiKey"]!).GetAsync("/api/v1/me"), 200);
    }

    [Fact]
    public async Task A_disabled_client_is_out_until_it_is_enabled()
    {
        var key = await MakeAsync("Tạm dừng", "dd", "units:read");
        var (path, tag) = await SeeAsync(key);

        var disabled = await Administrator.PostAsync($"{path}/disable", ifMatch: tag);
        await Answer.Is(disabled, 200);
        await Answer.IsProblem(await With(key).GetAsync("/api/v1/me"), 401, "account.sign_in_required");
        await Answer.Is(await Administrator.PostAsync($"{path}/enable", ifMatch: disabled.ETag()), 200);

        await Answer.Is(await With(key).GetAsync("/api/v1/me"), 200);
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        await MakeAsync("Trùng tên", "dd", "units:read");

        var again = await Administrator.PostAsync(Clients, new { name = "Trùng tên", unit = "dd", scopes = new[] { "units:read" } });

        await Answer.IsProblem(again, 409, "client.name_taken", "name");
    }

    [Fact]
    public async Task A_scope_that_is_none_and_a_unit_of_others_are_refused()
    {
        var scopes = new[] { "units:read", "everything" };

        await Answer.IsProblem(
            await Administrator.PostAsync(
                Clients,
                new
                {
                    name = "x",
                    unit = "dd",
                    scopes,
                }),
            400,
            "request.invalid",
            "scopes[1]",
            "client.scope_unknown");
        await Answer.IsProblem(
            await Administrator.PostAsync(
                Clients,
                new
                {
                    name = "x",
                    unit = "td",
                    scopes = new[] { "units:read" },
                }),
            422,
            "unit.not_found",
            "unit");
    }

    private async Task<string> MakeAsync(string name, string unit, params string[] scopes) =>
        (string)(await Answer.Is(await Administrator.PostAsync(Clients, new { name, unit, scopes }), 201))["apiKey"]!;

    private async Task<(string Path, string Tag)> SeeAsync(string key)
    {
        var path = $"{Clients}/{Guid.Parse(key.Split('.')[0])}";
        return (path, (await Administrator.GetAsync(path)).ETag());
    }

    private HttpClient With(string key)
    {
        var client = app.AsNobody();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"ApiKey {key}");
        return client;
    }
}
