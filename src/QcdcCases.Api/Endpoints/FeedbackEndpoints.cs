using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Feedback;
using QcdcCases.Domain.Feedback;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of feedback: submission, handling, and follow-up by code without an account.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
        var feedback = api.MapGroup("/feedback").WithTags("Feedback");
        feedback.MapPost("/", SubmitAsync)
            .WithName("SubmitFeedback")
            .WithSummary("Records feedback; the answer contains the citizen's follow code")
            .Creates<FeedbackView>(Permission.SubmitFeedback);
        feedback
            .MapGet("/", ListAsync)
            .WithName("ListFeedback")
            .WithSummary("Lists feedback, the latest first")
            .Lists<FeedbackView>(Permission.ReadFeedback);
        feedback
            .MapGet("/{id:guid}", GetAsync)
            .WithName("GetFeedback")
            .WithSummary("Gets a piece of feedback")
            .Reads<FeedbackView>(Permission.ReadFeedback);
        MapSteps(feedback.MapGroup("/{id:guid}"));
        MapFollowing(feedback.MapGroup("/by-code/{code}"));
        api.MapGet("/feedback-categories", ListCategoriesAsync)
            .WithTags("Feedback")
            .WithName("ListFeedbackCategories")
            .WithSummary("Lists the categories of feedback, available and in use")
            .Produces<PageBody<FeedbackCategoryView>>()
            .Public();
    }

    private static void MapSteps(RouteGroupBuilder item)
    {
        item.MapPost("/acceptance", (Guid id, FeedbackStepRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                RecordStepAsync(new TakeFeedbackStep(id, FeedbackEvent.Accepted, body.At), mediator, cancellationToken))
            .WithName("AcceptFeedback")
            .WithSummary("Accepts feedback")
            .Changes<FeedbackView>(Permission.HandleFeedback);
        item.MapPost("/refusal", (Guid id, FeedbackReasonRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                RecordStepAsync(new TakeFeedbackStep(id, FeedbackEvent.Refused, body.At, body.Reason), mediator, cancellationToken))
            .WithName("RefuseFeedback")
            .WithSummary("Refuses feedback with a reason")
            .Changes<FeedbackView>(Permission.HandleFeedback);
        item.MapPost(
                "/transfer",
                (Guid id, FeedbackTransferRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                    RecordStepAsync(
                        new TakeFeedbackStep(id, FeedbackEvent.Transferred, body.At, body.Reason, body.Receiver),
                        mediator,
                        cancellationToken))
            .WithName("TransferFeedback")
            .WithSummary("Transfers feedback to the competent body")
            .Changes<FeedbackView>(Permission.HandleFeedback);
        item.MapPost("/extension", (Guid id, FeedbackReasonRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                RecordStepAsync(new TakeFeedbackStep(id, FeedbackEvent.Extended, body.At, body.Reason), mediator, cancellationToken))
            .WithName("ExtendFeedback")
            .WithSummary("Extends the deadline of feedback with a reason")
            .Changes<FeedbackView>(Permission.HandleFeedback);
        item.MapPost("/answer", (Guid id, FeedbackAnswerRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                RecordStepAsync(new TakeFeedbackStep(id, FeedbackEvent.Answered, body.At, body.Answer), mediator, cancellationToken))
            .WithName("AnswerFeedback")
            .WithSummary("Answers feedback")
            .Changes<FeedbackView>(Permission.HandleFeedback);
        item.MapPost("/closing", (Guid id, FeedbackStepRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                RecordStepAsync(new TakeFeedbackStep(id, FeedbackEvent.Closed, body.At), mediator, cancellationToken))
            .WithName("CloseFeedback")
            .WithSummary("Closes feedback")
            .Changes<FeedbackView>(Permission.HandleFeedback);
    }

    private static void MapFollowing(RouteGroupBuilder item)
    {
        item.MapGet("/", FollowAsync)
            .WithName("FollowFeedback")
            .WithSummary("Gets the state of feedback by its follow code")
            .Produces<FeedbackFollowUp>()
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(StatusCodes.Status404NotFound)
            .Public();
        item.MapPost("/rating", RateAsync)
            .WithName("RateFeedback")
            .WithSummary("Rates the handling of feedback")
            .Produces<FeedbackFollowUp>()
            .RefusesPublicChanges();
        item.MapPost("/reopening", ReopenAsync)
            .WithName("ReopenFeedback")
            .WithSummary("Requests the reopening of feedback")
            .Produces<FeedbackFollowUp>()
            .RefusesPublicChanges();
    }

    private static RouteHandlerBuilder RefusesPublicChanges(this RouteHandlerBuilder route) => route
        .Refuses(
            StatusCodes.Status404NotFound,
            StatusCodes.Status409Conflict,
            StatusCodes.Status412PreconditionFailed,
            StatusCodes.Status413PayloadTooLarge,
            StatusCodes.Status415UnsupportedMediaType,
            StatusCodes.Status422UnprocessableEntity)
        .Public(takesKey: true);

    private static async Task<IResult> SubmitAsync(SubmitFeedback body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), item => $"/api/v1/feedback/{item.Id}");

    private static async Task<IResult> ListAsync(
        [AsParameters] FeedbackQuery query,
        bool? total,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListFeedback(
                    query.Unit, query.Status, query.Category, query.From, query.To, query.Q, query.Voided is true, page.ToRequest(total)),
                http.RequestAborted),
            http);

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetFeedback(id), cancellationToken));

    private static async Task<IResult> RecordStepAsync(TakeFeedbackStep step, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(step, cancellationToken));

    private static async Task<IResult> FollowAsync(string code, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new FollowFeedback(code), cancellationToken));

    private static async Task<IResult> RateAsync(
        string code,
        FeedbackRatingRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new RateFeedback(code, body.Rating), cancellationToken));

    private static async Task<IResult> ReopenAsync(
        string code,
        FeedbackReopeningRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new ReopenFeedback(code, body.Reason), cancellationToken));

    private static async Task<IResult> ListCategoriesAsync(IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListFeedbackCategories(), http.RequestAborted), http);

    /// <summary>A step without text.</summary>
    /// <param name="At">The instant of the step; by default now.</param>
    private sealed record FeedbackStepRequest(DateTimeOffset? At = null);

    /// <summary>A step with a reason that the citizen can read.</summary>
    private sealed record FeedbackReasonRequest(string Reason, DateTimeOffset? At = null);

    /// <summary>A transfer to the competent body.</summary>
    private sealed record FeedbackTransferRequest(string Receiver, string? Reason = null, DateTimeOffset? At = null);

    /// <summary>An answer that the citizen can read.</summary>
    private sealed record FeedbackAnswerRequest(string Answer, DateTimeOffset? At = null);

    /// <summary>The citizen's rating of the outcome.</summary>
    /// <param name="Rating">1 to 5; 5 is the best.</param>
    private sealed record FeedbackRatingRequest(int Rating);

    /// <summary>The reason for reopening.</summary>
    private sealed record FeedbackReopeningRequest(string Reason);
}

/// <summary>The filter for the list of feedback.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The first day of receipt.</param>
/// <param name="To">The last day of receipt, inclusive.</param>
/// <param name="Voided">True to list voided feedback too.</param>
/// <param name="Q">Words of the text or location, with or without diacritics.</param>
internal sealed record FeedbackQuery(
    string? Unit, FeedbackStatus? Status, string? Category, DateOnly? From, DateOnly? To, string? Q, bool? Voided);
