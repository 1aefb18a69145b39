using Microsoft.AspNetCore.Authentication.BearerToken;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Endpoints;
using QcdcCases.Api.Http;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Api.Jobs;
using QcdcCases.Api.OpenApi;

namespace QcdcCases.Api.Hosting;

/// <summary>What only serving needs.</summary>
internal static class WebServices
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<SessionDirectory>();
        services.AddScoped<Sessions>();
        services.AddSingleton<ClientDirectory>();
        services.AddSingleton<Tokens>();
        services.AddScoped<SignIn>();
        services.AddScoped<StaffChange>();
        services.AddScoped<ClientChange>();
        services.AddLimits(builder.Configuration);
        services.AddHealth();
        builder.AddTelemetry();
        services.AddContract();
        services.AddHostedService<RefreshAggregatesService>();
        services.AddHostedService<RecountDueDaysService>();
        services.AddHostedService<ImportWatch>();
        services.AddHostedService<RegisterStatusService>();
        services.AddSingleton<ImportRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportRunner>());
        services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        services.ConfigureHttpJsonOptions(options => InputJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.Limit;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        // The framework's own lines quote addresses with their queries, and a failed save can quote a value; our own lines say what went wrong.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddFilter("Npgsql", LogLevel.None);
    }
}
