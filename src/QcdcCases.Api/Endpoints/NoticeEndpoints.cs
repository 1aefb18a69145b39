using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Notices;

namespace QcdcCases.Api.Endpoints;

/// <summary>What a member of staff was told: their own notices and nobody else's.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("/", ListAsync)
            .WithName("ListNotices")
            .WithSummary("Your notices, the unread ones first")
            .Lists<NoticeView>(Permission.ReadNotices);
        notices.MapGet("/count", CountAsync)
            .WithName("CountNotices")
            .WithSummary("How many of your notices wait to be read")
            .Reads<NoticeCount>(Permission.ReadNotices);
        notices.MapPut("/{id:guid}/reading", ReadAsync)
            .WithName("ReadNotice")
            .WithSummary("Mark a notice as read")
            .Changes<NoticeView>(Permission.ReadNotices);
        notices.MapPut("/{id:guid}/action", ActAsync)
            .WithName("ActOnNotice")
            .WithSummary("Say what you did about a notice")
            .Changes<NoticeView>(Permission.ReadNotices);
    }

    private static async Task<IResult> ListAsync(bool? unread, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListNotices(unread, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> CountAsync(IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CountNotices(), cancellationToken));

    private static async Task<IResult> ReadAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ReadNotice(id), cancellationToken));

    private static async Task<IResult> ActAsync(Guid id, NoticeActionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ActOnNotice(id, body.Action), cancellationToken));
}

/// <summary>What was done.</summary>
internal sealed record NoticeActionRequest(string Action);
