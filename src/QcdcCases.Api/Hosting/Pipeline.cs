using QcdcCases.Api.Auth;
using QcdcCases.Api.Endpoints;
using QcdcCases.Api.Http;
using QcdcCases.Api.Open311;
using QcdcCases.Api.OpenApi;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Hosting;

/// <summary>Builds the request pipeline.</summary>
internal static class Pipeline
{
    public static void UseRegister(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHeadRequests();
        app.UseTelemetry();
        app.UseResponseHeaders();
        app.UseOpen311Preflight();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseMiddleware<FitnessMiddleware>();
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<RequestGate>();
        app.MapHealth();
        app.MapContract();
        app.MapRegister();
        app.MapOpen311();
        app.MapJobDashboard();
    }
}
