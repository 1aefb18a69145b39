using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Documents;
using QcdcCases.Application.History;
using QcdcCases.Application.Letters;
using QcdcCases.Application.People;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of letters: registration, classification, processing and assignment.</summary>
internal static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/letters").WithTags("Letters");
        letters
            .MapPost("/", RegisterAsync)
            .WithName("RegisterLetter")
            .WithSummary("Registers a letter")
            .Creates<LetterView>(Permission.WriteLetters);
        letters
            .MapGet("/", ListAsync)
            .WithName("ListLetters")
            .WithSummary("Lists letters, the latest first")
            .Lists<LetterRow>(Permission.ReadLetters);
        letters
            .MapGet("/workbook", WorkbookAsync)
            .WithName("GetLetterRegister")
            .WithSummary("Writes the letter register of a unit as a workbook")
            .ReadsFile(WorkbookFiles.ContentType, Permission.ReadLetters);
        letters.MapGet("/{id:guid}", GetAsync).WithName("GetLetter").WithSummary("Gets a letter").Reads<LetterView>(Permission.ReadLetters);
        letters
            .MapGet("/{id:guid}/people", PeopleAsync)
            .WithName("GetPeopleOfLetter")
            .WithSummary("Lists the people of a letter; a denouncer only with a reason, which the history keeps")
            .Reads<PeopleView>(Permission.ReadLetters);
        letters
            .MapGet("/{id:guid}/history", HistoryAsync)
            .WithName("ListLetterHistory")
            .WithSummary("Lists every accepted change of a letter")
            .Lists<HistoryEntryView>(Permission.ReadHistory)
            .Refuses(StatusCodes.Status404NotFound);
        letters
            .MapPut("/{id:guid}/classification", ReclassifyAsync)
            .WithName("ReclassifyLetter")
            .WithSummary("Reclassifies a letter by its content")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/duplicate-mark", MarkAsync)
            .WithName("MarkDuplicate")
            .WithSummary("Marks a letter as a duplicate, or removes the mark")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/cases", LinkAsync)
            .WithName("LinkCase")
            .WithSummary("Links a letter with one more case")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/processing", ProcessAsync)
            .WithName("ProcessLetter")
            .WithSummary("Records the outcome of processing")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPut("/{id:guid}/processing", CorrectAsync)
            .WithName("CorrectProcessing")
            .WithSummary("Replaces the outcome of processing")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/longer-check", LengthenAsync)
            .WithName("LengthenCheck")
            .WithSummary("Fixes the longer limit for checking a denunciation")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/follow-ups", FollowAsync)
            .WithName("FollowLetter")
            .WithSummary("Records later events: a reply to a transfer, the notice to the citizen or forwarder, the end of a filed letter")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/assignment", AssignAsync)
            .WithName("AssignLetter")
            .WithSummary("Assigns a letter to an officer, or returns it to the unit")
            .Changes<LetterView>(Permission.WriteLetters);
    }

    private static async Task<IResult> RegisterAsync(RegisterLetter body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), letter => $"/api/v1/letters/{letter.Id}");

    private static async Task<IResult> ListAsync(
        [AsParameters] LetterQuery query,
        Guid[]? ids,
        LetterOrder? sort,
        bool? total,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListLetters(
                    query.ToFilter() with { Ids = Batch.Of(ids) },
                    sort ?? LetterOrder.ReceivedOnDescending,
                    page.ToRequest(total)),
                http.RequestAborted),
            http);

    private static Task<IResult> WorkbookAsync([AsParameters] LetterQuery query, IMediator mediator, HttpContext http) =>
        WorkbookAnswer.OfAsync(file => mediator.Send(new WriteLetterRegister(file, query.ToFilter()), http.RequestAborted));

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetLetter(id), cancellationToken));

    private static Task<IResult> PeopleAsync(Guid id, string? reason, IMediator mediator, HttpContext http) =>
        PeopleAnswers.OfAsync(PeopleOf.Letter, id, reason, mediator, http);

    private static async Task<IResult> HistoryAsync(Guid id, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListLetterHistory(id, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> ReclassifyAsync(
        Guid id,
        ClassificationRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) =>
        Answers.Ok(
            await mediator.Send(
                new ReclassifyLetter(id, body.Kind, body.Field, body.Summary, body.Instance, body.OnRegulations),
                cancellationToken));

    private static async Task<IResult> MarkAsync(
        Guid id,
        DuplicateMarkRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new MarkDuplicate(id, body.Of), cancellationToken));

    private static async Task<IResult> LinkAsync(Guid id, CaseLinkRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new LinkCase(id, body.Case), cancellationToken));

    private static async Task<IResult> ProcessAsync(
        Guid id,
        ProcessingEntry body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new ProcessLetter(id, body), cancellationToken));

    private static async Task<IResult> CorrectAsync(
        Guid id,
        ProcessingEntry body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new CorrectProcessing(id, body), cancellationToken));

    private static async Task<IResult> LengthenAsync(
        Guid id,
        LongerCheckRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new LengthenCheck(id, body.On, body.Ground, body.Reason), cancellationToken));

    private static async Task<IResult> FollowAsync(
        Guid id,
        LetterFollowUpRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new FollowLetter(id, body.Event, body.On), cancellationToken));

    private static async Task<IResult> AssignAsync(
        Guid id,
        AssignmentRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new AssignLetter(id, body.Assignee, body.Note), cancellationToken));
}
