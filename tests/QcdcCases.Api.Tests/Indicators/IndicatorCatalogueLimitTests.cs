using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Indicators;
using Xunit;

namespace QcdcCases.Api.Tests.Indicators;

/// <summary>The catalogue is read as a whole, so it is bounded.</summary>
public sealed class IndicatorCatalogueLimitTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task A_full_catalogue_takes_no_further_definition_from_a_journal_or_at_the_counter()
    {
        var client = app.As(StaffRole.Administrator, "dd");
        var lines = Enumerable.Range(0, IndicatorDefinition.MaxCount).Select(Line);
        await Answer.Is(await new FiguresClient(client).ImportAsync(string.Concat(lines)), 200);

        var more = await new FiguresClient(client).ImportAsync(Line(IndicatorDefinition.MaxCount));

        Assert.Contains("indicator_definition.full", await more.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Answer.IsProblem(
            await client.PostAsync(
                "/api/v1/indicator-definitions",
                new { code = "one.more", name = "Một", unitOfMeasure = "việc", kind = "flow" }),
            409,
            "indicator_definition.full");
    }

    private static string Line(int number) =>
        $$"""{"type":"indicator-definition","code":"full.c{{number}}","name":"Chỉ tiêu","unitOfMeasure":"việc","kind":"flow"}""" + "\n";
}
