namespace QcdcCases.Api.Endpoints;

/// <summary>All areas of the interface: one line each.</summary>
internal static class ApiRoutes
{
    public static void MapRegister(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapSessions();
        api.MapFigures();
        api.MapLetters();
    }
}
