using QcdcCases.Api.Auth;
using QcdcCases.Api.Endpoints;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Hosting;

/// <summary>The way of a request to its route.</summary>
internal static class Pipeline
{
    public static void UseRegister(this WebApplication app)
    {
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<RequestGate>();
        app.MapRegister();
    }
}
