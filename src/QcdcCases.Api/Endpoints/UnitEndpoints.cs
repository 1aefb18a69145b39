using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Endpoints;

/// <summary>The dated tree of units: who stands below whom, since when, and who took whose place.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Units");
        units.MapGet("/", ListAsync).WithName("ListUnits").WithSummary("Units by key").Lists<UnitView>(Permission.ReadUnits);
        units.MapGet("/{key}", GetAsync).WithName("GetUnit").WithSummary("One unit").Reads<UnitView>(Permission.ReadUnits);
        units.MapPost("/", AddAsync).WithName("AddUnit").WithSummary("Enter a unit").Creates<UnitView>(Permission.ManageUnits);
        units.MapPut("/{key}/name", RenameAsync)
            .WithName("RenameUnit")
            .WithSummary("Give a unit another name")
            .Changes<UnitView>(Permission.ManageUnits);
        units.MapPost("/{key}/closing", CloseAsync)
            .WithName("CloseUnit")
            .WithSummary("End a unit and name its successors")
            .Changes<UnitView>(Permission.ManageUnits);
        units.MapPut("/{key}/closing", CorrectClosingAsync)
            .WithName("CorrectUnitClosing")
            .WithSummary("Correct the end of a unit")
            .Changes<UnitView>(Permission.ManageUnits);
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

    private static async Task<IResult> RenameAsync(string key, UnitNameRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new RenameUnit(key, body.Name), cancellationToken));

    private static async Task<IResult> CloseAsync(string key, UnitClosingRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CloseUnit(key, body.ValidTo, body.Successors ?? []), cancellationToken));

    private static async Task<IResult> CorrectClosingAsync(string key, UnitClosingRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CloseUnit(key, body.ValidTo, body.Successors ?? [], Correction: true), cancellationToken));

    /// <summary>Another name of a unit.</summary>
    private sealed record UnitNameRequest(string Name);

    /// <summary>The end of a unit.</summary>
    /// <param name="ValidTo">The last day of its existence, that day included.</param>
    /// <param name="Successors">The keys of the units that take its place, first the one into which its figures fold.</param>
    private sealed record UnitClosingRequest(DateOnly ValidTo, IReadOnlyList<string>? Successors = null);
}

/// <summary>Which units are wanted.</summary>
/// <param name="Parent">Those directly below the unit of this key.</param>
/// <param name="Below">The unit of this key and everything below it.</param>
/// <param name="Top">Those with nothing above them that the caller may see: where a tree is begun to be drawn.</param>
/// <param name="On">Those that existed on that day.</param>
/// <param name="Q">Those whose name contains it, with or without diacritics.</param>
internal sealed record UnitQuery(
    UnitLevel? Level, UnitKind? Kind, string? Parent, string? Below, bool? Top, DateOnly? On, string? Q);
