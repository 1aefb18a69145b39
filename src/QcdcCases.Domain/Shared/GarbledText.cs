using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>What happened to a text on its way.</summary>
public enum Garbling
{
    /// <summary>Characters were lost, and U+FFFD stands in their place.</summary>
    LostCharacters,

    /// <summary>It was written as UTF-8 and read as windows-1252.</summary>
    Utf8AsWindows1252,

    /// <summary>It was typed for a font of TCVN3 (ABC).</summary>
    Tcvn3,

    /// <summary>It was typed for a font of VNI.</summary>
    Vni,
}

/// <summary>
/// Text that does not say what its writer saw. Only what is certain is found: what could be somebody's name or another language passes.
/// </summary>
/// <param name="Meant">What it means, where that can be told.</param>
public sealed record GarbledText(Garbling How, string? Meant)
{
    private const char Lost = '\uFFFD';

    /// <summary>How many misread letters make it certain where the rest of a text is well written.</summary>
    private const int EnoughAmongOthers = 2;

    // The signs among the characters of TCVN3: no such sign stands within a word otherwise.
    private const string Signs = "µ¶·¸¹¨»¼½¾©ª«¬\u00AD®×÷¡¢£¤¥¦§";

    private static readonly SearchValues<char> OfWords = SearchValues.Create(
        [.. Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Concat(Enumerable.Range(0xA1, 0x5F)).Select(c => (char)c)]);

    // What the first bytes of the letters of Vietnamese in UTF-8 look like.
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÃÄÅÆÂáâ");

    private static readonly SearchValues<char> ClosingSigns = SearchValues.Create("’”…–—");

    // What windows-1252 has for the bytes from 0x80 on; the blanks are bytes that it does not use.
    private const string Of1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly FrozenDictionary<char, byte> BytesOf1252 = Of1252.Index()
        .Where(c => c.Item is not ' ')
        .ToFrozenDictionary(c => c.Item, c => (byte)(0x80 + c.Index));

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What happened to a text, or null when nothing did that is certain.</summary>
    public static GarbledText? Find(string text)
    {
        if (Ascii.IsValid(text))
        {
            return null;
        }

        if (text.Contains(Lost, StringComparison.Ordinal))
        {
            return new GarbledText(Garbling.LostCharacters, null);
        }

        return FindUtf8(text) is { } meant ? new GarbledText(Garbling.Utf8AsWindows1252, meant) : FindOldFont(text);
    }

    /// <summary>Whether a text has words of Vietnamese with their marks, and hardly any others with marks.</summary>
    public static bool ReadsAsVietnamese(string text)
    {
        char[] between = [.. text.Where(c => c < '\u0080' && !char.IsAsciiLetter(c)).Distinct()];
        var words = text.Normalize(NormalizationForm.FormC).Split(between).Where(w => !Ascii.IsValid(w)).ToList();
        return words.Count > 0 && words.Count(w => !VietnameseSyllable.IsIt(w)) * 5 <= words.Count(VietnameseSyllable.IsIt);
    }

    /// <summary>What a text means of which all or some words were written as UTF-8 and read as windows-1252.</summary>
    private static string? FindUtf8(string text)
    {
        if (!LooksMisread(text))
        {
            return null;
        }

        return ReadUtf8(text) ?? FindUtf8Words(text);
    }

    /// <summary>Whether anywhere a character that may be the first byte of a letter stands before one that may be its next.</summary>
    private static bool LooksMisread(string text)
    {
        for (var place = 0; text.AsSpan(place).IndexOfAny(Leads) is >= 0 and var at; place += at + 1)
        {
            var next = place + at + 1 < text.Length ? text[place + at + 1] : ' ';
            if (next is >= '\u0080' and <= '\u00BF' || BytesOf1252.ContainsKey(next))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FindUtf8Words(string text)
    {
        var misread = 0;
        var words = text.Split(' ');
        for (var place = 0; place < words.Length; place++)
        {
            if (ReadUtf8(words[place]) is { } meant)
            {
                misread += meant.Count(c => c > '\u007F');
                words[place] = meant;
            }
        }

        return misread >= EnoughAmongOthers ? string.Join(' ', words) : null;
    }

    /// <summary>What a text means that was written as UTF-8 and read as windows-1252, once or more often.</summary>
    private static string? ReadUtf8(string text)
    {
        if (BytesOf(text) is not { } bytes)
        {
            return null;
        }

        try
        {
            var meant = StrictUtf8.GetString(bytes);
            var isMeant = meant.Any(c => c > '\u007F' && char.IsLetter(c)) && meant.All(IsUsual) && !IsCapital(text);
            return (LooksMisread(meant) ? ReadUtf8(meant) : null) ?? (isMeant ? meant : null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether all that looks misread is a word in capitals with a closing sign after it: XÃ”.</summary>
    private static bool IsCapital(string text)
    {
        var lead = text.IndexOf('Ã', StringComparison.Ordinal);
        var isOnly = lead >= 0 && lead + 1 < text.Length && Ascii.IsValid(text.AsSpan(0, lead)) && Ascii.IsValid(text.AsSpan(lead + 2));
        return isOnly && ClosingSigns.Contains(text[lead + 1]) && (lead + 2 == text.Length || !char.IsLetter(text[lead + 2]));
    }

    /// <summary>A letter of Vietnamese, or a sign that is typed with it.</summary>
    private static bool IsUsual(char character) =>
        character is <= '\u007F' or >= '\u1EA0' and <= '\u1EF9' or >= '\u2010' and <= '\u2026' or '\u00A0' or '₫' ||
        "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư°²³«»".Contains(character, StringComparison.Ordinal);

    private static byte[]? BytesOf(string text)
    {
        var bytes = new byte[text.Length];
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] <= '\u00FF')
            {
                bytes[place] = (byte)text[place];
            }
            else if (!BytesOf1252.TryGetValue(text[place], out bytes[place]))
            {
                return null;
            }
        }

        return bytes;
    }

    /// <summary>What a text means that was typed for an old font. Such text has no letter that only Unicode's Vietnamese has.</summary>
    private static GarbledText? FindOldFont(string text)
    {
        if (text.Any(c => c > '\u00FF' && !BytesOf1252.ContainsKey(c)))
        {
            return null;
        }

        var words = Words(text).ToList();
        return IsTcvn3(words) ? new GarbledText(Garbling.Tcvn3, OldFonts.FromTcvn3(text).Trim())
            : IsVni(words) ? new GarbledText(Garbling.Vni, OldFonts.FromVni(text, out _).Trim())
            : null;
    }

    private static bool IsTcvn3(List<string> words)
    {
        var (good, bad, signs) = (0, 0, 0);
        foreach (var word in words)
        {
            if (VietnameseSyllable.IsIt(OldFonts.FromTcvn3(word)))
            {
                good++;
                signs += word.Length > 2 || word[0] is not 'µ' ? word.Where((_, place) => IsOutOfPlace(word, place)).Count() : 0;
            }
            else
            {
                bad++;
            }
        }

        return bad * 5 <= good && (signs > 1 || (signs == 1 && words.Exists(w => w.Length > 2)));
    }

    /// <summary>A sign within a word, a capital after a small letter, or a small letter among capitals.</summary>
    private static bool IsOutOfPlace(string word, int place)
    {
        var (character, before) = (word[place], place > 0 ? word[place - 1] : '\0');
        var isLast = place + 1 == word.Length;
        var isAmongCapitals = char.IsAsciiLetterUpper(before) && word.Length > 2 && (isLast || char.IsAsciiLetterUpper(word[place + 1]));
        return character > '\u007F' && (Signs.Contains(character, StringComparison.Ordinal)
            || (char.IsUpper(character) && char.IsAsciiLetterLower(before))
            || (char.IsLower(character) && isAmongCapitals));
    }

    private static bool IsVni(List<string> words)
    {
        var (good, bad, marks) = (0, 0, 0);
        foreach (var word in words)
        {
            if (!VietnameseSyllable.IsIt(OldFonts.FromVni(word, out var weight)))
            {
                bad++;
                continue;
            }

            good++;
            marks += VietnameseSyllable.IsIt(word) ? 0 : weight;
        }

        return bad * 5 <= good && marks >= OldFonts.EnoughOfVni;
    }

    /// <summary>The words that have letters and something besides those of ASCII.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var place = 0; place < text.Length;)
        {
            var length = text.AsSpan(place).IndexOfAnyExcept(OfWords) is >= 0 and var end ? end : text.Length - place;
            var word = text.Substring(place, length);
            if (!Ascii.IsValid(word) && word.Any(char.IsLetter))
            {
                yield return word;
            }

            place += Math.Max(length, 1);
        }
    }
}
