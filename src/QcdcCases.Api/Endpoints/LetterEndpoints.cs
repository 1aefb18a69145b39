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
            .WithSummary("Register a letter")
            .Creates<LetterView>(Permission.WriteLetters);
        letters
            .MapGet("/", ListAsync)
            .WithName("ListLetters")
            .WithSummary("Letters, the latest first")
            .Lists<LetterRow>(Permission.ReadLetters);
        letters
            .MapGet("/workbook", WorkbookAsync)
            .WithName("GetLetterRegister")
            .WithSummary("The letter register of a unit as a workbook")
            .ReadsFile(WorkbookFiles.ContentType, Permission.ReadLetters);
        letters.MapGet("/{id:guid}", GetAsync).WithName("GetLetter").WithSummary("One letter").Reads<LetterView>(Permission.ReadLetters);
        letters
            .MapGet("/{id:guid}/people", PeopleAsync)
            .WithName("GetPeopleOfLetter")
            .WithSummary("Who wrote; a denouncer only with a reason, which the history keeps")
            .Reads<PeopleView>(Permission.ReadLetters);
        letters
            .MapGet("/{id:guid}/history", HistoryAsync)
            .WithName("ListLetterHistory")
            .WithSummary("Every accepted change of a letter")
            .Lists<HistoryEntryView>(Permission.ReadHistory)
            .Refuses(StatusCodes.Status404NotFound);
        letters
            .MapPut("/{id:guid}/classification", ReclassifyAsync)
            .WithName("ReclassifyLetter")
            .WithSummary("Classify a letter anew by its content")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/duplicate-mark", MarkAsync)
            .WithName("MarkDuplicate")
            .WithSummary("Mark a letter as repeating another, or take that back")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/cases", LinkAsync)
            .WithName("LinkCase")
            .WithSummary("Say that a letter is about one more case")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/processing", ProcessAsync)
            .WithName("ProcessLetter")
            .WithSummary("Record the outcome of processing")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPut("/{id:guid}/processing", CorrectAsync)
            .WithName("CorrectProcessing")
            .WithSummary("Record an outcome in place of the one before")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/longer-check", LengthenAsync)
            .WithName("LengthenCheck")
            .WithSummary("Fix that checking a denunciation takes the longer limit")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/follow-ups", FollowAsync)
            .WithName("FollowLetter")
            .WithSummary("Record what followed: a reply to a transfer, who was told what came of it, the end of a filed letter")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/assignment", AssignAsync)
            .WithName("AssignLetter")
            .WithSummary("Put a letter on an officer's worklist, or hand it over")
            .Changes<LetterView>(Permission.WriteLetters);
    }

    private static async Task<IResult> RegisterAsync(RegisterLetter body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), letter => $"/api/v1/letters/{letter.Id}");

    private static async Task<IResult> ListAsync(
        [AsParameters] LetterQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http
    ) => Answers.Page(await mediator.Send(new ListLetters(query.ToFilter(), page.ToRequest()), http.RequestAborted), http);

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
