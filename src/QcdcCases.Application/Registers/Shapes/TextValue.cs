using System.Buffers;
using System.Text;
using System.Text.Json;
using QcdcCases.Domain.Feedback;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>
/// A text: well-formed, brought into NFC, within the bounds of the column that keeps it, and without characters that can only hide something:
/// controls, what turns the direction of the text around it, and what Unicode says is no character.
/// </summary>
/// <param name="most">The longest it may be, in UTF-16 units.</param>
/// <param name="mayBeBlank">Optional texts may have been written down as empty; they stay so.</param>
/// <param name="hasLines">Whether it may have line breaks and tabs.</param>
internal class TextValue(int most, bool mayBeBlank = false, bool hasLines = true) : Value<string>
{
    private const string Breaks = "\t\n\r";

    private static readonly SearchValues<char> Unwanted = SearchValues.Create([.. Controls(), .. Hidden()]);
    private static readonly SearchValues<char> UnwantedInLines = SearchValues.Create([.. Controls().Except(Breaks), .. Hidden()]);

    public override bool Read(ref Utf8JsonReader json, Finding finding, out string value)
    {
        value = string.Empty;
        if (json.TokenType is not JsonTokenType.String)
        {
            return IsOther(ref json, finding, "string");
        }

        try
        {
            value = Composed(json.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            return finding.Wrong(ShapeRefusals.IllFormedText);
        }

        if (value.Length > most)
        {
            return finding.Wrong(ShapeRefusals.TextTooLong(most));
        }

        if (!mayBeBlank && string.IsNullOrWhiteSpace(value))
        {
            return finding.Wrong(ShapeRefusals.BlankText);
        }

        return value.AsSpan().ContainsAny(hasLines ? UnwantedInLines : Unwanted)
            ? finding.Wrong(ShapeRefusals.UnwantedCharacter)
            : IsWellFormed(value, finding);
    }

    public override void Write(Utf8JsonWriter json, string value) => json.WriteStringValue(value);

    protected virtual bool IsWellFormed(string value, Finding finding) => true;

    /// <summary>NFC. Precomposed Latin letters, Vietnamese ones included, need no look into the tables.</summary>
    private static string Composed(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '\u0300' and not (>= '\u1EA0' and <= '\u1EF9'))
            {
                return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
            }
        }

        return text;
    }

    private static IEnumerable<char> Controls() => Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl);

    private static IEnumerable<char> Hidden() => Enumerable.Range(0xFDD0, 0x20).Select(c => (char)c).Concat("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uFFFF");
}

/// <summary>A code of a list: lower-case words of letters and digits, joined by hyphens or dots.</summary>
internal sealed class CodeValue() : TextValue(TextLength.Code, hasLines: false)
{
    protected override bool IsWellFormed(string value, Finding finding)
    {
        var inWord = false;
        foreach (var character in value)
        {
            var isWord = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
            if (!isWord && !(inWord && character is '-' or '.'))
            {
                return finding.Wrong(ShapeRefusals.NotACode);
            }

            inWord = isWord;
        }

        return inWord || finding.Wrong(ShapeRefusals.NotACode);
    }
}

/// <summary>A code by which a citizen follows feedback, brought into its one spelling.</summary>
internal sealed class FollowCodeValue() : TextValue(TextLength.Code, hasLines: false)
{
    public override bool Read(ref Utf8JsonReader json, Finding finding, out string value)
    {
        if (!base.Read(ref json, finding, out value))
        {
            return false;
        }

        if (FollowCode.Read(value) is not { } code)
        {
            return finding.Wrong(ShapeRefusals.NotAFollowCode);
        }

        value = code;
        return true;
    }
}
