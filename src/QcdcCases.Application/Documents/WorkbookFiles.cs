using System.Globalization;

namespace QcdcCases.Application.Documents;

/// <summary>Builds the file names of workbooks.</summary>
public static class WorkbookFiles
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Returns a file name that is valid on every system, such as <c>02-XLD_dd_20241215-20251214.xlsx</c>.</summary>
    public static string NameOf(string what, string unit, DateOnly? from, DateOnly? to) =>
        $"{Safe(what)}_{Safe(unit)}{Day(from)}{(to is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"-{to:yyyyMMdd}"))}.xlsx";

    private static string Day(DateOnly? day) =>
        day is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"_{day:yyyyMMdd}");

    private static string Safe(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-'));
}
