using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Access;

/// <summary>Whoever guesses passwords, at once or from many servers, gets no more attempts than one who guesses them in turn.</summary>
public sealed class GuessingTests(GuessingTests.BehindProxies app) : IClassFixture<GuessingTests.BehindProxies>
{
    private const string SignIn = "/api/v1/sign-in";

    private const string Proxy = "10.0.0.1";

    [Fact]
    public async Task Forty_wrong_passwords_at_once_lock_the_account()
    {
        await MakeAsync("cung.luc");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => GuessAsync("cung.luc", $"đoán lần {n}", $"198.51.100.{n}")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Unauthorized, a.StatusCode));
        await Answer.IsProblem(await GuessAsync("cung.luc", TestAccount.Password, "198.51.100.99"), 401, "account.sign_in_failed");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await Answer.Is(await GuessAsync("cung.luc", TestAccount.Password, "198.51.100.99"), 200);
    }

    [Fact]
    public async Task Two_servers_count_together()
    {
        await MakeAsync("hai.may.chu");
        await using var beside = app.Beside();
        using var other = beside.CreateDefaultClient();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await GuessAsync("hai.may.chu", "sai mật khẩu", "198.51.101.1", attempt % 2 == 0 ? other : null);
        }

        await Answer.IsProblem(await GuessAsync("hai.may.chu", TestAccount.Password, "198.51.101.1"), 401, "account.sign_in_failed");
        await Answer.IsProblem(
            await GuessAsync("hai.may.chu", TestAccount.Password, "198.51.101.1", other), 401, "account.sign_in_failed");
    }

    [Fact]
    public async Task A_stolen_token_does_not_serve_to_guess_the_password()
    {
        await MakeAsync("the.bi.trom");
        var tokens = await Answer.Is(await GuessAsync("the.bi.trom", TestAccount.Password, "198.51.102.1"), 200);
        var client = app.AsNobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)tokens["accessToken"]!);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => ChangeAsync($"đoán lần {n}")));

        await Answer.IsProblem(await ChangeAsync(TestAccount.Password), 422, "password.current_wrong");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await Answer.Is(await ChangeAsync(TestAccount.Password), 200);

        Task<HttpResponseMessage> ChangeAsync(string currentPassword) =>
            client.PostAsync("/api/v1/me/password", new { currentPassword, newPassword = "một câu khác hẳn" });
    }

    [Fact]
    public async Task Who_signs_in_after_four_mistakes_has_five_attempts_again_and_the_account_has_its_version()
    {
        await MakeAsync("hay.quen");
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
            {
                await Answer.IsProblem(await GuessAsync("hay.quen", "quên mất", "198.51.103.1"), 401, "account.sign_in_failed");
            }

            await Answer.Is(await GuessAsync("hay.quen", TestAccount.Password, "198.51.103.1"), 200);
        }
    }

    [Fact]
    public async Task An_address_that_failed_too_often_waits_on_every_server_and_no_other_does()
    {
        await MakeAsync("van.phong");
        await using var beside = app.Beside();
        using var other = beside.CreateDefaultClient();
        for (var attempt = 0; attempt < BehindProxies.Failures; attempt++)
        {
            await GuessAsync($"khong.co{attempt}", "đoán", "203.0.113.7", attempt % 2 == 0 ? other : null);
        }

        foreach (var server in new[] { null, other })
        {
            var refused = await GuessAsync("van.phong", TestAccount.Password, "203.0.113.7", server);
            await Answer.IsProblem(refused, 429, "request.too_many");
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));
        }

        await Answer.Is(await GuessAsync("van.phong", TestAccount.Password, "203.0.113.8"), 200);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await Answer.Is(await GuessAsync("van.phong", TestAccount.Password, "203.0.113.7"), 200);
    }

    [Fact]
    public async Task Many_at_once_from_one_address_are_counted_each()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3 * BehindProxies.Failures).Select(n => GuessAsync($"khong.co{n}", "đoán", "203.0.113.20")));

        Assert.Equal(BehindProxies.Failures, answers.Count(a => a.StatusCode is HttpStatusCode.Unauthorized));
        Assert.All(answers, a => Assert.True((int)a.StatusCode is 401 or 429));
    }

    [Fact]
    public async Task A_right_password_and_a_malformed_body_cost_the_address_nothing()
    {
        await MakeAsync("dung.mat.khau");
        for (var attempt = 0; attempt < BehindProxies.Failures + 5; attempt++)
        {
            await Answer.Is(await GuessAsync("dung.mat.khau", TestAccount.Password, "203.0.113.30"), 200);
            await Answer.Is(await SendAsync("{\"userName\":5}"u8.ToArray(), "203.0.113.30", null), 400);
        }

        await Answer.Is(await GuessAsync("dung.mat.khau", TestAccount.Password, "203.0.113.30"), 200);
    }

    [Fact]
    public async Task Nobody_behind_no_known_proxy_names_their_own_address()
    {
        // Whoever could would never run out of attempts, or use up those of an office.
        for (var attempt = 0; attempt < BehindProxies.Failures; attempt++)
        {
            await GuessAsync($"khong.co{attempt}", "đoán", $"192.0.2.{attempt}", proxy: "203.0.113.40");
        }

        await Answer.IsProblem(await GuessAsync("khong.co", "đoán", "192.0.2.200", proxy: "203.0.113.40"), 429, "request.too_many");
        await Answer.IsProblem(await GuessAsync("khong.co", "đoán", "192.0.2.1"), 401, "account.sign_in_failed");

        // What a client writes in front of the address that the known proxy saw is not read either.
        for (var attempt = 0; attempt < BehindProxies.Failures; attempt++)
        {
            await GuessAsync($"khong.co{attempt}", "đoán", $"192.0.2.{attempt}, 203.0.113.41");
        }

        await Answer.IsProblem(await GuessAsync("khong.co", "đoán", "192.0.2.201, 203.0.113.41"), 429, "request.too_many");
    }

    [Fact]
    public async Task Nothing_of_an_address_is_stored_in_the_clear()
    {
        await GuessAsync("khong.co", "đoán", "203.0.113.55");

        await app.InDatabaseAsync(async db =>
        {
            Assert.NotEmpty(await db.SignInAddresses.ToListAsync());
            Assert.Empty(await app.Database.TablesHoldingAsync(db, "203.0.113.55"));
        });
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJobAsync("tidy-runs");
        await app.InDatabaseAsync(async db => Assert.Empty(await db.SignInAddresses.ToListAsync()));
    }

    private Task<HttpResponseMessage> GuessAsync(
        string userName, string password, string address, HttpClient? server = null, string proxy = Proxy) => SendAsync(
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { userName, password }), address, server, proxy);

    private Task<HttpResponseMessage> SendAsync(byte[] body, string address, HttpClient? server, string proxy = Proxy)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, SignIn) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation(BehindProxies.From, proxy);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", address);
        return (server ?? app.AsNobody()).SendAsync(request);
    }

    private Task MakeAsync(string userName) => app.InDatabaseAsync(db =>
        new TestAccount(userName, userName, StaffRole.LetterOfficer, "dd-ubnd").SaveAsync(db, app.Clock));

    /// <summary>An application behind a known proxy, with the framework's switch on that would trust everybody.</summary>
    public sealed class BehindProxies : CasesApplication
    {
        public const int Failures = 30;

        /// <summary>The header that stands for the address of the connection, which a test server does not have.</summary>
        public const string From = "Test-Connection-From";

        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Limits:SignInFailuresByAddress"] = $"{Failures}",
            ["Proxies:Known:0"] = "10.0.0.0/24",
            ["ForwardedHeaders_Enabled"] = "true",
        };

        protected override void Adjust(IServiceCollection services) =>
            services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, Connection>());

        private sealed class Connection : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use(static (context, following) =>
                {
                    if (context.Request.Headers[From] is [{ } address])
                    {
                        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                    }

                    return following(context);
                });
                next(app);
            };
        }
    }
}
