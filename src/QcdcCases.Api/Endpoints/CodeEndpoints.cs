using MediatR;
using QcdcCases.Api.Http;
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
    }

    private static async Task<IResult> ListAsync(IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ListCodeLists(), cancellationToken));

    private static async Task<IResult> GetAsync(
        string list, [AsParameters] CodeListQuery query, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetCodeList(list, query.On), cancellationToken));
}

/// <summary>The filter of a code list.</summary>
/// <param name="On">Only the codes that new records can use on this day.</param>
internal sealed record CodeListQuery(DateOnly? On);
