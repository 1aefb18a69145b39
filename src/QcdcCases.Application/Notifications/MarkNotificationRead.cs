using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Notifications;

/// <summary>Marks one of the caller's own notifications as read. The time of the first reading is kept.</summary>
public sealed record MarkNotificationRead(Guid Id) : ICommand<NotificationView>;

internal sealed class MarkNotificationReadHandler(NotificationQueries notificationQueries, RequestContext context)
    : IRequestHandler<MarkNotificationRead, Result<NotificationView>>
{
    public Task<Result<NotificationView>> Handle(MarkNotificationRead command, CancellationToken cancellationToken) =>
        notificationQueries.ChangeAsync(command.Id, notification => notification.MarkRead(context.Now), cancellationToken);
}
