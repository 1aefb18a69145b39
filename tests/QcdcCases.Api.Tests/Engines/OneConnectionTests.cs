using System.Data.Common;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Forms;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Reports;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Codes;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>
/// A request holds one connection at most: with as few as a pool can have, a second one within a transaction would wait for itself until
/// the driver gives up.
/// </summary>
public sealed class OneConnectionTests(OneConnectionTests.PoolOfTwo app) : IClassFixture<OneConnectionTests.PoolOfTwo>
{
    private const string Figures = "/api/v1/statistics/figures?unit=dd&from=2026-01-01&to=2026-12-31";

    [Fact]
    public Task A_period_closes() => new ClosePeriodTests(app).A_closed_report_says_a_year_later_what_it_said_byte_for_byte();

    [Fact]
    public async Task An_import_brings_new_profiles_while_letters_are_registered()
    {
        var officer = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var lines = string.Join(
            '\n',
            Enumerable
                .Range(0, 40)
                .Select(n =>
                    $$"""
                        {"type":"case","key":"c{{n}}","unit":"dd-x01","kind":"complaint","field":"pool-{{n}}","title":"Khiếu nại"}
                        {"type":"letter","key":"l{{n}}","unit":"dd-x01","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"pool-{{n}}","case":"c{{n}}"}
                        """
                ));

        var import = app.ImportAsync(lines, source: "pool");
        for (var letter = 0; letter < 5; letter++)
        {
            await officer.RegisterLetterAsync(new { field = Fields.Table.All[letter].Code });
        }

        await import;
    }

    [Fact]
    public async Task Sixteen_questions_at_once_are_answered()
    {
        var leader = app.As(StaffRole.Leader, "dd");
        await Answer.Is(await leader.GetAsync("/api/v1/me"), 200);
        var asked = new Asked("dd", new AskedPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        var form = new FormsClient(leader).AddressOf(FormsClient.OfTT06[0], asked);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => leader.GetAsync(n % 2 == 0 ? Figures : form)));

        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
    }

    [Fact]
    public async Task Sixteen_letters_of_new_profiles_at_once_are_registered()
    {
        var officer = app.As(StaffRole.LetterOfficer, "dd-x01");
        await Answer.Is(await officer.GetAsync("/api/v1/me"), 200);

        var letters = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(n => officer.RegisterLetterAsync(new { unit = "dd-x01", field = Fields.Table.All[n / 2].Code })));

        Assert.Equal(16, letters.Select(l => l["number"]).Distinct().Count());
    }

    /// <summary>The application over a pool of a given size.</summary>
    public abstract class Pool(int size, int patience) : CasesApplication
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["ConnectionStrings:QcdcCases"] = new DbConnectionStringBuilder
            {
                ConnectionString = Database.ConnectionString,
                [TestDatabase.IsSqlServer ? "Max Pool Size" : "Maximum Pool Size"] = size,
                [TestDatabase.IsSqlServer ? "Connect Timeout" : "Timeout"] = patience,
            }.ConnectionString,
        };
    }

    public sealed class PoolOfTwo() : Pool(size: 2, patience: 60);
}

/// <summary>The pool as it is when nobody says otherwise.</summary>
public sealed class ManyReadersTests(ManyReadersTests.UsualPool app) : IClassFixture<ManyReadersTests.UsualPool>
{
    [Fact]
    public async Task Two_hundred_readers_at_once_get_two_hundred_answers()
    {
        var leader = app.As(StaffRole.Leader, "dd");
        await app.As(StaffRole.LetterOfficer, "dd-ubnd").RegisterLetterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => leader.GetAsync((n % 4) switch
        {
            0 => "/api/v1/letters",
            1 => "/api/v1/statistics/forms/01/TCD?unit=dd&from=2026-01-01&to=2026-12-31",
            _ => "/api/v1/statistics/figures?unit=dd&from=2026-01-01&to=2026-12-31",
        })));

        Assert.Equal([200], answers.Select(a => (int)a.StatusCode).Distinct());
    }

    public sealed class UsualPool() : OneConnectionTests.Pool(size: 100, patience: 15);
}

/// <summary>The suite's day over as few connections, in a register of its own: it counts all that is on the worklist.</summary>
public sealed class OneConnectionDayTests(OneConnectionTests.PoolOfTwo app) : IClassFixture<OneConnectionTests.PoolOfTwo>
{
    [Fact]
    public Task The_day_goes_through() => new TheDayTests(app).A_day_from_the_counter_to_the_answer();
}
