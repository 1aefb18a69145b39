using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Deadlines;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the public route that calculates a deadline.</summary>
internal static class DeadlineEndpoints
{
    public static void MapDeadlines(this IEndpointRouteBuilder api) => api.MapGet("/deadlines/calculation", Calculate)
        .WithName("CalculateDeadline")
        .WithSummary("Calculates a deadline and explains it day by day")
        .WithTags("Deadlines")
        .Produces<DeadlineExplanation>()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity)
        .Public();

    private static async Task<IResult> Calculate([AsParameters] DeadlineQuery query, IMediator mediator, HttpContext http) =>
        query.ToCommand().IsRefused(out var refusal, out var question)
            ? Answers.Ok<DeadlineExplanation>(refusal)
            : Answers.Ok(await mediator.Send(question, http.RequestAborted));
}

/// <summary>The query parameters of a calculation: at most one pause and one extension; the operator's command accepts several.</summary>
/// <param name="Rule">The id of the rule, such as <c>KN-05</c>.</param>
/// <param name="Start">The day of the event that starts the deadline.</param>
/// <param name="Complexity">Whether the matter is fixed as complex.</param>
/// <param name="Remote">True for a remote area that is hard to reach.</param>
/// <param name="SuspendedOn">The day of the suspension.</param>
/// <param name="ResumedOn">The day of the resumption.</param>
/// <param name="ExtendedOn">The day on which the extension was decided; by default the start.</param>
/// <param name="ExtendedUntil">The new last day.</param>
internal sealed record DeadlineQuery(
    string Rule,
    DateOnly Start,
    Complexity? Complexity,
    bool? Remote,
    DateOnly? SuspendedOn,
    DateOnly? ResumedOn,
    DateOnly? ExtendedOn,
    DateOnly? ExtendedUntil)
{
    public Result<CalculateDeadline> ToCommand() => this switch
    {
        { SuspendedOn: null, ResumedOn: not null } => Refusal.Malformed(
            "deadline.resumed_without_pause", "`suspendedOn` is required when `resumedOn` is given.", "resumedOn"),
        { ExtendedUntil: null, ExtendedOn: not null } => Refusal.Malformed(
            "deadline.extended_without_day", "`extendedUntil` is required when `extendedOn` is given.", "extendedUntil"),
        _ => new CalculateDeadline(
            Rule,
            Start,
            Complexity ?? Domain.Deadlines.Complexity.Ordinary,
            Remote ?? false,
            SuspendedOn is { } suspendedOn ? [new PausedSpan(suspendedOn, ResumedOn)] : [],
            ExtendedUntil is { } until ? [new ExtendedUntil(ExtendedOn ?? Start, until)] : []),
    };
}
