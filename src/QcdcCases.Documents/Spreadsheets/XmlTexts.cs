using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace QcdcCases.Documents.Spreadsheets;

/// <summary>Texts of the register as Office Open XML carries them: every character, those beyond the basic plane too.</summary>
internal static class XmlTexts
{
    private const int Escaped = 7;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>
    /// As a cell holds it. What XML cannot hold, and a carriage return, is written <c>_xHHHH_</c>, as the format has it (ECMA-376 part 1,
    /// 22.9.2.19); a text that looks like such a sign by itself is kept from being read as one.
    /// </summary>
    public static string InCell(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && IsPlain(text))
        {
            return text;
        }

        return Replaced(text, c => string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"), place => IsSign(text.AsSpan(place)));
    }

    /// <summary>As a paper shows it: what XML cannot hold leaves the sign of a lost character.</summary>
    public static string InPaper(string text) => IsPlain(text) ? text : Replaced(text, _ => "\uFFFD", _ => false);

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
