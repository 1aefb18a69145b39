using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.History;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of cases, with one route per common step.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases
            .MapPost("/", OpenAsync)
            .WithName("OpenCase")
            .WithSummary("Opens a case without a letter")
            .Creates<CaseView>(Permission.WriteCases);
        cases
            .MapGet("/", ListAsync)
            .WithName("ListCases")
            .WithSummary("Lists cases, the latest opened first")
            .Lists<CaseRow>(Permission.ReadCases);
        cases
            .MapGet("/{id:guid}", GetAsync)
            .WithName("GetCase")
            .WithSummary("Gets a case with its steps, letters and visits")
            .Reads<CaseView>(Permission.ReadCases);
        cases
            .MapGet("/{id:guid}/history", HistoryAsync)
            .WithName("ListCaseHistory")
            .WithSummary("Lists every accepted change of a case and of its letters and visits")
            .Lists<HistoryEntryView>(Permission.ReadHistory)
            .Refuses(StatusCodes.Status404NotFound);
        cases
            .MapGet("/{id:guid}/deadlines", DeadlinesAsync)
            .WithName("GetCaseDeadlines")
            .WithSummary("Lists the deadlines of a case and of its letters")
            .Reads<DeadlineList>(Permission.ReadCases);
        cases
            .MapGet("/{id:guid}/deadlines/{clockId:guid}/explanation", ExplainAsync)
            .WithName("ExplainCaseDeadline")
            .WithSummary("Explains one deadline day by day, with rule and article")
            .Reads<DeadlineExplanation>(Permission.ReadCases);
        cases
            .MapGet("/{id:guid}/next-steps", NextStepsAsync)
            .WithName("GetNextSteps")
            .WithSummary("Lists the steps that are possible now with their members, and the reasons against the others")
            .Reads<NextStepsBody>(Permission.ReadCases);
        cases
            .MapGet("/{id:guid}/apology-letter", ApologyAsync)
            .WithName("GetApologyLetter")
            .WithSummary("Writes the letter of apology for an overdue case, with its new day, as a DOCX ready to sign")
            .ReadsFile(DocxAnswer.ContentType, Permission.ReadCases)
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        cases
            .MapPut("/{id:guid}/description", DescribeAsync)
            .WithName("DescribeCase")
            .WithSummary("Corrects the title and field of a case")
            .Changes<CaseView>(Permission.WriteCases);
        cases
            .MapPost("/{id:guid}/traits", FixTraitsAsync)
            .WithName("FixTraits")
            .WithSummary("Records the traits of a case that are fixed in writing, or corrects a wrong entry")
            .Changes<CaseView>(Permission.WriteCases);
        cases
            .MapPost("/{id:guid}/assignment", AssignAsync)
            .WithName("AssignCase")
            .WithSummary("Assigns a case to an officer, or returns it to the unit")
            .Changes<CaseView>(Permission.WriteCases);
        MapSteps(cases);
    }

    private static void MapSteps(RouteGroupBuilder cases)
    {
        cases.MapStep<AcceptanceRequest>("acceptance", CaseEvent.Accepted, "AcceptCase", "Thụ lý: accepts a case for resolution");
        cases.MapStep<GroundedRequest>("refusal", CaseEvent.NotAccepted, "RefuseCase", "Không thụ lý: refuses to accept a case");
        cases.MapStep<ExtensionRequest>("extension", CaseEvent.Extended, "ExtendCase", "Gia hạn: extends the limit");
        cases.MapStep<SuspensionRequest>("suspension", CaseEvent.Suspended, "SuspendCase", "Tạm đình chỉ: suspends the resolution");
        cases.MapStep<StepRequest>("resumption", CaseEvent.Resumed, "ResumeCase", "Tiếp tục giải quyết: resumes the resolution");
        cases.MapStep<StepRequest>("dialogue", CaseEvent.DialogueHeld, "HoldDialogue", "Đối thoại: records a dialogue");
        cases.MapStep<WithdrawalRequest>(
            "withdrawal",
            CaseEvent.Withdrawn,
            "WithdrawCase",
            "Rút đơn: records a withdrawal, whole or partial");
        cases.MapStep<GroundedRequest>("termination", CaseEvent.Terminated, "TerminateCase", "Đình chỉ: terminates the resolution");
        cases.MapStep<DecisionRequest>(
            "decision",
            CaseEvent.Decided,
            "DecideCase",
            "Quyết định, kết luận: decides a complaint, concludes a denunciation");
        cases.MapStep<StepRequest>("answer", CaseEvent.Answered, "AnswerCase", "Trả lời: answers a petition");
        cases.MapStep<StepRequest>("effect", CaseEvent.Effective, "NoteEffect", "Có hiệu lực: records that the decision took effect");
        cases.MapStep<EnforcementRequest>("enforcement", CaseEvent.Enforced, "NoteEnforcement", "Thi hành: records the enforcement");
        cases.MapStep<StepRequest>("closing", CaseEvent.Closed, "CloseCase", "Kết thúc: closes a case");
        cases
            .MapPost("/{id:guid}/steps", RecordStepAsync)
            .WithName("TakeStep")
            .WithSummary("Records any step of the case's procedure")
            .Changes<CaseView>(Permission.WriteCases);
        cases
            .MapPut("/{id:guid}/steps/last", CorrectAsync)
            .WithName("CorrectStep")
            .WithSummary("Replaces the last step with a corrected one")
            .Changes<CaseView>(Permission.WriteCases);
        cases
            .MapDelete("/{id:guid}/steps/last", UndoStepAsync)
            .WithName("TakeBackStep")
            .WithSummary("Revokes the last step because it did not happen")
            .Changes<CaseView>(Permission.WriteCases);
    }

    private static void MapStep<T>(this RouteGroupBuilder cases, string path, CaseEvent happened, string name, string summary)
        where T : SignedStep =>
        cases.MapPost($"/{{id:guid}}/{path}", async (Guid id, T body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new TakeStep(id, body.ToStep(happened)), cancellationToken)))
            .WithName(name)
            .WithSummary(summary)
            .Changes<CaseView>(Permission.WriteCases);

    private static async Task<IResult> OpenAsync(OpenCase body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), opened => $"/api/v1/cases/{opened.Id}");

    private static async Task<IResult> ListAsync(
        [AsParameters] CaseQuery query,
        Guid[]? ids,
        CaseOrder? sort,
        bool? total,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListCases(query.ToFilter() with { Ids = Batch.Of(ids) }, sort ?? CaseOrder.OpenedDescending, page.ToRequest(total)),
                http.RequestAborted),
            http);

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetCase(id), cancellationToken));

    private static async Task<IResult> HistoryAsync(Guid id, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListCaseHistory(id, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> DeadlinesAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetCaseDeadlines(id), cancellationToken));

    private static async Task<IResult> ExplainAsync(Guid id, Guid clockId, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ExplainCaseDeadline(id, clockId), cancellationToken));

    private static async Task<IResult> NextStepsAsync(Guid id, IMediator mediator, HttpContext http) =>
        (await mediator.Send(new GetNextSteps(id), http.RequestAborted)).IsRefused(out var refusal, out var next)
            ? Problem.Of(refusal)
            : Answers.Ok<NextStepsBody>(NextStepsBody.Of(next, ProblemWriter.LanguageOf(http.Request.GetTypedHeaders())));

    private static async Task<IResult> ApologyAsync(Guid id, DateOnly newDate, IMediator mediator, CancellationToken cancellationToken) =>
        DocxAnswer.Of(await mediator.Send(new GetApologyLetter(id, newDate), cancellationToken));

    private static async Task<IResult> RecordStepAsync(
        Guid id,
        AnyStepRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(body.ToCommand(id), cancellationToken));

    private static async Task<IResult> DescribeAsync(
        Guid id,
        DescriptionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(body.ToCommand(id), cancellationToken));

    private static async Task<IResult> FixTraitsAsync(
        Guid id,
        TraitsRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(body.ToCommand(id), cancellationToken));

    private static async Task<IResult> AssignAsync(
        Guid id,
        AssignmentRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new AssignCase(id, body.Assignee, body.Note), cancellationToken));

    private static async Task<IResult> CorrectAsync(
        Guid id,
        StepCorrectionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(body.ToCommand(id), cancellationToken));

    private static async Task<IResult> UndoStepAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new TakeBackStep(id), cancellationToken));
}
