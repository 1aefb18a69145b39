using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>A server whose clock is wrong records, and answers, by the database's.</summary>
public sealed class RegisterClockTests(RegisterClockTests.WrongClock app) : IClassFixture<RegisterClockTests.WrongClock>
{
    [Fact]
    public async Task Facts_bear_the_database_s_instant()
    {
        var before = await NowAsync();
        var letter = await app.As(StaffRole.LetterOfficer, "dd-ubnd").RegisterLetterAsync();
        var answer = await Answer.Is(
            await app.As(StaffRole.Leader, "dd").GetAsync("/api/v1/statistics/figures?unit=dd&from=2026-01-01&to=2026-12-31"), 200);
        var after = await NowAsync();

        await app.InDatabaseAsync(async db =>
        {
            var id = letter.Id;
            var recorded = await db.Facts.Where(f => f.ItemId == id).Select(f => f.RecordedAt).FirstAsync();
            Assert.InRange(recorded, before.AddMilliseconds(-1), after);
        });
        Assert.InRange(
            DateTimeOffset.Parse((string)answer["asOf"]!, System.Globalization.CultureInfo.InvariantCulture),
            before.AddMilliseconds(-1),
            after);
        Assert.True((app.Clock.Now - after).Duration() > TimeSpan.FromDays(1));
    }

    private async Task<DateTimeOffset> NowAsync()
    {
        var now = default(DateTimeOffset);
        await app.WithAsync<IDatabaseProvider>(engine => app.InDatabaseAsync(async db => now = await engine.NowAsync(db, default)));
        return now;
    }

    /// <summary>The clock of tests stands still in August 2026; facts are recorded by the real clock of the database.</summary>
    public sealed class WrongClock : CasesApplication
    {
        // The server serves although its clock is years away.
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Clock:MaxSkew"] = "1e9" };

        protected override void Adjust(IServiceCollection services) =>
            services.Replace(ServiceDescriptor.Singleton<RegisterTime, DatabaseTime>());
    }
}
