using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Letters;

namespace QcdcCases.Api.Endpoints;

internal static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/letters").WithTags("Letters");
        letters.MapPost("/", RegisterAsync)
            .WithName("RegisterLetter")
            .WithSummary("Register a letter")
            .Creates<LetterView>(Permission.WriteLetters);
    }

    private static async Task<IResult> RegisterAsync(RegisterLetter body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), letter => $"/api/v1/letters/{letter.Id}");
}
