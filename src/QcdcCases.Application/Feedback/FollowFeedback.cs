using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Returns the state of feedback by its follow code.</summary>
/// <param name="Code">The follow code, in upper or lower case, with or without hyphens.</param>
public sealed record FollowFeedback(string Code) : IQuery<FeedbackFollowUp>;

internal sealed class FollowFeedbackHandler(CasesDbContext db, UnitDirectory units)
    : IRequestHandler<FollowFeedback, Result<FeedbackFollowUp>>
{
    public async Task<Result<FeedbackFollowUp>> Handle(FollowFeedback query, CancellationToken cancellationToken)
    {
        if (FollowCode.Parse(query.Code) is not { } code)
        {
            return FeedbackRefusals.NotFound();
        }

        var row = await db.Feedback.AsNoTracking().IncludingVoided()
            .Include(f => f.Steps)
            .Where(f => f.FollowCode == code)
            .Select(f => new { Item = f, Version = EF.Property<Guid>(f, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? FeedbackRefusals.NotFound()
            : FeedbackFollowUp.Of(row.Item, await units.TreeWithAsync([row.Item.UnitId], cancellationToken), row.Version);
    }
}
