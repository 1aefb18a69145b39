using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Operation;

/// <summary>A server that cannot read the register's keys, or whose clock is off, serves nobody and changes nothing.</summary>
public sealed class ServerFitnessTests(CasesApplication app) : IClassFixture<CasesApplication>, IAsyncLifetime
{
    private const string Password = "mot-mat-khau";

    private readonly string folder = Directory.CreateTempSubdirectory("qcdc-test-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Once_the_keys_are_protected_a_server_without_the_certificate_or_with_another_serves_nobody()
    {
        var letter = await DenounceAsync();
        var (mine, other) = (NewCertificate("mine"), NewCertificate("other"));
        await using (var opened = Beside(mine))
        {
            var ready = await ReadyAsync(opened, 200);
            Assert.Equal("keys-open", (string?)Assert.Single(ready["warnings"]!.AsArray()));
        }

        var without = await ProtectAsync(null);
        Assert.Equal(1, without.Exit);
        Assert.Contains("keys.certificate_missing", without.Error, StringComparison.Ordinal);
        Assert.Equal((0, "1 key(s) encrypted."), await EncryptedAsync());
        Assert.Equal((0, "0 key(s) encrypted."), await EncryptedAsync());
        var keys = await KeysAsync();
        Assert.All(keys, xml => Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal));

        foreach (var certificate in new[] { null, other })
        {
            await using var wrong = Beside(certificate);
            using var client = wrong.CreateDefaultClient();
            var answer = await client.PostAsync("/api/v1/sign-in", new { userName = "x", password = "y" });
            await Answer.IsProblem(answer, 503, "server.keys_unreadable");
            Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            Assert.Equal("keys-unreadable", (string?)(await ReadyAsync(wrong, 503))["status"]);
        }

        // The wrong ones added no key, and the right one opens what was sealed before.
        Assert.Equal(keys, await KeysAsync());
        await using var right = Beside(mine);
        Assert.Empty((await ReadyAsync(right, 200))["warnings"]!.AsArray());
        using var desk = await SignedInAsync(right);
        var people = await Answer.Is(await desk.GetAsync($"/api/v1/letters/{letter}/people?reason=xem"), 200);
        Assert.Contains("Lò Thị Có Khóa", people["people"]!.AsArray().Select(p => (string?)p!["name"]));

        async Task<(int, string)> EncryptedAsync() => await ProtectAsync(mine) is var ran ? (ran.Exit, ran.Output.Trim()) : default;
    }

    private async Task<Guid> DenounceAsync() => (await app.As(StaffRole.LetterOfficer, "dd-ubnd").RegisterLetterAsync(
        new { kind = "denunciation", people = new object[] { new { role = "sender", name = "Lò Thị Có Khóa" } } })).Id;

    private static async Task<HttpClient> SignedInAsync(WebApplicationFactory<Program> server)
    {
        var account = TestAccount.Of(StaffRole.LetterOfficer, "dd-ubnd");
        var client = server.CreateDefaultClient();
        var tokens = await Answer.Is(await client.PostAsync("/api/v1/sign-in", new { account.UserName, TestAccount.Password }), 200);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)tokens["accessToken"]!);
        return client;
    }

    private async Task<(int Exit, string Output, string Error)> ProtectAsync(string? certificate)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await OperatorCommands.RunAsync(["protect-keys"], output, error, builder =>
        {
            foreach (var (name, value) in app.Database.Settings().Concat(KeySettings(certificate)))
            {
                builder.Configuration[name] = value;
            }
        });
        return (exit, output.ToString(), error.ToString());
    }

    private async Task<List<string>> KeysAsync()
    {
        List<string> keys = [];
        await app.InDatabaseAsync(async db => keys = await db.ProtectionKeys.OrderBy(k => k.FriendlyName).Select(k => k.Xml).ToListAsync());
        return keys;
    }

    private WebApplicationFactory<Program> Beside(string? certificate) => app.Beside().WithWebHostBuilder(builder =>
    {
        foreach (var (name, value) in KeySettings(certificate))
        {
            builder.UseSetting(name, value);
        }
    });

    private static Dictionary<string, string> KeySettings(string? certificate) => certificate is null
        ? []
        : new() { ["Keys:Certificate"] = certificate, ["Keys:Password"] = Password };

    private string NewCertificate(string name)
    {
        var file = Path.Combine(folder, $"{name}.p12");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        return file;
    }

    internal static async Task<JsonObject> ReadyAsync(WebApplicationFactory<Program> server, int status)
    {
        using var client = server.CreateDefaultClient();
        return await Answer.Is(await client.GetAsync("/health/ready"), status);
    }
}

/// <summary>A register that was restored without its ring.</summary>
public sealed class RestoredWithoutRingTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task A_server_over_it_serves_nobody_and_adds_no_key()
    {
        await app.As(StaffRole.LetterOfficer, "dd-ubnd").RegisterLetterAsync(
            new { kind = "denunciation", people = new object[] { new { role = "sender", name = "Lò Thị Mất Khóa" } } });
        await app.InDatabaseAsync(db => db.ProtectionKeys.ExecuteDeleteAsync());

        await using var restored = app.Beside();
        using var client = restored.CreateDefaultClient();

        await Answer.IsProblem(await client.GetAsync("/api/v1/feedback-categories"), 503, "server.keys_unreadable");
        Assert.Equal("keys-missing", (string?)(await ServerFitnessTests.ReadyAsync(restored, 503))["status"]);
        await app.InDatabaseAsync(async db => Assert.Empty(await db.ProtectionKeys.ToListAsync()));
    }
}

/// <summary>Servers whose clock differs from the database's.</summary>
public sealed class ClockSkewTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Theory]
    [InlineData(-31)]
    [InlineData(31)]
    [InlineData(3600)]
    public async Task Beyond_the_bound_nobody_is_served(int ahead)
    {
        await using var off = Beside(ahead);
        using var client = off.CreateDefaultClient();

        var answer = await client.GetAsync("/api/v1/feedback-categories");

        await Answer.IsProblem(answer, 503, "server.clock_off");
        var ready = await ServerFitnessTests.ReadyAsync(off, 503);
        Assert.Equal("clock-off", (string?)ready["status"]);
        Assert.InRange((double)ready["clockSkew"]!, ahead - 1, ahead + 1);
    }

    [Fact]
    public async Task Within_it_the_skew_is_shown()
    {
        await using var near = Beside(20);
        using var client = near.CreateDefaultClient();

        await Answer.Is(await client.GetAsync("/api/v1/feedback-categories"), 200);
        Assert.InRange((double)(await ServerFitnessTests.ReadyAsync(near, 200))["clockSkew"]!, 19, 21);
    }

    private WebApplicationFactory<Program> Beside(int ahead) => app.Beside().WithWebHostBuilder(builder => builder.ConfigureTestServices(
        services => services.Replace(ServiceDescriptor.Singleton<RegisterTime>(
            provider => new Behind(provider.GetRequiredService<OfficeClock>(), TimeSpan.FromSeconds(ahead))))));

    /// <summary>A database whose clock is behind the server's.</summary>
    private sealed class Behind(OfficeClock clock, TimeSpan ahead) : RegisterTime
    {
        public override DateTimeOffset Of(DateTimeOffset told) => clock.Now - ahead;
    }
}

/// <summary>A server that starts while the database is away.</summary>
public sealed class StartWithoutDatabaseTests(StartWithoutDatabaseTests.WithJobs app) : IClassFixture<StartWithoutDatabaseTests.WithJobs>
{
    [Fact]
    public async Task It_answers_503_also_to_valid_tokens_and_serves_once_the_database_is_back()
    {
        using var nobody = app.AsNobody();
        var account = TestAccount.Of(StaffRole.LetterOfficer, "dd-ubnd");
        await app.InDatabaseAsync(db => account.SaveAsync(db, app.Clock));
        var tokens = await Answer.Is(await nobody.PostAsync("/api/v1/sign-in", new { account.UserName, TestAccount.Password }), 200);
        await app.Database.TakeAwayAsync();

        await using var started = app.Beside();
        using var client = started.CreateDefaultClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)tokens["accessToken"]!);
        HttpResponseMessage[] away =
        [
            await client.GetAsync("/api/v1/me"),
            await client.PostAsync("/api/v1/sign-in/refresh", new { refreshToken = (string)tokens["refreshToken"]! }),
            await client.PostAsync("/api/v1/letters", LetterBody.With(), idempotencyKey: "away"),
        ];
        var alive = await client.GetAsync("/health/live");
        await app.Database.BringBackAsync();

        foreach (var answer in away)
        {
            await Answer.IsProblem(answer, 503, "register.unavailable");
            Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        await Answer.Is(alive, 200);
        await Answer.Is(await client.GetAsync("/api/v1/me"), 200);
        await Answer.Is(await client.PostAsync("/api/v1/letters", LetterBody.With(), idempotencyKey: "away"), 201);
        await ServerFitnessTests.ReadyAsync(started, 200);
    }

    public sealed class WithJobs : CasesApplication
    {
    }
}
