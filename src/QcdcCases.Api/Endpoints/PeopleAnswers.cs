using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.People;

namespace QcdcCases.Api.Endpoints;

/// <summary>Who is named by a letter or a visit: nothing on the way may keep it.</summary>
internal static class PeopleAnswers
{
    /// <param name="reason">Why a denouncer's identity is to be opened; without one it stays masked.</param>
    public static async Task<IResult> OfAsync(PeopleOf of, Guid id, string? reason, IMediator mediator, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answers.Ok(reason is null
            ? await mediator.Send(new GetPeople(of, id), http.RequestAborted)
            : await mediator.Send(new RevealPeople(of, id, reason), http.RequestAborted));
    }
}
