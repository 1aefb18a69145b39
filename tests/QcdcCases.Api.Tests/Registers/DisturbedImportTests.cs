using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>
/// Imports that cannot be taken for no fault of their lines: somebody is quicker, the program fails, the journal or the queue is too long.
/// </summary>
public sealed class DisturbedImportTests(DisturbedImportTests.Disturbed app) : IClassFixture<DisturbedImportTests.Disturbed>
{
    private const string Import = "/api/v1/register/import?source=so";

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Who_changes_the_register_between_check_and_writing_is_waited_for_twice(int changes, bool isTaken)
    {
        var key = $"held-{changes}";
        await Answer.Is(
            await SendAsync($$"""{"type":"case","key":"{{key}}","unit":"dd-ubnd","kind":"petition","field":"land","title":"Kiến nghị"}"""),
            200);
        var about = Guid.Empty;
        await app.InDatabaseAsync(async db => about = await db.Cases.Where(c => c.Key == key).Select(c => c.Id).SingleAsync());
        var counter = app.As(StaffRole.ReceptionOfficer, "dd-ubnd");
        await counter.MeAsync();
        app.BeforeWriting = () => changes-- > 0 ? counter.RecordVisitAsync(new { @case = about }) : Task.CompletedTask;

        var answer = await SendAsync($$"""{"type":"case-event","case":"{{key}}","on":"2026-08-10","event":"accepted"}""");

        app.BeforeWriting = null;
        if (isTaken)
        {
            Assert.Equal(1, (int)(await Answer.Is(answer, 200))["taken"]!);
        }
        else
        {
            await Answer.IsProblem(answer, 409, "register.changed_meanwhile");
        }

        await app.InDatabaseAsync(async db => Assert.Equal(isTaken, await db.Cases.AnyAsync(c => c.Id == about && c.Steps.Any())));
    }

    [Fact]
    public async Task An_import_that_the_program_fails_over_says_so_and_the_next_one_is_taken()
    {
        const string Line = """{"type":"case","key":"failing","unit":"dd-ubnd","kind":"petition","field":"land","title":"Kiến nghị"}""";
        app.BeforeWriting = () => throw new InvalidOperationException("A fault of the program.");
        await Answer.IsProblem(await SendAsync(Line), 500, "server.failure");
        var accepted = await Answer.Is(await SendAsync(Line, "&wait=false"), 202);
        var ended = await EndOfAsync(accepted);
        app.BeforeWriting = null;

        Assert.Equal(("failed", "register.import_failed"), ((string?)ended["state"], (string?)ended["failure"]!["code"]));
        await app.InDatabaseAsync(async db => Assert.False(await db.Cases.AnyAsync(c => c.Key == "failing")));
        Assert.Equal("taken", (string?)(await EndOfAsync(await Answer.Is(await SendAsync(Line, "&wait=false"), 202)))["state"]);
    }

    [Fact]
    public async Task A_journal_beyond_the_limit_is_refused()
    {
        const string Line = """{"type":"case","key":"long","unit":"dd-ubnd","kind":"petition","field":"land","title":"Kiến nghị"}""";
        var longest = Line + "\n" + new string(' ', Disturbed.Longest - Encoding.UTF8.GetByteCount(Line) - 1);

        var problem = await Answer.IsProblem(await SendAsync(longest + " "), 413, "register.too_large", "body");
        Assert.Contains($"{Disturbed.Longest}", (string?)problem["detail"], StringComparison.Ordinal);
        await app.InDatabaseAsync(async db => Assert.False(await db.Cases.AnyAsync(c => c.Key == "long")));

        Assert.Equal(1, (int)(await Answer.Is(await SendAsync(longest), 200))["taken"]!);
    }

    [Fact]
    public async Task More_imports_than_can_wait_are_to_be_sent_later()
    {
        const string Line = """{"type":"case","key":"waiting","unit":"dd-ubnd","kind":"petition","field":"land","title":"Kiến nghị"}""";
        await app.WithAsync<IServiceProvider>(async services =>
        {
            // Another server's import is at its turn.
            var db = services.GetRequiredService<CasesDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.True(await services.GetRequiredService<IDatabaseProvider>().TryLockAsync(db, "import-register", CancellationToken.None));
            var accepted = 0;
            var answer = await SendAsync(Line, "&wait=false");
            for (; (int)answer.StatusCode == 202; accepted++)
            {
                Assert.True(accepted < 100, "The queue has no end.");
                answer = await SendAsync(Line, "&wait=false");
            }

            Assert.True(accepted > 30, $"Only {accepted} were accepted.");
            await Answer.IsProblem(answer, 503, "register.too_many_imports");
            Assert.Equal(1, await db.ImportRuns.CountAsync(r => r.Failure!.Contains("register.too_many_imports")));
        });

        while (await CountRunningAsync() > 0)
        {
            await Task.Delay(50);
        }

        Assert.Equal("taken", (string?)(await EndOfAsync(await Answer.Is(await SendAsync(Line, "&wait=false"), 202)))["state"]);
    }

    private async Task<int> CountRunningAsync()
    {
        var count = 0;
        await app.InDatabaseAsync(async db => count = await db.ImportRuns.CountAsync(r => r.State == ImportState.Running));
        return count;
    }

    private Task<HttpResponseMessage> SendAsync(string journal, string query = "") =>
        Administrator.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, Import + query)
            {
                Content = new StringContent(journal, Encoding.UTF8, "application/x-ndjson"),
            });

    private async Task<JsonObject> EndOfAsync(JsonObject import)
    {
        while (true)
        {
            var state = await Answer.Is(await Administrator.GetAsync($"/api/v1/register/imports/{import["id"]}"), 200);
            if ((string?)state["state"] != "running")
            {
                return state;
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Something happens at the moment at which an import is checked and takes the instant that it will record.</summary>
    public sealed class Disturbed : CasesApplication
    {
        public const int Longest = 1000;

        public Func<Task>? BeforeWriting { get; set; }

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Register:LongestJournal"] = $"{Longest}" };

        protected override void Adjust(IServiceCollection services) =>
            services.Replace(
                ServiceDescriptor.Singleton<RegisterTime>(provider => new DisturbingClock(
                    this,
                    provider.GetRequiredService<OfficeClock>())));
    }

    private sealed class DisturbingClock(Disturbed app, OfficeClock clock) : RegisterTime
    {
        private int isAtIt;

        public override DateTimeOffset OfServers(DateTimeOffset told) => clock.Now;

        public override DateTimeOffset Of(DateTimeOffset told)
        {
            // What happens meanwhile asks for an instant of its own.
            if (app.BeforeWriting is { } happens && Interlocked.Exchange(ref isAtIt, 1) == 0)
            {
                try
                {
                    Task.Run(happens).GetAwaiter().GetResult();
                }
                finally
                {
                    Interlocked.Exchange(ref isAtIt, 0);
                }
            }

            return clock.Now;
        }
    }
}
