using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Papers;
using QcdcCases.Domain.Papers;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of papers: the same four under letters, cases, visits and sessions.</summary>
internal static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/letters/{id:guid}").WithTags("Papers");
        MapReading(letters, PaperSubject.Letter, Permission.ReadLetters, "letter");
        MapIssuing<LetterPaperRequest>(letters, PaperSubject.Letter, Permission.WriteLetters, "letter");

        var cases = api.MapGroup("/cases/{id:guid}").WithTags("Papers");
        MapReading(cases, PaperSubject.Case, Permission.ReadCases, "case");
        MapIssuing<CasePaperRequest>(cases, PaperSubject.Case, Permission.WriteCases, "case");

        var visits = api.MapGroup("/visits/{id:guid}").WithTags("Papers");
        MapReading(visits, PaperSubject.Visit, Permission.ReadReception, "visit");
        MapIssuing<VisitPaperRequest>(visits, PaperSubject.Visit, Permission.WriteReception, "visit");

        var sessions = api.MapGroup("/reception-sessions/{id:guid}").WithTags("Papers");
        MapReading(sessions, PaperSubject.Session, Permission.ReadReception, "session");
        MapIssuing<SessionPaperRequest>(sessions, PaperSubject.Session, Permission.WriteReception, "session");
    }

    private static void MapReading(RouteGroupBuilder record, PaperSubject subject, Permission read, string name)
    {
        record
            .MapGet("/papers", async (Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new ListPapers(subject, id), cancellationToken)))
            .WithName($"ListPapersOf{subject}")
            .WithSummary($"Lists the papers that fit a {name} now, and those that were issued about it")
            .Reads<PapersView>(read);
        record
            .MapGet("/papers/{paper}", (Guid id, string paper, PaperFormat? format, string? reason, IMediator mediator, HttpContext http) =>
                PaperAnswer.OfAsync(
                    http,
                    format,
                    async () => reason is null
                        ? await mediator.Send(new DraftPaper(subject, id, paper), http.RequestAborted)
                        : await mediator.Send(new DraftPaperWithIdentity(subject, id, paper, reason), http.RequestAborted)))
            .WithName($"DraftPaperOf{subject}")
            .WithSummary($"Writes the draft of a paper about a {name}; the name of a denouncer only with a reason, which the history keeps")
            .ReadsPaper(read);
        record
            .MapGet(
                "/issued-papers/{paperId:guid}",
                (Guid id, Guid paperId, PaperFormat? format, string? reason, IMediator mediator, HttpContext http) => PaperAnswer.OfAsync(
                    http,
                    format,
                    async () => reason is null
                        ? await mediator.Send(new PrintPaper(subject, id, paperId), http.RequestAborted)
                        : await mediator.Send(new PrintPaperWithIdentity(subject, id, paperId, reason), http.RequestAborted)))
            .WithName($"PrintPaperOf{subject}")
            .WithSummary($"Writes an issued paper about a {name} again, with what it said then")
            .ReadsPaper(read);
    }

    private static void MapIssuing<T>(RouteGroupBuilder record, PaperSubject subject, Permission write, string name)
        where T : IPaperRequest =>
        record
            .MapPost("/papers/{paper}", async (Guid id, string paper, T body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(body.ToCommand(id, paper), cancellationToken)))
            .WithName($"IssuePaperOf{subject}")
            .WithSummary($"Issues a paper about a {name}, and with it the step that it is")
            .Changes<IssuedPaperView>(write);

    private static RouteHandlerBuilder ReadsPaper(this RouteHandlerBuilder route, Permission permission) => route
        .ReadsFile(DocxAnswer.ContentType, permission, PaperAnswer.PdfType)
        .Refuses(StatusCodes.Status422UnprocessableEntity);
}
