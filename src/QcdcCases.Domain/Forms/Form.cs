using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>The unit of measurement of a column.</summary>
public enum FormColumnUnit
{
    /// <summary>Whole numbers: visits, people, letters, cases and so on.</summary>
    Count,

    /// <summary>Triệu đồng. The register stores whole đồng, so a value may have up to six decimals.</summary>
    Money,

    /// <summary>Square metres.</summary>
    Land,
}

/// <summary>
/// One numbered column of a statutory form. It is a measure over facts, so every cell can be opened into the counted items.
/// </summary>
/// <param name="Number">The number as printed in the numbering row: <c>1</c>, <c>2</c> and so on.</param>
/// <param name="Groups">The printed headings above the column, outermost first.</param>
/// <param name="Heading">The printed heading of the column.</param>
/// <param name="Rule">The measure; its form assigns the code (<c>02/XLD.6</c>).</param>
/// <param name="Definition">
/// The definition in Vietnamese; it states where the circular is silent and the reading is the software's own.
/// </param>
public sealed record FormColumn(string Number, IReadOnlyList<string> Groups, string Heading, Measure Rule, string Definition)
{
    public FormColumnUnit Measure { get; init; }

    /// <summary>False if the column has no source: its cell stays empty, and equations treat it as zero.</summary>
    public bool HasSource { get; init; } = true;

    /// <summary>The opening balance of a column that carries over.</summary>
    public Measure OpeningMeasure => Rule with { Code = $"{Rule.Code}.opening", Relation = PeriodRelation.AtStart };

    /// <summary>Converts a counted amount to the value of the cell.</summary>
    public decimal ToCellValue(long counted) => Measure is FormColumnUnit.Money ? counted / 1_000_000m : counted;
}

/// <summary>A statutory form of one circular. It is data only, so a new circular needs only a new table.</summary>
public sealed record Form
{
    private readonly Dictionary<string, FormColumn> byNumber;

    /// <param name="code">The code as printed: <c>02/XLD</c>.</param>
    /// <param name="columns">The columns in print order; their measures need no code.</param>
    /// <param name="aside">Columns that are not printed.</param>
    internal Form(
        Circular circular,
        string code,
        string title,
        IEnumerable<FormColumn> columns,
        IEnumerable<FormCheck> checks,
        IEnumerable<FormColumn>? aside = null)
    {
        (Circular, Code, Title) = (circular, code, title);
        Columns = [.. columns.Select(Coded)];
        UnprintedColumns = [.. (aside ?? []).Select(Coded)];
        Checks = [.. checks];
        byNumber = Columns.Concat(UnprintedColumns).ToDictionary(c => c.Number, StringComparer.Ordinal);

        FormColumn Coded(FormColumn column) => column with { Rule = column.Rule with { Code = $"{code}.{column.Number}" } };
    }

    public Circular Circular { get; }

    public string Code { get; }

    /// <summary>The printed title.</summary>
    public string Title { get; }

    public IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>Measures that a check compares with but that have no cell. They can be opened into items like a column.</summary>
    public IReadOnlyList<FormColumn> UnprintedColumns { get; }

    /// <summary>The columns that have cells.</summary>
    public IEnumerable<FormColumn> ColumnsWithCells => Columns.Where(c => c.HasSource);

    public IReadOnlyList<FormCheck> Checks { get; }

    /// <summary>
    /// Pairs of columns that carry over: what a period leaves of the first without the second is the opening balance of the next period.
    /// They count facts, not cases, so values of units can be added.
    /// </summary>
    public IReadOnlyList<(string Whole, string Done)> CarryOvers { get; init; } = [];

    /// <summary>Returns the column of a number, printed or not; null if the form has none.</summary>
    public FormColumn? Find(string number) => byNumber.GetValueOrDefault(number);
}

/// <summary>A circular that prescribes forms, in force from its first to its last day, both included.</summary>
/// <param name="Code">The short name: <c>TT06</c>.</param>
/// <param name="Name">The full number.</param>
/// <param name="InForceTo">The last day in force; null if unlimited.</param>
public sealed record Circular(string Code, string Name, DateOnly InForceFrom, DateOnly? InForceTo)
{
    public DateOnly IssuedOn { get; private init; }

    public static Circular TT02 { get; } =
        new("TT02", "Thông tư 02/2021/TT-TTCP", new(2021, 5, 10), new(2024, 3, 4)) { IssuedOn = new(2021, 3, 22) };

    public static Circular TT01 { get; } =
        new("TT01", "Thông tư 01/2024/TT-TTCP", new(2024, 3, 5), new(2025, 9, 29)) { IssuedOn = new(2024, 1, 20) };

    public static Circular TT06 { get; } = new("TT06", "Thông tư 06/2025/TT-TTCP", new(2025, 9, 30), null) { IssuedOn = new(2025, 9, 29) };

    public static IReadOnlyList<Circular> All { get; } = [TT02, TT01, TT06];

    /// <summary>Returns the circular of a period: the one in force on the closing day, or the oldest one for earlier days.</summary>
    public static Circular InForceOn(DateOnly closingDay) => All.Last(c => c.InForceFrom <= closingDay || c == All[0]);

    /// <summary>
    /// Returns the circulars by whose forms a period is computed: its own, and any that came into force within one year after, because
    /// their reports show the period as the previous one or that of the year before.
    /// </summary>
    public static IEnumerable<Circular> RelevantFor(DateOnly closingDay) =>
        All.Where(c => c == InForceOn(closingDay) || (c.InForceFrom > closingDay && c.InForceFrom <= closingDay.AddYears(1)));

    public static Circular? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>Returns the circular of a code, or that of the period if the code is null; null if the code is unknown.</summary>
    public static Circular? FindOrInForce(string? code, DateOnly closingDay) => code is null ? InForceOn(closingDay) : Find(code);
}
