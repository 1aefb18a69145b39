using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Http;

/// <summary>The query parameters of every list.</summary>
/// <param name="Limit">How many entries at most, 1 to 200; 50 when not said.</param>
/// <param name="Cursor">Where the part begins: from the <c>next</c> link of the part before.</param>
internal sealed record PageQuery(int? Limit, string? Cursor)
{
    public PageRequest ToRequest() => new(Limit ?? PageRequest.Usual, Cursor);
}
