using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Indicators;

namespace QcdcCases.Api.Endpoints;

/// <summary>Numbers that units declare because no register holds them.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators");
        indicators.MapGet("/", ListAsync)
            .WithName("ListIndicators")
            .WithSummary("Declared numbers, those that begin latest first")
            .Lists<IndicatorView>(Permission.ReadFigures);
        indicators.MapGet("/{id:guid}", GetAsync)
            .WithName("GetIndicator")
            .WithSummary("One declared number")
            .Reads<IndicatorView>(Permission.ReadFigures);
        indicators.MapPost("/", DeclareAsync)
            .WithName("DeclareIndicator")
            .WithSummary("Declare a number for a stretch of days")
            .Creates<IndicatorView>(Permission.DeclareIndicators);
        indicators.MapPut("/{id:guid}", CorrectAsync)
            .WithName("CorrectIndicator")
            .WithSummary("Correct a declared number")
            .Changes<IndicatorView>(Permission.DeclareIndicators);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] IndicatorQuery query, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListIndicators(query.Unit, query.Code, query.From, query.To, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetIndicator(id), cancellationToken));

    private static async Task<IResult> DeclareAsync(DeclareIndicator body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), indicator => $"/api/v1/indicators/{indicator.Id}");

    private static async Task<IResult> CorrectAsync(Guid id, IndicatorValueRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CorrectIndicator(id, body.Value), cancellationToken));

    /// <summary>The right value.</summary>
    private sealed record IndicatorValueRequest(long Value);
}

/// <summary>Which declared numbers are wanted.</summary>
/// <param name="Unit">Those of the unit of this key and everything below it.</param>
/// <param name="From">Those that begin on that day or later: with <paramref name="To"/>, those that a period counts.</param>
/// <param name="To">Those that end on that day or earlier.</param>
internal sealed record IndicatorQuery(string? Unit, string? Code, DateOnly? From, DateOnly? To);
