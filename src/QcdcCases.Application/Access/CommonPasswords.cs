using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>
/// Finds passwords that are guessed first: nothing but common words, keyboard rows, names of the owner, the office and the product, with
/// whatever digits and signs around them. Digits that stand for letters count as these. A sentence of other words is not one.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>The length from which a password of digits and signs alone is accepted.</summary>
    private const int MinDigits = 16;

    private static readonly SearchValues<char> Trailing = SearchValues.Create("0123456789 .,;:!?@#$%^&*()-_+=/'\"");

    private static readonly FrozenSet<string> Words = Read();

    private static readonly FrozenDictionary<char, char> Letters = new Dictionary<char, char>
    {
        ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['@'] = 'a', ['$'] = 's', ['!'] = 'i',
    }.ToFrozenDictionary();

    /// <param name="names">The names of the owner and the owner's units.</param>
    public static bool Contain(string password, IEnumerable<string> names)
    {
        var folded = SearchText.Of(password);
        var words = names.SelectMany(n => SearchText.Of(n).Split([' ', '.', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 1 && w.All(char.IsAsciiLetterLower))
            .ToHashSet(StringComparer.Ordinal);
        var core = new StringBuilder();
        var spelt = new StringBuilder();
        var lastLetter = folded.AsSpan().LastIndexOfAnyExcept(Trailing);
        foreach (var (place, character) in folded.Index())
        {
            if (char.IsLetter(character))
            {
                core.Append(character);
            }

            // What follows the last letter is a year or a number, and stands for no letter.
            if (place <= lastLetter)
            {
                spelt.Append(Letters.GetValueOrDefault(character, char.IsLetter(character) ? character : ' '));
            }
        }

        return (core.Length == 0 && password.Length < MinDigits)
            || IsOfWords(core.ToString(), words)
            || IsOfWords(spelt.Replace(" ", null).ToString(), words);
    }

    /// <summary>Whether a text is nothing but words, one after another.</summary>
    private static bool IsOfWords(string text, HashSet<string> names)
    {
        var ends = new bool[text.Length + 1];
        ends[0] = true;
        for (var end = 1; end <= text.Length; end++)
        {
            for (var start = 0; start < end && !ends[end]; start++)
            {
                var word = text[start..end];
                ends[end] = ends[start] && (Words.Contains(word) || names.Contains(word));
            }
        }

        return text.Length > 0 && ends[^1];
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(w => SearchText.Of(w))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
