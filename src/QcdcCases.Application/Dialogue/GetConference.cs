using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Returns one conference with its first opinions.</summary>
public sealed record GetConference(Guid Id) : IQuery<ConferenceView>;

internal sealed class GetConferenceHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<GetConference, Result<ConferenceView>>
{
    public async Task<Result<ConferenceView>> Handle(GetConference query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadDialogue, cancellationToken);

        // One query, so that the opinions match the version that is returned with them.
        var row = await db.Conferences.AsNoTracking().IncludingVoided()
            .Where(c => c.Id == query.Id && readable.Contains(c.UnitId))
            .Select(c => new
            {
                Conference = c,
                Version = EF.Property<Guid>(c, CasesDbContext.Version),
                Total = db.Opinions.Count(o => o.ConferenceId == c.Id && o.Voided == null),
                Resolved = db.Opinions.Count(o => o.ConferenceId == c.Id && o.Voided == null && (o.AnsweredOnSpot || o.ResolvedOn != null)),
                Opinions = db.Opinions.Where(o => o.ConferenceId == c.Id && o.Voided == null)
                    .OrderBy(o => o.Id)
                    .Take(PageRequest.MaxLimit)
                    .Select(o => new { Opinion = o, Version = EF.Property<Guid>(o, CasesDbContext.Version) })
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return ConferenceRefusals.NotFound();
        }

        var tree = await units.TreeWithAsync(row.Opinions.SelectMany(o => o.Opinion.ReferencedUnitIds()), cancellationToken);
        var opinions = row.Opinions.ConvertAll(o => OpinionView.Of(o.Opinion, tree, o.Version));
        return ConferenceView.Of(row.Conference, tree, new OpinionCounts(row.Total, row.Resolved), opinions, row.Version);
    }
}
