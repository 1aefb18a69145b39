using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace QcdcCases.Api.Hosting;

/// <summary>
/// Reads the client's address from the headers of known proxies, and of nobody else: whoever could name an address of their choice would
/// escape every limit by address, or use up that of others. The framework's own switch, which trusts everybody, has no effect.
/// </summary>
internal static class KnownProxies
{
    /// <summary>The setting: a list of addresses or networks, such as <c>10.0.0.5</c> and <c>10.1.0.0/16</c>.</summary>
    public const string Setting = "Proxies:Known";

    /// <exception cref="InvalidOperationException">Thrown when an entry is neither an address nor a network.</exception>
    public static void AddKnownProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = (configuration.GetSection(Setting).Get<string[]>() ?? []).Select(Parse).ToList();
        services.PostConfigure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = known.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            known.ForEach(options.KnownIPNetworks.Add);

            // The chain is followed from the last proxy to the first address that is no known proxy.
            options.ForwardLimit = null;
        });
    }

    private static System.Net.IPNetwork Parse(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"{Setting} must list addresses or networks; '{text}' is neither.");
}
