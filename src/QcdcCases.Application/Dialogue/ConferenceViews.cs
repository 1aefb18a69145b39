using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Builds the view of a conference before the commit of its change.</summary>
internal sealed class ConferenceViews(CasesDbContext db, UnitDirectory units)
{
    /// <summary>Returns the conference with its first opinions, in the versions that the commit will store.</summary>
    /// <param name="conference">Tracked; gets a new version.</param>
    /// <param name="opinions">All its opinions, tracked, in their order.</param>
    public async Task<ConferenceView> OfAsync(Conference conference, IReadOnlyList<Opinion> opinions, CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync(opinions.SelectMany(o => o.ReferencedUnitIds()).Append(conference.UnitId), cancellationToken);
        var counts = new OpinionCounts(opinions.Count, opinions.Count(o => o.IsResolved));
        db.ChangeTracker.DetectChanges();
        var shown = opinions.Take(PageRequest.MaxLimit).Select(o => OpinionView.Of(o, tree, VersionOf(o))).ToList();
        return ConferenceView.Of(conference, tree, counts, shown, db.Stamp(conference));
    }

    private Guid VersionOf(Opinion opinion) => db.Entry(opinion).State is EntityState.Unchanged ? db.VersionOf(opinion) : db.Stamp(opinion);
}
