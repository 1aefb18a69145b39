using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Tests.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Forms;

public sealed class FormsTests
{
    [Fact]
    public void The_page_of_forms_is_what_the_code_has() => CommittedPage.Is("forms.md", FormsPage.Render());

    [Fact]
    public void Columns_are_numbered_in_the_order_of_print() => Assert.All(
        StatutoryForms.All, form => Assert.Equal(Enumerable.Range(1, form.Columns.Count).Select(n => $"{n}"), form.Columns.Select(c => c.Number)));

    [Fact]
    public void Every_check_names_columns_that_there_are() => Assert.All(
        StatutoryForms.All, form => Assert.All(form.Checks.SelectMany(c => c.Terms), term => Assert.NotNull(StatutoryForms.ColumnOf(form, term))));

    [Theory]
    [InlineData("2023-12-14", "TT02")]
    [InlineData("2024-03-04", "TT02")]
    [InlineData("2024-03-05", "TT01")]
    [InlineData("2025-09-29", "TT01")]
    [InlineData("2025-09-30", "TT06")]
    [InlineData("2026-12-14", "TT06")]
    [InlineData("2019-12-15", "TT02")]
    public void The_circular_is_the_one_in_force_on_the_closing_day(string closing, string circular) =>
        Assert.Equal(circular, Circular.On(DateOnly.Parse(closing, System.Globalization.CultureInfo.InvariantCulture)).Code);

    [Theory]
    [InlineData("1=2+3", 5, 2, 3, true)]
    [InlineData("1=2+3", 6, 2, 3, false)]
    [InlineData("2<=1", 6, 6, 0, true)]
    [InlineData("2<=1", 5, 6, 0, false)]
    [InlineData("1>=5*2", 10, 2, 0, true)]
    [InlineData("1>=5*2", 9, 2, 0, false)]
    public void An_equation_holds_or_not(string equation, int one, int two, int three, bool holds) => Assert.Equal(
        holds, FormCheck.Hard(equation).Look(t => t.Column switch { "1" => one, "2" => two, _ => three }).Holds);
}
