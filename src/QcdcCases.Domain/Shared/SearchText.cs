using System.Globalization;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// Normalises text for search: no tone marks or diacritics, đ as d, lower case, single spaces. Similar characters become equal: typographic
/// and keyboard quotes and dashes, full-width forms, look-alike letters of other scripts, and i and y where Vietnamese allows both (sĩ,
/// sỹ). Invisible characters are removed. The stored search column and the search term use the same function.
/// </summary>
public static class SearchText
{
    /// <summary>
    /// The maximum length of the stored search columns in UTF-16 units. Some scripts become longer when normalised; the rest is cut off and
    /// is not searchable.
    /// </summary>
    public const int MaxLength = 40_000;

    // Cyrillic and Greek letters that look like Latin ones, each above its Latin letter.
    private const string LookAlikes = "АВЕЅІЈКМНОРСТУХавеѕіјкмнорстухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεζηικμνορτυχϲϳıǀ";
    private const string Latin = "abesijkmhopctyxabesijkmhopctyxhdqwabezhikmnoptyxabezhikmnoptyxcjil";

    /// <summary>Stands before each name of a search text, so that names can be searched by themselves.</summary>
    public const char NameMark = '¶';

    /// <summary>Returns the search text of a record: its text, then each name after a <see cref="NameMark"/>.</summary>
    public static string WithNames(string? text, IEnumerable<string> names) => Of([text, .. names.Select(name => $"{NameMark} {name}")]);

    /// <summary>Normalises each part and joins the parts with one space; empty and null parts are skipped.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var normalised = new StringBuilder();
        foreach (var part in parts)
        {
            Append(normalised, part);
        }

        if (normalised.Length > MaxLength)
        {
            normalised.Length = char.IsHighSurrogate(normalised[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        }

        return normalised.ToString().TrimEnd();
    }

    private static void Append(StringBuilder normalised, string? part)
    {
        if (string.IsNullOrWhiteSpace(part))
        {
            return;
        }

        var begin = normalised.Length;

        // The acute accent looks like a quote, but its compatibility form is a space with a mark.
        foreach (var rune in part.Replace('´', '\'').Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(normalised);
            }
            else if (!IsIgnored(rune))
            {
                AppendNormalised(normalised, rune);
            }
        }

        NormaliseFinalY(normalised, begin);
        AppendSpace(normalised);
    }

    private static bool IsIgnored(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || PlainText.IsInvisible(rune);

    private static void AppendNormalised(StringBuilder normalised, Rune rune)
    {
        if (!rune.IsBmp)
        {
            normalised.Append(Rune.ToLowerInvariant(rune).ToString());
            return;
        }

        var character = (char)rune.Value;
        normalised.Append(character switch
        {
            >= 'a' and <= 'z' => character,
            'đ' or 'Đ' or 'ð' or 'Ð' or 'ɖ' or 'Ɖ' => 'd',
            '‘' or '’' or '‚' or '‛' or '′' or '‵' or '`' or 'ʹ' or 'ʻ' or 'ʼ' or 'ʽ' or 'ˊ' or 'ˋ' or '‹' or '›' => '\'',
            '“' or '”' or '„' or '‟' or '″' or '‶' or '«' or '»' or '〝' or '〞' => '"',
            '−' or '⁃' or '˗' or '‾' or 'ー' => '-',
            '⁄' or '∕' => '/',
            '•' or '∙' or '‧' or '⋅' => '·',
            _ when LookAlikes.IndexOf(character, StringComparison.Ordinal) is >= 0 and var place => Latin[place],
            _ when char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation => '-',
            _ => char.ToLowerInvariant(character),
        });
    }

    /// <summary>Replaces the final y of a syllable by i after a consonant, after qu, or alone: sỹ, quý, Y.</summary>
    private static void NormaliseFinalY(StringBuilder normalised, int begin)
    {
        for (var place = begin; place < normalised.Length; place++)
        {
            var isFinal = normalised[place] is 'y' && (place + 1 == normalised.Length || !char.IsLetter(normalised[place + 1]));
            if (isFinal && IsAlone(place) || isFinal && (!IsVowel(normalised[place - 1]) || IsAfterQu(place)))
            {
                normalised[place] = 'i';
            }
        }

        bool IsAlone(int place) => place == begin || !char.IsLetter(normalised[place - 1]);

        bool IsAfterQu(int place) => normalised[place - 1] is 'u' && place - 2 >= begin && normalised[place - 2] is 'q';
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void AppendSpace(StringBuilder normalised)
    {
        if (normalised.Length > 0 && normalised[^1] != ' ')
        {
            normalised.Append(' ');
        }
    }
}
