using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>
/// The tags of a report's numbers. A number is the code of a figure, a form's column (<c>02/XLD.4</c>), or a sum of these (<c>a+b</c>).
/// </summary>
internal static class NumberTags
{
    /// <summary>Named sums that are too long for a tag of 64 characters.</summary>
    private static readonly Dictionary<string, string[]> Sums = new(StringComparer.Ordinal)
    {
        ["cases.own.withLimit"] = ["cases.own.resolvedOnTime", "cases.own.resolvedLate", "cases.own.overdue"],
    };

    /// <summary>The patterns of the tags, for the documentation.</summary>
    public static IReadOnlyList<(string Pattern, string Example, string Means)> Patterns { get; } =
    [
        ("CODE", "letters.received", "số liệu theo mã (xem `GET /api/v1/statistics/figures`); dưới 10 viết thêm số 0"),
        ("FORM.COLUMN", "02/XLD.4", "tổng cộng của một cột trong biểu; tiền (triệu đồng) và đất (m²) viết đủ phần thập phân"),
        ("NUMBER+NUMBER", "05/KQTH.2+05/KQTH.17", "tổng của nhiều số"),
        ("cases.own.withLimit", "cases.own.withLimit", $"tổng của {string.Join(", ", Sums["cases.own.withLimit"].Select(s => $"`{s}`"))}"),
        ("compare NUMBER UNIT", "compare letters.received đơn", "tăng, giảm bao nhiêu so với kỳ trước và cùng kỳ năm trước"),
        ("rate NUMBER / NUMBER", "rate letters.own.resolved / letters.own", "tỷ lệ phần trăm; không có khi mẫu số bằng 0"),
        ("share NUMBER / NUMBER", "share 02/XLD.9 / 02/XLD.6", "số đơn và tỷ lệ trong tổng số, kèm cùng kỳ năm trước"),
        ("held CODE", "held feedback.answeredWithLimit", "chỉ dùng với if, unless: báo cáo có số liệu này"),
    ];

    /// <param name="forms">The forms whose columns may be named.</param>
    public static Tag? Find(string name, IReadOnlyList<Form> forms) => name.Split(' ', 2) switch
    {
        [var number] => Terms(number, forms) is { } terms ? Number(name, terms, forms) : null,
        ["compare", var rest] when rest.Split(' ', 2) is [var number, .. var unit] && IsKnown(number, forms) =>
            Text(name, n => n.Compared(number, string.Concat(unit))),
        ["share", var rest] when rest.Split(" / ") is [var part, var whole] && IsKnown(part, forms) && IsKnown(whole, forms) =>
            Text(name, n => n.Share(part, whole)),
        ["rate", var rest] when rest.Split(" / ") is [var p, var w] && Terms(p, forms) is { } some && Terms(w, forms) is { } all =>
            Text(name, n => Rate(n.Sum(some), n.Sum(all))),
        ["held", var code] when IsKnown(code, forms) =>
            new(name, string.Empty, TagKind.Condition, paper => new TagValue(((ReportPaper)paper).Numbers.Contains(code))),
        _ => null,
    };

    private static Tag Text(string name, Func<ReportNumbers, string?> text) =>
        new(name, string.Empty, TagKind.Text, paper => new TagValue(text(((ReportPaper)paper).Numbers)));

    private static Tag Number(string name, IReadOnlyList<string> terms, IReadOnlyList<Form> forms)
    {
        var isCount = terms.All(t => ColumnOf(t, forms) is null or { Measure: FormColumnUnit.Count });
        Func<decimal, string> written = isCount ? Count : VietnameseNumbers.Number;
        return new(name, string.Empty, TagKind.Text, paper =>
        {
            var number = ((ReportPaper)paper).Numbers.Sum(terms);
            return new TagValue(written(number), number != 0, []);
        });
    }

    private static string[]? Terms(string number, IReadOnlyList<Form> forms)
    {
        string[] terms = [.. number.Split('+').SelectMany(t => Sums.GetValueOrDefault(t) ?? [t])];
        return terms.All(t => IsKnown(t, forms)) ? terms : null;
    }

    private static bool IsKnown(string source, IReadOnlyList<Form> forms) =>
        Measures.Find(source) is not null || ColumnOf(source, forms) is not null;

    private static FormColumn? ColumnOf(string source, IReadOnlyList<Form> forms) =>
        source.Split('.') is [var code, var column]
            ? forms.FirstOrDefault(f => f.Code == code)?.Columns.FirstOrDefault(c => c.HasSource && c.Number == column)
            : null;
}
