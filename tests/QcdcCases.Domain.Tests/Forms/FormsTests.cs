using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Forms;

public sealed class FormsTests
{
    [Fact]
    [Trait("Compares", "generated page")]
    public void The_page_of_forms_is_what_the_code_has() => CommittedPage.Is("forms.md", FormsPage.Render());

    [Fact]
    public void Columns_are_numbered_in_the_order_of_print() =>
        Assert.All(
            StatutoryForms.All,
            form => Assert.Equal(Enumerable.Range(1, form.Columns.Count).Select(n => $"{n}"), form.Columns.Select(c => c.Number)));

    [Fact]
    public void Every_check_names_columns_that_there_are() =>
        Assert.All(
            StatutoryForms.All,
            form => Assert.All(form.Checks.SelectMany(c => c.Terms), term => Assert.NotNull(StatutoryForms.ColumnOf(form, term))));

    [Theory]
    [InlineData("TT06", "01/TCD 02/XLD 03/GQKN 04/GQTC 05/KQTH 06/QLKNTC")]
    [InlineData("TT01", "01/TCD 01/XLD 02/XLD 03/XLD 04/XLD 01/KQGQ 02/KQGQ")]
    [InlineData("TT02", "01/TCD 02/TCD 01/XLD 02/XLD 03/XLD 04/XLD 01/KQGQ 02/KQGQ 03/KQGQ 04/KQGQ")]
    public void Every_circular_has_its_forms(string circular, string codes) =>
        Assert.Equal(codes.Split(' '), StatutoryForms.All.Where(f => f.Circular.Code == circular).Select(f => f.Code));

    [Fact]
    public void What_nothing_tells_counts_nothing_and_says_so() => Assert.All(
        StatutoryForms.All.SelectMany(f => f.Columns).Where(c => !c.HasSource),
        column =>
        {
            Assert.False(column.Rule.Covers(new Dimensions(column.Rule.Subject)));
            Assert.StartsWith("không theo dõi: ", column.Definition, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("1=2+3", true)]
    [InlineData("1<=2+3", false)]
    [InlineData("1=2", false)]
    [InlineData("1=02/XLD.6", false)]
    [InlineData("1=5*2+3", false)]
    public void A_sum_of_columns_is_known_as_one(string equation, bool sum) =>
        Assert.Equal(sum, FormCheck.Hard(equation).TryGetSum(out _, out _));

    [Theory]
    [InlineData("2023-12-14", "TT02")]
    [InlineData("2024-03-04", "TT02")]
    [InlineData("2024-03-05", "TT01")]
    [InlineData("2025-09-29", "TT01")]
    [InlineData("2025-09-30", "TT06")]
    [InlineData("2026-12-14", "TT06")]
    [InlineData("2019-12-15", "TT02")]
    public void The_circular_is_the_one_in_force_on_the_closing_day(string closing, string circular) =>
        Assert.Equal(circular, Circular.InForceOn(DateOnly.Parse(closing, System.Globalization.CultureInfo.InvariantCulture)).Code);

    [Theory]
    [InlineData("1=2+3", 5, 2, 3, true)]
    [InlineData("1=2+3", 6, 2, 3, false)]
    [InlineData("2<=1", 6, 6, 0, true)]
    [InlineData("2<=1", 5, 6, 0, false)]
    [InlineData("1>=5*2", 10, 2, 0, true)]
    [InlineData("1>=5*2", 9, 2, 0, false)]
    public void An_equation_holds_or_not(string equation, int one, int two, int three, bool holds) => Assert.Equal(
        holds, FormCheck.Hard(equation).Evaluate(t => t.Column switch { "1" => one, "2" => two, _ => three }).Holds);

    [Fact]
    public void What_is_carried_over_adds_up_over_units_and_every_rule_of_a_circular_has_a_place_of_its_own()
    {
        Assert.All(
            StatutoryForms
                .All.SelectMany(f => f.CarryOvers, (f, c) => new[] { f.Find(c.Whole)!, f.Find(c.Done)! })
                .SelectMany(columns => columns),
            column => Assert.False(column.Rule.CountsCases));
        foreach (var circular in Circular.All)
        {
            var circularMeasures = CircularMeasures.Of(circular);
            Assert.All(
                circularMeasures.Measures,
                rule => Assert.Same(rule, circularMeasures.Measures[circularMeasures.IndexOf(rule.Code)]));
            Assert.All(
                StatutoryForms.Of(circular.Code).SelectMany(f => f.Columns.Concat(f.UnprintedColumns)),
                column => Assert.Equal(column.Rule, circularMeasures.Measures[circularMeasures.IndexOf(column.Rule.Code)]));
        }
    }
}
