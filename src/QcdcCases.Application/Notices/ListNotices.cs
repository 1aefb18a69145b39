using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notices;

/// <summary>Lists one's own notices: the unread ones first, in each part the latest first.</summary>
/// <param name="Unread">Only the unread ones, or only the others; null for both.</param>
public sealed record ListNotices(bool? Unread, PageRequest Page) : IQuery<Page<NoticeView>>;

internal sealed class ListNoticesHandler(CasesDbContext db, RequestContext context, NoticeBook book, UnitDirectory units)
    : IRequestHandler<ListNotices, Result<Page<NoticeView>>>
{
    // A cursor's day says in which part it lies: none in the unread, this one in the read.
    private static readonly DateOnly ReadPart = new(1, 1, 1);

    public async Task<Result<Page<NoticeView>>> Handle(ListNotices query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var wanted = query.Page.Limit + 1;
        var rows = query.Unread is false || place.On is not null ? [] : await PartAsync(unread: true, place.Id, wanted, cancellationToken);
        if (rows.Count < wanted && query.Unread is not true)
        {
            var after = place.On is null ? Guid.Empty : place.Id;
            rows.AddRange(await PartAsync(unread: false, after, wanted - rows.Count, cancellationToken));
        }

        var tree = await units.TreeWithAsync(rows.Select(r => r.UnitId), cancellationToken);
        return Page<NoticeView>.Of(rows.ConvertAll(r => r.ToView(tree)), query.Page.Limit, last => new Cursor(last.SeenAt is null ? null : ReadPart, last.Id));
    }

    private Task<List<NoticeRow>> PartAsync(bool unread, Guid after, int most, CancellationToken cancellationToken)
    {
        IQueryable<Notice> mine = db.Notices.AsNoTracking().Where(n => n.RecipientId == context.Caller.Id);
        mine = unread ? mine.Where(n => n.SeenAt == null) : mine.Where(n => n.SeenAt != null);
        mine = after == Guid.Empty ? mine : mine.Where(n => n.Id < after);
        return book.Rows(mine.OrderByDescending(n => n.Id).Take(most)).ToListAsync(cancellationToken);
    }
}
