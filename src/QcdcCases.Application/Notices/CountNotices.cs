using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notices;

/// <summary>Counts one's own unread notices.</summary>
public sealed record CountNotices : IQuery<NoticeCount>;

/// <summary>How many notices wait to be read.</summary>
public sealed record NoticeCount(int Unread, IReadOnlyList<EventCount> ByEvent) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(ByEvent);
}

/// <summary>How many of them are of one sort.</summary>
public sealed record EventCount(ClockEvent Event, int Unread);

internal sealed class CountNoticesHandler(CasesDbContext db, RequestContext context) : IRequestHandler<CountNotices, Result<NoticeCount>>
{
    public async Task<Result<NoticeCount>> Handle(CountNotices query, CancellationToken cancellationToken)
    {
        var counts = await db.UnreadByEvent(context.Caller.Id).ToListAsync(cancellationToken);
        return new NoticeCount(counts.Sum(c => c.Unread), [.. counts.OrderBy(c => c.Event)]);
    }
}

internal static class UnreadNotices
{
    /// <summary>Somebody's unread notices by event.</summary>
    public static IQueryable<EventCount> UnreadByEvent(this CasesDbContext db, Guid recipient) =>
        from notice in db.Notices.AsNoTracking()
        join raised in db.RaisedEvents on notice.EventId equals raised.Id
        where notice.RecipientId == recipient && notice.SeenAt == null
        group notice by raised.Event into sort
        select new EventCount(sort.Key, sort.Count());
}
