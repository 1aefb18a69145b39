using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Notifications;

/// <summary>
/// Records what the recipient did about a notification. It is part of the proof of escalation and does not stop the escalation: only
/// meeting the deadline does.
/// </summary>
public sealed record ActOnNotification(Guid Id, string Action) : ICommand<NotificationView>;

internal sealed class ActOnNotificationValidator : AbstractValidator<ActOnNotification>
{
    public ActOnNotificationValidator() => RuleFor(a => a.Action).IsProse();
}

internal sealed class ActOnNotificationHandler(NotificationQueries notificationQueries, RequestContext context)
    : IRequestHandler<ActOnNotification, Result<NotificationView>>
{
    public Task<Result<NotificationView>> Handle(ActOnNotification command, CancellationToken cancellationToken) =>
        notificationQueries.ChangeAsync(
            command.Id,
            notification => notification.RecordAction(command.Action, context.Now),
            cancellationToken);
}
