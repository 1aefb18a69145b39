using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Open311;

namespace QcdcCases.Api.Open311;

/// <summary>
/// Maps the Open311 GeoReport v2 door for feedback: what apps of other cities speak. Its test endpoint answers as the production one does,
/// but keeps nothing of what is sent to it.
/// </summary>
internal static class Open311Endpoints
{
    public const string Production = "v2";

    public const string Test = "test";

    private const string Format = "{format:regex(^(xml|json)$)}";

    public static void MapOpen311(this IEndpointRouteBuilder app)
    {
        var door = app.MapGroup(Open311Format.Root).ExcludeFromDescription();
        door.MapGet($"/discovery.{Format}", Open311Discovery.AnswerAsync).WithMetadata(Rule());
        var service = door.MapGroup("/{endpoint:regex(^(v2|test)$)}");
        service.MapGet($"/services.{Format}", ListServicesAsync).WithMetadata(Rule());
        service.MapGet($"/services/{{code}}.{Format}", GetServiceAsync).WithMetadata(Rule());
        service.MapGet($"/requests.{Format}", Open311Requests.ListAsync).WithMetadata(Rule());
        service.MapPost($"/requests.{Format}", Open311Requests.PostAsync).WithMetadata(Rule(takesKey: true));
        service.MapGet($"/requests/{{id}}.{Format}", Open311Requests.GetAsync).WithMetadata(Rule());
        service.MapGet($"/tokens/{{token}}.{Format}", Open311Requests.FindTokenAsync).WithMetadata(Rule());
        service.MapGet($"/servicerequestupdates.{Format}", Open311Updates.ListAsync).WithMetadata(Rule());
        service.MapPost($"/servicerequestupdates.{Format}", Open311Updates.PostAsync).WithMetadata(Rule(takesKey: true));
    }

    /// <summary>Answers the browser's question whether a page of another origin may send a request.</summary>
    public static void UseOpen311Preflight(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (!HttpMethods.IsOptions(context.Request.Method) || !Open311Format.IsAt(context.Request.Path))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.AccessControlAllowMethods = "GET, POST";
        context.Response.Headers.AccessControlAllowHeaders = "Content-Type, Authorization, Idempotency-Key";
        context.Response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    });

    private static RouteRule Rule(bool takesKey = false) =>
        new(RouteAccess.Everybody) { IsExternal = true, AcceptsKey = takesKey, TakesFormKey = true };

    private static async Task ListServicesAsync(HttpContext context, IMediator mediator)
    {
        var input = new Open311Input(context.Request.Query);
        var jurisdiction = input.Jurisdiction;
        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return;
        }

        await Open311Answer.WriteAsync(
            context,
            await mediator.Send(new ListServices(jurisdiction), context.RequestAborted),
            "services",
            list => new Open311List("service", [.. list.Services.Select(Open311Shapes.Of)]));
    }

    private static async Task GetServiceAsync(HttpContext context, string code, IMediator mediator)
    {
        var input = new Open311Input(context.Request.Query);
        var jurisdiction = input.Jurisdiction;
        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return;
        }

        await Open311Answer.WriteAsync(
            context,
            await mediator.Send(new GetService(code, jurisdiction), context.RequestAborted),
            "service_definition",
            Open311Shapes.DefinitionOf);
    }
}
