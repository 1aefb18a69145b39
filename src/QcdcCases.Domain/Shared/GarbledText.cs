using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>The kind of damage to a text.</summary>
public enum GarblingKind
{
    /// <summary>Characters were lost and replaced by U+FFFD.</summary>
    LostCharacters,

    /// <summary>UTF-8 text was decoded as windows-1252.</summary>
    Utf8AsWindows1252,

    /// <summary>The text was typed for a TCVN3 (ABC) font.</summary>
    Tcvn3,

    /// <summary>The text was typed for a VNI font.</summary>
    Vni,
}

/// <summary>A text with an encoding error. Only certain cases are detected; names and text in other languages are accepted.</summary>
/// <param name="Repaired">The repaired text; null if it cannot be repaired.</param>
public sealed record GarbledText(GarblingKind Kind, string? Repaired)
{
    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>The number of misread letters that makes the error certain if the rest of the text is intact.</summary>
    private const int MinMisreadLetters = 2;

    // The symbols among the characters of TCVN3; they do not occur within words of other encodings.
    private const string Signs = "µ¶·¸¹¨»¼½¾©ª«¬\u00AD®×÷¡¢£¤¥¦§";

    private static readonly SearchValues<char> OfWords = SearchValues.Create(
        [.. Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Concat(Enumerable.Range(0xA1, 0x5F)).Select(c => (char)c)]);

    // How the lead bytes of Vietnamese letters in UTF-8 look in windows-1252.
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÃÄÅÆÂáâ");

    private static readonly SearchValues<char> ClosingSigns = SearchValues.Create("’”…–—");

    // The windows-1252 characters for the bytes from 0x80; blanks are unassigned bytes.
    private const string Of1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly FrozenDictionary<char, byte> BytesOf1252 = Of1252.Index()
        .Where(c => c.Item is not ' ')
        .ToFrozenDictionary(c => c.Item, c => (byte)(0x80 + c.Index));

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the detected error of a text; null if there is none.</summary>
    public static GarbledText? Find(string text)
    {
        if (Ascii.IsValid(text))
        {
            return null;
        }

        if (text.Contains(ReplacementCharacter, StringComparison.Ordinal))
        {
            return new GarbledText(GarblingKind.LostCharacters, null);
        }

        return FindUtf8(text) is { } meant ? new GarbledText(GarblingKind.Utf8AsWindows1252, meant) : FindOldFont(text);
    }

    /// <summary>True if the text contains Vietnamese words with marks, and at most one fifth as many other words with marks.</summary>
    public static bool ReadsAsVietnamese(string text)
    {
        char[] between = [.. text.Where(c => c < '\u0080' && !char.IsAsciiLetter(c)).Distinct()];
        var words = text.Normalize(NormalizationForm.FormC).Split(between).Where(w => !Ascii.IsValid(w)).ToList();
        return words.Count > 0 && words.Count(w => !VietnameseSyllable.IsSyllable(w)) * 5 <= words.Count(VietnameseSyllable.IsSyllable);
    }

    /// <summary>Returns the repaired text if all or some words are UTF-8 decoded as windows-1252.</summary>
    private static string? FindUtf8(string text)
    {
        if (!LooksMisread(text))
        {
            return null;
        }

        return ReadUtf8(text) ?? FindUtf8Words(text);
    }

    /// <summary>True if a possible lead byte is followed by a possible continuation byte.</summary>
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

        return misread >= MinMisreadLetters ? string.Join(' ', words) : null;
    }

    /// <summary>Returns the text after undoing one or more decodings of UTF-8 as windows-1252.</summary>
    private static string? ReadUtf8(string text)
    {
        if (BytesOf(text) is not { } bytes)
        {
            return null;
        }

        try
        {
            var meant = StrictUtf8.GetString(bytes);
            var isMeant =
                meant.Any(c => c > '\u007F' && char.IsLetter(c)) && meant.All(IsVietnameseCharacter) && !IsCapitalBeforeClosingSign(text);
            return (LooksMisread(meant) ? ReadUtf8(meant) : null) ?? (isMeant ? meant : null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>True if the only suspicious sequence is a capital at the end of a word with a closing quote or dash: XÃ”.</summary>
    private static bool IsCapitalBeforeClosingSign(string text)
    {
        var lead = text.IndexOf('Ã', StringComparison.Ordinal);
        var isOnly = lead >= 0 && lead + 1 < text.Length && Ascii.IsValid(text.AsSpan(0, lead)) && Ascii.IsValid(text.AsSpan(lead + 2));
        return isOnly && ClosingSigns.Contains(text[lead + 1]) && (lead + 2 == text.Length || !char.IsLetter(text[lead + 2]));
    }

    /// <summary>True for a Vietnamese letter or a character that is typed with it.</summary>
    private static bool IsVietnameseCharacter(char character) =>
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

    /// <summary>
    /// Returns the text converted from an old font. Text in an old font has no letter that exists only in Unicode Vietnamese.
    /// </summary>
    private static GarbledText? FindOldFont(string text)
    {
        if (text.Any(c => c > '\u00FF' && !BytesOf1252.ContainsKey(c)))
        {
            return null;
        }

        var words = Words(text).ToList();
        return IsTcvn3(words) ? new GarbledText(GarblingKind.Tcvn3, OldFonts.FromTcvn3(text).Trim())
            : IsVni(words) ? new GarbledText(GarblingKind.Vni, OldFonts.FromVni(text, out _).Trim())
            : null;
    }

    private static bool IsTcvn3(List<string> words)
    {
        var (good, bad, signs) = (0, 0, 0);
        foreach (var word in words)
        {
            if (VietnameseSyllable.IsSyllable(OldFonts.FromTcvn3(word)))
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

    /// <summary>True for a symbol within a word, a capital after a small letter, or a small letter among capitals.</summary>
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
            if (!VietnameseSyllable.IsSyllable(OldFonts.FromVni(word, out var weight)))
            {
                bad++;
                continue;
            }

            good++;
            marks += VietnameseSyllable.IsSyllable(word) ? 0 : weight;
        }

        return bad * 5 <= good && marks >= OldFonts.CertainVniWeight;
    }

    /// <summary>Returns the words that have letters and non-ASCII characters.</summary>
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
