using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>What a column is measured in.</summary>
public enum FormColumnUnit
{
    /// <summary>Turns, people, letters, cases …: whole numbers.</summary>
    Count,

    /// <summary>Triệu đồng; the register keeps whole đồng, so three to six decimals may follow.</summary>
    Money,

    /// <summary>Square metres.</summary>
    Land,
}

/// <summary>One numbered column of a statutory form: a rule over facts, like any figure, so that every cell opens into what it counts.</summary>
/// <param name="Number">As printed in the numbering row: <c>1</c>, <c>2</c> …</param>
/// <param name="Groups">The headings above its own, outermost first, as printed.</param>
/// <param name="Heading">Its own heading, as printed.</param>
/// <param name="Rule">What it counts; coded by its form (<c>02/XLD.6</c>).</param>
/// <param name="Definition">What the circular says or leaves open; where it is our reading, it says so.</param>
public sealed record FormColumn(string Number, IReadOnlyList<string> Groups, string Heading, Measure Rule, string Definition)
{
    public FormColumnUnit Measure { get; init; }

    /// <summary>False where nothing tells the number: its cell stays empty, and equations read it as nothing.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>What a column that carries over found when the period began.</summary>
    public Measure OpeningRule => Rule with { Code = $"{Rule.Code}.opening", Counting = PeriodRelation.AtStart };

    /// <summary>The value of a cell from what its rule adds up.</summary>
    public decimal ValueOf(long counted) => Measure is FormColumnUnit.Money ? counted / 1_000_000m : counted;
}

/// <summary>A statutory form as one circular has it: data only, so that a new circular is a new table.</summary>
public sealed record Form
{
    private readonly Dictionary<string, FormColumn> byNumber;

    /// <param name="code">As printed: <c>02/XLD</c>.</param>
    /// <param name="columns">In the order of print; their rules need no code.</param>
    /// <param name="aside">Columns that are not printed.</param>
    internal Form(Circular circular, string code, string title, IEnumerable<FormColumn> columns, IEnumerable<FormCheck> checks, IEnumerable<FormColumn>? aside = null)
    {
        (Circular, Code, Title) = (circular, code, title);
        Columns = [.. columns.Select(Coded)];
        Aside = [.. (aside ?? []).Select(Coded)];
        Checks = [.. checks];
        byNumber = Columns.Concat(Aside).ToDictionary(c => c.Number, StringComparer.Ordinal);

        FormColumn Coded(FormColumn column) => column with { Rule = column.Rule with { Code = $"{code}.{column.Number}" } };
    }

    public Circular Circular { get; }

    public string Code { get; }

    /// <summary>As printed.</summary>
    public string Title { get; }

    public IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>What is counted beside the columns because a check compares with it: it has no cell, but opens into its items like one.</summary>
    public IReadOnlyList<FormColumn> Aside { get; }

    /// <summary>The columns that have cells.</summary>
    public IEnumerable<FormColumn> KeptColumns => Columns.Where(c => c.IsKept);

    public IReadOnlyList<FormCheck> Checks { get; }

    /// <summary>
    /// Columns that carry over: what a period leaves of the first without the second is found by the period after it. They count facts, not cases, so
    /// that those of all units are the sum of each unit's.
    /// </summary>
    public IReadOnlyList<(string Whole, string Done)> CarryOvers { get; init; } = [];

    /// <summary>The column of a number, printed or aside; null when the form has none.</summary>
    public FormColumn? Find(string number) => byNumber.GetValueOrDefault(number);
}

/// <summary>A circular that prescribes forms, in force from its first to its last day, both included.</summary>
/// <param name="Code">Its short name: <c>TT06</c>.</param>
/// <param name="Name">Its full number.</param>
/// <param name="InForceTo">Null while it is in force.</param>
public sealed record Circular(string Code, string Name, DateOnly InForceFrom, DateOnly? InForceTo)
{
    public DateOnly IssuedOn { get; private init; }

    public static Circular TT02 { get; } = new("TT02", "Thông tư 02/2021/TT-TTCP", new(2021, 5, 10), new(2024, 3, 4)) { IssuedOn = new(2021, 3, 22) };

    public static Circular TT01 { get; } = new("TT01", "Thông tư 01/2024/TT-TTCP", new(2024, 3, 5), new(2025, 9, 29)) { IssuedOn = new(2024, 1, 20) };

    public static Circular TT06 { get; } = new("TT06", "Thông tư 06/2025/TT-TTCP", new(2025, 9, 30), null) { IssuedOn = new(2025, 9, 29) };

    public static IReadOnlyList<Circular> All { get; } = [TT02, TT01, TT06];

    /// <summary>The circular by which a period is reported: the one in force on its closing day; before all of them, the oldest known.</summary>
    public static Circular On(DateOnly closingDay) => All.Last(c => c.InForceFrom <= closingDay || c == All[0]);

    /// <summary>
    /// Those by whose forms a period is counted: its own, and any that came into force within a year after, beside whose periods it is read as the one before or
    /// that of the year before.
    /// </summary>
    public static IEnumerable<Circular> Reading(DateOnly closingDay) =>
        All.Where(c => c == On(closingDay) || (c.InForceFrom > closingDay && c.InForceFrom <= closingDay.AddYears(1)));

    public static Circular? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>The circular of a code, or the one by which a period is reported when none is named; null when there is none of that code.</summary>
    public static Circular? For(string? code, DateOnly closingDay) => code is null ? On(closingDay) : Find(code);
}
