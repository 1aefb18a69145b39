using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>What is looked for in a folded search column: the asked text anywhere in it, taken literally.</summary>
internal static class SearchPattern
{
    public const string Escape = "\\";

    /// <summary>The pattern of LIKE, or null when there is nothing to look for.</summary>
    public static string? Of(string? asked)
    {
        var folded = SearchText.Of(asked);
        return folded.Length == 0
            ? null
            : $"%{folded.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
