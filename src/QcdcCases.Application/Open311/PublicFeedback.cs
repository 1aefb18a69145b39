using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Feedback;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Open311;

/// <summary>The feedback that the public may read: neither voided nor hidden, and of categories that its unit shows.</summary>
internal sealed class PublicFeedback(CasesDbContext db, CategoryDefinitions definitions, RequestContext context)
{
    public async Task<IQueryable<FeedbackItem>> OfAsync(Jurisdiction where, CancellationToken cancellationToken)
    {
        var found = db.Feedback.AsNoTracking().Where(f => f.HiddenReason == null);
        if (where.UnitIds is { } units)
        {
            found = found.Where(f => units.Contains(f.UnitId));
        }

        foreach (var (category, withheldBy) in (await definitions.OnAsync(where.Tree, context.Today, cancellationToken)).Withheld())
        {
            found = found.Where(f => f.Category != category || !withheldBy.Contains(f.UnitId));
        }

        return found;
    }
}
