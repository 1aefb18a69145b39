using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Forms;

/// <summary>The product's forms beside those written down by hand, in both directions. What a column counts is tried on made-up registers.</summary>
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
    public void Every_column_is_the_one_that_is_written(string name)
    {
        var (written, form) = Of(name);

        Assert.Equal(written.Columns.Where(c => char.IsAsciiDigit(c.Number[0])).Select(Shown), form.Columns.Select(Shown));
        Assert.Equal(written.Columns.Where(c => !char.IsAsciiDigit(c.Number[0])).Select(Shown), form.Aside.Select(Shown));
        Assert.Equal(written.Columns.Where(c => c.IsKept && char.IsAsciiDigit(c.Number[0])).Select(c => c.Number), form.KeptColumns.Select(c => c.Number));
        Assert.All(written.Columns, column => Assert.Equal(Shown(column), Shown(form.Find(column.Number)!)));
        Assert.Null(form.Find("0"));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Money_is_in_trieu_dong_land_in_square_metres_and_all_else_is_counted(string name) => Assert.All(Of(name).Form.Columns, column =>
    {
        var formColumnUnit = column.Heading switch { "Tiền (Trđ)" => FormColumnUnit.Money, "Đất (m2)" => FormColumnUnit.Land, _ => FormColumnUnit.Count };
        Assert.Equal(formColumnUnit, column.Measure);
        Assert.Equal(formColumnUnit is FormColumnUnit.Money ? 2.5m : 2_500_000m, column.ValueOf(2_500_000));
    });

    [Theory]
    [MemberData(nameof(Written))]
    public void What_must_hold_among_the_columns_is_what_is_written(string name)
    {
        var (written, form) = Of(name);

        Assert.Equal(written.Hard, form.Checks.Where(c => c.IsHard).Select(c => c.Equation));
        Assert.Equal(written.Soft, form.Checks.Where(c => !c.IsHard).Select(c => c.Equation));
        Assert.Equal(CarryOvers.GetValueOrDefault(name, []), form.CarryOvers);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_rule_bears_the_code_of_its_cell_and_opens_with_what_the_period_found(string name)
    {
        var form = Of(name).Form;
        Assert.All(form.Columns.Concat(form.Aside), column => Assert.Equal($"{form.Code}.{column.Number}", column.Rule.Code));
        foreach (var (whole, _) in form.CarryOvers)
        {
            var opening = form.Find(whole)!.OpeningRule;
            Assert.Equal(($"{form.Code}.{whole}.opening", PeriodRelation.AtStart), (opening.Code, opening.Counting));
            var circularMeasures = CircularMeasures.Of(form.Circular);
            Assert.Equal(opening.Code, circularMeasures.Rules[circularMeasures.PlaceOf(opening.Code)].Code);
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
        Assert.Equal("TT06", Circular.For(null, new(2025, 9, 30))!.Code);
        Assert.Equal("TT01", Circular.For("TT01", new(2025, 9, 30))!.Code);
        Assert.Null(Circular.For("TT03", new(2025, 9, 30)));
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
        circulars, string.Join(' ', Circular.Reading(DateOnly.Parse(closing, System.Globalization.CultureInfo.InvariantCulture)).Select(c => c.Code)));

    private static (WrittenForm Written, Form Form) Of(string name)
    {
        var written = FormTables.All.Single(f => $"{f.Circular} {f.Code}" == name);
        return (written, StatutoryForms.Find(Circular.Find(written.Circular)!, written.Code)!);
    }

    private static string Shown(WrittenColumn c) => $"{c.Number}|{c.Groups}|{c.Heading}|{c.Declared}|{c.IsKept}";

    private static string Shown(FormColumn c)
    {
        var declared = c.Rule.Subject is FactSubject.Indicator ? c.Definition.Split(' ')[4].TrimEnd(',') : null;
        Assert.Equal(declared is not null, declared is not null && c.Rule.Covers(new Dimensions(FactSubject.Indicator) { Code = declared }));
        return $"{c.Number}|{string.Join(" / ", c.Groups)}|{c.Heading}|{declared}|{c.IsKept}";
    }
}
