using System.Globalization;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// Text as people search for it: without tone marks and diacritics, đ as d, lower case, single spaces, and what nobody can see apart as
/// one: typographic quotes and dashes as those of the keyboard, full-width forms and look-alike letters of other scripts as the Latin
/// ones, i and y where Vietnamese writes either (sĩ, sỹ). What cannot be seen is left out. The same function makes the stored search
/// column and folds what is asked for.
/// </summary>
public static class SearchText
{
    /// <summary>
    /// The bound of the stored search columns, in UTF-16 units. Some scripts grow when they are folded; what would lie beyond is left out and
    /// only cannot be searched.
    /// </summary>
    public const int Longest = 40_000;

    // Cyrillic and Greek letters that look like Latin ones, each above the one that it looks like.
    private const string Alike = "АВЕЅІЈКМНОРСТУХавеѕіјкмнорстухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεζηικμνορτυχϲϳıǀ";
    private const string Latin = "abesijkmhopctyxabesijkmhopctyxhdqwabezhikmnoptyxabezhikmnoptyxcjil";

    /// <summary>Folds each part and joins them with one space; empty and null parts are left out.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var folded = new StringBuilder();
        foreach (var part in parts)
        {
            Append(folded, part);
        }

        if (folded.Length > Longest)
        {
            folded.Length = char.IsHighSurrogate(folded[Longest - 1]) ? Longest - 1 : Longest;
        }

        return folded.ToString().TrimEnd();
    }

    private static void Append(StringBuilder folded, string? part)
    {
        if (string.IsNullOrWhiteSpace(part))
        {
            return;
        }

        var begin = folded.Length;

        // An accent by itself looks like a quote; its compatible form is a space with a mark.
        foreach (var rune in part.Replace('´', '\'').Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(folded);
            }
            else if (!IsLeftOut(rune))
            {
                AppendFolded(folded, rune);
            }
        }

        WriteFinalY(folded, begin);
        AppendSpace(folded);
    }

    private static bool IsLeftOut(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || PlainText.IsInvisible(rune);

    private static void AppendFolded(StringBuilder folded, Rune rune)
    {
        if (!rune.IsBmp)
        {
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
            return;
        }

        var character = (char)rune.Value;
        folded.Append(character switch
        {
            >= 'a' and <= 'z' => character,
            'đ' or 'Đ' or 'ð' or 'Ð' or 'ɖ' or 'Ɖ' => 'd',
            '‘' or '’' or '‚' or '‛' or '′' or '‵' or '`' or 'ʹ' or 'ʻ' or 'ʼ' or 'ʽ' or 'ˊ' or 'ˋ' or '‹' or '›' => '\'',
            '“' or '”' or '„' or '‟' or '″' or '‶' or '«' or '»' or '〝' or '〞' => '"',
            '−' or '⁃' or '˗' or '‾' or 'ー' => '-',
            '⁄' or '∕' => '/',
            '•' or '∙' or '‧' or '⋅' => '·',
            _ when Alike.IndexOf(character, StringComparison.Ordinal) is >= 0 and var place => Latin[place],
            _ when char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation => '-',
            _ => char.ToLowerInvariant(character),
        });
    }

    /// <summary>A syllable's final y after a consonant, after qu, or alone is written i as well: sỹ, quý, Y.</summary>
    private static void WriteFinalY(StringBuilder folded, int begin)
    {
        for (var place = begin; place < folded.Length; place++)
        {
            var isFinal = folded[place] is 'y' && (place + 1 == folded.Length || !char.IsLetter(folded[place + 1]));
            if (isFinal && IsAlone(place) || isFinal && (!IsVowel(folded[place - 1]) || IsAfterQu(place)))
            {
                folded[place] = 'i';
            }
        }

        bool IsAlone(int place) => place == begin || !char.IsLetter(folded[place - 1]);

        bool IsAfterQu(int place) => folded[place - 1] is 'u' && place - 2 >= begin && folded[place - 2] is 'q';
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
