namespace QcdcCases.Domain.Shared;

/// <summary>
/// The words of a normalised text (<see cref="SearchText"/>) and how they match: in any order, or with one typing mistake in one of them.
/// </summary>
public static class SearchWords
{
    /// <summary>The maximum number of words that a search compares.</summary>
    public const int MaxWords = 12;

    /// <summary>The shortest word in which a mistake is assumed: shorter ones would become any other.</summary>
    public const int ShortestMistaken = 3;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Returns the words of a normalised text: runs of Latin letters and digits.</summary>
    public static IReadOnlyList<string> Of(string normalised)
    {
        var words = new List<string>();
        for (var begin = 0; begin < normalised.Length;)
        {
            var end = begin;
            while (end < normalised.Length && char.IsAsciiLetterOrDigit(normalised[end]))
            {
                end++;
            }

            if (end > begin)
            {
                words.Add(normalised[begin..end]);
            }

            begin = end + 1;
        }

        return words;
    }

    /// <summary>Returns the words of each name of a search text; see <see cref="SearchText.WithNames"/>.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> OfNames(string search) =>
        [.. search.Split(SearchText.NameMark).Skip(1).Select(Of)];

    /// <summary>Whether a mistake in a word is assumed: it is long enough and no number.</summary>
    public static bool MayBeMistaken(string word) => word.Length >= ShortestMistaken && !word.Any(char.IsAsciiDigit);

    /// <summary>
    /// Returns every word that one mistake makes of a word: a letter too many, missing, wrong, or exchanged with its neighbour. The word
    /// itself is not among them.
    /// </summary>
    public static IReadOnlyCollection<string> WithOneMistake(string word)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place <= word.Length; place++)
        {
            var (head, tail) = (word[..place], word[place..]);
            made.UnionWith(Letters.Select(letter => $"{head}{letter}{tail}"));
            if (tail.Length > 0)
            {
                made.Add(head + tail[1..]);
                made.UnionWith(Letters.Select(letter => $"{head}{letter}{tail[1..]}"));
            }

            if (tail.Length > 1)
            {
                made.Add($"{head}{tail[1]}{tail[0]}{tail[2..]}");
            }
        }

        made.Remove(word);
        return made;
    }

    /// <summary>Returns how many of the wanted words are missing among some words, counting those with one mistake separately.</summary>
    public static WordMatch Match(IReadOnlyList<string> wanted, IReadOnlyCollection<string> words)
    {
        var (missing, mistaken) = (0, 0);
        foreach (var word in wanted)
        {
            if (!words.Contains(word, StringComparer.Ordinal))
            {
                var isClose = MayBeMistaken(word) && words.Any(other => IsOneMistake(word, other));
                (missing, mistaken) = isClose ? (missing, mistaken + 1) : (missing + 1, mistaken);
            }
        }

        return new WordMatch(missing, mistaken);
    }

    /// <summary>Whether two different words differ by exactly one mistake; see <see cref="WithOneMistake"/>.</summary>
    public static bool IsOneMistake(string word, string other)
    {
        var (shorter, longer) = word.Length <= other.Length ? (word, other) : (other, word);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var head = shorter.AsSpan().CommonPrefixLength(longer);
        var tail = 0;
        while (tail < shorter.Length - head && shorter[^(tail + 1)] == longer[^(tail + 1)])
        {
            tail++;
        }

        return (longer.Length - head - tail, shorter.Length - head - tail) switch
        {
            (1, _) => true,
            (2, 2) => shorter[head] == longer[head + 1] && shorter[head + 1] == longer[head],
            _ => false,
        };
    }
}

/// <summary>How wanted words match others.</summary>
/// <param name="Missing">The number of words that are not there, not even with a mistake.</param>
/// <param name="Mistaken">The number of words that are there with one mistake.</param>
public readonly record struct WordMatch(int Missing, int Mistaken)
{
    public bool IsExact => this is { Missing: 0, Mistaken: 0 };

    /// <summary>Whether at most one word has a mistake, and none is missing.</summary>
    public bool IsClose => this is { Missing: 0, Mistaken: <= 1 };
}
