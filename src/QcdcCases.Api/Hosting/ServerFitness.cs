using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Operation;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Hosting;

/// <summary>
/// Whether this server may serve: it can read the keys of the ring, and its clock agrees with the database's. It is checked before the
/// first request and then every few seconds. Until the database could be asked, every request is answered as unavailable, and no token as
/// invalid.
/// </summary>
internal sealed class ServerFitness(
    IServiceScopeFactory scopes,
    KeyRingCheck keys,
    IDataProtectionProvider protection,
    OfficeClock clock,
    RegisterTime registerTime,
    IDatabaseProvider engine,
    RegisterMetrics metrics,
    IConfiguration configuration,
    TimeProvider time) : BackgroundService
{
    /// <summary>The status word: the clocks of server and database differ too much.</summary>
    public const string ClockOff = "clock-off";

    /// <summary>The warning: keys of the ring lie open in the database, beside the names that they seal.</summary>
    public const string KeysOpen = "keys-open";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly TimeSpan maxSkew = TimeSpan.FromSeconds(configuration.GetValue("Clock:MaxSkew", 30.0));

    private readonly SemaphoreSlim turn = new(1);

    private volatile Fitness? latest;

    /// <summary>Returns the latest result; checks first if there is none yet.</summary>
    /// <remarks>Throws what the database throws.</remarks>
    public async ValueTask<Fitness> GetAsync(CancellationToken cancellationToken) => latest ?? await CheckAsync(cancellationToken);

    /// <summary>Checks now.</summary>
    public async Task<Fitness> CheckAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
            var skew = await MeasureSkewAsync(db, cancellationToken);
            var problem = keys.FindProblem() ?? (skew.Duration() > maxSkew ? ClockOff : null);
            if (problem is null && latest is not { Problem: null })
            {
                // Loads the ring, and makes its first key: later a request would find it missing and its token invalid.
                protection.CreateProtector(nameof(ServerFitness)).Protect([]);
            }

            var stored = await db.ProtectionKeys.AsNoTracking().Select(k => k.Xml).ToListAsync(cancellationToken);
            return latest = new Fitness(problem, skew, stored.Exists(xml => KeyCertificate.IsOpen(XElement.Parse(xml))) ? [KeysOpen] : []);
        }
        finally
        {
            turn.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception failure) when (engine.IsUnavailable(failure))
            {
                // Requests are answered as unavailable meanwhile; the next turn asks again.
            }
        }
    }

    private async Task<TimeSpan> MeasureSkewAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        // The first exchange may open the connection, which takes longer than the question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var before = clock.Now;
        var told = registerTime.OfServers(await engine.NowAsync(db, cancellationToken));
        var skew = before + ((clock.Now - before) / 2) - told;
        metrics.UpdateClockSkew(skew);
        return skew;
    }
}

/// <summary>The result of a check.</summary>
/// <param name="Problem">A status word; null if the server may serve.</param>
/// <param name="ClockSkew">How far the server's clock is ahead of the database's.</param>
/// <param name="Warnings">What an operator should mend.</param>
internal sealed record Fitness(string? Problem, TimeSpan ClockSkew, IReadOnlyList<string> Warnings);

/// <summary>Refuses every request that needs the database while the server must not serve, before a token is read.</summary>
internal sealed class FitnessMiddleware(RequestDelegate next, ServerFitness fitness)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteRule>() is not ({ Unlimited: true } or { IsStatic: true })
            && (await fitness.GetAsync(context.RequestAborted)).Problem is { } word)
        {
            await ProblemOf(word).ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private static Problem ProblemOf(string word) => word is ServerFitness.ClockOff
        ? new(
            StatusCodes.Status503ServiceUnavailable,
            "server.clock_off", "The clock of this server differs too much from the database's; send the request to another server.")
        {
            RetryAfter = RetryAfter,
        }
        : new(
            StatusCodes.Status503ServiceUnavailable,
            "server.keys_unreadable", "This server does not have the keys of the register; send the request to another server.")
        {
            RetryAfter = RetryAfter,
        };
}
