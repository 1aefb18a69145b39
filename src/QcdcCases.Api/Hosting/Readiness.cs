using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QcdcCases.Api.Http;
using QcdcCases.Application.Operation;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Hosting;

/// <summary>
/// Checks that the register is ready: the database answers and has the schema of this version, and this server may serve.
/// </summary>
internal sealed class Readiness(IServiceScopeFactory scopes, ServerFitness fitness) : IHealthCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private volatile bool isMigrated;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Timeout);
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<CasesDbContext>().Database;
        if (!await database.CanConnectAsync(patience.Token))
        {
            return HealthCheckResult.Unhealthy("database-away");
        }

        isMigrated = isMigrated || !(await database.GetPendingMigrationsAsync(patience.Token)).Any();
        if (!isMigrated)
        {
            return HealthCheckResult.Unhealthy("not-migrated");
        }

        var checkedNow = await fitness.CheckAsync(patience.Token);
        var data = new Dictionary<string, object> { [nameof(Fitness)] = checkedNow };
        return checkedNow.Problem is { } problem
            ? HealthCheckResult.Unhealthy(problem, data: data)
            : HealthCheckResult.Healthy("ready", data);
    }
}

/// <summary>Maps the health checks for a supervisor: whether the process is live and whether it is ready.</summary>
internal static class HealthRoutes
{
    private const string ReadyTag = "ready";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<Readiness>(nameof(Readiness), tags: [ReadyTag]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        Map("/health/live", _ => false);
        Map("/health/ready", check => check.Tags.Contains(ReadyTag));

        void Map(string path, Func<HealthCheckRegistration, bool> which) => app
            .MapHealthChecks(path, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync })
            .WithMetadata(new RouteRule(RouteAccess.Everybody) { Unlimited = true });
    }

    /// <summary>
    /// Writes the status word and the background work that is behind schedule. Work behind schedule does not make the server unready.
    /// </summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var status = report.Entries.Values.Select(e => e.Description).FirstOrDefault() ?? "live";
        var behind = context.RequestServices.GetRequiredService<RegisterMetrics>().Status?.Behind ?? [];
        var fitness = report.Entries.Values.SelectMany(e => e.Data.Values).OfType<Fitness>().FirstOrDefault();
        return fitness is null
            ? context.Response.WriteAsJsonAsync(new { status, behind })
            : context.Response.WriteAsJsonAsync(
                new { status, behind, warnings = fitness.Warnings, clockSkew = fitness.ClockSkew.TotalSeconds });
    }
}
