using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Papers;

/// <summary>Lists the papers that fit a record today, and those issued about it.</summary>
public sealed record ListPapers(PaperSubject Subject, Guid Id) : IQuery<PapersView>;

internal sealed class ListPapersHandler(CasesDbContext db, RequestContext context, PaperSources sources)
    : IRequestHandler<ListPapers, Result<PapersView>>
{
    /// <summary>The number of issued papers to return, the latest ones.</summary>
    private const int MaxIssued = 200;

    public async Task<Result<PapersView>> Handle(ListPapers query, CancellationToken cancellationToken)
    {
        if ((await sources.FindAsync(query.Subject, query.Id, cancellationToken)).IsRefused(out var refusal, out var source))
        {
            return refusal;
        }

        var issued = await db.IssuedPapers.AsNoTracking()
            .Where(p => p.SubjectId == query.Id)
            .OrderByDescending(p => p.Id)
            .Take(MaxIssued)
            .ToListAsync(cancellationToken);
        return new PapersView(
            [
                .. PaperForms.All.Where(f => f.IsInForce(context.Today))
                    .Select(f => (Form: f, Fit: f.FitOf(source.Record)))
                    .Where(f => f.Fit is not PaperFit.None)
                    .Select(f => PaperView.Of(f.Form, query.Subject, f.Fit)),
            ],
            issued.ConvertAll(IssuedPaperRow.Of),
            source.Facts.Owner is { } owner
                ? await db.ReceiptCodes.Where(c => c.OwnerId == owner).Select(c => c.Code).SingleOrDefaultAsync(cancellationToken)
                : null);
    }
}
