using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Notices;

/// <summary>Marks one's own notice as read; the first reading counts.</summary>
public sealed record ReadNotice(Guid Id) : ICommand<NoticeView>;

internal sealed class ReadNoticeHandler(NoticeBook book, RequestContext context) : IRequestHandler<ReadNotice, Result<NoticeView>>
{
    public Task<Result<NoticeView>> Handle(ReadNotice command, CancellationToken cancellationToken) =>
        book.ChangeAsync(command.Id, notice => notice.See(context.Now), cancellationToken);
}
