using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Hosting;

/// <summary>
/// Limits the request rate by caller: the account or API client if known, otherwise the network address. Sign-in attempts have the
/// strictest limit.
/// </summary>
internal static class RateLimiting
{
    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection(nameof(Limits)).Get<Limits>() ?? new Limits();
        services.AddSingleton(limits);
        services.AddSingleton(_ => new PasswordLimit(PartitionedRateLimiter.Create<HttpContext, Sender>(
            context => Bucket(new Sender(Guid.Empty, AddressOf(context)), limits.SignInPerSecond, limits.SignInAtOnce))));
        services.AddSingleton(_ => new LookupLimit(PartitionedRateLimiter.Create<HttpContext, Sender>(
            context => Bucket(new Sender(Guid.Empty, AddressOf(context)), limits.AddressPerSecond, limits.AddressAtOnce))));
        services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Sender>(context => PartitionOf(context, limits));
            options.OnRejected = (rejected, _) => new ValueTask(ProblemOf(rejected.Lease).ExecuteAsync(rejected.HttpContext));
        });
    }

    private static RateLimitPartition<Sender> PartitionOf(HttpContext context, Limits limits)
    {
        var rule = context.GetEndpoint()?.Metadata.GetMetadata<RouteRule>();
        if (rule is { Unlimited: true })
        {
            return RateLimitPartition.GetNoLimiter(default(Sender));
        }

        return context.Features.Get<AuthenticatedCaller>() is { } known
            ? Bucket(new Sender(known.Caller.Id, null), limits.CallerPerSecond, limits.CallerAtOnce)
            : Bucket(new Sender(Guid.Empty, AddressOf(context)), limits.AddressPerSecond, limits.AddressAtOnce);
    }

    private static RateLimitPartition<Sender> Bucket(Sender sender, int perSecond, int atOnce) => perSecond <= 0
        ? RateLimitPartition.GetNoLimiter(sender)
        : RateLimitPartition.GetTokenBucketLimiter(sender, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });

    /// <summary>Returns the problem for a rejected request.</summary>
    public static Problem ProblemOf(RateLimitLease lease) =>
        TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));

    /// <summary>Returns the problem for requests that must wait.</summary>
    public static Problem TooMany(TimeSpan wait) =>
        new(
            StatusCodes.Status429TooManyRequests,
            "request.too_many", "Too many requests; wait for the time in Retry-After before you send the next one.")
        {
            RetryAfter = wait,
        };

    /// <summary>
    /// Returns the sender's address; for IPv6 only the 64-bit network prefix, because one sender controls all addresses of it.
    /// </summary>
    public static IPAddress? AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address)
        {
            return context.Connection.RemoteIpAddress;
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    private readonly record struct Sender(Guid CallerId, IPAddress? Address);
}

/// <summary>
/// Limits the rate of passwords to check, by network address. It runs after the body was bound: a malformed body costs no attempt.
/// </summary>
internal sealed class PasswordLimit(PartitionedRateLimiter<HttpContext> limiter) : IEndpointFilter, IDisposable
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = limiter.AttemptAcquire(context.HttpContext);
        return lease.IsAcquired ? await next(context) : RateLimiting.ProblemOf(lease);
    }

    public void Dispose() => limiter.Dispose();
}

/// <summary>Limits the rate of credential lookups that miss the cache, by network address, before they reach the database.</summary>
internal sealed class LookupLimit(PartitionedRateLimiter<HttpContext> limiter) : IDisposable
{
    public RateLimitLease Acquire(HttpContext context) => limiter.AttemptAcquire(context);

    public void Dispose() => limiter.Dispose();
}
