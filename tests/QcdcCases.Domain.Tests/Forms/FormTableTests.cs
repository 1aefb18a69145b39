using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Forms;

/// <summary>
/// The product's forms beside those written down by hand, in both directions. What a column counts is tried on made-up registers.
/// </summary>
public sealed class FormTableTests
{
    /// <summary>Only these have a quarter that carries over into the next, told by two columns.</summary>
    private static readonly Dictionary<string, (string Whole, string Done)[]> CarryOvers = new()
    {
        ["TT06 02/XLD"] = [("1", "2")],
        ["TT06 05/KQTH"] = [("1", "2"), ("16", "17")],
        ["TT01 01/XLD"] = [("1", "4")],
        ["TT01 02/KQGQ"] = [("1", "2")],
        ["TT02 01/XLD"] = [("1", "8")],
        ["TT02 02/KQGQ"] = [("1", "2")],
        ["TT02 04/KQGQ"] = [("1", "2")],
    };

    public static TheoryData<string> Written => [.. FormTables.All.Select(f => $"{f.Circular} {f.Code}")];

    [Fact]
    public void There_are_these_forms_and_no_others() => Assert.Equal(
        FormTables.All.Select(f => (f.Circular, f.Code, f.Title)), StatutoryForms.All.Select(f => (f.Circular.Code, f.Code, f.Title)));

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_column_has_the_number_and_the_headings_that_are_entered(string name)
    {
        var (written, form) = Of(name);

        Assert.Equal(written.Columns.Where(c => !c.IsAside).Select(Shown), form.Columns.Select(Shown));
        Assert.Equal(written.Columns.Where(c => c.IsAside).Select(Shown), form.UnprintedColumns.Select(Shown));
        Assert.Equal(written.Columns.Where(c => c.IsKept && !c.IsAside).Select(c => c.Number), form.ColumnsWithCells.Select(c => c.Number));
        Assert.All(written.Columns, column => Assert.Equal(Shown(column), Shown(form.Find(column.Number)!)));
        Assert.Null(form.Find("0"));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_column_is_measured_in_the_unit_that_is_entered(string name)
    {
        var (written, form) = Of(name);
        Assert.All(written.Columns.Where(c => c.IsKept), entered =>
        {
            var column = form.Find(entered.Number)!;
            var unity = FormWords.Cases.Contains(entered.Unit) ? "cases" : FormWords.Amounts.Contains(entered.Unit) ? "amounts" : "things";
            Assert.Equal(
                (entered.Number, entered.Unit switch { "Trđ" => FormColumnUnit.Money, "m2" => FormColumnUnit.Land, _ => FormColumnUnit.Count }, unity),
                (entered.Number, column.Measure, column.Rule.Aggregation switch { AggregationKind.Amounts => "amounts", AggregationKind.Facts => "things", _ => "cases" }));
            Assert.Equal(entered.Unit == "Trđ" ? 2.5m : 2_500_000m, column.ToCellValue(2_500_000));
        });
    }

    /// <summary>Thousands of made-up facts around a period, each counted by the words of the table and by the rule of the column.</summary>
    [Theory]
    [MemberData(nameof(Written))]
    public void Every_column_counts_what_is_entered(string name)
    {
        var (written, form) = Of(name);
        var period = new Period(FormWords.From, FormWords.To);
        Assert.All(written.Columns.Where(c => c.IsKept), entered =>
        {
            var rule = form.Find(entered.Number)!.Rule;
            var (subject, counts) = FormWords.Read(entered);
            Assert.Equal((entered.Number, subject), (entered.Number, rule.Subject));
            var facts = entered.Declared is { } code
                ? FormFacts.Declared(code).Concat(FormFacts.Declared(code + ".other"))
                : FormFacts.BySubject[subject];
            var expected = facts.ToLookup(counts);
            Assert.True(expected[true].Any() && expected[false].Any(), $"{entered.Number} is not tried.");
            var other = facts.FirstOrDefault(f => counts(f) != (rule.Covers(f.Dimensions) && rule.Counts(f, period) && rule.MeetsCondition(f, period)));
            Assert.True(other is null, $"{entered.Number} {entered.Counts}: {other}");
        });
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void What_must_hold_among_the_columns_is_what_is_entered(string name)
    {
        var (written, form) = Of(name);

        Assert.Equal(Sorted(written.Printed), Sorted(form.Checks.Where(c => c.IsHard).Select(c => c.Equation)));
        Assert.Equal(Sorted(written.Derived), Sorted(form.Checks.Where(c => !c.IsHard).Select(c => c.Equation)));
        Assert.Equal(CarryOvers.GetValueOrDefault(name, []), form.CarryOvers);
    }

    /// <summary>What a column says of itself opens with its sums, as the circular's row of numbers does.</summary>
    [Theory]
    [MemberData(nameof(Written))]
    public void A_column_says_no_other_sum_than_is_entered(string name)
    {
        var (written, form) = Of(name);
        Assert.All(form.Columns.Where(c => c.Definition.StartsWith('=')), column =>
        {
            var entered = written.Columns.Single(c => c.Number == column.Number);
            var sums = entered.Formulas.Select(f => f.TrimEnd('?')).Where(f => f.StartsWith('='));
            Assert.Contains(column.Definition.Split(';', ' ')[0], new[] { string.Concat(sums) }.Concat(sums));
        });
    }

    /// <summary>
    /// Declared numbers are entered one by one, so a form of them may only be kept from being handed on by what an entry is refused for.
    /// </summary>
    [Fact]
    public void No_declared_numbers_keep_a_form_from_being_handed_on_that_could_be_entered() => Assert.All(
        from form in StatutoryForms.All
        from check in form.Checks.Where(c => c.IsHard)
        let columns = check.Terms.Select(t => StatutoryForms.ColumnOf(form, t)).ToList()
        where columns.Exists(c => c.Rule.Subject is FactSubject.Indicator)
        select (Check: $"{form.Circular.Code} {form.Code} {check.Equation}", Codes: columns.ConvertAll(DeclaredOf)),
        hard => Assert.Equal((hard.Check, IndicatorLimits.WholeOf(hard.Codes[0]!)), (hard.Check, hard.Codes[1])));

    /// <summary>
    /// How much of the tables the reference does not tell: only kept as it is, and to be compared with the circulars themselves.
    /// </summary>
    [Fact]
    public void The_circular_in_force_is_told_by_the_reference_but_for_what_the_inquiry_led_to() => Assert.Equal(
        ["02/XLD.KNPA", "05/KQTH.13", "05/KQTH.14", "05/KQTH.15", "05/KQTH.29", "05/KQTH.30", "05/KQTH.31"],
        from form in FormTables.All.Where(f => f.Circular == "TT06")
        from column in form.Columns.Where(c => c.IsReferenceSilent)
        select $"{form.Code}.{column.Number}");

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_rule_bears_the_code_of_its_cell_and_opens_with_what_the_period_found(string name)
    {
        var form = Of(name).Form;
        Assert.All(form.Columns.Concat(form.UnprintedColumns), column => Assert.Equal($"{form.Code}.{column.Number}", column.Rule.Code));
        foreach (var (whole, _) in form.CarryOvers)
        {
            var opening = form.Find(whole)!.OpeningMeasure;
            Assert.Equal(($"{form.Code}.{whole}.opening", PeriodRelation.AtStart), (opening.Code, opening.Relation));
            var circularMeasures = CircularMeasures.Of(form.Circular);
            Assert.Equal(opening.Code, circularMeasures.Measures[circularMeasures.IndexOf(opening.Code)].Code);
        }
    }

    [Fact]
    public void The_circulars_are_those_of_their_time()
    {
        Assert.Equal(
            [
                ("TT02", "Thông tư 02/2021/TT-TTCP", new(2021, 3, 22), new(2021, 5, 10), new DateOnly(2024, 3, 4)),
                ("TT01", "Thông tư 01/2024/TT-TTCP", new(2024, 1, 20), new(2024, 3, 5), new DateOnly(2025, 9, 29)),
                ("TT06", "Thông tư 06/2025/TT-TTCP", new(2025, 9, 29), new(2025, 9, 30), default(DateOnly?)),
            ],
            Circular.All.Select(c => (c.Code, c.Name, c.IssuedOn, c.InForceFrom, c.InForceTo)));
        Assert.Equal("TT01", Circular.Find("TT01")!.Code);
        Assert.Null(Circular.Find("TT03"));
        Assert.Equal("TT06", Circular.FindOrInForce(null, new(2025, 9, 30))!.Code);
        Assert.Equal("TT01", Circular.FindOrInForce("TT01", new(2025, 9, 30))!.Code);
        Assert.Null(Circular.FindOrInForce("TT03", new(2025, 9, 30)));
    }

    [Theory]
    [InlineData("2023-03-04", "TT02")]
    [InlineData("2023-03-05", "TT02 TT01")]
    [InlineData("2024-03-04", "TT02 TT01")]
    [InlineData("2024-09-29", "TT01")]
    [InlineData("2024-09-30", "TT01 TT06")]
    [InlineData("2025-09-29", "TT01 TT06")]
    [InlineData("2025-09-30", "TT06")]
    [InlineData("2020-05-09", "TT02")]
    public void A_period_is_read_by_its_own_circular_and_those_that_came_within_a_year(string closing, string circulars) => Assert.Equal(
        circulars, string.Join(' ', Circular.RelevantFor(DateOnly.Parse(closing, System.Globalization.CultureInfo.InvariantCulture)).Select(c => c.Code)));

    private static (WrittenForm Written, Form Form) Of(string name)
    {
        var written = FormTables.All.Single(f => $"{f.Circular} {f.Code}" == name);
        return (written, StatutoryForms.Find(Circular.Find(written.Circular)!, written.Code)!);
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> equations) => equations.Order(StringComparer.Ordinal);

    private static string Shown(WrittenColumn c) => $"{c.Number}|{string.Join(" / ", c.Headings)}|{c.Declared}|{c.IsKept}";

    private static string Shown(FormColumn c) => $"{c.Number}|{string.Join(" / ", [.. c.Groups, c.Heading])}|{DeclaredOf(c)}|{c.HasSource}";

    private static string? DeclaredOf(FormColumn c)
    {
        var declared = c.Rule.Subject is FactSubject.Indicator ? c.Definition.Split(' ')[4].TrimEnd(',') : null;
        Assert.True(declared is null || c.Rule.Covers(new Dimensions(FactSubject.Indicator) { Code = declared }));
        return declared;
    }
}
