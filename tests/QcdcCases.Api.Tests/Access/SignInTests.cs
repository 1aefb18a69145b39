using System.Net.Http.Headers;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Access;

public sealed class SignInTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string SignIn = "/api/v1/sign-in";

    [Fact]
    public async Task Nobody_is_told_to_sign_in()
    {
        var response = await app.AsNobody().GetAsync("/api/v1/me");

        await Answer.IsProblem(response, 401, "account.sign_in_required");
        Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    [InlineData("ApiKey nonsense")]
    [InlineData("ApiKey 00000000000000000000000000000000.secret")]
    public async Task What_is_no_token_or_key_is_nobody(string authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        await Answer.IsProblem(await app.AsNobody().SendAsync(request), 401, "account.sign_in_required");
    }

    [Fact]
    public async Task The_answer_to_a_wrong_name_is_that_to_a_wrong_password()
    {
        await MakeAsync("co.that");

        var unknown = await Answer.IsProblem(await SignInAsync("khong.co", "mật khẩu nào đó"), 401, "account.sign_in_failed");
        var wrong = await Answer.IsProblem(await SignInAsync("co.that", "mật khẩu nào đó"), 401, "account.sign_in_failed");

        unknown.Remove("traceId");
        wrong.Remove("traceId");
        Assert.Equal(unknown.ToJsonString(), wrong.ToJsonString());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        await MakeAsync("bi.khoa");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Answer.IsProblem(await SignInAsync("bi.khoa", "sai mật khẩu"), 401, "account.sign_in_failed");
        }

        await Answer.IsProblem(await SignInAsync("bi.khoa", TestAccount.Password), 401, "account.sign_in_failed");
        await app.InDatabaseAsync(db =>
        {
            var account = db.Users.Single(a => a.UserName == "bi.khoa");
            Assert.InRange(account.LockoutEnd!.Value, app.Clock.Now.AddMinutes(14), app.Clock.Now.AddMinutes(16));
            return Task.CompletedTask;
        });
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await Answer.Is(await SignInAsync("bi.khoa", TestAccount.Password), 200);
    }

    [Fact]
    public async Task Signing_in_does_not_mind_the_case_of_the_name()
    {
        await MakeAsync("hoa.thuong");

        await Answer.Is(await SignInAsync("Hoa.Thuong", TestAccount.Password), 200);
    }

    [Fact]
    public async Task A_token_ends_after_an_hour_and_is_exchanged_for_a_new_one()
    {
        await MakeAsync("lam.moi");
        var tokens = await Answer.Is(await SignInAsync("lam.moi", TestAccount.Password), 200);
        Assert.Equal(3600, (int?)tokens["expiresIn"]);

        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await Answer.IsProblem(await MeAsync((string?)tokens["accessToken"]), 401, "account.sign_in_required");
        var fresh = await Answer.Is(
            await app.AsNobody().PostAsync($"{SignIn}/refresh", new { refreshToken = (string?)tokens["refreshToken"] }),
            200);

        await Answer.Is(await MeAsync((string?)fresh["accessToken"]), 200);
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_one_that_comes_again_ends_the_session()
    {
        await MakeAsync("mot.lan");
        var first = await Answer.Is(await SignInAsync("mot.lan", TestAccount.Password), 200);
        var second = await Answer.Is(await RefreshAsync(first), 200);
        var third = await Answer.Is(await RefreshAsync(second), 200);
        await Answer.Is(await MeAsync((string?)third["accessToken"]), 200);

        await Answer.IsProblem(await RefreshAsync(first), 401, "account.refresh_failed");

        // Whoever of the two is the thief: both must sign in again.
        await Answer.IsProblem(await RefreshAsync(third), 401, "account.refresh_failed");
        await Answer.IsProblem(await MeAsync((string?)third["accessToken"]), 401, "account.sign_in_required");
        await Answer.Is(await SignInAsync("mot.lan", TestAccount.Password), 200);
    }

    [Fact]
    public async Task A_refresh_whose_answer_was_lost_may_come_again_under_its_key_and_under_no_other()
    {
        await MakeAsync("mat.tra.loi");
        var held = await Answer.Is(await SignInAsync("mat.tra.loi", TestAccount.Password), 200);
        await Answer.Is(await RefreshAsync(held, "khoa-1"), 200);
        var again = await Answer.Is(await RefreshAsync(held, "khoa-1"), 200);
        var next = await Answer.Is(await RefreshAsync(again, "khoa-2"), 200);

        await Answer.IsProblem(await RefreshAsync(held, "khoa-1"), 401, "account.refresh_failed");
        await Answer.IsProblem(await RefreshAsync(next), 401, "account.refresh_failed");
    }

    [Fact]
    public async Task Signing_out_voids_both_tokens_of_the_session_and_leaves_others_alone()
    {
        await MakeAsync("dang.xuat");
        var here = await Answer.Is(await SignInAsync("dang.xuat", TestAccount.Password), 200);
        var there = await Answer.Is(await SignInAsync("dang.xuat", TestAccount.Password), 200);

        await Answer.Is(await PostAsync("/api/v1/sign-out", (string?)here["accessToken"], null), 204);

        await Answer.IsProblem(await MeAsync((string?)here["accessToken"]), 401, "account.sign_in_required");
        await Answer.IsProblem(await RefreshAsync(here), 401, "account.refresh_failed");
        await Answer.Is(await MeAsync((string?)there["accessToken"]), 200);

        var another = await Answer.Is(await SignInAsync("dang.xuat", TestAccount.Password), 200);
        await Answer.Is(await PostAsync("/api/v1/sign-out?everywhere=true", (string?)there["accessToken"], null), 204);
        await Answer.IsProblem(await RefreshAsync(another), 401, "account.refresh_failed");
        await Answer.IsProblem(await PostAsync("/api/v1/sign-out", null, null), 401, "account.sign_in_required");
    }

    private Task<HttpResponseMessage> RefreshAsync(System.Text.Json.Nodes.JsonObject tokens, string? key = null) =>
        app.AsNobody().PostAsync($"{SignIn}/refresh", new { refreshToken = (string?)tokens["refreshToken"] }, idempotencyKey: key);

    [Fact]
    public async Task A_refresh_token_is_no_access_token_nor_the_other_way_round()
    {
        await MakeAsync("lan.lon");
        var tokens = await Answer.Is(await SignInAsync("lan.lon", TestAccount.Password), 200);

        await Answer.IsProblem(await MeAsync((string?)tokens["refreshToken"]), 401, "account.sign_in_required");
        await Answer.IsProblem(
            await app.AsNobody().PostAsync($"{SignIn}/refresh", new { refreshToken = (string?)tokens["accessToken"] }),
            401,
            "account.refresh_failed");
        await Answer.IsProblem(
            await app.AsNobody().PostAsync($"{SignIn}/refresh", new { refreshToken = "nonsense" }),
            401,
            "account.refresh_failed");
    }

    [Fact]
    public async Task A_new_password_voids_the_tokens_given_out_before()
    {
        await MakeAsync("doi.mat.khau");
        var old = await Answer.Is(await SignInAsync("doi.mat.khau", TestAccount.Password), 200);
        var oldToken = (string?)old["accessToken"];
        var change = new { currentPassword = TestAccount.Password, newPassword = "một câu khác hẳn" };

        var fresh = await Answer.Is(await PostAsync("/api/v1/me/password", oldToken, change), 200);

        await Answer.IsProblem(await MeAsync(oldToken), 401, "account.sign_in_required");
        await Answer.IsProblem(
            await app.AsNobody().PostAsync($"{SignIn}/refresh", new { refreshToken = (string?)old["refreshToken"] }),
            401,
            "account.refresh_failed");
        await Answer.Is(await MeAsync((string?)fresh["accessToken"]), 200);
        await Answer.Is(await SignInAsync("doi.mat.khau", "một câu khác hẳn"), 200);
        await app.InDatabaseAsync(db =>
        {
            Assert.Contains(db.History, h => h.Action == "account.password-changed");
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("sai", "một câu khác hẳn", "password.current_wrong", "currentPassword")]
    [InlineData(TestAccount.Password, "ngắn quá", "password.length", "newPassword")]
    [InlineData(TestAccount.Password, "aaaaaaaaaaaaaaa", "password.too_easy", "newPassword")]
    [InlineData(TestAccount.Password, "de.doan-ra-2026", "password.too_easy", "newPassword")]
    [InlineData(TestAccount.Password, "Matkhau@2026", "password.common", "newPassword")]
    [InlineData(TestAccount.Password, "Mật khẩu 123!", "password.common", "newPassword")]
    [InlineData(TestAccount.Password, "P@ssw0rd2026", "password.common", "newPassword")]
    [InlineData(TestAccount.Password, "qwertyuiop1", "password.common", "newPassword")]
    [InlineData(TestAccount.Password, "1234567890", "password.common", "newPassword")]
    [InlineData(TestAccount.Password, "UBND huyện Đơn Dương 2026", "password.common", "newPassword")]
    [InlineData(TestAccount.Password, "qcdc-cases-2026", "password.common", "newPassword")]
    [InlineData(TestAccount.Password, TestAccount.Password, "password.unchanged", "newPassword")]
    public async Task A_password_that_will_not_do_is_refused(string current, string chosen, string code, string field)
    {
        await MakeAsync("de.doan");
        var token = (string?)(await Answer.Is(await SignInAsync("de.doan", TestAccount.Password), 200))["accessToken"];

        var response = await PostAsync("/api/v1/me/password", token, new { currentPassword = current, newPassword = chosen });

        await Answer.IsProblem(response, 422, code, field);
    }

    [Fact]
    public async Task Me_says_who_I_am_and_what_I_may_do_where()
    {
        var me = await Answer.Is(await app.As(StaffRole.Reporter, "dd-ubnd").GetAsync("/api/v1/me"), 200);

        Assert.True((bool?)me["isStaff"]);
        var grant = Assert.Single(me["grants"]!.AsArray())!;
        Assert.Equal("dd-ubnd", (string?)grant["unit"]);
        Assert.Equal("reporter", (string?)grant["roles"]![0]);
        Assert.Contains("read-figures", grant["permissions"]!.AsArray().Select(p => (string?)p));
    }

    private async Task MakeAsync(string userName) => await app.InDatabaseAsync(async db =>
    {
        if (!db.Users.Any(a => a.UserName == userName))
        {
            await new TestAccount(userName, userName, StaffRole.LetterOfficer, "dd-ubnd").SaveAsync(db, app.Clock);
        }
    });

    private Task<HttpResponseMessage> SignInAsync(string userName, string password) =>
        app.AsNobody().PostAsync(SignIn, new { userName, password });

    private Task<HttpResponseMessage> MeAsync(string? token)
    {
        var client = app.AsNobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client.GetAsync("/api/v1/me");
    }

    private Task<HttpResponseMessage> PostAsync(string path, string? token, object? body)
    {
        var client = app.AsNobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client.PostAsync(path, body);
    }
}
