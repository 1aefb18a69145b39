using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QcdcCases.Api.Jobs;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Registers;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>Imports that are done while the client goes on: they can be watched and cancelled, and one that is lost says so.</summary>
public sealed class LongImportTests : IAsyncLifetime
{
    private const string Import = "/api/v1/register/import";

    private readonly CasesApplication app = new();

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_accepted_import_can_be_watched_to_its_end()
    {
        var accepted = await SendAsync(Cases(3), "?wait=false");

        var begun = await Answer.Is(accepted, 202);
        Assert.Equal(accepted.Headers.Location!.ToString(), $"/api/v1/register/imports/{begun["id"]}");
        var ended = await EndOfAsync(begun);
        Assert.Equal(("taken", 3, 3), ((string)ended["state"]!, (int)ended["lines"]!, (int)ended["taken"]!));
        Assert.NotNull(ended["endedAt"]);
        await AssertCasesAsync(3);
        await Answer.IsProblem(
            await app.AsColleague(StaffRole.Administrator, "dd").GetAsync($"/api/v1/register/imports/{begun["id"]}"),
            404,
            "register.import_not_found");
    }

    [Fact]
    public async Task An_accepted_import_that_is_refused_says_why()
    {
        var lines = await EndOfAsync(await Answer.Is(await SendAsync("{}\n", "?wait=false&source=s"), 202));
        Assert.Equal(("refused", 1), ((string)lines["state"]!, (int)lines["problemCount"]!));

        var whole = await EndOfAsync(
            await Answer.Is(
                await SendAsync("""{"type":"case-event","case":"x","on":"2026-03-12","event":"accepted"}""", "?wait=false"),
                202));
        Assert.Equal(("refused", "register.source_missing"), ((string)whole["state"]!, (string)whole["failure"]!["code"]!));
        Assert.StartsWith("Dữ liệu không có đơn vị", (string)whole["failure"]!["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_that_is_cancelled_takes_nothing(bool isInQueue)
    {
        JsonObject cancelled = [];
        await HoldingTurnAsync(async () =>
        {
            var first = await Answer.Is(await SendAsync(Cases(2), "?wait=false"), 202);
            var begun = isInQueue ? await Answer.Is(await SendAsync(Cases(5), "?wait=false"), 202) : first;
            cancelled = await Answer.Is(await Administrator.DeleteAsync($"/api/v1/register/imports/{begun["id"]}"), 200);
            Assert.Equal("cancelled", (string)cancelled["state"]!);
            if (isInQueue)
            {
                await Answer.Is(await Administrator.DeleteAsync($"/api/v1/register/imports/{first["id"]}"), 200);
            }
        });

        var after = await EndOfAsync(await Answer.Is(await SendAsync(Cases(1), "?wait=false&dryRun=true"), 202));

        Assert.Equal("checked", (string)after["state"]!);
        Assert.Equal("cancelled", (string)(await StateAsync(cancelled))["state"]!);
        await AssertCasesAsync(0);
    }

    [Fact]
    public async Task Whoever_waits_for_an_import_that_is_cancelled_is_told()
    {
        await HoldingTurnAsync(async () =>
        {
            var waiting = SendAsync(Cases(2));
            Guid? id = null;
            while (id is null)
            {
                await app.InDatabaseAsync(async db => id = (await db.ImportRuns.SingleOrDefaultAsync())?.Id);
            }

            await Answer.Is(await Administrator.DeleteAsync($"/api/v1/register/imports/{id}"), 200);
            await Answer.IsProblem(await waiting, 409, "register.import_cancelled");
        });
        await AssertCasesAsync(0);
    }

    [Fact]
    public async Task An_import_whose_server_stops_is_failed_and_says_why()
    {
        await HoldingTurnAsync(async () =>
        {
            var running = await Answer.Is(await SendAsync(Cases(2), "?wait=false"), 202);
            var queued = await Answer.Is(await SendAsync(Cases(2), "?wait=false"), 202);
            await app.WithAsync<IEnumerable<IHostedService>>(services =>
                services.OfType<ImportRunner>().Single().StopAsync(CancellationToken.None));

            foreach (var import in new[] { running, queued })
            {
                var ended = await EndOfAsync(import);
                Assert.Equal(("failed", "register.import_interrupted"), ((string)ended["state"]!, (string)ended["failure"]!["code"]!));
            }
        });
        await AssertCasesAsync(0);
    }

    [Fact]
    public async Task An_import_that_a_killed_server_left_is_failed_at_the_next_start()
    {
        await using var restarted = new EmptyCasesApplication();
        await restarted.InitializeAsync();
        var (lost, alive) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = new CasesDbContext(restarted.Database.Options))
        {
            var now = restarted.Clock.Now;
            db.ImportRuns.Add(new ImportRun { Id = lost, StartedAt = now.AddHours(-1), SeenAt = now.AddMinutes(-1) });
            db.ImportRuns.Add(new ImportRun { Id = alive, StartedAt = now.AddHours(-1), SeenAt = now.AddSeconds(-5) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(System.Net.HttpStatusCode.OK, (await restarted.AsNobody().GetAsync("/health/live")).StatusCode);

        var run = await WhenAsync(restarted, lost, r => r.State is not ImportState.Running);
        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains("register.import_interrupted", run.Failure, StringComparison.Ordinal);
        Assert.NotNull(run.EndedAt);

        // Another server still says that it lives; once it falls silent, it is lost too.
        Assert.Equal(ImportState.Running, (await WhenAsync(restarted, alive, _ => true)).State);
        restarted.Clock.Advance(TimeSpan.FromMinutes(1));
        await restarted.WithAsync<ImportRuns>(runs => runs.EndAbandonedAsync(CancellationToken.None));
        Assert.Equal(ImportState.Failed, (await WhenAsync(restarted, alive, _ => true)).State);
    }

    [Fact]
    public async Task A_live_import_is_not_taken_for_lost_however_long_it_waits()
    {
        await HoldingTurnAsync(async () =>
        {
            var begun = await Answer.Is(await SendAsync(Cases(2), "?wait=false"), 202);
            app.Clock.Advance(TimeSpan.FromMinutes(10));
            await app.WithAsync<ImportRuns>(async runs =>
            {
                await runs.SendHeartbeatAsync(CancellationToken.None);
                await runs.EndAbandonedAsync(CancellationToken.None);
            });
            Assert.Equal("running", (string)(await StateAsync(begun))["state"]!);
        });
        await WhenAsync(app, null, r => r.State is ImportState.Taken);
        await AssertCasesAsync(2);
    }

    [Fact]
    public async Task A_body_that_breaks_off_takes_nothing()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Import}?source=s")
        {
            Content = new BrokenOff(Encoding.UTF8.GetBytes(Cases(50))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");

        await Assert.ThrowsAnyAsync<Exception>(() => Administrator.SendAsync(request, TestContext.Current.CancellationToken));

        await AssertCasesAsync(0);
        await app.InDatabaseAsync(async db => Assert.False(await db.ImportRuns.AnyAsync(r => r.State == ImportState.Taken)));
    }

    [Fact]
    public async Task New_units_are_seen_at_once()
    {
        await Answer.Is(await Administrator.GetAsync("/api/v1/units/dd"), 200);
        await Answer.Is(
            await SendAsync(
                """{"type":"unit","key":"dd-moi","name":"Xã mới","level":"commune","kind":"committee","parent":"dd","validFrom":"2026-01-01"}"""
            ),
            200);

        var units = await Answer.Is(await Administrator.GetAsync("/api/v1/units?below=dd&limit=200"), 200);

        Assert.Contains("dd-moi", units["items"]!.AsArray().Select(u => (string)u!["key"]!));
    }

    internal static string Cases(int count) => string.Concat(Enumerable.Range(1, count).Select(i =>
        $$"""{"type":"case","key":"v{{i}}","unit":"dd","kind":"petition","field":"land","title":"Kiến nghị {{i}}"}""" + "\n"));

    private Task<HttpResponseMessage> SendAsync(string journal, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Import + query)
        {
            Content = new StringContent(journal, Encoding.UTF8, "application/x-ndjson"),
        };
        return Administrator.SendAsync(request);
    }

    private async Task<JsonObject> StateAsync(JsonObject import) =>
        await Answer.Is(await Administrator.GetAsync($"/api/v1/register/imports/{import["id"]}"), 200);

    private async Task<JsonObject> EndOfAsync(JsonObject import)
    {
        while (true)
        {
            var state = await StateAsync(import);
            if ((string?)state["state"] != "running")
            {
                return state;
            }

            await Task.Delay(20);
        }
    }

    private static async Task<ImportRun> WhenAsync(CasesApplication app, Guid? id, Func<ImportRun, bool> isSo)
    {
        while (true)
        {
            ImportRun? run = null;
            await app.InDatabaseAsync(async db => run = await db.ImportRuns.AsNoTracking().SingleAsync(r => id == null || r.Id == id));
            if (isSo(run!))
            {
                return run!;
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Keeps every import waiting for its turn meanwhile, as another server's would.</summary>
    private Task HoldingTurnAsync(Func<Task> work) => app.WithAsync<IServiceProvider>(async services =>
    {
        var db = services.GetRequiredService<CasesDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.True(await services.GetRequiredService<IDatabaseProvider>().TryLockAsync(db, "import-register", CancellationToken.None));
        await work();
    });

    private Task AssertCasesAsync(int count) => app.InDatabaseAsync(async db => Assert.Equal(count, await db.Cases.CountAsync()));

    /// <summary>A body whose sender is gone half-way.</summary>
    private sealed class BrokenOff(byte[] body) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, body.Length / 2));
            await stream.FlushAsync();
            throw new IOException("The connection is gone.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
