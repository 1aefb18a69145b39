using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Indicators;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the catalogue of declared indicators.</summary>
internal static class IndicatorDefinitionEndpoints
{
    public static void MapIndicatorDefinitions(this IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/indicator-definitions").WithTags("Indicators");
        definitions.MapGet("/", ListAsync)
            .WithName("GetIndicatorCatalogue")
            .WithSummary("Gets the catalogue of declared indicators on a day")
            .Reads<CatalogueView>(Permission.ReadFigures);
        definitions.MapGet("/{id:guid}", GetAsync)
            .WithName("GetIndicatorDefinition")
            .WithSummary("Gets a definition that the register holds")
            .Reads<IndicatorDefinitionView>(Permission.ReadFigures);
        definitions.MapPost("/", DefineAsync)
            .WithName("DefineIndicator")
            .WithSummary("Defines a declared indicator; it takes precedence over the product's own definition")
            .Creates<IndicatorDefinitionView>(Permission.ManageCodes);
        definitions.MapPut("/{id:guid}", CorrectAsync)
            .WithName("CorrectIndicatorDefinition")
            .WithSummary("Replaces a definition; its code and first day stay")
            .Changes<IndicatorDefinitionView>(Permission.ManageCodes);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] CatalogueQuery query, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetCatalogue(query.On, query.Code, query.Unit), cancellationToken));

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetIndicatorDefinition(id), cancellationToken));

    private static async Task<IResult> DefineAsync(DefinitionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(
            await mediator.Send(new DefineIndicator(body.ToTerms()), cancellationToken),
            added => $"/api/v1/indicator-definitions/{added.Id}");

    private static async Task<IResult> CorrectAsync(
        Guid id, DefinitionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CorrectIndicatorDefinition(id, body.ToTerms()), cancellationToken));

    /// <summary>A definition of a declared indicator.</summary>
    /// <param name="Code">Lower-case words joined by dots and hyphens, such as <c>mediation.settled</c>.</param>
    /// <param name="Name">The Vietnamese name.</param>
    /// <param name="UnitOfMeasure">In Vietnamese; a ratio in <c>%</c> is multiplied by 100.</param>
    /// <param name="Decimals">The most decimals of a value, or those to which a ratio is rounded; three and one by default.</param>
    /// <param name="AddsUp">Whether values add up along the tree; by default those of flows and stocks do.</param>
    /// <param name="Numerator">For a ratio: the code above the line.</param>
    /// <param name="Denominator">For a ratio: the code below the line; the numerator's for a comparison with the year before.</param>
    /// <param name="OwedBy">The levels and kinds of the units that owe it; nobody by default.</param>
    /// <param name="Window">The days for which it is declared, such as <c>year</c>.</param>
    /// <param name="ValidFrom">The first day on which the definition holds; always by default.</param>
    /// <param name="ValidTo">The last day, inclusive; unlimited by default.</param>
    /// <param name="Sentence">The sentence of a report, with <c>{value}</c>, <c>{numerator}</c> and <c>{denominator}</c>.</param>
    private sealed record DefinitionRequest(
        string Code,
        string Name,
        string UnitOfMeasure,
        IndicatorKind Kind,
        int? Decimals = null,
        bool? AddsUp = null,
        string? Numerator = null,
        string? Denominator = null,
        IndicatorOwners? OwedBy = null,
        string? Window = null,
        DateOnly? ValidFrom = null,
        DateOnly? ValidTo = null,
        string? Sentence = null)
    {
        public IndicatorTerms ToTerms() => new(Code, Name, UnitOfMeasure, Kind)
        {
            Decimals = Decimals,
            AddsUp = AddsUp,
            Numerator = Numerator,
            Denominator = Denominator,
            OwedBy = OwedBy,
            Window = Window,
            ValidFrom = ValidFrom,
            ValidTo = ValidTo,
            Sentence = Sentence,
        };
    }
}

/// <summary>The filter of the catalogue.</summary>
/// <param name="On">The day on which the definitions hold; today by default.</param>
/// <param name="Code">Only the definition of this code.</param>
/// <param name="Unit">The key of a unit: only the codes that it owes.</param>
internal sealed record CatalogueQuery(DateOnly? On, string? Code, string? Unit);
