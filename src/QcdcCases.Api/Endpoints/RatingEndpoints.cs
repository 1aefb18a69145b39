using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Papers;
using QcdcCases.Application.Reception;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes by which citizens rate visits and letters: at the counter, or by the code on their papers.</summary>
internal static class RatingEndpoints
{
    public static void MapRatings(this IEndpointRouteBuilder api)
    {
        api
            .MapPost("/visits/{id:guid}/rating", async (Guid id, RatingRequest body, IMediator mediator, CancellationToken cancellation) =>
                Answers.Ok(await mediator.Send(new RateVisit(id, body.Value, body.Text), cancellation)))
            .WithTags("Reception")
            .WithName("RateVisit")
            .WithSummary("Records a citizen's rating of a visit, given at the counter")
            .Changes<VisitView>(Permission.WriteReception);
        api
            .MapPost("/letters/{id:guid}/rating", async (Guid id, RatingRequest body, IMediator mediator, CancellationToken cancellation) =>
                Answers.Ok(await mediator.Send(new RateLetter(id, body.Value, body.Text), cancellation)))
            .WithTags("Letters")
            .WithName("RateLetter")
            .WithSummary("Records a citizen's rating of the handling of a letter, given at the counter")
            .Changes<LetterView>(Permission.WriteLetters);
        api
            .MapPost("/receipts/{code}/rating", async (string code, RatingRequest body, IMediator mediator, CancellationToken aborted) =>
                Answers.Ok(await mediator.Send(new RateByReceipt(code, body.Value, body.Text), aborted)))
            .WithTags("Papers")
            .WithName("RateByReceipt")
            .WithSummary("Rates a visit or the handling of a letter by the code on its papers")
            .Produces<RatingGiven>()
            .Refuses(
                StatusCodes.Status404NotFound,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity)
            .Public(takesKey: true);
    }
}
