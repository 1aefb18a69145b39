using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Staffing;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes by which those who assign work find colleagues and hand work over.</summary>
internal static class StaffingEndpoints
{
    public static void MapStaffing(this IEndpointRouteBuilder api)
    {
        api.MapGet("/units/{key}/staff", ListAsync)
            .WithName("ListStaffOfUnit")
            .WithSummary("Lists the members of staff who can be assigned work of a unit, with their open work")
            .WithTags("Staffing")
            .Lists<Colleague>(Permission.WriteLetters)
            .Refuses(StatusCodes.Status404NotFound);
        var handOvers = api.MapGroup("/hand-overs").WithTags("Staffing");
        handOvers.MapGet("/preview", PreviewAsync)
            .WithName("PreviewHandOver")
            .WithSummary("Shows what a hand-over of an officer's open work would move")
            .Reads<HandOverPreview>(Permission.WriteLetters);
        handOvers.MapPost("/", HandOverAsync)
            .WithName("HandOverWork")
            .WithSummary("Hands over the open work of an officer, to one colleague or record by record")
            .WithDescription(
                "Moves at most 500 records in one transaction, all or none; `remaining` tells whether to send another. Each record "
                    + "gets a new version. There is no If-Match: name `version` in `items` where a record must be the one that you read.")
            .Acts<HandOverView>(Permission.WriteLetters);
        var substitutions = api.MapGroup("/substitutions").WithTags("Staffing");
        substitutions.MapGet("/", ListSubstitutionsAsync)
            .WithName("ListSubstitutions")
            .WithSummary("Lists the substitutes for days of absence, the latest recorded first")
            .Lists<SubstitutionView>(Permission.WriteLetters);
        substitutions.MapPost("/", RecordSubstitutionAsync)
            .WithName("RecordSubstitution")
            .WithSummary("Names a substitute for your days of absence, or for those of an officer to whom you may assign work")
            .Creates<SubstitutionView>(Permission.WriteLetters);
        substitutions.MapGet("/{id:guid}", GetSubstitutionAsync)
            .WithName("GetSubstitution")
            .WithSummary("Gets a substitution")
            .Reads<SubstitutionView>(Permission.WriteLetters);
        substitutions.MapPost("/{id:guid}/ending", EndSubstitutionAsync)
            .WithName("EndSubstitution")
            .WithSummary("Ends a substitution before its last day")
            .Changes<SubstitutionView>(Permission.WriteLetters);
    }

    private static async Task<IResult> ListSubstitutionsAsync(
        Guid? officer, DateOnly? on, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListSubstitutions(officer, on, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> RecordSubstitutionAsync(
        RecordSubstitution body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), made => $"/api/v1/substitutions/{made.Id}");

    private static async Task<IResult> GetSubstitutionAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetSubstitution(id), cancellationToken));

    private static async Task<IResult> EndSubstitutionAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new EndSubstitution(id), cancellationToken));

    private static async Task<IResult> ListAsync(string key, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListStaffOfUnit(key, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> PreviewAsync(
        Guid officer, Guid? receiver, string? unit, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new PreviewHandOver(officer, receiver, unit), cancellationToken));

    private static async Task<IResult> HandOverAsync(HandOverWork body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(body, cancellationToken));
}
