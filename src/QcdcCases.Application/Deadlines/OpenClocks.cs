using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Application.Deadlines;

/// <summary>Which clocks a changed calendar can concern.</summary>
internal static class OpenClocks
{
    /// <summary>
    /// Open clocks whose counting touches some days. A clock looks at no day outside the span of its start and its last days, and one that
    /// stands still has no last day yet.
    /// </summary>
    public static IQueryable<Clock> OpenAround(this IQueryable<Clock> clocks, DateOnly first, DateOnly last) => clocks.Where(c => c.EndedOn == null &&
        (c.DueOn == null ||
            ((c.StartedOn <= last || c.DueOn <= last || c.OriginalDueOn <= last) && (c.StartedOn >= first || c.DueOn >= first || c.OriginalDueOn >= first))));
}
