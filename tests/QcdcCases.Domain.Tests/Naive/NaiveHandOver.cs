namespace QcdcCases.Domain.Tests.Naive;

/// <summary>Another unit took something over, from this day on.</summary>
internal sealed record NaiveHandOver(string To, DateOnly On)
{
    /// <summary>
    /// Where something counts in a period: with who had it at the end of the period, or when it ended before.
    /// </summary>
    public static string HolderAt(string book, IEnumerable<NaiveHandOver> handOvers, DateOnly to, DateOnly? ended)
    {
        var day = ended < to ? ended.Value : to;
        return handOvers.Where(h => h.On <= day).Select(h => h.To).LastOrDefault(book);
    }
}
