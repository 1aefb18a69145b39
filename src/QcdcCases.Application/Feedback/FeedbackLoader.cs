using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Finds feedback to be changed: tracked, with its steps in order, and of the version that the caller saw.</summary>
internal sealed class FeedbackLoader(CasesDbContext db, RequestContext context, VisibleUnits visible)
{
    /// <summary>One that the caller deals with.</summary>
    public async Task<Result<FeedbackItem>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var handled = await visible.ForAsync(Permission.HandleFeedback, cancellationToken);
        return await FindAsync(db.Feedback.Where(f => f.Id == id && handled.Contains(f.UnitId)), cancellationToken);
    }

    /// <summary>The one of a follow code, for whoever holds the code.</summary>
    public Task<Result<FeedbackItem>> FindByCodeAsync(string typed, CancellationToken cancellationToken)
    {
        var code = FollowCode.Read(typed) ?? string.Empty;
        return FindAsync(db.Feedback.Where(f => f.FollowCode == code), cancellationToken);
    }

    private async Task<Result<FeedbackItem>> FindAsync(IQueryable<FeedbackItem> wanted, CancellationToken cancellationToken)
    {
        var item = await wanted.Include(f => f.Steps.OrderBy(s => s.Sequence)).SingleOrDefaultAsync(cancellationToken);
        if (item is null)
        {
            return FeedbackRefusals.NotFound();
        }

        return context.CheckVersion(db, item) is { } stale ? stale : item;
    }
}
