using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Caching;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>What requests look up is read once, behind a limit, and a flood of made-up names throws nobody out.</summary>
public sealed class LookupTests(LookupTests.Counted app) : IClassFixture<LookupTests.Counted>
{
    [Fact]
    public async Task Made_up_keys_are_turned_away_before_they_are_looked_up()
    {
        var client = app.AsClient("figures:read", "dd");
        await Answer.Is(await client.GetAsync("/api/v1/me"), 200);
        var before = app.Reads("api_clients");
        using var nobody = app.AsNobody();

        var answers = await Task.WhenAll(Enumerable.Range(0, 600).Select(_ =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
            request.Headers.TryAddWithoutValidation("Authorization", $"ApiKey {Guid.NewGuid():N}.x");
            return nobody.SendAsync(request);
        }));

        var reads = app.Reads("api_clients") - before;
        Assert.All(answers, answer => Assert.Contains((int)answer.StatusCode, new[] { 401, 429 }));
        Assert.InRange(reads, 1, 300);
        await Answer.Is(await client.GetAsync("/api/v1/me"), 200);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_evicts_nobody_and_waiting_requests_share_a_read()
    {
        var reads = new ConcurrentDictionary<string, int>();
        await app.WithAsync<IServiceProvider>(async services =>
        {
            var cachedLookup = new CachedLookup<string>(
                services.GetRequiredService<HybridCache>(),
                services.GetRequiredService<IServiceScopeFactory>(),
                TimeProvider.System,
                "test:",
                TimeSpan.FromHours(1),
                async (_, key, cancellationToken) =>
                {
                    reads.AddOrUpdate(key, 1, (_, count) => count + 1);
                    await Task.Delay(key == "real" ? 200 : 0, cancellationToken);
                    return key == "real" ? key : null;
                });

            var shared = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => cachedLookup.GetAsync("real", default).AsTask()));
            Assert.All(shared, value => Assert.Equal("real", value));
            Assert.Equal(1, reads["real"]);

            for (var made = 0; made < 12_000; made++)
            {
                Assert.Null(await cachedLookup.GetAsync($"made-up-{made}", default));
            }

            Assert.Null(await cachedLookup.GetAsync("made-up-11999", default));
            Assert.Equal(1, reads["made-up-11999"]);
            Assert.Equal("real", await cachedLookup.GetAsync("real", default));
            Assert.Equal(1, reads["real"]);

            cachedLookup.Invalidate("real");
            Assert.Equal("real", await cachedLookup.GetAsync("real", default));
            Assert.Equal(2, reads["real"]);
        });
    }

    /// <summary>Counts what is read of a table, and limits by address.</summary>
    public sealed class Counted : CasesApplication
    {
        private readonly Commands commands = new();

        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Limits:AddressPerSecond"] = "1",
            ["Limits:AddressAtOnce"] = "20",
        };

        public int Reads(string table) =>
            commands.Texts.Count(t =>
                t.Contains($"FROM {table}", StringComparison.OrdinalIgnoreCase)
                || t.Contains($"FROM [{table}]", StringComparison.OrdinalIgnoreCase));

        protected override void Adjust(IServiceCollection services) =>
            services.ConfigureDbContext<CasesDbContext>(options => options.AddInterceptors(commands));
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Texts { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Texts.Enqueue(command.CommandText);
            return new(result);
        }
    }
}
