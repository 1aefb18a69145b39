using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Dialogue;
using QcdcCases.Application.Feedback;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes that put wrong entries right with a reason: corrections, voidings and restorations.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder api)
    {
        MapLetters(api.MapGroup("/letters").WithTags("Letters"));
        MapReception(api);
        MapCases(api.MapGroup("/cases").WithTags("Cases"));
        api.MapGroup("/conferences").WithTags("Dialogue").MapVoiding<ConferenceView>(
            "Conference",
            "conference",
            Permission.WriteDialogue,
            (id, reason) => new VoidConference(id, reason),
            (id, reason) => new RestoreConference(id, reason));
        api.MapGroup("/opinions").WithTags("Dialogue").MapVoiding<OpinionView>(
            "Opinion",
            "opinion",
            Permission.WriteDialogue,
            (id, reason) => new VoidOpinion(id, reason),
            (id, reason) => new RestoreOpinion(id, reason));
        api.MapGroup("/feedback").WithTags("Feedback").MapVoiding<FeedbackView>(
            "Feedback",
            "feedback",
            Permission.HandleFeedback,
            (id, reason) => new VoidFeedback(id, reason),
            (id, reason) => new RestoreFeedback(id, reason));
    }

    private static void MapLetters(RouteGroupBuilder letters)
    {
        letters
            .MapPut("/{id:guid}", async (Guid id, LetterCorrectionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(body.ToCommand(id), cancellationToken)))
            .WithName("CorrectLetter")
            .WithSummary("Corrects what was entered when a letter was registered")
            .Changes<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/cases/{caseId:guid}/unlinking", async (
                Guid id, Guid caseId, ReasonRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new UnlinkCase(id, caseId, body.Reason), cancellationToken)))
            .WithName("UnlinkCase")
            .WithSummary("Removes the link of a letter with a wrong case")
            .Changes<LetterView>(Permission.WriteLetters);
        letters.MapVoiding<LetterView>(
            "Letter",
            "letter",
            Permission.WriteLetters,
            (id, reason) => new VoidLetter(id, reason),
            (id, reason) => new RestoreLetter(id, reason));
    }

    private static void MapReception(IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/reception-sessions").WithTags("Reception");
        sessions
            .MapPut("/{id:guid}", async (Guid id, SessionCorrectionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(body.ToCommand(id), cancellationToken)))
            .WithName("CorrectSession")
            .WithSummary("Corrects what was entered when a session was opened; its visits follow it")
            .Changes<SessionView>(Permission.WriteReception);
        sessions.MapVoiding<SessionView>(
            "Session",
            "session",
            Permission.WriteReception,
            (id, reason) => new VoidSession(id, reason),
            (id, reason) => new RestoreSession(id, reason));
        var visits = api.MapGroup("/visits").WithTags("Reception");
        visits
            .MapPut("/{id:guid}/session", async (Guid id, VisitMoveRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new MoveVisit(id, body.Session, body.On, body.Reason), cancellationToken)))
            .WithName("MoveVisit")
            .WithSummary("Moves a visit to the right session, or to a day of regular reception")
            .Changes<VisitView>(Permission.WriteReception);
        visits.MapVoiding<VisitView>(
            "Visit",
            "visit",
            Permission.WriteReception,
            (id, reason) => new VoidVisit(id, reason),
            (id, reason) => new RestoreVisit(id, reason));
    }

    private static void MapCases(RouteGroupBuilder cases)
    {
        cases
            .MapPut("/{id:guid}/steps/{sequence:int}", async (
                Guid id, int sequence, AnyStepCorrectionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(
                    await mediator.Send(new CorrectAnyStep(id, sequence, body.Step.ToCommand(id), body.Reason), cancellationToken)))
            .WithName("CorrectAnyStep")
            .WithSummary("Corrects any step; all steps are evaluated anew")
            .Changes<CaseView>(Permission.WriteCases);
        cases
            .MapPost("/{id:guid}/steps/{sequence:int}/void", async (
                Guid id, int sequence, ReasonRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new VoidStep(id, sequence, body.Reason), cancellationToken)))
            .WithName("VoidStep")
            .WithSummary("Removes any step that did not happen; all steps are evaluated anew")
            .Changes<CaseView>(Permission.WriteCases);
        cases
            .MapPost("/{id:guid}/steps/{sequence:int}/preview", PreviewAsync)
            .WithName("PreviewStepCorrection")
            .WithSummary("Shows what a correction of a step would change; nothing is changed")
            .Queries<StepCorrectionPreviewBody>(Permission.WriteCases);
        cases.MapVoiding<CaseView>(
            "Case",
            "case",
            Permission.WriteCases,
            (id, reason) => new VoidCase(id, reason),
            (id, reason) => new RestoreCase(id, reason));
    }

    private static async Task<IResult> PreviewAsync(
        Guid id, int sequence, StepPreviewRequest body, IMediator mediator, HttpContext http) =>
        (await mediator.Send(new PreviewStepCorrection(id, sequence, body.Step?.ToCommand(id)), http.RequestAborted))
            .IsRefused(out var refusal, out var preview)
            ? Problem.Of(refusal)
            : Answers.Ok<StepCorrectionPreviewBody>(
                StepCorrectionPreviewBody.Of(preview, ProblemWriter.LanguageOf(http.Request.GetTypedHeaders())));

    private static void MapVoiding<TView>(
        this RouteGroupBuilder records,
        string name,
        string noun,
        Permission permission,
        Func<Guid, string, ICommand<TView>> toVoid,
        Func<Guid, string, ICommand<TView>> toRestore)
        where TView : IVersioned
    {
        records
            .MapPost("/{id:guid}/void", async (Guid id, ReasonRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(toVoid(id, body.Reason), cancellationToken)))
            .WithName($"Void{name}")
            .WithSummary($"Voids a {noun} entered twice or by mistake: it keeps its number and counts in nothing")
            .Changes<TView>(permission);
        records
            .MapPost("/{id:guid}/restoration", async (
                Guid id, ReasonRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(toRestore(id, body.Reason), cancellationToken)))
            .WithName($"Restore{name}")
            .WithSummary($"Restores a voided {noun}; the history keeps the trace")
            .Changes<TView>(permission);
    }
}
