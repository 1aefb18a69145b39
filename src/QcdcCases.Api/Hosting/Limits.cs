namespace QcdcCases.Api.Hosting;

/// <summary>
/// The rate limits from the section <c>Limits</c> of the settings; requests beyond them are answered with 429. A rate of 0 disables a
/// limit.
/// </summary>
internal sealed class Limits
{
    /// <summary>
    /// The limit of one account or API client, in requests per second. It is high because it protects against runaway programs, not against
    /// normal work.
    /// </summary>
    public int CallerPerSecond { get; init; } = 2000;

    public int CallerAtOnce { get; init; } = 4000;

    /// <summary>The limit of one network address without account.</summary>
    public int AddressPerSecond { get; init; } = 20;

    public int AddressAtOnce { get; init; } = 200;

    /// <summary>The limit of sign-in attempts from one network address. A whole office may share one address.</summary>
    public int SignInPerSecond { get; init; } = 1;

    public int SignInAtOnce { get; init; } = 60;

    /// <summary>
    /// The failed sign-ins from one network address within a quarter of an hour, counted by all servers together.
    /// </summary>
    public int SignInFailuresByAddress { get; init; } = 100;
}
