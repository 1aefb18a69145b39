using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the dated tree of units.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Units");
        units.MapGet("/", ListAsync).WithName("ListUnits").WithSummary("Lists units by key").Lists<UnitView>(Permission.ReadUnits);
        units.MapGet("/{key}", GetAsync).WithName("GetUnit").WithSummary("Gets a unit").Reads<UnitView>(Permission.ReadUnits);
        units.MapPost("/", AddAsync).WithName("AddUnit").WithSummary("Adds a unit").Creates<UnitView>(Permission.ManageUnits);
        units.MapPut("/{key}/name", RenameAsync)
            .WithName("RenameUnit")
            .WithSummary("Renames a unit")
            .Changes<UnitView>(Permission.ManageUnits);
        units.MapPost("/{key}/closing", CloseAsync)
            .WithName("CloseUnit")
            .WithSummary("Ends a unit and names its successors")
            .Changes<UnitView>(Permission.ManageUnits);
        units.MapPut("/{key}/closing", CorrectClosingAsync)
            .WithName("CorrectUnitClosing")
            .WithSummary("Corrects the end of a unit")
            .Changes<UnitView>(Permission.ManageUnits);
        units.MapDelete("/{key}/closing", TakeBackClosingAsync)
            .WithName("TakeBackUnitClosing")
            .WithSummary("Takes the end of a unit back")
            .Changes<UnitView>(Permission.ManageUnits);
        units.MapGet("/{key}/holdings", HoldingsAsync)
            .WithName("GetUnitHoldings")
            .WithSummary("Lists what a unit still holds")
            .Reads<UnitHoldings>(Permission.ManageUnits);
        units.MapPost("/{key}/hand-over", HandOverAsync)
            .WithName("HandOverUnit")
            .WithSummary("Hands over what a closed unit still holds")
            .Changes<UnitHandOverView>(Permission.ManageUnits);
        units.MapPost("/{key}/hand-over/preview", PreviewUnitHandOverAsync)
            .WithName("PreviewUnitHandOver")
            .WithSummary("Shows what each successor would take over")
            .Queries<UnitHandOverPreview>(Permission.ManageUnits);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] UnitQuery query, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListUnits(query.Level, query.Kind, query.Parent, query.Below, query.Top ?? false, query.On, query.Q, page.ToRequest()),
                http.RequestAborted),
            http);

    private static async Task<IResult> GetAsync(string key, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetUnit(key), cancellationToken));

    private static async Task<IResult> AddAsync(AddUnit body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), unit => $"/api/v1/units/{unit.Key}");

    private static async Task<IResult> RenameAsync(
        string key,
        UnitNameRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new RenameUnit(key, body.Name), cancellationToken));

    private static async Task<IResult> CloseAsync(
        string key,
        UnitClosingRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(
        await mediator.Send(new CloseUnit(key, body.ValidTo, body.Successors ?? [], HandOver: body.HandOver), cancellationToken));

    private static async Task<IResult> CorrectClosingAsync(
        string key,
        UnitClosingCorrection body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new CloseUnit(key, body.ValidTo, body.Successors ?? [], Correction: true), cancellationToken));

    private static async Task<IResult> TakeBackClosingAsync(string key, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new TakeBackClosing(key), cancellationToken));

    private static async Task<IResult> HoldingsAsync(
        string key, HoldingKind? kind, [AsParameters] PageQuery page, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetHoldings(key, kind, page.ToRequest()), cancellationToken));

    private static async Task<IResult> HandOverAsync(
        string key, HandOverPlan body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new HandOverUnit(key, body), cancellationToken));

    private static async Task<IResult> PreviewUnitHandOverAsync(
        string key, HandOverPreviewRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(
            new PreviewUnitHandOver(key, body.HandOver ?? new HandOverPlan(), body.Successors ?? [], body.ValidTo), cancellationToken));

    /// <summary>The new name of a unit.</summary>
    private sealed record UnitNameRequest(string Name);

    /// <summary>The closing of a unit.</summary>
    /// <param name="ValidTo">The last day on which the unit exists, inclusive.</param>
    /// <param name="Successors">The keys of the successors; figures are added to the first one.</param>
    /// <param name="HandOver">How the unit hands over what it still holds, in the same act; absent leaves it with the closed unit.</param>
    private sealed record UnitClosingRequest(
        DateOnly ValidTo, IReadOnlyList<string>? Successors = null, HandOverPlan? HandOver = null);

    /// <summary>The corrected closing of a unit.</summary>
    /// <param name="ValidTo">The last day on which the unit exists, inclusive.</param>
    /// <param name="Successors">The keys of the successors; figures are added to the first one.</param>
    private sealed record UnitClosingCorrection(DateOnly ValidTo, IReadOnlyList<string>? Successors = null);

    /// <summary>A hand-over to preview.</summary>
    /// <param name="HandOver">The plan; by default everything goes to the first successor.</param>
    /// <param name="Successors">The keys of the successors; only for a unit that is not closed yet.</param>
    /// <param name="ValidTo">The last day of the unit; only for a unit that is not closed yet.</param>
    private sealed record HandOverPreviewRequest(
        HandOverPlan? HandOver = null, IReadOnlyList<string>? Successors = null, DateOnly? ValidTo = null);
}

/// <summary>The filter for the list of units.</summary>
/// <param name="Parent">The key of the parent; selects the units directly below it.</param>
/// <param name="Below">The key of a unit; selects it and all units below it.</param>
/// <param name="Top">True for units without a visible unit above them, the roots of the caller's tree.</param>
/// <param name="On">Selects the units that existed on that day.</param>
/// <param name="Q">Words of the name, with or without diacritics.</param>
internal sealed record UnitQuery(
    UnitLevel? Level, UnitKind? Kind, string? Parent, string? Below, bool? Top, DateOnly? On, string? Q);
