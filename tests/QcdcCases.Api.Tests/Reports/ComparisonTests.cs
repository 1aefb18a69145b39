using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reports;

/// <summary>The numbers beside a period's are those that the other periods answer by themselves.</summary>
public sealed class ComparisonTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    private HttpClient Client => app.Cases.As(StaffRole.Administrator, RandomRegister.Top);

    [Theory]
    [InlineData("2025-Q2", "2024-12-15", "2025-03-14", "2024-03-15", "2024-06-14")]
    [InlineData("2026-H1", "2025-06-15", "2025-12-14", "2024-12-15", "2025-06-14")]
    [InlineData("2026", "2024-12-15", "2025-12-14", "2024-12-15", "2025-12-14")]
    public async Task Figures_and_forms_stand_beside_the_period_before_and_the_year_before(
        string period,
        string from,
        string to,
        string earlierFrom,
        string earlierTo)
    {
        var register = await app.RegisterOfAsync(71);
        var unit = register.Root;
        var figures = await GetAsync($"figures/comparison?unit={unit}&period={period}");
        var form = await GetAsync($"forms/02-XLD/comparison?unit={unit}&period={period}&circular=TT06");

        Assert.Equal((from, to), ((string)figures["before"]!["from"]!, (string)figures["before"]!["to"]!));
        Assert.Equal((earlierFrom, earlierTo), ((string)form["yearBefore"]!["from"]!, (string)form["yearBefore"]!["to"]!));
        foreach (
            var (member, days) in new[]
            {
                ("now", $"period={period}"),
                ("before", $"from={from}&to={to}"),
                ("yearBefore", $"from={earlierFrom}&to={earlierTo}"),
            })
        {
            var alone = (await GetAsync($"figures?unit={unit}&{days}"))["figures"]!.AsObject();
            Assert.All(
                figures["figures"]!.AsObject().Where(f => IsKept(f.Key) || f.Value![member] is not null),
                f => Assert.Equal((decimal)alone[f.Key]!, (decimal)f.Value![member]!));
            var total = (await GetAsync($"forms/02-XLD?unit={unit}&{days}&circular=TT06"))["total"]!.AsObject();
            Assert.All(form["total"]!.AsObject(), c => Assert.Equal((decimal)total[c.Key]!, (decimal)c.Value![member]!));
        }

        Assert.Contains(figures["figures"]!.AsObject(), f => (decimal?)f.Value!["now"] != (decimal?)f.Value["before"]);
    }

    [Theory]
    [InlineData("TT06")]
    [InlineData("TT01")]
    [InlineData("TT02")]
    public async Task Every_form_stands_beside_others_in_the_columns_that_are_kept(string circular)
    {
        var register = await app.RegisterOfAsync(71);
        var question = $"unit={register.Root}&period=2024-Q3&circular={circular}";
        var forms = (await GetAsync("forms"))["items"]!
            .AsArray()
            .Where(f => (string)f!["circular"]! == circular)
            .Select(f => (string)f!["form"]!)
            .ToList();

        Assert.NotEmpty(forms);
        foreach (var form in forms.ConvertAll(f => f.Replace('/', '-')))
        {
            var alone = (await GetAsync($"forms/{form}?{question}"))["total"]!.AsObject();
            var beside = (await GetAsync($"forms/{form}/comparison?{question}"))["total"]!.AsObject();
            Assert.Equal(alone.Select(c => c.Key), beside.Select(c => c.Key));
        }
    }

    /// <summary>The register keeps all figures in every period; units begin to declare a number at some time.</summary>
    private static bool IsKept(string code) => !code.StartsWith("declared.", StringComparison.Ordinal);

    private async Task<JsonObject> GetAsync(string path) => await Answer.Is(await Client.GetAsync($"/api/v1/statistics/{path}"), 200);
}
