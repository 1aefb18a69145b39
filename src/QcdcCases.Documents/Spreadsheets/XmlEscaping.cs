using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace QcdcCases.Documents.Spreadsheets;

/// <summary>Escapes texts for Office Open XML, including characters beyond the basic plane.</summary>
internal static class XmlEscaping
{
    private const int Escaped = 7;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>
    /// Escapes a text for a cell. A carriage return, and a character that XML does not allow, becomes <c>_xHHHH_</c> (ECMA-376 part 1,
    /// 22.9.2.19); a text that already contains such a sequence is escaped too.
    /// </summary>
    public static string EscapeForCell(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && IsPlain(text))
        {
            return text;
        }

        return Replaced(text, c => string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"), place => IsSign(text.AsSpan(place)));
    }

    /// <summary>Escapes a text for a Word document: a character that XML does not allow becomes the replacement character.</summary>
    public static string EscapeForDocument(string text) => IsPlain(text) ? text : Replaced(text, _ => "\uFFFD", _ => false);

    private static string Replaced(string text, Func<char, string> inPlaceOf, Func<int, bool> isKept)
    {
        var written = new StringBuilder(text.Length + Escaped);
        for (var place = 0; place < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out var length) is OperationStatus.Done;
            if (isWhole && (length == 2 || (XmlConvert.IsXmlChar(text[place]) && text[place] is not '\r')))
            {
                written.Append(isKept(place) ? "_x005F_" : rune.ToString());
            }
            else
            {
                written.Append(inPlaceOf(text[place]));
            }

            place += length;
        }

        return written.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is '\r' || !XmlConvert.IsXmlChar(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSign(ReadOnlySpan<char> text) =>
        text.Length >= Escaped && text[0] is '_' && text[1] is 'x' && text[6] is '_' && text[2..6].IndexOfAnyExcept(Hexadecimal) < 0;
}
