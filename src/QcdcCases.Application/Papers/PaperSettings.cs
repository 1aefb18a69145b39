namespace QcdcCases.Application.Papers;

/// <summary>The settings of papers.</summary>
/// <param name="FollowUrl">
/// The address of the office's page for citizens, in which <c>{code}</c> stands for the receipt code; without it the code is appended. Null
/// where there is none: the QR code then contains the code itself.
/// </param>
public sealed record PaperSettings(string? FollowUrl)
{
    private const string Placeholder = "{code}";

    /// <summary>Returns the address for a code; null where there is no page.</summary>
    public string? UrlOf(string code) => FollowUrl is not { Length: > 0 } url ? null
        : url.Contains(Placeholder, StringComparison.Ordinal) ? url.Replace(Placeholder, code, StringComparison.Ordinal)
        : $"{url}{code}";
}
