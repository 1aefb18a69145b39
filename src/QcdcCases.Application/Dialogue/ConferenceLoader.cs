using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Loads a conference for update with a version check.</summary>
internal sealed class ConferenceLoader(CasesDbContext db, RequestContext context, VisibleUnits visible)
{
    /// <summary>Returns the conference if the caller may change it.</summary>
    /// <param name="voided">True to restore a voided conference; otherwise a voided one is refused.</param>
    public async Task<Result<Conference>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var writable = await visible.ForAsync(Permission.WriteDialogue, cancellationToken);
        var conference = await db.Conferences.IncludingVoided()
            .SingleOrDefaultAsync(c => c.Id == id && writable.Contains(c.UnitId), cancellationToken);
        return conference is null ? ConferenceRefusals.NotFound()
            : (context.CheckVersion(db, conference) ?? VoidingRefusals.Check(conference, voided)) is { } refusal ? refusal
            : conference;
    }
}
