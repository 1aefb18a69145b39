using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>
/// A whole register moves from PostgreSQL to SQL Server and back by export and import: each time the same journal, byte for byte, and the
/// same figures to the last digit. Skipped, by name, where no SQL Server is named.
/// </summary>
public sealed class MovingTests
{
    [Fact]
    public async Task Published_and_made_up_registers_move_to_the_other_engine_and_back()
    {
        SqlServerDatabase.SkipWithout();
        await using var first = await StartAsync(new OnPostgreSql());
        foreach (var sample in new[] { "don-duong-2023", "tam-duong-2024h1" })
        {
            await first.TakeAllAsync(Encoding.UTF8.GetBytes(PublishedRegister.JournalOf(sample)));
        }

        var register = new RandomRegister(201);
        register.Grow(40);
        var top = new JsonObject
        {
            ["type"] = "unit",
            ["key"] = RandomRegister.Top,
            ["name"] = "Cả nước",
            ["level"] = "province",
            ["kind"] = "committee",
            ["validFrom"] = "2011-01-01",
        };
        await first.TakeAllAsync(Encoding.UTF8.GetBytes(Journal.TextOf(register.Lines.Prepend(top))), register.Root);

        var dice = new Dice(201);
        var madeUp = Enumerable
            .Range(0, 20)
            .Select(_ => Asked.Any(dice, register.Units))
            .Prepend(new Asked(register.Root, AskedPeriod.WholeTime));
        var published = PublishedRegister
            .ExpectedOf("don-duong-2023")
            .Concat(PublishedRegister.ExpectedOf("tam-duong-2024h1"))
            .Select(e => new Asked(e.Unit, new(e.From, e.To)));
        await MoveThereAndBackAsync(first, [.. madeUp.Select(a => (RandomRegister.Top, a)), .. published.Select(a => (a.Unit, a))]);
    }

    [Fact]
    public async Task What_was_done_at_the_counter_moves_to_the_other_engine_and_back()
    {
        SqlServerDatabase.SkipWithout();
        await using var first = new OnPostgreSql(hasUnits: true);
        await first.InitializeAsync();
        await new BusyOffice(first).WorkAsync();

        AskedPeriod[] periods =
        [
            new(new(2026, 1, 1), new(2026, 12, 31)),
            new(new(2026, 8, 1), new(2026, 8, 12)),
            new(new(2026, 8, 13), new(2026, 9, 30)),
        ];
        await MoveThereAndBackAsync(
            first,
            [
                .. periods.SelectMany(p =>
                    new[] { ("dd", new Asked("dd", p)), ("dd", new Asked("dd-ubnd", p, Own: true)), ("td", new Asked("td", p)) }),
            ]);
    }

    private static async Task MoveThereAndBackAsync(CasesApplication first, IReadOnlyList<(string Administrator, Asked Asked)> questions)
    {
        await using var there = await StartAsync(new OnSqlServer());
        await using var back = await StartAsync(new OnPostgreSql());
        await first.MoveIntoAsync(there);
        await there.MoveIntoAsync(back);

        foreach (var (unit, asked) in questions)
        {
            var figures = await FiguresAsync(first, unit, asked);
            Assert.Equal(figures, await FiguresAsync(there, unit, asked));
            Assert.Equal(figures, await FiguresAsync(back, unit, asked));
        }

        static async Task<Dictionary<string, long>> FiguresAsync(CasesApplication app, string unit, Asked asked) =>
            (await new FiguresClient(app.As(StaffRole.Administrator, unit)).AskAsync(asked)).Figures;
    }

    /// <summary>Late enough for everything that the registers tell.</summary>
    private static async Task<CasesApplication> StartAsync(CasesApplication app)
    {
        await app.InitializeAsync();
        app.Clock.SetDay(2026, 11, 20);
        return app;
    }

    private sealed class OnPostgreSql(bool hasUnits = false) : CasesApplication
    {
        protected override bool HasUnits => hasUnits;

        protected override async Task<TestDatabase> CreateDatabaseAsync() => await PostgreSqlDatabase.CreateAsync();
    }

    private sealed class OnSqlServer : CasesApplication
    {
        protected override bool HasUnits => false;

        protected override async Task<TestDatabase> CreateDatabaseAsync() => await SqlServerDatabase.CreateAsync();
    }
}
