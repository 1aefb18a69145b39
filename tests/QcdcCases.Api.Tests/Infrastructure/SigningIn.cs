using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>Makes the account at its first request, signs in, and again when the test's time has outlived the token.</summary>
internal sealed class SigningIn(CasesApplication app, TestAccount account) : DelegatingHandler
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(55);

    private readonly SemaphoreSlim gate = new(1);

    private string? token;

    private DateTimeOffset signedInAt;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (token is null)
            {
                await app.InDatabaseAsync(db => account.SaveAsync(db, app.Clock));
            }

            if (token is null || (app.Clock.Now - signedInAt).Duration() > TokenLife)
            {
                using var client = app.AsNobody();
                var answer = await Answer.Is(
                    await client.PostAsync("/api/v1/sign-in", new { account.UserName, TestAccount.Password }),
                    200);
                (token, signedInAt) = ((string?)answer["accessToken"], app.Clock.Now);
            }

            return token!;
        }
        finally
        {
            gate.Release();
        }
    }
}

/// <summary>Makes the API client at its first request and sends its key with every one.</summary>
internal sealed class WithKey(CasesApplication app, string scopes, string unit) : DelegatingHandler
{
    private readonly string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private readonly SemaphoreSlim gate = new(1);

    private Guid id;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (id == Guid.Empty)
            {
                await MakeAsync();
            }
        }
        finally
        {
            gate.Release();
        }

        request.Headers.TryAddWithoutValidation("Authorization", $"ApiKey {id:N}.{secret}");
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task MakeAsync()
    {
        var made = Guid.CreateVersion7(app.Clock.GetUtcNow());
        await app.InDatabaseAsync(async db =>
        {
            var unitId = (await db.Units.SingleAsync(u => u.Key == unit)).Id;
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
            db.ApiClients.Add(new ApiClient { Id = made, Name = $"{scopes} {unit}", SecretHash = hash, Scopes = scopes, UnitId = unitId });
            await db.SaveChangesAsync();
        });
        id = made;
    }
}
