using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Search;

/// <summary>Collects the records that a search finds, each once, for its surest reason.</summary>
/// <param name="words">The wanted words.</param>
internal sealed class SearchHits(IReadOnlyList<string> words)
{
    private readonly Dictionary<Guid, (Candidate Row, SearchReason Reason)> hits = [];

    public int Count => hits.Count;

    public void Add(SearchReason reason, IEnumerable<Candidate> rows)
    {
        foreach (var row in rows)
        {
            if (!hits.TryGetValue(row.Id, out var known) || reason < known.Reason)
            {
                hits[row.Id] = (row, reason);
            }
        }
    }

    /// <summary>Adds rows with all the words.</summary>
    public void AddExact(IReadOnlyList<Candidate> rows)
    {
        var named = rows.ToLookup(row => SearchWords.OfNames(row.Search).Any(name => SearchWords.Match(words, name).IsExact));
        Add(SearchReason.Name, named[true]);
        Add(SearchReason.Words, named[false]);
    }

    /// <summary>Adds rows with all the words, one of them with a mistake.</summary>
    public void AddSimilar(IReadOnlyList<Candidate> rows)
    {
        var named = rows.ToLookup(row => SearchWords.OfNames(row.Search).Any(name => SearchWords.Match(words, name).IsClose));
        Add(SearchReason.SimilarName, named[true]);
        Add(SearchReason.SimilarWords, named[false]);
    }

    /// <summary>Returns the surest first, then the latest.</summary>
    public IEnumerable<(Candidate Row, SearchReason Reason)> Ranked() =>
        hits.Values.OrderBy(hit => hit.Reason).ThenByDescending(hit => hit.Row.On).ThenByDescending(hit => hit.Row.Id);
}
