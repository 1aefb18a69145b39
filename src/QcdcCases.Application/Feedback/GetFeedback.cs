using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Returns one feedback item with its steps.</summary>
public sealed record GetFeedback(Guid Id) : IQuery<FeedbackView>;

internal sealed class GetFeedbackHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units, ReadingLog readings)
    : IRequestHandler<GetFeedback, Result<FeedbackView>>
{
    public async Task<Result<FeedbackView>> Handle(GetFeedback query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadFeedback, cancellationToken);
        var row = await db.Feedback.AsNoTracking().IncludingVoided()
            .Include(f => f.Steps)
            .Where(f => f.Id == query.Id && (readable.Contains(f.UnitId) || readable.Contains(f.BookUnitId)))
            .Select(f => new { Item = f, Version = EF.Property<Guid>(f, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return FeedbackRefusals.NotFound();
        }

        readings.Add(Reading.FeedbackRead, row.Item.UnitId, row.Item.Id);
        return FeedbackView.Of(row.Item, await units.TreeAsync(cancellationToken), row.Version);
    }
}
