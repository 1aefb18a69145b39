using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>Two districts' registers give the figures that the districts published.</summary>
public sealed class PublishedFiguresTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Theory]
    [InlineData("don-duong-2023", "dd")]
    [InlineData("tam-duong-2024h1", "td")]
    public async Task A_districts_register_gives_its_published_figures(string name, string district)
    {
        var client = new FiguresClient(app.As(StaffRole.Administrator, district));
        await Answer.Is(await client.ImportAsync(PublishedRegister.JournalOf(name)), 200);

        foreach (var expected in PublishedRegister.ExpectedOf(name))
        {
            var asked = new Asked(expected.Unit, new(expected.From, expected.To));
            Assert.Empty(Differences.Between(expected.Figures, (await client.AskAsync(asked)).Figures));
            await CheckLevels(client, asked, expected);
        }
    }

    private static async Task CheckLevels(FiguresClient client, Asked asked, PublishedFigures expected)
    {
        var levels = (await client.AskAsync(asked with { By = "level" })).Groups;
        foreach (var (level, figures) in expected.ByLevel)
        {
            Assert.Empty(Differences.Between(figures, levels[level]));
        }
    }
}
