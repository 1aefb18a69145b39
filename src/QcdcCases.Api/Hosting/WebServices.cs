using Microsoft.AspNetCore.Authentication.BearerToken;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Endpoints;
using QcdcCases.Api.Http;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Api.Jobs;
using QcdcCases.Api.Open311;
using QcdcCases.Api.OpenApi;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Hosting;

/// <summary>Registers the services that only the server needs.</summary>
internal static class WebServices
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<SessionDirectory>();
        services.AddScoped<SignInSessions>();
        services.AddSingleton<ClientDirectory>();
        services.AddSingleton<Tokens>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<StaffChange>();
        services.AddScoped<ClientChange>();
        services.AddScoped<ClientUnit>();
        services.AddKnownProxies(builder.Configuration);
        services.AddLimits(builder.Configuration);
        services.AddSingleton<ServerFitness>();
        services.AddHostedService(provider => provider.GetRequiredService<ServerFitness>());
        services.AddHostedService<RejectedRequests>();
        services.AddHealth();
        builder.AddTelemetry();
        services.AddContract();
        services.AddHostedService<ContinuousJobService>();
        services.AddSingleton<ImportRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportRunner>());
        services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        services.ConfigureHttpJsonOptions(options => InputJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RejectedRequests.Observe(kestrel);
            kestrel.Limits.MaxRequestBodySize = RequestBody.Limit;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        // The framework logs addresses with their query strings, and a failed save can log a value; the program's own log entries report
        // failures.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddFilter("Npgsql", LogLevel.None);
    }
}
