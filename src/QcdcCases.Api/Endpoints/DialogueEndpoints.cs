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
    ) => Answers.Ok(await mediator.Send(new CorrectOpinion(id, body.Text, body.Field, body.AnsweredOnSpot, body.Case), cancellationToken));

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
    private sealed record OpinionCorrectionRequest(string Text, string Field, bool AnsweredOnSpot, Guid? Case = null);

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
/// <param name="Q">Words of the text, with or without diacritics.</param>
internal sealed record OpinionQuery(
    string? Unit, Guid? Conference, bool? Resolved, string? AssignedTo, bool? Overdue, string? Field, string? Q, bool? Voided);
