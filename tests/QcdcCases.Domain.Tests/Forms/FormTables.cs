namespace QcdcCases.Domain.Tests.Forms;

/// <summary>
/// Every column of every form, entered by hand from report-forms.md (§3 for TT 06/2025, §4 for TT 01/2024, §5 for TT 02/2021) and from the
/// copies of the forms that it names (S1 to S3), never from what the product writes. A line is <c>number | headings | unit | formula | what
/// it counts</c>.
/// <list type="bullet">
/// <item>Headings go from the outermost in. One in brackets is not in the reference, which gives the inner ones alone: it is the product's
/// and only kept.</item>
/// <item>A formula stands behind its column: <c>=2+3</c>. With a question mark it is derived or arithmetic, not printed, and only
/// warns.</item>
/// <item>What is counted is said in the words of <see cref="FormWords"/>. After a tilde the reference is silent about it and the product's
/// reading is kept.</item>
/// </list>
/// </summary>
internal static partial class FormTables
{
    public static IReadOnlyList<WrittenForm> All { get; } =
    [
        .. Read("TT06", LettersOfTT06),
        .. Read("TT06", ResolutionOfTT06),
        .. Read("TT01", OldReception("Số vụ việc tiếp lần đầu", "Số vụ việc tiếp nhiều lần")),
        .. Read("TT01", LettersOfTT01),
        .. Read("TT01", OldComplaints),
        .. Read("TT02", OldReception("Tiếp lần đầu", "Tiếp nhiều lần")),
        .. Read("TT02", LettersOfTT02),
        .. Read("TT02", OldComplaints),
        .. Read("TT02", OldDenunciations),
    ];

    private static IEnumerable<WrittenForm> Read(string circular, string table)
    {
        var forms = table.Split("# ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var lines in forms.Select(f => f.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var space = lines[0].IndexOf(' ', StringComparison.Ordinal);
            yield return new WrittenForm(circular, lines[0][..space], lines[0][(space + 1)..], [.. lines[1..].Select(Column)]);
        }
    }

    private static WrittenColumn Column(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var headings = parts[1].Split(" / ");
        var formulas = parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var counts = parts[4].TrimStart('~').Trim();
        return new(parts[0], [.. headings.Select(h => h.Trim('[', ']'))], parts[2], formulas, counts, parts[4].StartsWith('~') || parts[1].Contains('[', StringComparison.Ordinal));
    }
}

/// <summary>A form as it is entered.</summary>
internal sealed record WrittenForm(string Circular, string Code, string Title, IReadOnlyList<WrittenColumn> Columns)
{
    /// <summary>What the circular prints.</summary>
    public IEnumerable<string> Printed => Formulas(isPrinted: true);

    /// <summary>What only follows from it.</summary>
    public IEnumerable<string> Derived => Formulas(isPrinted: false);

    private IEnumerable<string> Formulas(bool isPrinted) =>
        from column in Columns
        from formula in column.Formulas
        where formula.EndsWith('?') != isPrinted
        select column.Number + formula.TrimEnd('?');
}

/// <summary>A column as it is entered.</summary>
/// <param name="Headings">From the outermost in, the last its own.</param>
/// <param name="Counts">What it counts, in the words of <see cref="FormWords"/>.</param>
/// <param name="IsReferenceSilent">Something of it is not in the reference.</param>
internal sealed record WrittenColumn(
    string Number, IReadOnlyList<string> Headings, string Unit, IReadOnlyList<string> Formulas, string Counts, bool IsReferenceSilent)
{
    public bool IsAside => !char.IsAsciiDigit(Number[0]);

    public bool IsKept => Counts != "not kept";

    /// <summary>The code under which it is declared; null where the register tells it.</summary>
    public string? Declared => Counts.StartsWith("declared ", StringComparison.Ordinal) ? Counts["declared ".Length..] : null;
}
