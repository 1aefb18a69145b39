using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Letters;
using QcdcCases.Application.People;
using QcdcCases.Application.Reception;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of reception sessions and visits.</summary>
internal static class ReceptionEndpoints
{
    public static void MapReception(this IEndpointRouteBuilder api)
    {
        MapSessions(api.MapGroup("/reception-sessions").WithTags("Reception"));
        MapVisits(api.MapGroup("/visits").WithTags("Reception"));
    }

    private static void MapSessions(RouteGroupBuilder sessions)
    {
        sessions
            .MapPost("/", OpenAsync)
            .WithName("OpenSession")
            .WithSummary("Opens a session of reception")
            .Creates<SessionView>(Permission.WriteReception);
        sessions
            .MapGet("/", ListSessionsAsync)
            .WithName("ListSessions")
            .WithSummary("Lists sessions, the latest first")
            .Lists<SessionView>(Permission.ReadReception);
        sessions
            .MapGet("/{id:guid}", GetSessionAsync)
            .WithName("GetSession")
            .WithSummary("Gets a session with the number of its visits")
            .Reads<SessionView>(Permission.ReadReception);
        sessions
            .MapGet("/{id:guid}/deadlines", SessionDeadlinesAsync)
            .WithName("GetSessionDeadlines")
            .WithSummary("Lists the deadlines of a session")
            .Reads<DeadlineList>(Permission.ReadReception);
        sessions
            .MapGet("/{id:guid}/deadlines/{clockId:guid}/explanation", ExplainSessionAsync)
            .WithName("ExplainSessionDeadline")
            .WithSummary("Explains one deadline of a session day by day")
            .Reads<DeadlineExplanation>(Permission.ReadReception);
        sessions
            .MapPost("/{id:guid}/announcement", AnnounceAsync)
            .WithName("AnnounceSession")
            .WithSummary("Records when a session was announced")
            .Changes<SessionView>(Permission.WriteReception);
        sessions
            .MapPost("/{id:guid}/closing", CloseAsync)
            .WithName("CloseSession")
            .WithSummary("Closes a session; it accepts no more visits")
            .Changes<SessionView>(Permission.WriteReception);
        sessions
            .MapPost("/{id:guid}/calling-off", CallOffAsync)
            .WithName("CallOffSession")
            .WithSummary("Records that a session did not take place")
            .Changes<SessionView>(Permission.WriteReception);
    }

    private static void MapVisits(RouteGroupBuilder visits)
    {
        visits
            .MapPost("/", RecordAsync)
            .WithName("RecordVisit")
            .WithSummary("Records a visit in the reception register")
            .Creates<VisitView>(Permission.WriteReception);
        visits
            .MapGet("/", ListVisitsAsync)
            .WithName("ListVisits")
            .WithSummary("Lists the reception register (Mẫu 03/TCD), the latest row first")
            .Lists<ReceptionEntry>(Permission.ReadReception);
        visits
            .MapGet("/workbook", WorkbookAsync)
            .WithName("GetReceptionRegister")
            .WithSummary("Writes the reception register (Mẫu 03/TCD) of a unit as a workbook")
            .ReadsFile(WorkbookFiles.ContentType, Permission.ReadReception);
        visits
            .MapGet("/refusal-grounds", ListGroundsAsync)
            .WithName("ListRefusalGrounds")
            .WithSummary("Lists the grounds on which reception may be refused on a day")
            .Reads<RefusalGroundsView>(Permission.ReadReception);
        visits
            .MapGet("/{id:guid}", GetVisitAsync)
            .WithName("GetVisit")
            .WithSummary("Gets a visit")
            .Reads<VisitView>(Permission.ReadReception);
        visits
            .MapPut("/{id:guid}", CorrectAsync)
            .WithName("CorrectVisit")
            .WithSummary("Replaces the columns of a visit")
            .Changes<VisitView>(Permission.WriteReception);
        visits
            .MapGet("/{id:guid}/deadlines", VisitDeadlinesAsync)
            .WithName("GetVisitDeadlines")
            .WithSummary("Lists the deadlines of a visit")
            .Reads<DeadlineList>(Permission.ReadReception);
        visits
            .MapGet("/{id:guid}/deadlines/{clockId:guid}/explanation", ExplainVisitAsync)
            .WithName("ExplainVisitDeadline")
            .WithSummary("Explains one deadline of a visit day by day")
            .Reads<DeadlineExplanation>(Permission.ReadReception);
        visits
            .MapPost("/{id:guid}/follow-ups", FollowVisitAsync)
            .WithName("FollowVisit")
            .WithSummary("Records the notice of a refusal, or that the citizen was informed")
            .Changes<VisitView>(Permission.WriteReception);
        visits
            .MapGet("/{id:guid}/people", PeopleAsync)
            .WithName("GetPeopleOfVisit")
            .WithSummary("Lists the people of a visit; a denouncer only with a reason, which the history keeps")
            .Reads<PeopleView>(Permission.ReadReception);
        visits
            .MapPost("/{id:guid}/letter", MakeLetterAsync)
            .WithName("MakeLetterOfVisit")
            .WithSummary("Registers a letter with the data of a visit")
            .Creates<LetterView>(Permission.WriteLetters);
    }

    private static async Task<IResult> OpenAsync(OpenSession body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), session => $"/api/v1/reception-sessions/{session.Id}");

    private static async Task<IResult> ListSessionsAsync(
        [AsParameters] SessionQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http
    ) => Answers.Page(await mediator.Send(new ListSessions(query.ToFilter(), page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> GetSessionAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetSession(id), cancellationToken));

    private static async Task<IResult> AnnounceAsync(
        Guid id,
        AnnouncementRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new AnnounceSession(id, body.On), cancellationToken));

    private static async Task<IResult> SessionDeadlinesAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetReceptionDeadlines(DeadlineSubject.Session, id), cancellationToken));

    private static async Task<IResult> ExplainSessionAsync(
        Guid id,
        Guid clockId,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new ExplainReceptionDeadline(DeadlineSubject.Session, id, clockId), cancellationToken));

    private static async Task<IResult> VisitDeadlinesAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetReceptionDeadlines(DeadlineSubject.Visit, id), cancellationToken));

    private static async Task<IResult> ExplainVisitAsync(Guid id, Guid clockId, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ExplainReceptionDeadline(DeadlineSubject.Visit, id, clockId), cancellationToken));

    private static async Task<IResult> FollowVisitAsync(
        Guid id,
        VisitFollowUpRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new FollowVisit(id, body.Event, body.On, body.DocumentNo), cancellationToken));

    private static async Task<IResult> CloseAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CloseSession(id), cancellationToken));

    private static async Task<IResult> CallOffAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CallOffSession(id), cancellationToken));

    private static async Task<IResult> RecordAsync(VisitRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body.ToCommand(), cancellationToken), visit => $"/api/v1/visits/{visit.Id}");

    private static async Task<IResult> ListVisitsAsync(
        [AsParameters] VisitQuery query,
        bool? total,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http
    ) => Answers.Page(await mediator.Send(new ListVisits(query.ToFilter(), page.ToRequest(total)), http.RequestAborted), http);

    private static Task<IResult> WorkbookAsync([AsParameters] VisitQuery query, IMediator mediator, HttpContext http) =>
        WorkbookAnswer.OfAsync(file => mediator.Send(new WriteReceptionRegister(file, query.ToFilter()), http.RequestAborted));

    private static async Task<IResult> ListGroundsAsync(DateOnly? on, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ListRefusalGrounds(on), cancellationToken));

    private static async Task<IResult> GetVisitAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetVisit(id), cancellationToken));

    private static async Task<IResult> CorrectAsync(Guid id, VisitContent body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CorrectVisit(id, body), cancellationToken));

    private static Task<IResult> PeopleAsync(Guid id, string? reason, IMediator mediator, HttpContext http) =>
        PeopleAnswers.OfAsync(PeopleOf.Visit, id, reason, mediator, http);

    private static async Task<IResult> MakeLetterAsync(
        Guid id,
        LetterOfVisitRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Created(await mediator.Send(body.ToCommand(id), cancellationToken), letter => $"/api/v1/letters/{letter.Id}");
}
