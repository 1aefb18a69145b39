using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Notices;

/// <summary>Says what one did about a notice. It is part of the proof, and does not stop the ladder: only meeting the duty does.</summary>
public sealed record ActOnNotice(Guid Id, string Action) : ICommand<NoticeView>;

internal sealed class ActOnNoticeValidator : AbstractValidator<ActOnNotice>
{
    public ActOnNoticeValidator() => RuleFor(a => a.Action).IsProse();
}

internal sealed class ActOnNoticeHandler(NoticeBook book, RequestContext context) : IRequestHandler<ActOnNotice, Result<NoticeView>>
{
    public Task<Result<NoticeView>> Handle(ActOnNotice command, CancellationToken cancellationToken) =>
        book.ChangeAsync(command.Id, notice => notice.Act(command.Action, context.Now), cancellationToken);
}
