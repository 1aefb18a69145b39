using System.Collections.Frozen;
using System.Text;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// Tests whether a word can be a syllable of written Vietnamese: a valid initial, a valid rhyme, at most one tone mark, and only sắc or
/// nặng before a final stop. It distinguishes misread Vietnamese from foreign text.
/// </summary>
internal static class VietnameseSyllable
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string StopTones = "\u0301\u0323";

    private static readonly string[] Initials =
    [
        "ngh", "ng", "nh", "gh", "gi", "kh", "th", "tr", "ch", "ph", "qu",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên " +
        "ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat " +
        "oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân " +
        "uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư " +
        "ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsSyllable(string word)
    {
        var letters = new StringBuilder(word.Length);
        var tone = '\0';
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            if (!Tones.Contains(character, StringComparison.Ordinal))
            {
                letters.Append(character);
            }
            else if (tone != '\0')
            {
                return false;
            }
            else
            {
                tone = character;
            }
        }

        var plain = letters.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var isStopped = plain.Length > 1 && (plain[^1] is 'c' or 'p' or 't' || plain.EndsWith("ch", StringComparison.Ordinal));
        return (!isStopped || StopTones.Contains(tone, StringComparison.Ordinal)) &&
            Array.Exists(Initials, i => plain.StartsWith(i, StringComparison.Ordinal) && Rhymes.Contains(plain[i.Length..]));
    }
}
