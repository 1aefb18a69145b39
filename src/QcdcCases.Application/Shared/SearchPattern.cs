using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>What is looked for in a folded search column: the asked text anywhere in it, taken literally.</summary>
internal static class SearchPattern
{
    public const string Escape = "\\";

    /// <summary>What stands for something else in a pattern: on every engine, or, as the bracket, on one.</summary>
    private static readonly string[] Special = [Escape, "%", "_", "["];

    /// <summary>The pattern of LIKE, or null when there is nothing to look for.</summary>
    public static string? Of(string? asked)
    {
        var folded = SearchText.Of(asked);
        return folded.Length == 0
            ? null
            : $"%{Special.Aggregate(folded, (text, one) => text.Replace(one, Escape + one, StringComparison.Ordinal))}%";
    }
}
