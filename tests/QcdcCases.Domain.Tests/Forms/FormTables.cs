namespace QcdcCases.Domain.Tests.Forms;

/// <summary>
/// Every column of every form, written down by hand from the circulars: number, headings from the outermost in, and behind an arrow the code under which units
/// declare it. Below the columns of a form stand what must hold among them: hard where the circular prints it, soft where it only warns.
/// </summary>
internal static partial class FormTables
{
    public static IReadOnlyList<WrittenForm> All { get; } =
    [
        .. Read("TT06", TT06),
        .. Read("TT01", TT01),
        .. Read("TT02", LettersOfTT02),
        .. Read("TT02", ResolutionOfTT02),
    ];

    private static IEnumerable<WrittenForm> Read(string circular, string table)
    {
        WrittenForm? form = null;
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (word, rest) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            switch (word)
            {
                case "#":
                    if (form is not null)
                    {
                        yield return form;
                    }

                    form = new WrittenForm(circular, rest.Split(' ')[0], rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
                    break;
                case "hard":
                    form!.Hard.AddRange(rest.Split(' '));
                    break;
                case "soft":
                    form!.Soft.AddRange(rest.Split(' '));
                    break;
                default:
                    form!.Columns.Add(Column(word, rest));
                    break;
            }
        }

        yield return form!;
    }

    private static WrittenColumn Column(string number, string text)
    {
        const string NotKept = " (not kept)";
        var isKept = !text.EndsWith(NotKept, StringComparison.Ordinal);
        var parts = (isKept ? text : text[..^NotKept.Length]).Split(" <- ");
        var headings = parts[0].Split(" / ");
        return new(number, string.Join(" / ", headings[..^1]), headings[^1], parts.Length > 1 ? parts[1] : null, isKept);
    }
}

/// <summary>A form as it is written down.</summary>
internal sealed record WrittenForm(string Circular, string Code, string Title)
{
    public List<WrittenColumn> Columns { get; } = [];

    public List<string> Hard { get; } = [];

    public List<string> Soft { get; } = [];
}

/// <summary>A column as it is written down.</summary>
/// <param name="Declared">The code under which it is declared; null where the register tells it.</param>
internal sealed record WrittenColumn(string Number, string Groups, string Heading, string? Declared, bool IsKept);
