using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Search;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes that find records of every kind; the answers name people, so no cache stores them.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup("/search").WithTags("Search");
        search
            .MapGet("/", FindAsync)
            .WithName("FindRecords")
            .WithSummary("Finds visits, letters, cases, opinions and feedback by number, document, phone, names and words")
            .Reads<SearchAnswer>(Permission.ReadLetters);
        search
            .MapPost("/identity", FindByIdentityAsync)
            .WithName("FindByIdentity")
            .WithSummary("Finds letters and visits by the number of an identity paper, with a reason, which the history keeps")
            .Queries<SearchAnswer>(Permission.FindIdentities);
        search
            .MapPost("/repeats", SuggestAsync)
            .WithName("SuggestRepeats")
            .WithSummary("Suggests earlier letters and visits of which a record that is being entered may be a repeat")
            .Queries<Repeats>(Permission.ReadLetters);
        api.MapGet("/letters/{id:guid}/repeats", ListAsync)
            .WithName("ListRepeats")
            .WithSummary("Suggests earlier letters and visits of which a letter may be a repeat")
            .WithTags("Letters")
            .Reads<Repeats>(Permission.ReadLetters);
    }

    private static async Task<IResult> FindAsync([AsParameters] RecordSearch query, IMediator mediator, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answers.Ok(
            await mediator.Send(
                new FindRecords(query.Q, query.Unit, query.Year, query.Kinds, query.Limit), http.RequestAborted));
    }

    private static async Task<IResult> SuggestAsync(SuggestRepeats body, IMediator mediator, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answers.Ok(await mediator.Send(body, http.RequestAborted));
    }

    private static async Task<IResult> ListAsync(Guid id, IMediator mediator, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answers.Ok(await mediator.Send(new ListRepeats(id), http.RequestAborted));
    }

    private static async Task<IResult> FindByIdentityAsync(FindByIdentity body, IMediator mediator, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answers.Ok(await mediator.Send(body, http.RequestAborted));
    }
}

/// <summary>What is wanted.</summary>
/// <param name="Q">A number (<c>123/2026</c>), a document or phone number, or words, at most 200 characters.</param>
/// <param name="Unit">Only records of the unit of this key and everything below it.</param>
/// <param name="Year">Only records of this year.</param>
/// <param name="Kinds">Only records of these kinds.</param>
/// <param name="Limit">The maximum number of records, 1 to 50; by default 20.</param>
internal sealed record RecordSearch(string Q, string? Unit, int? Year, SearchKind[]? Kinds, int? Limit);
