using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Notifications;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the notifications of the signed-in member of staff.</summary>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("/", ListAsync)
            .WithName("ListNotices")
            .WithSummary("Lists your notifications, the unread ones first")
            .Lists<NotificationView>(Permission.ReadNotices);
        notices.MapGet("/count", CountAsync)
            .WithName("CountNotices")
            .WithSummary("Counts your unread notifications")
            .Reads<NotificationCount>(Permission.ReadNotices);
        notices.MapPut("/{id:guid}/reading", ReadAsync)
            .WithName("ReadNotice")
            .WithSummary("Marks a notification as read")
            .Changes<NotificationView>(Permission.ReadNotices);
        notices.MapPut("/{id:guid}/action", ActAsync)
            .WithName("ActOnNotice")
            .WithSummary("Records what you did about a notification")
            .Changes<NotificationView>(Permission.ReadNotices);
    }

    private static async Task<IResult> ListAsync(bool? unread, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListNotifications(unread, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> CountAsync(IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new CountNotifications(), cancellationToken));

    private static async Task<IResult> ReadAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new MarkNotificationRead(id), cancellationToken));

    private static async Task<IResult> ActAsync(
        Guid id,
        NoticeActionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new ActOnNotification(id, body.Action), cancellationToken));
}

/// <summary>The action taken on a notification.</summary>
internal sealed record NoticeActionRequest(string Action);
