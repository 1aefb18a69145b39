using System.Collections.Frozen;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// Converts text typed for fonts older than Unicode, as displayed in any other font. TCVN3 (ABC) has one character for each lower-case
/// letter with marks; VNI writes the marks as a second character after the letter.
/// </summary>
internal static class OldFonts
{
    // The characters of TCVN 5712:1993 VN3, each above its letter.
    private const string Tcvn3Characters = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ®¡¢£¤¥¦§";
    private const string Tcvn3Letters = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ";

    private static readonly FrozenDictionary<char, char> Tcvn3 =
        Tcvn3Characters.Zip(Tcvn3Letters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<char, char> VniLetters = Pairs("ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ");

    private static readonly FrozenDictionary<char, char> VniTones =
        Pairs("ù\u0301ø\u0300û\u0309õ\u0303ï\u0323Ù\u0301Ø\u0300Û\u0309Õ\u0303Ï\u0323");

    // The mark of the letter and, if any, of its tone.
    private static readonly FrozenDictionary<char, string> VniMarks = new Dictionary<char, string>
    {
        ['â'] = "\u0302", ['á'] = "\u0302\u0301", ['à'] = "\u0302\u0300",
        ['å'] = "\u0302\u0309", ['ã'] = "\u0302\u0303", ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306", ['é'] = "\u0306\u0301", ['è'] = "\u0306\u0300",
        ['ú'] = "\u0306\u0309", ['ü'] = "\u0306\u0303", ['ë'] = "\u0306\u0323",
    }.ToFrozenDictionary();

    /// <summary>Converts a TCVN3 word to Unicode.</summary>
    public static string FromTcvn3(string word) => string.Concat(word.Select(c => Tcvn3.GetValueOrDefault(c, c)));

    /// <summary>
    /// The weight at which text is certainly VNI. A vowel followed by a circumflex or breve character has the full weight; đ, ư and eá (as
    /// in Seán) have two thirds, a tone as in Loïc one third.
    /// </summary>
    public const int CertainVniWeight = 3;

    /// <summary>Converts a VNI word to Unicode.</summary>
    /// <param name="weight">The weight of the spelling as evidence for VNI, once per word.</param>
    public static string FromVni(string word, out int weight)
    {
        var meant = new StringBuilder(word.Length);
        weight = 1;
        foreach (var character in word)
        {
            var before = meant.Length > 0 ? char.ToLowerInvariant(meant[^1]) : '\0';
            if (VniTones.TryGetValue(character, out var tone) && before is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ơ' or 'ư')
            {
                meant.Append(tone);
                weight = before is 'ơ' or 'ư' ? CertainVniWeight : weight;
            }
            else if (VniMarks.TryGetValue(char.ToLowerInvariant(character), out var marks)
                && (before is 'a' || (before is 'e' or 'o' && marks[0] is '\u0302')))
            {
                meant.Append(marks);
                weight = before is 'e' && char.ToLowerInvariant(character) is 'á' ? Math.Max(weight, 2) : CertainVniWeight;
            }
            else if (VniLetters.TryGetValue(character, out var letter))
            {
                meant.Append(letter);
                weight = letter is 'đ' or 'Đ' or 'ư' or 'Ư' ? Math.Max(weight, 2) : weight;
            }
            else
            {
                meant.Append(character);
            }
        }

        return meant.ToString().Normalize(NormalizationForm.FormC);
    }

    private static FrozenDictionary<char, char> Pairs(string pairs) =>
        pairs.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
