using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Notes;
using QcdcCases.Domain.Notes;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of internal notes about records.</summary>
internal static class NoteEndpoints
{
    public static void MapNotes(this IEndpointRouteBuilder api)
    {
        var notes = api.MapGroup("/notes").WithTags("Notes");
        notes.MapGet("/", ListAsync)
            .WithName("ListNotes")
            .WithSummary("Lists the internal notes about a record, the oldest first, with who has read them")
            .Lists<NoteView>(Permission.KeepNotes)
            .Refuses(StatusCodes.Status404NotFound);
        notes.MapPost("/", AddAsync)
            .WithName("AddNote")
            .WithSummary("Adds an internal note about a record")
            .Creates<NoteView>(Permission.KeepNotes);
        notes.MapPost("/readings", MarkReadAsync)
            .WithName("MarkNotesRead")
            .WithSummary("Records that you have read the notes about a record")
            .Acts<NotesRead>(Permission.KeepNotes);
        notes.MapGet("/{id:guid}", GetAsync)
            .WithName("GetNote")
            .WithSummary("Gets a note")
            .Reads<NoteView>(Permission.KeepNotes);
        notes.MapPost("/{id:guid}/void", VoidAsync)
            .WithName("VoidNote")
            .WithSummary("Voids a note; it stays readable with the reason")
            .Changes<NoteView>(Permission.KeepNotes);
    }

    private static async Task<IResult> ListAsync(
        NoteSubject type, Guid record, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListNotes(type, record, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> AddAsync(AddNote body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), note => $"/api/v1/notes/{note.Id}");

    private static async Task<IResult> MarkReadAsync(MarkNotesRead body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(body, cancellationToken));

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetNote(id), cancellationToken));

    private static async Task<IResult> VoidAsync(
        Guid id, ReasonRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new VoidNote(id, body.Reason), cancellationToken));
}
