using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>The export over HTTP: who may have what of it, and how it comes.</summary>
public sealed class ExportTests(ExportTests.WorkedIn office) : IClassFixture<ExportTests.WorkedIn>
{
    private const string Export = "/api/v1/register/export";

    private CasesApplication App => office.App;

    [Fact]
    public async Task Only_who_may_export_gets_any_of_it()
    {
        Assert.Equal(401, (int)(await App.AsNobody().GetAsync(Export)).StatusCode);
        foreach (var role in Enum.GetValues<StaffRole>().Where(r => r is not StaffRole.Administrator))
        {
            Assert.Equal(403, (int)(await App.As(role, "dd").GetAsync(Export)).StatusCode);
        }

        Assert.Equal(403, (int)(await App.AsClient("register:import", "dd").GetAsync(Export)).StatusCode);
        Assert.Equal(200, (int)(await App.AsClient("register:export", "dd").GetAsync(Export)).StatusCode);
    }

    [Fact]
    public async Task Each_gets_the_units_of_their_own()
    {
        var mine = await LinesAsync(App.As(StaffRole.Administrator, "dd"), Export);
        var part = await LinesAsync(App.As(StaffRole.Administrator, "dd"), $"{Export}?unit=dd-ubnd");
        var others = await LinesAsync(App.As(StaffRole.Administrator, "td"), Export);

        Assert.All(Units(mine), key => Assert.StartsWith("dd", key, StringComparison.Ordinal));
        Assert.Equal(["dd-ubnd"], Units(part));
        Assert.Equal(["td", "td-ubnd"], Units(others));
        Assert.True(part.Count < mine.Count && others.Count == 2, $"{part.Count}, {mine.Count}, {others.Count}");
        foreach (var (administrator, unit) in new[] { ("dd", "td"), ("td", "dd"), ("dd", "nowhere"), ("dd-ubnd", "dd") })
        {
            await Answer.IsProblem(
                await App.As(StaffRole.Administrator, administrator).GetAsync($"{Export}?unit={unit}"),
                404,
                "unit.not_found");
        }
    }

    [Fact]
    public async Task Denouncers_leave_only_with_who_may_know_them_and_asks()
    {
        const string Both = "register:export denouncers:read";
        var folded = new[] { BusyOffice.Denouncer, "Canhbao", "canhbao" };
        foreach (
            var (scopes, query, leave) in new[]
            {
                (Both, "?denouncers=true&reason=ban+giao", true),
                (Both, "", false),
                ("register:export", "?denouncers=true&reason=ban+giao", false),
            })
        {
            var answer = await App.AsClient(scopes, "dd").GetAsync(Export + query);
            var journal = await answer.Content.ReadAsStringAsync();

            Assert.Equal(leave, journal.Contains(BusyOffice.Denouncer, StringComparison.Ordinal));
            Assert.Equal(leave, folded.Any(name => journal.Contains(name, StringComparison.OrdinalIgnoreCase)));
            Assert.Equal(
                leave ? null : "denouncers",
                answer.Headers.TryGetValues("Qcdc-Left-Out", out var left) ? Assert.Single(left) : null);
            Assert.Equal(leave, journal.Contains("\"sealed\":true", StringComparison.Ordinal));
        }

        var nothingHidden = await App.AsClient("register:export", "td").GetAsync(Export);
        Assert.False(nothingHidden.Headers.Contains("Qcdc-Left-Out"));
    }

    [Fact]
    public async Task A_register_without_its_denouncers_moves_too_and_says_nothing_against_the_whole_one()
    {
        var part = await App.GiveAsync(denouncers: false);
        await using var second = await Journals.StartAsync();
        await second.TakeAllAsync(part);

        Assert.Equal(Encoding.UTF8.GetString(part), Encoding.UTF8.GetString(await second.GiveAsync()));
        Assert.Equal(0, (await App.TakeAsync(part)).Taken);
    }

    [Fact]
    public async Task It_comes_packed_where_the_client_unpacks()
    {
        var plain = await App.As(StaffRole.Administrator, "dd").GetByteArrayAsync(Export);
        var request = new HttpRequestMessage(HttpMethod.Get, Export);
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate;q=0.5");

        var packed = await App.As(StaffRole.Administrator, "dd").SendAsync(request);

        Assert.Equal("gzip", Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Equal("application/x-ndjson", packed.Content.Headers.ContentType?.MediaType);
        var unpacked = new MemoryStream();
        await using (var zip = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress))
        {
            await zip.CopyToAsync(unpacked);
        }

        Assert.Equal(plain, unpacked.ToArray());
        Assert.Empty((await App.As(StaffRole.Administrator, "dd").GetAsync(Export)).Content.Headers.ContentEncoding);
    }

    [Fact(Timeout = 600_000)]
    public async Task It_flows_while_it_is_read()
    {
        await using var app = new CasesApplication();
        await app.InitializeAsync();
        await app.TakeAllAsync(Encoding.UTF8.GetBytes(LongImportTests.Cases(60_000)), "dd");
        var administrator = app.As(StaffRole.Administrator, "dd");
        await administrator.GetAsync("/api/v1/me");

        var answer = await administrator.GetAsync(Export, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var first = new byte[1000];
        await stream.ReadExactlyAsync(first);

        // What is read waits for who reads it: the snapshot stays open while the client pauses, because nothing was gathered beforehand. A
        // slow machine makes the pause too short to prove that, never too long to hold.
        var begun = await OpenTransactionsAsync(app);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        var waiting = begun.Intersect(await OpenTransactionsAsync(app)).ToList();
        Assert.NotEmpty(waiting);
        var length = (long)first.Length;
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer)) > 0; length += read)
        {
        }

        Assert.Null(answer.Content.Headers.ContentLength);
        Assert.True(length > 6_000_000, $"{length} bytes came.");

        // The last byte comes a moment before the snapshot is closed.
        while ((await OpenTransactionsAsync(app)).Intersect(waiting).Any())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<List<string>> OpenTransactionsAsync(CasesApplication app)
    {
        List<string> open = [];
        await app.InDatabaseAsync(async db => open = await app.Database.OpenTransactionsAsync(db));
        return open;
    }

    private static IEnumerable<string> Units(IEnumerable<JsonObject> lines) =>
        lines.Where(l => (string?)l["type"] == "unit").Select(l => (string)l["key"]!);

    private static async Task<List<JsonObject>> LinesAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return
        [
            .. (await answer.Content.ReadAsStringAsync())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonNode.Parse(l)!.AsObject()),
        ];
    }

    /// <summary>An office in which work was done.</summary>
    public sealed class WorkedIn : IAsyncLifetime
    {
        public CasesApplication App { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await App.InitializeAsync();
            await new BusyOffice(App).WorkAsync();
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
