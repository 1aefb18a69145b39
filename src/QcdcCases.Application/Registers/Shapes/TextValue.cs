using System.Text.Json;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>
/// A text as <see cref="PlainText"/> takes it, within the bounds of the column that keeps it, and not misread on its way.
/// </summary>
/// <param name="most">The longest it may be, in UTF-16 units.</param>
/// <param name="mayBeBlank">Optional texts may have been written down as empty; they stay so.</param>
/// <param name="hasLines">Whether it may have line breaks and tabs.</param>
internal class TextValue(int most, bool mayBeBlank = false, bool hasLines = true) : Value<string>
{
    private const string Breaks = "\t\n\r";

    public override bool Read(ref Utf8JsonReader json, Finding finding, out string value)
    {
        value = string.Empty;
        if (json.TokenType is not JsonTokenType.String)
        {
            return IsOther(ref json, finding, "string");
        }

        string sent;
        try
        {
            sent = json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            return finding.Wrong(ShapeRefusals.IllFormedText);
        }

        if (GarbledText.Find(sent) is { } garbled)
        {
            return finding.Wrong(TextRefusals.Garbled(garbled));
        }

        if (!PlainText.TryRead(sent, out value, out _) || (!hasLines && value.AsSpan().ContainsAny(Breaks)))
        {
            return finding.Wrong(ShapeRefusals.UnwantedCharacter);
        }

        if (value.Length > most)
        {
            return finding.Wrong(ShapeRefusals.TextTooLong(most));
        }

        return !mayBeBlank && value.Length == 0 ? finding.Wrong(ShapeRefusals.BlankText) : IsWellFormed(value, finding);
    }

    /// <summary>What an earlier version kept less strictly is written as it would be read again.</summary>
    public override void Write(Utf8JsonWriter json, string value) =>
        json.WriteStringValue(PlainText.TryRead(value, out var text, out _) ? text : value);

    protected virtual bool IsWellFormed(string value, Finding finding) => true;
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
