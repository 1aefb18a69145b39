using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Letters;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of letters that units of this register send to one another.</summary>
internal static class ArrivingLetterEndpoints
{
    public static void MapArrivingLetters(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/letters").WithTags("Letters");
        letters
            .MapGet("/arriving", async (string? unit, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
                Answers.Page(await mediator.Send(new ListArrivingLetters(unit, page.ToRequest()), http.RequestAborted), http))
            .WithName("ListArrivingLetters")
            .WithSummary("Lists the letters that other units sent to yours and nobody has taken in yet")
            .Lists<ArrivingLetter>(Permission.ReadLetters)
            .Refuses(StatusCodes.Status404NotFound);
        letters
            .MapPost("/{id:guid}/taking-in", async (
                Guid id, TakingInRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Created(
                    await mediator.Send(new TakeInLetter(id, body.ReceivedOn, body.Field), cancellationToken),
                    letter => $"/api/v1/letters/{letter.Id}"))
            .WithName("TakeInLetter")
            .WithSummary("Takes an arriving letter into the receiver's own book, with its people and its file")
            .Creates<LetterView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/receipt-refusal", async (
                Guid id, ReceiptRefusalRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new RefuseArrivingLetter(id, body.Reason, body.On), cancellationToken)))
            .WithName("RefuseArrivingLetter")
            .WithSummary("Refuses to take in an arriving letter; its sender decides on it anew")
            .Changes<ReceiptRefusedView>(Permission.WriteLetters);
        letters
            .MapPost("/{id:guid}/reply", async (Guid id, ReplyRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                Answers.Ok(await mediator.Send(new ReplyToSender(id, body.On), cancellationToken)))
            .WithName("ReplyToSender")
            .WithSummary("Replies to the unit that transferred the letter; its deadline for the reply is met")
            .Changes<LetterView>(Permission.WriteLetters);
    }

    /// <summary>The receipt of an arriving letter.</summary>
    /// <param name="ReceivedOn">The day of its arrival; by default today.</param>
    /// <param name="Field">The receiver's own code of the field; by default that of the sender.</param>
    private sealed record TakingInRequest(DateOnly? ReceivedOn = null, string? Field = null);

    /// <summary>The refusal of an arriving letter.</summary>
    /// <param name="On">The day of the refusal; by default today.</param>
    private sealed record ReceiptRefusalRequest(string Reason, DateOnly? On = null);

    /// <summary>The reply to the sending unit.</summary>
    /// <param name="On">The day of the reply.</param>
    private sealed record ReplyRequest(DateOnly On);
}
