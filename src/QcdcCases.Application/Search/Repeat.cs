using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Search;

/// <summary>Why a record may be a repeat of another.</summary>
public enum RepeatReason
{
    /// <summary>A person has the same phone number.</summary>
    SamePhone,

    /// <summary>A person has the same name.</summary>
    SameName,

    /// <summary>A person's name differs by one typing mistake.</summary>
    SimilarName,

    /// <summary>The text has most of the words.</summary>
    SameWords,

    /// <summary>The text names the same place or things by their names.</summary>
    SamePlace,

    /// <summary>It was received by another unit.</summary>
    OtherUnit,
}

/// <summary>An earlier record that may be about the same matter; a person decides.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reasons">Why it is suggested.</param>
public sealed record Repeat(FoundRecord Record, IReadOnlyList<RepeatReason> Reasons);

/// <summary>The earlier records that may be about the same matter, the likeliest first; at most five.</summary>
public sealed record Repeats(IReadOnlyList<Repeat> Items);

/// <summary>What is known of a new record: how likely an earlier one is about the same matter follows from it.</summary>
internal sealed class RepeatQuestion
{
    /// <summary>The part of the words of a text that another must have to be about the same.</summary>
    private const double SameWordsFrom = 0.6;

    /// <summary>The score from which a record is suggested: the same person, or nearly the same text at the same place.</summary>
    private const double Least = 4;

    private readonly HashSet<string> words;

    public RepeatQuestion(string text, IEnumerable<string> names, IEnumerable<string> phones)
    {
        words = [.. SearchWords.Of(SearchText.Of(text))];
        Names = [.. names.Select(name => SearchWords.Of(SearchText.Of(name))).Where(name => name.Count > 1)];
        Phones = [.. phones.Select(SearchQuestion.PhoneOf).OfType<string>()];
        Places = PlacesOf(text);
    }

    /// <summary>The words of each name; a name of one word says too little.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Names { get; }

    public IReadOnlyList<string> Phones { get; }

    /// <summary>The words of the text that are names: written with a capital, but not because they begin a sentence.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Returns why an earlier record may be about the same, and how likely it is.</summary>
    /// <param name="hasPhone">Whether a person of it has one of the phone numbers.</param>
    /// <param name="unitId">The unit that receives the new record.</param>
    public Likeness Compare(Candidate row, bool hasPhone, Guid unitId)
    {
        var (reasons, score) = (new List<RepeatReason>(), 0.0);
        if (hasPhone)
        {
            Give(RepeatReason.SamePhone, 5);
        }

        var matches = SearchWords.OfNames(row.Search).SelectMany(name => Names.Select(wanted => SearchWords.Match(wanted, name))).ToList();
        if (matches.Exists(match => match.IsExact))
        {
            Give(RepeatReason.SameName, 4);
        }
        else if (matches.Exists(match => match.IsClose))
        {
            Give(RepeatReason.SimilarName, 3);
        }

        var theirs = SearchWords.Of(row.Search).ToHashSet(StringComparer.Ordinal);
        var shared = words.Count == 0 ? 0 : (double)words.Count(theirs.Contains) / words.Count;
        if (shared >= SameWordsFrom)
        {
            Give(RepeatReason.SameWords, 3 * shared);
        }

        if (Places.Count > 0 && Places.All(theirs.Contains))
        {
            Give(RepeatReason.SamePlace, 2);
        }

        var isLikely = score >= Least;
        if (row.UnitId != unitId)
        {
            reasons.Add(RepeatReason.OtherUnit);
        }

        return new Likeness(reasons, score + shared, isLikely);

        void Give(RepeatReason reason, double worth)
        {
            reasons.Add(reason);
            score += worth;
        }
    }

    private static IReadOnlyList<string> PlacesOf(string text)
    {
        var (places, begins) = (new List<string>(), true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!begins && char.IsUpper(word[0]))
            {
                places.AddRange(SearchWords.Of(SearchText.Of(word)));
            }

            begins = word[^1] is '.' or '!' or '?';
        }

        return [.. places.Distinct(StringComparer.Ordinal).Take(SearchWords.MaxWords)];
    }
}

/// <summary>How likely an earlier record is about the same matter.</summary>
internal sealed record Likeness(IReadOnlyList<RepeatReason> Reasons, double Score, bool IsLikely)
{
    /// <summary>The surest reason, in the terms of a search.</summary>
    public SearchReason Surest => Reasons[0] switch
    {
        RepeatReason.SamePhone => SearchReason.Phone,
        RepeatReason.SameName => SearchReason.Name,
        RepeatReason.SimilarName => SearchReason.SimilarName,
        _ => SearchReason.Words,
    };
}
