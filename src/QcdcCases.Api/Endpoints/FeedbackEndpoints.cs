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
        MapCategories(api.MapGroup("/units/{key}/feedback-categories/{category}").WithTags("Feedback"));
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
        item.MapPost(
                "/extension",
                (Guid id, FeedbackExtensionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                    RecordStepAsync(
                        new TakeFeedbackStep(id, FeedbackEvent.Extended, body.At, body.Reason, DueOn: body.DueOn),
                        mediator,
                        cancellationToken))
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
        item.MapPost("/hiding", async (Guid id, FeedbackHidingRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new HideFeedback(id, body.Reason), cancellationToken)))
            .WithName("HideFeedback")
            .WithSummary("Withholds feedback from every public answer, with a reason")
            .Changes<FeedbackView>(Permission.HandleFeedback);
        item.MapDelete("/hiding", async (Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new HideFeedback(id, Reason: null), cancellationToken)))
            .WithName("ShowFeedback")
            .WithSummary("Shows hidden feedback to the public again")
            .Changes<FeedbackView>(Permission.HandleFeedback);
    }

    private static void MapCategories(RouteGroupBuilder category)
    {
        category.MapGet("/", async (string key, string category, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new GetFeedbackCategory(key, category), cancellationToken)))
            .WithName("GetFeedbackCategory")
            .WithSummary("Gets how a unit offers a category of feedback: its questions, its limit, whether it is public")
            .Reads<CategoryDefinitionView>(Permission.ReadUnits);
        category.MapPut(
                "/",
                async (string key, string category, FeedbackCategoryRequest body, IMediator mediator, CancellationToken stop) =>
                    Answers.Ok(await mediator.Send(new SetFeedbackCategory(key, category, body.ToTerms()), stop)))
            .WithName("SetFeedbackCategory")
            .WithSummary("Sets how a unit and those below it offer a category of feedback from a day on")
            .Changes<CategoryDefinitionView>(Permission.ManageCodes);
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
        item.MapPost("/comment", async (string code, FeedbackCommentRequest body, IMediator mediator, CancellationToken stop) =>
                Answers.Ok(await mediator.Send(new CommentOnFeedback(code, body.Text), stop)))
            .WithName("CommentOnFeedback")
            .WithSummary("Adds what the citizen says about their feedback")
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
                    query.Unit, query.Status, query.Category, query.From, query.To, query.Q, query.Voided is true, page.ToRequest(total),
                    query.Channel),
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

    /// <summary>An extension with a reason that the citizen can read.</summary>
    /// <param name="DueOn">The new last day for an answer.</param>
    private sealed record FeedbackExtensionRequest(string Reason, DateTimeOffset? At = null, DateOnly? DueOn = null);

    /// <summary>Why feedback is withheld from the public.</summary>
    private sealed record FeedbackHidingRequest(string Reason);

    /// <summary>What the citizen adds.</summary>
    private sealed record FeedbackCommentRequest(string Text);

    /// <summary>How a unit offers a category of feedback from a day on.</summary>
    /// <param name="ValidFrom">The first day on which it applies: today or later.</param>
    /// <param name="Group">The field under which apps group it.</param>
    /// <param name="Keywords">At most 20 words by which citizens find it.</param>
    /// <param name="Questions">At most 30 questions that the citizen answers, in their order.</param>
    /// <param name="AnswerWithinDays">The working days after receipt within which it is answered, 1 to 365.</param>
    /// <param name="IsExtendable">Whether the limit may be extended.</param>
    /// <param name="IsPublic">Whether the category and its feedback are shown to the public.</param>
    private sealed record FeedbackCategoryRequest(
        DateOnly ValidFrom,
        string? Description = null,
        string? Group = null,
        IReadOnlyList<string>? Keywords = null,
        IReadOnlyList<CategoryQuestion>? Questions = null,
        int? AnswerWithinDays = null,
        bool IsExtendable = true,
        bool IsPublic = true)
    {
        public CategoryTerms ToTerms() =>
            new(ValidFrom, Description, Group, Keywords ?? [], Questions ?? [], AnswerWithinDays, IsExtendable, IsPublic);
    }

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
    string? Unit, FeedbackStatus? Status, string? Category, DateOnly? From, DateOnly? To, string? Q, bool? Voided, string? Channel);
