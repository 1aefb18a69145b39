using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Escalation;
using QcdcCases.Domain.Escalation;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of escalation policies and of the escalation events of a deadline.</summary>
internal static class EscalationEndpoints
{
    public static void MapEscalation(this IEndpointRouteBuilder api)
    {
        api.MapGet("/units/{key}/escalation", GetAsync)
            .WithName("GetEscalation")
            .WithSummary("Gets the escalation policy of a unit, its own or that of a unit above")
            .WithTags("Escalation")
            .Reads<EscalationPolicyView>(Permission.ReadUnits);
        api.MapPut("/units/{key}/escalation", SetAsync)
            .WithName("SetEscalation")
            .WithSummary("Sets the escalation policy of a unit from a day on")
            .WithTags("Escalation")
            .Changes<EscalationPolicyView>(Permission.ManageEscalation);
        api.MapGet("/deadlines/{id:guid}/notices", ListEventsAsync)
            .WithName("ListTold")
            .WithSummary("Lists the notifications about a deadline, with their recipients and what they did")
            .WithTags("Escalation")
            .Lists<EscalationEventView>(Permission.ReadCases)
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GetAsync(string key, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetEscalationPolicy(key), cancellationToken));

    private static async Task<IResult> SetAsync(
        string key,
        EscalationRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(
        await mediator.Send(
            new SetEscalationPolicy(key, body.ValidFrom, body.LeadDays, body.Rungs, body.Targets), cancellationToken));

    private static async Task<IResult> ListEventsAsync(Guid id, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListEscalationEvents(id, page.ToRequest()), http.RequestAborted), http);
}

/// <summary>An escalation policy.</summary>
/// <param name="ValidFrom">The first day on which the policy applies: today or later.</param>
/// <param name="LeadDays">The number of working days before the last day on which the officer is reminded, 0 to 30.</param>
/// <param name="Rungs">
/// The levels: whom to notify how many calendar days after the last day; at most 10, in ascending order of days.
/// </param>
/// <param name="Targets">Internal targets of single duties, at most 50; each duty and kind once.</param>
internal sealed record EscalationRequest(
    DateOnly ValidFrom, int LeadDays, IReadOnlyList<EscalationLevel> Rungs, IReadOnlyList<InternalTarget>? Targets = null);
