using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>The search pattern for a normalised search column: it finds the requested text anywhere, literally.</summary>
internal static class SearchPattern
{
    public const string Escape = "\\";

    /// <summary>The special characters of a pattern; the bracket is special on one engine only.</summary>
    private static readonly string[] Special = [Escape, "%", "_", "["];

    /// <summary>Returns the pattern of LIKE, or null without a search text.</summary>
    public static string? Of(string? asked)
    {
        var folded = SearchText.Of(asked);
        return folded.Length == 0
            ? null
            : $"%{Special.Aggregate(folded, (text, one) => text.Replace(one, Escape + one, StringComparison.Ordinal))}%";
    }
}
