using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.People;

namespace QcdcCases.Api.Endpoints;

/// <summary>Answers with the people named by a letter or a visit; the answer must not be stored by any cache.</summary>
internal static class PeopleAnswers
{
    /// <param name="reason">The reason for opening a denouncer's identity; without a reason it stays masked.</param>
    public static async Task<IResult> OfAsync(PeopleOf of, Guid id, string? reason, IMediator mediator, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answers.Ok(reason is null
            ? await mediator.Send(new GetPeople(of, id), http.RequestAborted)
            : await mediator.Send(new RevealPeople(of, id, reason), http.RequestAborted));
    }
}
