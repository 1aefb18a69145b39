using System.Collections.Frozen;

namespace QcdcCases.Domain.Feedback;

/// <summary>
/// The channels by which feedback comes. Other words of a client or a source register are kept as told and counted as <see cref="Other"/>.
/// </summary>
public static class FeedbackChannels
{
    public const string Other = "other";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal, "app", "national-portal", "hotline", "zalo", "counter", "suggestion-box", "email", Other);

    /// <summary>The codes of the channels.</summary>
    public static IReadOnlyCollection<string> All => Known;

    /// <summary>Returns the code by which a channel is counted; null if none is told.</summary>
    public static string? CodeOf(string? told) => told is null ? null : Known.Contains(told) ? told : Other;
}
