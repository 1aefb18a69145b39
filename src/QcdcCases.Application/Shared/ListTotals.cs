using Microsoft.EntityFrameworkCore;

namespace QcdcCases.Application.Shared;

/// <summary>Counts the rows of a list where the request asks for it.</summary>
internal static class ListTotals
{
    /// <summary>Returns the number of rows up to the limit; null if the page is requested without it.</summary>
    /// <param name="rows">All rows of the list, without the position of the page.</param>
    public static async Task<ListTotal?> TotalAsync<T>(this PageRequest page, IQueryable<T> rows, CancellationToken cancellationToken) =>
        page.WithTotal ? ListTotal.Of(await rows.Take(ListTotal.Limit + 1).CountAsync(cancellationToken)) : null;
}
