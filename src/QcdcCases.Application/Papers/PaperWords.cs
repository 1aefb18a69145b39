using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Papers;

/// <summary>The Vietnamese words for codes that a journal may bring with others; a paper never shows a raw code.</summary>
internal static class PaperWords
{
    /// <summary>Returns the name of a field, or of its main field for a code of an office; null for a code that has none.</summary>
    public static string? Field(string code) => Fields.Table.Find(code)?.Name ?? Fields.Table.Find(Fields.Table.MainOf(code))?.Name;

    /// <summary>Returns the words for the ground of a refusal: of a listed code its text, of an imported text the text itself.</summary>
    public static string? RefusalGround(string? ground, DateOnly on) => ground is null ? null
        : RefusalGrounds.Find(ground, on) is { } listed ? $"{listed.Vietnamese} ({listed.Article})"
        : IsCode(ground) ? null
        : ground;

    private static bool IsCode(string text) => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_');
}
