using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Deadlines;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>The calculator of deadlines: open to everybody, because the law is.</summary>
internal static class DeadlineEndpoints
{
    public static void MapDeadlines(this IEndpointRouteBuilder api) => api.MapGet("/deadlines/calculation", Calculate)
        .WithName("CalculateDeadline")
        .WithSummary("Works out a deadline and shows the working")
        .WithTags("Deadlines")
        .Produces<DeadlineExplanation>()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity)
        .Public();

    private static async Task<IResult> Calculate([AsParameters] DeadlineQuery query, IMediator mediator, HttpContext http) =>
        query.ToQuestion().IsRefused(out var refusal, out var question)
            ? Answers.Ok<DeadlineExplanation>(refusal)
            : Answers.Ok(await mediator.Send(question, http.RequestAborted));
}

/// <summary>The query parameters of a calculation: at most one pause and one extension; the operator's command takes several.</summary>
/// <param name="Rule">The id of the rule, such as <c>KN-05</c>.</param>
/// <param name="Start">The day of the event that starts the deadline.</param>
/// <param name="Complexity">Whether the matter is fixed as complex.</param>
/// <param name="Remote">A remote area, hard to reach.</param>
/// <param name="SuspendedOn">The day on which it was suspended.</param>
/// <param name="ResumedOn">The day on which it was resumed.</param>
/// <param name="ExtendedOn">The day on which an extension was decided; the start when not said.</param>
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
    public Result<CalculateDeadline> ToQuestion() => this switch
    {
        { SuspendedOn: null, ResumedOn: not null } => Refusal.Malformed("deadline.resumed_without_pause", "A resumption needs a suspension.", "resumedOn"),
        { ExtendedUntil: null, ExtendedOn: not null } => Refusal.Malformed("deadline.extended_without_day", "An extension says its new last day.", "extendedUntil"),
        _ => new CalculateDeadline(
            Rule,
            Start,
            Complexity ?? Domain.Deadlines.Complexity.Ordinary,
            Remote ?? false,
            SuspendedOn is { } suspendedOn ? [new PausedSpan(suspendedOn, ResumedOn)] : [],
            ExtendedUntil is { } until ? [new ExtendedUntil(ExtendedOn ?? Start, until)] : []),
    };
}
