using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Adds opinions and loads them for changes.</summary>
internal sealed class OpinionStore(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    UnitDirectory units,
    CodeDirectory codes,
    HistoryWriter history)
{
    /// <summary>Adds the opinions of a conference in the order in which they were voiced.</summary>
    /// <param name="path">Returns the path of an entry in the request by its index, such as <c>opinions[0].</c></param>
    public async Task<Result<List<Opinion>>> AddAsync(
        Conference conference, IReadOnlyList<NewOpinion> entries, Func<int, string> path, CancellationToken cancellationToken)
    {
        var opinions = new List<Opinion>();
        foreach (var (place, entry) in entries.Index())
        {
            var voiced = await AddAsync(conference, entry, place, cancellationToken);
            if (voiced.IsRefused(out var refusal, out var opinion))
            {
                return refusal with { Field = path(place) + refusal.Field };
            }

            opinions.Add(opinion);
        }

        db.Opinions.AddRange(opinions);
        opinions.ForEach(o => history.Record(new HistoryNote("opinion.voiced", o.Id, o.UnitId, o.CaseId)));
        return opinions;
    }

    /// <summary>
    /// Loads an opinion that the caller may change: one from a conference of the caller's units, or one assigned to one of them. The
    /// opinion is tracked; the expected version is checked.
    /// </summary>
    /// <param name="voided">True to restore a voided opinion; otherwise a voided one is refused.</param>
    public async Task<Result<Opinion>> FindAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var writable = await visible.ForAsync(Permission.WriteDialogue, cancellationToken);
        var opinion = await db.Opinions.IncludingVoided().OfUnits(writable).SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (opinion is null)
        {
            return OpinionRefusals.NotFound();
        }

        return (context.CheckVersion(db, opinion) ?? VoidingRefusals.Check(opinion, voided)) is { } refusal ? refusal : opinion;
    }

    /// <summary>
    /// Loads an opinion as <see cref="FindAsync"/> does, from a conference of the caller's units only: the unit to which it is assigned may
    /// resolve it but not edit it.
    /// </summary>
    /// <param name="voided">As for <see cref="FindAsync"/>.</param>
    public async Task<Result<Opinion>> FindOwnAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var found = await FindAsync(id, cancellationToken, voided);
        return
            found.IsRefused(out _, out var opinion)
            || (await visible.ForAsync(Permission.WriteDialogue, cancellationToken)).Contains(opinion.UnitId)
            ? found
            : Refusal.Forbidden("opinion.not_own", "The opinion belongs to another unit's conference; your unit may only resolve it.");
    }

    /// <summary>
    /// Returns the id of the unit that is to resolve an opinion. The unit must exist at some time between the conference and today.
    /// </summary>
    public async Task<Result<Guid>> FindAssignedUnitAsync(string key, DateOnly heldOn, string field, CancellationToken cancellationToken)
    {
        if ((await units.FindNamedAsync(context, key, field, cancellationToken)).IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        return unit.ValidTo < heldOn || unit.ValidFrom > context.Today
            ? UnitRefusals.NotInExistence(field)
            : unit.Id;
    }

    /// <summary>Checks that the due day is after the conference and within the accepted range.</summary>
    public Refusal? CheckDue(DateOnly heldOn, DateOnly? dueOn) =>
        dueOn is { } day ? DayRules.CheckPlanned(day, context.Today, "dueOn") ?? Opinion.CheckDue(heldOn, day) : null;

    /// <summary>Checks that the case exists and is visible to the caller.</summary>
    public async Task<Refusal?> CheckCaseAsync(Guid? caseId, CancellationToken cancellationToken)
    {
        if (caseId is not { } id)
        {
            return null;
        }

        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        return await db.Cases.AnyAsync(c => c.Id == id && readable.Contains(c.UnitId), cancellationToken)
            ? null
            : Refusal.Rule("case.not_found", "The case does not exist or is outside your units.", "case");
    }

    /// <summary>Gives a changed opinion a new version and returns its view.</summary>
    public async Task<OpinionView> ViewChangedAsync(Opinion opinion, CancellationToken cancellationToken) =>
        OpinionView.Of(opinion, await units.TreeWithAsync(opinion.ReferencedUnitIds(), cancellationToken), db.Stamp(opinion));

    private async Task<Result<Opinion>> AddAsync(Conference conference, NewOpinion entry, int place, CancellationToken cancellationToken)
    {
        Guid? settlerId = null;
        if (entry.AssignedTo is { } key)
        {
            if (
                (await FindAssignedUnitAsync(key, conference.HeldOn, "assignedTo", cancellationToken)).IsRefused(
                    out var refused,
                    out var found))
            {
                return refused;
            }

            settlerId = found;
        }

        if ((CheckDue(conference.HeldOn, entry.DueOn)
            ?? await codes.CheckFieldAsync(entry.Field, conference.UnitId, conference.HeldOn, cancellationToken)
            ?? await CheckCaseAsync(entry.Case, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        // Each id is one millisecond later than the one before, so that sorting by id keeps the order of the opinions.
        var id = Guid.CreateVersion7(context.Now.AddMilliseconds(place));
        var opinion = Opinion.Create(
            id,
            Origin.Local(id),
            conference,
            new OpinionEntry(entry.Text, entry.Field, entry.AnsweredOnSpot, settlerId, entry.DueOn, entry.Case));
        return entry.Answer is { } answer && opinion.Resolve(conference.HeldOn, answer) is { } unresolved ? unresolved : opinion;
    }
}

internal static class OpinionQueries
{
    /// <summary>Filters opinions to those from conferences of these units and those assigned to one of them.</summary>
    public static IQueryable<Opinion> OfUnits(this IQueryable<Opinion> opinions, List<Guid> unitIds) =>
        opinions.Where(o => unitIds.Contains(o.UnitId) || unitIds.Contains(o.AssignedUnitId!.Value));

    /// <summary>Returns the units whose keys the view of an opinion contains.</summary>
    public static IEnumerable<Guid> ReferencedUnitIds(this Opinion opinion) =>
        opinion.AssignedUnitId is { } assigned ? [opinion.UnitId, assigned] : [opinion.UnitId];
}
