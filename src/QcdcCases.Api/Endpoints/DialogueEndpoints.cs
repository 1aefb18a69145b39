using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Dialogue;
using QcdcCases.Domain.Dialogue;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of dialogue conferences and of the opinions voiced there.</summary>
internal static class DialogueEndpoints
{
    public static void MapDialogue(this IEndpointRouteBuilder api)
    {
        var conferences = api.MapGroup("/conferences").WithTags("Dialogue");
        conferences.MapGet("/", ListConferencesAsync)
            .WithName("ListConferences")
            .WithSummary("Lists conferences, the latest first")
            .Lists<ConferenceView>(Permission.ReadDialogue);
        conferences.MapGet("/{id:guid}", GetConferenceAsync)
            .WithName("GetConference")
            .WithSummary("Gets a conference with its first opinions")
            .Reads<ConferenceView>(Permission.ReadDialogue);
        conferences.MapPost("/", RecordConferenceAsync)
            .WithName("RecordConference")
            .WithSummary("Records a conference, optionally with its opinions")
            .Creates<ConferenceView>(Permission.WriteDialogue);
        conferences.MapPut("/{id:guid}", CorrectConferenceAsync)
            .WithName("CorrectConference")
            .WithSummary("Corrects the record of a conference")
            .Changes<ConferenceView>(Permission.WriteDialogue);
        conferences.MapPost("/{id:guid}/opinions", AddOpinionAsync)
            .WithName("AddOpinion")
            .WithSummary("Adds an opinion to a conference")
            .Creates<OpinionView>(Permission.WriteDialogue);
        MapOpinions(api.MapGroup("/opinions").WithTags("Dialogue"));
    }

    private static void MapOpinions(RouteGroupBuilder opinions)
    {
        opinions.MapGet("/", ListOpinionsAsync)
            .WithName("ListOpinions")
            .WithSummary("Lists opinions, those of the latest conference first")
            .Lists<OpinionView>(Permission.ReadDialogue);
        opinions.MapGet("/{id:guid}", GetOpinionAsync)
            .WithName("GetOpinion")
            .WithSummary("Gets an opinion")
            .Reads<OpinionView>(Permission.ReadDialogue);
        opinions.MapPost("/", RecordOpinionAsync)
            .WithName("RecordOpinion")
            .WithSummary("Records an opinion, promise or recommendation that comes from no conference")
            .Creates<OpinionView>(Permission.WriteDialogue);
        opinions.MapPost("/{id:guid}/steps", TakeOpinionStepAsync)
            .WithName("TakeOpinionStep")
            .WithSummary("Takes the next step of an opinion; a second person confirms its answer")
            .Changes<OpinionView>(Permission.WriteDialogue);
        opinions.MapPut("/{id:guid}", CorrectOpinionAsync)
            .WithName("CorrectOpinion")
            .WithSummary("Corrects the record of an opinion")
            .Changes<OpinionView>(Permission.WriteDialogue);
        opinions.MapPost("/{id:guid}/assignment", AssignOpinionAsync)
            .WithName("AssignOpinion")
            .WithSummary("Assigns an opinion to a unit to settle")
            .Changes<OpinionView>(Permission.WriteDialogue);
        opinions.MapPost("/{id:guid}/resolution", ResolveOpinionAsync)
            .WithName("ResolveOpinion")
            .WithSummary("Records the settlement of an opinion")
            .Changes<OpinionView>(Permission.WriteDialogue);
        opinions.MapPut("/{id:guid}/resolution", CorrectResolutionAsync)
            .WithName("CorrectOpinionResolution")
            .WithSummary("Corrects the settlement of an opinion")
            .Changes<OpinionView>(Permission.WriteDialogue);
    }

    private static async Task<IResult> ListConferencesAsync(
        [AsParameters] ConferenceQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListConferences(query.Unit, query.Kind, query.From, query.To, query.Voided is true, page.ToRequest()),
                http.RequestAborted),
            http);

    private static async Task<IResult> GetConferenceAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetConference(id), cancellationToken));

    private static async Task<IResult> RecordConferenceAsync(
        RecordConference body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Created(await mediator.Send(body, cancellationToken), conference => $"/api/v1/conferences/{conference.Id}");

    private static async Task<IResult> CorrectConferenceAsync(
        Guid id, ConferenceCorrectionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(
            new CorrectConference(id, body.HeldOn, body.Kind, body.Chairs, body.Theme, body.Attendees, body.Plan), cancellationToken));

    private static async Task<IResult> AddOpinionAsync(Guid id, NewOpinion body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(new AddOpinion(id, body), cancellationToken), opinion => $"/api/v1/opinions/{opinion.Id}");

    private static async Task<IResult> ListOpinionsAsync(
        [AsParameters] OpinionQuery query,
        bool? total,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListOpinions(
                    query.Unit,
                    query.Conference,
                    query.Resolved,
                    query.AssignedTo,
                    query.Overdue,
                    query.Field,
                    query.Origin,
                    query.Kind,
                    query.Status,
                    query.CarriedTo,
                    query.Q,
                    query.Voided is true,
                    page.ToRequest(total)),
                http.RequestAborted),
            http);

    private static async Task<IResult> GetOpinionAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetOpinion(id), cancellationToken));

    private static async Task<IResult> CorrectOpinionAsync(
        Guid id,
        OpinionCorrectionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(
        await mediator.Send(
            new CorrectOpinion(id, body.Text, body.Field, body.AnsweredOnSpot, body.Case, body.Kind, body.VoicedBy),
            cancellationToken));

    private static async Task<IResult> RecordOpinionAsync(
        NewOpinionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Created(await mediator.Send(body.ToCommand(), cancellationToken), opinion => $"/api/v1/opinions/{opinion.Id}");

    private static async Task<IResult> TakeOpinionStepAsync(
        Guid id,
        OpinionStepRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(
        await mediator.Send(
            new TakeOpinionStep(
                id,
                body.Event,
                body.On,
                body.Unit,
                body.Contact,
                body.DueOn,
                body.Answer,
                body.Evidence,
                body.Into),
            cancellationToken));

    private static async Task<IResult> AssignOpinionAsync(
        Guid id,
        OpinionAssignmentRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new AssignOpinion(id, body.Unit, body.DueOn), cancellationToken));

    private static async Task<IResult> ResolveOpinionAsync(
        Guid id,
        OpinionResolutionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new ResolveOpinion(id, body.On, body.Answer), cancellationToken));

    private static async Task<IResult> CorrectResolutionAsync(
        Guid id,
        OpinionResolutionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new ResolveOpinion(id, body.On, body.Answer, Correction: true), cancellationToken));

    /// <summary>The corrected data of a conference.</summary>
    private sealed record ConferenceCorrectionRequest(
        DateOnly HeldOn, ConferenceKind Kind, IReadOnlyList<Chair> Chairs, string Theme, int Attendees, string? Plan = null);

    /// <summary>The corrected data of an opinion.</summary>
    /// <param name="Kind">What it is; absent to leave it.</param>
    /// <param name="VoicedBy">Who said it; absent for an anonymous one.</param>
    private sealed record OpinionCorrectionRequest(
        string Text, string Field, bool AnsweredOnSpot, Guid? Case = null, OpinionKind? Kind = null, string? VoicedBy = null);

    /// <summary>An opinion, promise or recommendation that comes from no conference.</summary>
    /// <param name="Unit">The key of the unit that records and follows it.</param>
    /// <param name="On">The day on which it was voiced, made or received.</param>
    /// <param name="Session">The id of the leader's reception from which it comes; only with the origin <c>reception</c>.</param>
    /// <param name="Answer">The answer; only when it was answered on the spot.</param>
    /// <param name="AssignedTo">The key of the unit that must resolve it; only when it was not answered on the spot.</param>
    /// <param name="Case">The id of the case that it concerns; no denunciation, if the person is named.</param>
    /// <param name="VoicedBy">Who said it; absent for an anonymous one.</param>
    private sealed record NewOpinionRequest(
        string Unit,
        DateOnly On,
        OpinionOrigin Origin,
        string Text,
        string Field,
        bool AnsweredOnSpot,
        Guid? Session = null,
        string? Answer = null,
        string? AssignedTo = null,
        DateOnly? DueOn = null,
        Guid? Case = null,
        OpinionKind Kind = OpinionKind.Opinion,
        string? VoicedBy = null)
    {
        public RecordOpinion ToCommand() =>
            new(Unit, On, Origin, Session, new NewOpinion(Text, Field, AnsweredOnSpot, Answer, AssignedTo, DueOn, Case, Kind, VoicedBy));
    }

    /// <summary>The next step of an opinion.</summary>
    /// <param name="On">The day of the step; by default today.</param>
    /// <param name="Unit">The key of the unit that becomes responsible: for <c>taken-on</c> and <c>handed-up</c>.</param>
    /// <param name="Contact">The person of that unit whom to ask.</param>
    /// <param name="DueOn">The last day on which it is to be resolved: for <c>taken-on</c>, <c>handed-up</c> and <c>postponed</c>.</param>
    /// <param name="Answer">The text of the step: the answer, the progress, or the reason of a return or a postponement.</param>
    /// <param name="Evidence">What shows that it was done; required for the answer to a promise.</param>
    /// <param name="Into">The id of the opinion (<c>joined</c>), letter (<c>made-letter</c>) or conference (<c>carried-on</c>).</param>
    private sealed record OpinionStepRequest(
        OpinionEvent Event,
        DateOnly? On = null,
        string? Unit = null,
        string? Contact = null,
        DateOnly? DueOn = null,
        string? Answer = null,
        string? Evidence = null,
        Guid? Into = null);

    /// <summary>The unit that must resolve the opinion, and its due day.</summary>
    private sealed record OpinionAssignmentRequest(string Unit, DateOnly? DueOn = null);

    /// <summary>The resolution of an opinion.</summary>
    private sealed record OpinionResolutionRequest(DateOnly On, string Answer);
}

/// <summary>The filter for the list of conferences.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The first day of the conference.</param>
/// <param name="To">The last day of the conference, inclusive.</param>
/// <param name="Voided">True to list voided conferences too.</param>
internal sealed record ConferenceQuery(string? Unit, ConferenceKind? Kind, DateOnly? From, DateOnly? To, bool? Voided);

/// <summary>The filter for the list of opinions.</summary>
/// <param name="Unit">The key of the unit of the conference; includes all units below it.</param>
/// <param name="Resolved">True for resolved opinions, false for open ones.</param>
/// <param name="AssignedTo">The key of the assigned unit; includes all units below it.</param>
/// <param name="Overdue">True for opinions that are open after their due day, false for the others.</param>
/// <param name="Voided">True to list voided opinions too.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="CarriedTo">The conference to which it was carried on last.</param>
/// <param name="Q">Words of the text, with or without diacritics.</param>
internal sealed record OpinionQuery(
    string? Unit,
    Guid? Conference,
    bool? Resolved,
    string? AssignedTo,
    bool? Overdue,
    string? Field,
    OpinionOrigin? Origin,
    OpinionKind? Kind,
    OpinionStatus? Status,
    Guid? CarriedTo,
    string? Q,
    bool? Voided);
