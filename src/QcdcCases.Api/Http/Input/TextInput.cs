using System.Buffers;
using System.Globalization;
using System.Text;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Http.Input;

/// <summary>
/// Text as it may come in: one Unicode form, no surrounding white space, and no characters that can only hide something or break a page.
/// The one place for bodies, queries and addresses alike.
/// </summary>
internal static class TextInput
{
    // Control characters but tab and line ends, and what turns the direction of the text around it.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0D]).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c),
            .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    /// <summary>Reads a text; when it holds an unwanted character, says which.</summary>
    /// <returns>Whether it may be used.</returns>
    public static bool TryRead(string sent, out string text, out string unwanted)
    {
        unwanted = FindUnwanted(sent);
        text = unwanted.Length > 0 ? string.Empty : sent.Trim().Normalize(NormalizationForm.FormC);
        return unwanted.Length == 0;
    }

    public static FieldProblem ProblemOf(string field, string unwanted) =>
        new(field, "text.control_character", "The text holds a character that may not stand in it: {0}.") { Arguments = Problem.Numbered([unwanted]) };

    private static string FindUnwanted(string sent)
    {
        if (sent.AsSpan().IndexOfAny(Unwanted) is >= 0 and var at)
        {
            return NameOf(sent[at]);
        }

        if (Ascii.IsValid(sent))
        {
            return string.Empty;
        }

        for (var place = 0; place < sent.Length; place++)
        {
            var status = Rune.DecodeFromUtf16(sent.AsSpan(place), out var rune, out var length);
            if (status is not OperationStatus.Done)
            {
                return NameOf(sent[place]);
            }

            if (IsNoncharacter(rune.Value))
            {
                return NameOf(rune.Value);
            }

            place += length - 1;
        }

        return string.Empty;
    }

    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string NameOf(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");
}
