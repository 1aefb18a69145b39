using System.Buffers;
using System.Globalization;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// Validates and normalises text from every input: Unicode NFC, without invisible characters, trimmed. Rejects control characters except
/// tab and line ends, characters that change the text direction, unpaired surrogates and noncharacters.
/// </summary>
public static class PlainText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    // Control characters except tab and line ends, and characters that change the text direction.
    private static readonly SearchValues<char> RejectedCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0D]).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c),
            .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The normalised text; empty if it has no visible character.</param>
    /// <param name="unwanted">The name of the first rejected character, such as <c>U+0007</c>; empty if there is none.</param>
    /// <returns>True if the text is accepted.</returns>
    public static bool TryRead(string sent, out string text, out string unwanted)
    {
        if (IsPrecomposed(sent))
        {
            (text, unwanted) = (sent.Trim(), string.Empty);
            return true;
        }

        unwanted = FindRejected(sent);
        text = unwanted.Length > 0 ? string.Empty : Clean(sent);
        return unwanted.Length == 0;
    }

    /// <summary>
    /// True if a character has no width and no glyph. Variation selectors and combining marks are excluded because they belong to the
    /// preceding character.
    /// </summary>
    public static bool IsInvisible(Rune rune) => rune.Value switch
    {
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true,
        >= 0x0600 and <= 0x0605 or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD => false,
        >= 0xE0000 and <= 0xE00FF or >= 0xE01F0 and <= 0xE0FFF or >= 0xFFF0 and <= 0xFFF8 or 0x2065 => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format,
    };

    /// <summary>
    /// True if a text of common characters has no combining marks, so that it needs no change except trimming: nearly every text, and a
    /// large import has millions.
    /// </summary>
    private static bool IsPrecomposed(string text)
    {
        foreach (var character in text)
        {
            var isPrecomposed = character is >= ' ' and <= '~' or >= '\u00A0' and < '\u0300' or >= '\u1EA0' and <= '\u1EF9';
            if (!isPrecomposed || character is '\u00AD')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if a text needs no change except normalisation and trimming.</summary>
    private static bool IsCommonText(string text)
    {
        foreach (var character in text)
        {
            // Fast path: Latin letters and marks, Vietnamese ones included.
            var isCommon = character is <= '\u036F' or >= '\u1EA0' and <= '\u1EF9' or >= '\u2010' and <= '\u2027';
            if (!isCommon || character is '\u00AD' or '\u034F')
            {
                return false;
            }
        }

        return true;
    }

    private static string Clean(string sent)
    {
        if (Ascii.IsValid(sent))
        {
            return sent.Trim();
        }

        var seen = IsCommonText(sent) ? sent : WithoutInvisible(sent);
        var text = seen.Trim().Normalize(NormalizationForm.FormC);
        return HasVisibleCharacter(text) ? text : string.Empty;
    }

    private static string WithoutInvisible(string sent)
    {
        var kept = new StringBuilder(sent.Length);
        for (var place = 0; place < sent.Length;)
        {
            Rune.DecodeFromUtf16(sent.AsSpan(place), out var rune, out var length);
            if (!IsInvisible(rune) || IsMeaningfulJoiner(rune, sent.AsSpan(0, place), sent.AsSpan(place + length)))
            {
                kept.Append(sent, place, length);
            }

            place += length;
        }

        return kept.ToString();
    }

    /// <summary>True for a joiner between parts of an emoji or between letters of scripts that use joiners.</summary>
    private static bool IsMeaningfulJoiner(Rune rune, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner) || before.IsEmpty || after.IsEmpty)
        {
            return false;
        }

        Rune.DecodeLastFromUtf16(before, out var last, out var length);
        if (last.Value is 0xFE0F && before.Length > length)
        {
            Rune.DecodeLastFromUtf16(before[..^length], out last, out _);
        }

        Rune.DecodeFromUtf16(after, out var next, out _);
        return IsJoined(next) && (IsJoined(last) || Rune.GetUnicodeCategory(last) is UnicodeCategory.ModifierSymbol);

        static bool IsJoined(Rune one) => Rune.GetUnicodeCategory(one) is UnicodeCategory.OtherSymbol ||
            one.Value is >= 0x0620 and < 0x1100 or >= 0x1700 and < 0x1AB0 or >= 0xA800 and < 0xAC00;
    }

    private static bool HasVisibleCharacter(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
            if (!isMark && !Rune.IsWhiteSpace(rune) && !IsInvisible(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static string FindRejected(string sent)
    {
        if (sent.AsSpan().IndexOfAny(RejectedCharacters) is >= 0 and var at)
        {
            return NameOf(sent[at]);
        }

        if (Ascii.IsValid(sent))
        {
            return string.Empty;
        }

        for (var place = 0; place < sent.Length; place++)
        {
            if (sent[place] < '\uD800')
            {
                continue;
            }

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
