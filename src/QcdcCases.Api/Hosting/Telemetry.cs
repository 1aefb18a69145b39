using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QcdcCases.Application.Operation;

namespace QcdcCases.Api.Hosting;

/// <summary>
/// Exports traces and metrics. Both are off by default: <c>Telemetry:Otlp</c> sets the address of a collector, <c>Telemetry:ScrapePort</c>
/// the port of <c>/metrics</c>. They contain routes, states and durations; never a query, body, name or key.
/// </summary>
internal static class Telemetry
{
    private const string ServiceName = "qcdc-cases";
    private const string ScrapePath = "/metrics";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var settings = Settings.Of(builder.Configuration);
        if (settings is { Otlp: null, ScrapePort: null })
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ServiceName));
        telemetry.WithMetrics(metrics =>
        {
            // Meters of the framework and the driver: requests, connections, connection pool.
            metrics
                .AddMeter(RegisterMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql")
                .AddRuntimeInstrumentation();
            if (settings.Otlp is { } collector)
            {
                metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
            }

            if (settings.ScrapePort is not null)
            {
                metrics.AddPrometheusExporter();
            }
        });
        if (settings.Otlp is { } address)
        {
            telemetry.WithTracing(traces =>
                traces.AddAspNetCoreInstrumentation().AddNpgsql().AddOtlpExporter(otlp => otlp.Endpoint = address));
        }
    }

    /// <summary>Maps <c>/metrics</c> on a separate port, to which the network must restrict access.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        if (Settings.Of(app.Configuration).ScrapePort is { } port)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(context =>
                context.Connection.LocalPort == port && context.Request.Path == ScrapePath);
        }
    }

    private sealed record Settings(Uri? Otlp, int? ScrapePort)
    {
        public static Settings Of(IConfiguration configuration)
        {
            var section = configuration.GetSection(nameof(Telemetry));
            return new(section["Otlp"] is { Length: > 0 } address ? new Uri(address) : null, section.GetValue<int?>("ScrapePort"));
        }
    }
}
