using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.PuttingRight;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>What is taken in comes out, and what came out gives the same register again, byte for byte.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Samples = ["don-duong-2023", "tam-duong-2024h1"];

    [Fact]
    public async Task Both_districts_leave_and_come_back_with_the_same_bytes()
    {
        await using var first = await Journals.StartAsync();
        foreach (var sample in Samples)
        {
            await first.TakeAllAsync(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Registers", $"{sample}.ndjson")));
        }

        await using var second = await first.MoveAsync();
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public async Task A_made_up_register_moves_with_every_figure(int seed)
    {
        await using var app = new FiguresApplication();
        await app.InitializeAsync();
        var register = await app.RegisterOfAsync(seed);
        await app.RegisterOfAsync(seed + 1000);

        await using var second = await app.Cases.MoveAsync();

        var there = new FiguresClient(second.As(StaffRole.Administrator, RandomRegister.Top));
        var dice = new Dice(seed);
        for (var i = 0; i < 10; i++)
        {
            var asked = i == 0 ? new Asked(register.Root, AskedPeriod.WholeTime) : Asked.Any(dice, register.Units);
            Assert.Equal((await app.Figures.AskAsync(asked)).Figures, (await there.AskAsync(asked)).Figures);
        }
    }

    [Fact]
    public async Task A_register_made_at_the_counter_moves_with_every_figure()
    {
        await using var app = new CasesApplication();
        await app.InitializeAsync();
        await new BusyOffice(app).WorkAsync();

        await using var second = await app.MoveAsync();

        await AssertSameFiguresAsync(app, second);
    }

    [Fact]
    public async Task Voided_entries_and_corrected_steps_move_and_count_in_nothing()
    {
        await using var first = await Journals.StartAsync();
        await first.TakeAllAsync(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Registers", "don-duong-2023.ndjson")));
        var desk = first.As(StaffRole.Leader, "dd-ubnd");
        var visit = await desk.RecordVisitAsync(new { result = "taken-in" });
        await desk.VoidAsync("letters", await desk.CreateAsync($"visits/{visit.Id}/letter", new { field = "land" }));
        await desk.VoidAsync("visits", await desk.GetOneAsync("visits", visit.Id));
        await desk.VoidAsync("reception-sessions", await desk.OpenSessionAsync());
        var at = await desk.ChangeAsync("cases", await desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-05" });
        at = await desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-07", result = "upheld" });
        at = await desk.PutOneAsync("cases", at, "steps/1", new { reason = Entries.Reason, step = new { on = "2026-08-04" } });
        await desk.VoidAsync("cases", at);
        var kept = await desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        var twice = await desk.RegisterLetterAsync(new { receivedOn = "2026-08-01", cases = new[] { (Guid)kept.Body["cases"]![0]! } });
        await desk.ChangeAsync("cases", await desk.CaseOfAsync(kept), "acceptance", new { on = "2026-08-04" });
        await desk.VoidAsync("letters", twice);
        await desk.VoidAsync("feedback", await desk.CreateAsync("feedback", new { unit = "dd-ubnd", category = "environment", text = "Rác", receivedAt = "2026-08-01T08:00:00+07:00" }));

        await using var second = await first.MoveAsync();

        const string Figures = "/api/v1/statistics/figures?unit=dd-ubnd&from=2023-01-01&to=2026-08-10";
        Assert.Equal(
            (await Answer.Is(await desk.GetAsync(Figures), 200))["figures"]!.ToJsonString(),
            (await Answer.Is(await second.As(StaffRole.Leader, "dd-ubnd").GetAsync(Figures), 200))["figures"]!.ToJsonString());
        Assert.Equal(2, (await second.As(StaffRole.Leader, "dd-ubnd").ListAsync("letters?unit=dd-ubnd&voided=true")).Count(l => l["voided"] is not null));
    }

    [Fact]
    public async Task What_the_counter_adds_to_an_old_book_moves_with_it()
    {
        await using var first = await Journals.StartAsync();
        await first.TakeAllAsync(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Registers", "don-duong-2023.ndjson")));
        var desk = first.As(StaffRole.LetterOfficer, "dd-ubnd");
        var counter = first.As(StaffRole.ReceptionOfficer, "dd-ubnd");
        var letters = await desk.ListAsync("letters?unit=dd-ubnd&status=finished");
        var old = await desk.LetterAsync((Guid)letters[0]["id"]!);
        var about = await desk.CaseOfAsync(old);
        await desk.RegisterLetterAsync(
            new
            {
                kind = about["kind"],
                cases = new[] { about.Id },
                duplicateOf = letters.First(l => l["duplicateOf"] is null)["id"],
            });
        await counter.RecordVisitAsync(new { @case = about.Id });
        await desk.OpenCaseAsync(new { previous = about.Id });
        var visits = await counter.ListAsync("visits?unit=dd-ubnd");
        Assert.NotEmpty(visits);

        await using var second = await first.MoveAsync();

        var left = Encoding.UTF8.GetString(await second.GiveAsync());
        Assert.Contains("\"case\":{\"source\":\"dd\",\"key\":", left, StringComparison.Ordinal);
        Assert.Contains("\"previous\":{\"source\":\"dd\",\"key\":", left, StringComparison.Ordinal);
        Assert.Contains("\"source\":\"\"", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_ordered_alike_in_every_database()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "On SQL Server the columns carry their order themselves, whatever the database's own.");
        var journal = Encoding.UTF8.GetBytes(
            """{"type":"unit","key":"dd","name":"Huyện Đơn Dương","level":"district","kind":"committee","validFrom":"2011-01-01"}"""
                + "\n"
                + string.Concat(
                    new[] { "b", "B", "a-2", "a1", "á", "Z", "đ", "z", "_", "A" }.Select(key =>
                        $$"""{"type":"case","key":"{{key}}","unit":"dd","kind":"petition","field":"land","title":"Kiến nghị"}""" + "\n"
                    )));
        await using var plain = await Journals.StartAsync();
        await using var collated = await Journals.StartAsync();
        await collated.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "alter table cases alter column key type text collate \"vi-x-icu\", alter column source type text collate \"vi-x-icu\""));
        await plain.TakeAllAsync(journal);
        await collated.TakeAllAsync(journal);

        var left = Encoding.UTF8.GetString(await plain.GiveAsync());

        Assert.Equal(left, Encoding.UTF8.GetString(await collated.GiveAsync()));
        Assert.Equal(
            ["A", "B", "Z", "_", "a-2", "a1", "b", "z", "á", "đ"],
            left.Split('\n').Skip(1).SkipLast(1).Select(l => (string?)JsonNode.Parse(l)!["key"]));
    }

    /// <summary>Every figure of every unit, in periods that cut the work in pieces.</summary>
    private static async Task AssertSameFiguresAsync(CasesApplication one, CasesApplication other)
    {
        string[] periods =
        [
            "from=2026-01-01&to=2026-12-31",
            "from=2026-08-01&to=2026-08-31",
            "from=2026-08-01&to=2026-08-12",
            "from=2026-08-13&to=2026-09-30",
        ];
        foreach (var unit in new[] { "dd", "dd-ubnd", "td", "dd-x01" })
        {
            foreach (var period in periods)
            {
                var path = $"/api/v1/statistics/figures?unit={unit}&{period}";
                var here = await Answer.Is(await one.As(StaffRole.Administrator, unit[..2]).GetAsync(path), 200);
                var there = await Answer.Is(await other.As(StaffRole.Administrator, unit[..2]).GetAsync(path), 200);
                Assert.Equal(here["figures"]!.ToJsonString(), there["figures"]!.ToJsonString());
            }
        }
    }
}
