using System.Globalization;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// Text as people search for it: without tone marks and diacritics, đ as d, lower case, single spaces. The same function makes the stored
/// search column and folds what is asked for, so "NGUYEN van  an" finds "Nguyễn Văn Ẩn" in any Unicode form.
/// </summary>
public static class SearchText
{
    /// <summary>
    /// The bound of the stored search columns, in UTF-16 units. Some scripts grow when they are folded; what would lie beyond is left out and
    /// only cannot be searched.
    /// </summary>
    public const int Longest = 40_000;

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

        foreach (var character in part.Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(character))
            {
                AppendSpace(folded);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
            }
        }

        AppendSpace(folded);
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
