using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Http;

/// <summary>The query parameters of every list.</summary>
/// <param name="Limit">The maximum number of entries, 1 to 200; by default 50.</param>
/// <param name="Cursor">The start of the page, from the <c>next</c> link of the previous page.</param>
internal sealed record PageQuery(int? Limit, string? Cursor)
{
    /// <param name="total">Whether the rows of the list are counted.</param>
    public PageRequest ToRequest(bool? total = null) => new(Limit ?? PageRequest.Usual, Cursor, total ?? false);
}
