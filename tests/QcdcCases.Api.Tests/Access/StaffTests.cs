using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Access;

public sealed class StaffTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Staff = "/api/v1/staff";

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task A_new_account_can_do_nothing_until_its_one_time_password_is_changed()
    {
        var made = await MakeAsync("moi.vao", ("letter-officer", "dd-ubnd"));
        var tokens = await SignInAsync("moi.vao", (string)made["oneTimePassword"]!);

        await Answer.IsProblem(await With(tokens).GetAsync("/api/v1/me"), 403, "account.password_change_required");
        await Answer.IsProblem(await With(tokens).PostAsync("/api/v1/letters", LetterBody.With()), 403, "account.password_change_required");
        var fresh = await Answer.Is(
            await With(tokens)
                .PostAsync(
                    "/api/v1/me/password",
                    new { currentPassword = (string?)made["oneTimePassword"], newPassword = "mật khẩu của riêng tôi" }),
            200);

        await Answer.Is(await With(fresh).PostAsync("/api/v1/letters", LetterBody.With()), 201);
    }

    [Fact]
    public async Task The_one_time_password_is_shown_once_and_kept_nowhere()
    {
        var body = new { userName = "mot.lan", fullName = "Một Lần", grants = new[] { new { role = "leader", unit = "dd" } } };

        var first = await Answer.Is(await Administrator.PostAsync(Staff, body, idempotencyKey: "one-time"), 201);
        var second = await Answer.Is(await Administrator.PostAsync(Staff, body, idempotencyKey: "one-time"), 201);

        Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", (string?)first["oneTimePassword"]);
        Assert.Null(second["oneTimePassword"]);
        Assert.Equal(first["account"]!.ToJsonString(), second["account"]!.ToJsonString());
        await app.InDatabaseAsync(db =>
        {
            Assert.DoesNotContain(db.StoredAnswers, a => a.Value.Contains((string)first["oneTimePassword"]!));
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("td")]
    [InlineData("td-ubnd")]
    [InlineData("nowhere")]
    public async Task An_administrator_grants_for_no_other_units(string unit)
    {
        var grants = new[] { new { role = "leader", unit = "dd" }, new { role = "leader", unit } };

        await Answer.IsProblem(
            await Administrator.PostAsync(Staff, new { userName = "vuot.quyen", grants }),
            422,
            "unit.not_found",
            "grants[1].unit");
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        await MakeAsync("trung.ten", ("leader", "dd"));

        var again = await Administrator.PostAsync(
            Staff,
            new { userName = "trung.ten", grants = new[] { new { role = "leader", unit = "dd" } } });

        await Answer.IsProblem(again, 409, "account.name_taken", "userName");
    }

    [Theory]
    [InlineData("Có Dấu")]
    [InlineData("a b")]
    [InlineData(".a")]
    public async Task A_name_is_of_plain_letters(string userName)
    {
        var response = await Administrator.PostAsync(Staff, new { userName, grants = new[] { new { role = "leader", unit = "dd" } } });

        await Answer.IsProblem(response, 400, "request.invalid", "userName", "account.name_format");
    }

    [Fact]
    public async Task A_withdrawn_right_ends_within_a_quarter_of_a_minute()
    {
        var made = await MakeAsync("bi.rut", ("letter-officer", "dd-ubnd"), ("reporter", "dd-ubnd"));
        var tokens = await ReadyAsync("bi.rut", made);
        await Answer.Is(await With(tokens).PostAsync("/api/v1/letters", LetterBody.With()), 201);

        // As another server would do it: this one is not told.
        await app.InDatabaseAsync(db =>
        {
            var account = db.Users.Single(a => a.UserName == "bi.rut");
            db.StaffGrants.RemoveRange(db.StaffGrants.Where(g => g.AccountId == account.Id && g.Role == StaffRole.LetterOfficer));
            return db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromSeconds(16));

        await Answer.IsProblem(await With(tokens).PostAsync("/api/v1/letters", LetterBody.With()), 403, "permission.missing");
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_cannot_sign_in_until_it_is_enabled()
    {
        var made = await MakeAsync("bi.dung", ("leader", "dd"));
        var tokens = await ReadyAsync("bi.dung", made);
        var (path, tag) = await SeeAsync(made);

        var disabled = await Administrator.PostAsync($"{path}/disable", ifMatch: tag);
        Assert.True((bool?)(await Answer.Is(disabled, 200))["disabled"]);

        await Answer.IsProblem(await With(tokens).GetAsync("/api/v1/me"), 401, "account.sign_in_required");
        await Answer.IsProblem(
            await app.AsNobody().PostAsync("/api/v1/sign-in", new { userName = "bi.dung", password = "mật khẩu của riêng tôi" }),
            401,
            "account.sign_in_failed");
        await Answer.IsProblem(await Administrator.PostAsync($"{path}/disable", ifMatch: disabled.ETag()), 409, "account.already_disabled");
        await Answer.Is(await Administrator.PostAsync($"{path}/enable", ifMatch: disabled.ETag()), 200);
        await SignInAsync("bi.dung", "mật khẩu của riêng tôi");
    }

    [Fact]
    public async Task A_reset_password_is_a_one_time_one_and_voids_the_tokens()
    {
        var made = await MakeAsync("quen.mat.khau", ("leader", "dd"));
        var tokens = await ReadyAsync("quen.mat.khau", made);
        var (path, tag) = await SeeAsync(made);

        var reset = await Answer.Is(await Administrator.PostAsync($"{path}/reset-password", ifMatch: tag), 200);

        await Answer.IsProblem(await With(tokens).GetAsync("/api/v1/me"), 401, "account.sign_in_required");
        var again = await SignInAsync("quen.mat.khau", (string)reset["oneTimePassword"]!);
        await Answer.IsProblem(await With(again).GetAsync("/api/v1/me"), 403, "account.password_change_required");
    }

    [Fact]
    public async Task Grants_are_said_anew_and_noted_in_the_history()
    {
        var made = await MakeAsync("doi.quyen", ("leader", "dd"));
        var (path, tag) = await SeeAsync(made);

        var changed = await Answer.Is(
            await Administrator.PutAsync(
                $"{path}/grants",
                new { grants = new[] { new { role = "reporter", unit = "dd-hu" } } },
                ifMatch: tag),
            200);

        Assert.Equal("""[{"role":"reporter","unit":"dd-hu"}]""", changed["grants"]!.ToJsonString());
        await app.InDatabaseAsync(db =>
        {
            var id = (Guid)changed["id"]!;
            Assert.Contains(
                db.History,
                h => h.SubjectId == id && h.Action == "account.grants-set" && h.Detail == "leader@dd → reporter@dd-hu");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task An_account_of_other_units_too_is_changed_only_in_one_s_own_and_never_taken_over()
    {
        var commune = app.As(StaffRole.Administrator, "dd-x01");
        var made = await MakeAsync("hai.noi", ("leader", "dd-ubnd"), ("leader", "dd-x01"));
        var (path, tag) = await SeeAsync(made);

        await Answer.IsProblem(await commune.PostAsync($"{path}/reset-password", ifMatch: tag), 403, "account.beyond_your_units");
        await Answer.IsProblem(await commune.PostAsync($"{path}/disable", ifMatch: tag), 403, "account.beyond_your_units");
        var changed = await Answer.Is(await commune.PutAsync($"{path}/grants", new { grants = Array.Empty<object>() }, ifMatch: tag), 200);

        Assert.Equal("""[{"role":"leader","unit":"dd-ubnd"}]""", changed["grants"]!.ToJsonString());
    }

    [Fact]
    public async Task An_account_of_other_units_is_not_found()
    {
        var made = await MakeAsync("cua.dd", ("leader", "dd-ubnd"));
        var stranger = app.As(StaffRole.Administrator, "td");

        await Answer.IsProblem(await stranger.GetAsync($"{Staff}/{made["account"]!["id"]}"), 404, "account.not_found");
        var list = await Answer.Is(await stranger.GetAsync(Staff), 200);
        Assert.DoesNotContain(list["items"]!.AsArray(), a => (string?)a!["userName"] == "cua.dd");
    }

    [Fact]
    public async Task Of_two_administrators_who_change_one_account_at_once_the_second_is_told()
    {
        var made = await MakeAsync("hai.nguoi.sua", ("leader", "dd"));
        var (path, tag) = await SeeAsync(made);
        var colleague = app.AsColleague(StaffRole.Administrator, "dd");
        await colleague.GetAsync("/api/v1/me");

        var both = await Task.WhenAll(
            Administrator.PutAsync($"{path}/grants", new { grants = new[] { new { role = "reporter", unit = "dd" } } }, ifMatch: tag),
            colleague.PutAsync($"{path}/grants", new { grants = new[] { new { role = "letter-officer", unit = "dd" } } }, ifMatch: tag));

        var ordered = both.OrderBy(r => (int)r.StatusCode).ToList();
        var kept = await Answer.Is(ordered[0], 200);
        await Answer.IsProblem(ordered[1], 412, "request.stale");
        var now = await Answer.Is(await Administrator.GetAsync(path), 200);
        Assert.Equal(kept["grants"]!.ToJsonString(), now["grants"]!.ToJsonString());
    }

    [Theory]
    [InlineData(null, 428, "precondition.required")]
    [InlineData("*", 400, "request.malformed")]
    [InlineData("W/\"0198f0c25a3e7cc19b1e1f2f3a4b5c6d\"", 400, "request.malformed")]
    [InlineData("0198f0c25a3e7cc19b1e1f2f3a4b5c6d", 400, "request.malformed")]
    [InlineData("\"abc\"", 400, "request.malformed")]
    [InlineData("\"0198f0c25a3e7cc19b1e1f2f3a4b5c6d\", \"0198f0c25a3e7cc19b1e1f2f3a4b5c6e\"", 400, "request.malformed")]
    [InlineData("\"0198f0c25a3e7cc19b1e1f2f3a4b5c6d\"", 412, "request.stale")]
    [InlineData("\"0198f0c2-5a3e-7cc1-9b1e-1f2f3a4b5c6d\"", 412, "request.stale")]
    public async Task A_change_names_the_version_that_was_seen(string? ifMatch, int status, string code)
    {
        var made = await MakeAsync($"phien.ban{Guid.NewGuid():N}"[..20], ("leader", "dd"));

        await Answer.IsProblem(await Administrator.PostAsync($"{Staff}/{made["account"]!["id"]}/disable", ifMatch: ifMatch), status, code);
    }

    [Fact]
    public async Task Nobody_disables_themselves()
    {
        var me = await Answer.Is(await Administrator.GetAsync("/api/v1/me"), 200);
        var seen = await Administrator.GetAsync($"{Staff}/{me["id"]}");

        await Answer.IsProblem(await Administrator.PostAsync($"{Staff}/{me["id"]}/disable", ifMatch: seen.ETag()), 422, "account.own");
    }

    [Theory]
    [InlineData(StaffRole.Leader)]
    [InlineData(StaffRole.LetterOfficer)]
    [InlineData(StaffRole.Reporter)]
    public async Task Only_an_administrator_manages_accounts_and_is_told_so_before_the_body_is_read(StaffRole role)
    {
        await Answer.IsProblem(await app.As(role, "dd").PostRawAsync(Staff, "nonsense"u8.ToArray()), 403, "permission.missing");
    }

    [Fact]
    public async Task Lists_come_in_parts_that_follow_each_other()
    {
        var administrator = app.As(StaffRole.Administrator, "dd-x02");
        for (var n = 0; n < 5; n++)
        {
            var body = new { userName = $"nguoi.{n}", grants = new[] { new { role = "leader", unit = "dd-x02" } } };
            await Answer.Is(await administrator.PostAsync(Staff, body), 201);
        }

        var seen = new List<string>();
        for (var next = $"{Staff}?limit=2&unit=dd-x02"; next is not null;)
        {
            var part = await Answer.Is(await administrator.GetAsync(next), 200);
            Assert.InRange(part["items"]!.AsArray().Count, 1, 2);
            seen.AddRange(part["items"]!.AsArray().Select(a => (string)a!["userName"]!));
            next = (string?)part["next"];
        }

        Assert.Equal(["administrator.dd-x02", "nguoi.0", "nguoi.1", "nguoi.2", "nguoi.3", "nguoi.4"], seen.Order());
    }

    private async Task<JsonObject> MakeAsync(string userName, params (string Role, string Unit)[] grants) =>
        await Answer.Is(
            await Administrator.PostAsync(Staff, new { userName, grants = grants.Select(g => new { role = g.Role, unit = g.Unit }) }),
            201);

    private async Task<JsonObject> SignInAsync(string userName, string password) =>
        await Answer.Is(await app.AsNobody().PostAsync("/api/v1/sign-in", new { userName, password }), 200);

    /// <summary>Signs in and changes the one-time password.</summary>
    private async Task<JsonObject> ReadyAsync(string userName, JsonObject made)
    {
        var once = (string)made["oneTimePassword"]!;
        var tokens = await SignInAsync(userName, once);
        return await Answer.Is(
            await With(tokens).PostAsync("/api/v1/me/password", new { currentPassword = once, newPassword = "mật khẩu của riêng tôi" }),
            200);
    }

    private async Task<(string Path, string Tag)> SeeAsync(JsonObject made)
    {
        var path = $"{Staff}/{made["account"]!["id"]}";
        return (path, (await Administrator.GetAsync(path)).ETag());
    }

    private HttpClient With(JsonObject tokens)
    {
        var client = app.AsNobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)tokens["accessToken"]);
        return client;
    }
}
