using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Loads feedback for changes: tracked, with its steps in order; the expected version is checked.</summary>
internal sealed class FeedbackLoader(CasesDbContext db, RequestContext context, VisibleUnits visible)
{
    /// <summary>Loads feedback of the units for which the caller handles feedback.</summary>
    /// <param name="voided">True to restore voided feedback; otherwise voided feedback is refused.</param>
    public async Task<Result<FeedbackItem>> FindAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var handled = await visible.ForAsync(Permission.HandleFeedback, cancellationToken);
        return await FindAsync(db.Feedback.Where(f => f.Id == id && handled.Contains(f.UnitId)), voided, cancellationToken);
    }

    /// <summary>Loads feedback by its follow code. The code is sufficient; no permission is checked.</summary>
    public Task<Result<FeedbackItem>> FindByCodeAsync(string typed, CancellationToken cancellationToken)
    {
        var code = FollowCode.Parse(typed) ?? string.Empty;
        return FindAsync(db.Feedback.Where(f => f.FollowCode == code), voided: false, cancellationToken);
    }

    private async Task<Result<FeedbackItem>> FindAsync(
        IQueryable<FeedbackItem> wanted, bool voided, CancellationToken cancellationToken)
    {
        var item = await wanted.IncludingVoided().Include(f => f.Steps.OrderBy(s => s.Sequence)).SingleOrDefaultAsync(cancellationToken);
        if (item is null)
        {
            return FeedbackRefusals.NotFound();
        }

        return (context.CheckVersion(db, item) ?? VoidingRefusals.Check(item, voided)) is { } refusal ? refusal : item;
    }
}
