using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of code lists: the words of every code in Vietnamese and English.</summary>
internal static class CodeEndpoints
{
    public static void MapCodes(this IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/code-lists").WithTags("Code lists");
        lists.MapGet("/", ListAsync)
            .WithName("ListCodeLists")
            .WithSummary("Lists the code lists")
            .Produces<CodeListIndex>()
            .Produces(StatusCodes.Status304NotModified)
            .Public();
        lists.MapGet("/{list}", GetAsync)
            .WithName("GetCodeList")
            .WithSummary("Gets the codes of a list with their names, definitions and days of validity")
            .Produces<CodeListView>()
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(StatusCodes.Status404NotFound)
            .Public();
        lists.MapPost("/{list}/codes", AddAsync)
            .WithName("AddOfficeCode")
            .WithSummary("Adds a code of an office below a main code; it counts under the main code")
            .Creates<OfficeCodeView>(Permission.ManageCodes);
        lists.MapGet("/{list}/codes/{code}", GetCodeAsync)
            .WithName("GetOfficeCode")
            .WithSummary("Gets a code that an office added")
            .Reads<OfficeCodeView>(Permission.ManageCodes);
        lists.MapPut("/{list}/codes/{code}", CorrectAsync)
            .WithName("CorrectOfficeCode")
            .WithSummary("Replaces the names and the last day of an office's code")
            .Changes<OfficeCodeView>(Permission.ManageCodes);
    }

    private static async Task<IResult> ListAsync(IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ListCodeLists(), cancellationToken));

    private static async Task<IResult> GetAsync(
        string list, [AsParameters] CodeListQuery query, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetCodeList(list, query.On, query.Unit), cancellationToken));

    private static async Task<IResult> AddAsync(
        string list, OfficeCodeRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(
            await mediator.Send(
                new AddOfficeCode(list, body.Unit, body.Code, body.Name, body.NameEn, body.ValidFrom, body.ValidTo), cancellationToken),
            added => $"/api/v1/code-lists/{added.List}/codes/{added.Code}");

    private static async Task<IResult> GetCodeAsync(
        string list, string code, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetOfficeCode(list, code), cancellationToken));

    private static async Task<IResult> CorrectAsync(
        string list, string code, OfficeCodeCorrection body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CorrectOfficeCode(list, code, body.Name, body.NameEn, body.ValidTo), cancellationToken));

    /// <summary>A code of an office.</summary>
    /// <param name="Unit">The key of the unit in which, and below which, it is valid.</param>
    /// <param name="Code">The main code, a dot and a word, such as <c>land.flood-zone</c>.</param>
    /// <param name="Name">The Vietnamese name.</param>
    /// <param name="ValidFrom">The first day on which records can use it; today by default.</param>
    /// <param name="ValidTo">The last day, inclusive; unlimited by default.</param>
    private sealed record OfficeCodeRequest(
        string Unit, string Code, string Name, string? NameEn = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

    /// <summary>The corrected names and end of an office's code.</summary>
    /// <param name="ValidTo">The last day on which new records can use it, inclusive; without it the code is unlimited.</param>
    private sealed record OfficeCodeCorrection(string Name, string? NameEn = null, DateOnly? ValidTo = null);
}

/// <summary>The filter of a code list.</summary>
/// <param name="On">Only the codes that new records can use on this day.</param>
/// <param name="Unit">The key of a unit: only the codes that it can use; by default those of all offices.</param>
internal sealed record CodeListQuery(DateOnly? On, string? Unit);
