using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Indicators;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of declared indicators.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators");
        indicators.MapGet("/", ListAsync)
            .WithName("ListIndicators")
            .WithSummary("Lists declared indicators, the latest first day first")
            .Lists<IndicatorView>(Permission.ReadFigures);
        indicators.MapGet("/{id:guid}", GetAsync)
            .WithName("GetIndicator")
            .WithSummary("Gets a declared indicator")
            .Reads<IndicatorView>(Permission.ReadFigures);
        indicators.MapPost("/", DeclareAsync)
            .WithName("DeclareIndicator")
            .WithSummary("Declares an indicator for a range of days")
            .Creates<IndicatorView>(Permission.DeclareIndicators);
        indicators.MapPut("/{id:guid}", CorrectAsync)
            .WithName("CorrectIndicator")
            .WithSummary("Corrects a declared indicator")
            .Changes<IndicatorView>(Permission.DeclareIndicators);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] IndicatorQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(new ListIndicators(query.Unit, query.Code, query.From, query.To, page.ToRequest()), http.RequestAborted),
            http);

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetIndicator(id), cancellationToken));

    private static async Task<IResult> DeclareAsync(DeclareIndicator body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), indicator => $"/api/v1/indicators/{indicator.Id}");

    private static async Task<IResult> CorrectAsync(
        Guid id,
        IndicatorValueRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CorrectIndicator(id, body.Value, body.Bodies), cancellationToken));

    /// <summary>The corrected value.</summary>
    /// <param name="Bodies">The bodies that the value counts and that are no units; without it they stay as they are.</param>
    private sealed record IndicatorValueRequest(decimal Value, IReadOnlyList<string>? Bodies = null);
}

/// <summary>The filter for the list of declared indicators.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The earliest first day; together with <paramref name="To"/> it selects the indicators that a period counts.</param>
/// <param name="To">The latest last day.</param>
internal sealed record IndicatorQuery(string? Unit, string? Code, DateOnly? From, DateOnly? To);
