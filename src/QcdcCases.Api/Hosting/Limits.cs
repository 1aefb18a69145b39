namespace QcdcCases.Api.Hosting;

/// <summary>How many requests are answered before 429: the section <c>Limits</c> of the settings. A rate of 0 means no limit.</summary>
internal sealed class Limits
{
    /// <summary>Of one account or API client. High: it is there against a program run wild, not against work.</summary>
    public int CallerPerSecond { get; init; } = 2000;

    public int CallerAtOnce { get; init; } = 4000;

    /// <summary>Of one network address without an account.</summary>
    public int AddressPerSecond { get; init; } = 20;

    public int AddressAtOnce { get; init; } = 200;

    /// <summary>Attempts to sign in from one network address: a whole office may stand behind it at eight in the morning.</summary>
    public int SignInPerSecond { get; init; } = 1;

    public int SignInAtOnce { get; init; } = 60;
}
