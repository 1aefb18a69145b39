using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>The number of records of a kind that a successor takes over.</summary>
/// <param name="To">The key of the successor.</param>
public sealed record HandedOverCount(string To, HoldingKind Kind, int Count);

/// <summary>
/// Hands over what a closed unit still holds. Facts, deadlines and their notifications follow from the changed records at the commit.
/// </summary>
internal sealed class HandOverWriter(
    CasesDbContext db, HoldingQueries holdingQueries, AssigneeChecker assignees, CaseLocks locks, HistoryWriter history)
{
    /// <summary>The number of cases that one transaction can lock without filling the server's lock table; then versions protect.</summary>
    private const int MaxLocks = 2000;

    private readonly Dictionary<(Guid Officer, Permission Permission, Guid UnitId), bool> staysWith = [];

    /// <summary>Reads all holdings of a unit and assigns each to its successor.</summary>
    public async Task<List<(Holding Holding, Unit To)>> PlanAsync(
        Guid unitId, HandOverTargets targets, CancellationToken cancellationToken)
    {
        var holdings = new List<Holding>();
        foreach (var kind in Enum.GetValues<HoldingKind>())
        {
            holdings.AddRange(await holdingQueries.Rows(kind, unitId).ToListAsync(cancellationToken));
        }

        return [.. targets.Assign(holdings)];
    }

    /// <summary>Hands all holdings of a closed unit over.</summary>
    /// <param name="staffMovesTo">The unit to which the staff of the closed unit moves in the same act; null if it does not move.</param>
    public async Task<List<HandedOverCount>> WriteAsync(
        Unit closed, HandOverTargets targets, Guid? staffMovesTo, CancellationToken cancellationToken)
    {
        var cases = await holdingQueries.Cases(closed.Id).Select(c => c.Id).ToListAsync(cancellationToken);
        if (cases.Count <= MaxLocks)
        {
            await locks.AcquireAsync(cases, cancellationToken);
        }

        var plan = await PlanAsync(closed.Id, targets, cancellationToken);
        var heirs = plan.ToDictionary(p => (p.Holding.Kind, p.Holding.Id), p => p.To);
        foreach (var about in await holdingQueries.Cases(closed.Id).Include(c => c.Steps).ToListAsync(cancellationToken))
        {
            Move(HoldingKind.Case, about, about.Id, about.Id);
            await ReleaseAsync(about.AssigneeId, Permission.WriteCases, WorksAt(about), about.Unassign, cancellationToken);
        }

        foreach (var letter in await holdingQueries.Letters(closed.Id).ToListAsync(cancellationToken))
        {
            Move(HoldingKind.Letter, letter, letter.Id, letter.Cases.MinBy(c => c.Ordinal)?.CaseId);
            await ReleaseAsync(letter.AssigneeId, Permission.WriteLetters, WorksAt(letter), letter.Unassign, cancellationToken);
        }

        foreach (var visit in await holdingQueries.Visits(closed.Id).ToListAsync(cancellationToken))
        {
            Move(HoldingKind.Visit, visit, visit.Id, visit.CaseId);
        }

        foreach (var session in await holdingQueries.Sessions(closed.Id).ToListAsync(cancellationToken))
        {
            Move(HoldingKind.Session, session, session.Id, null);
        }

        foreach (var opinion in await holdingQueries.Opinions(closed.Id).ToListAsync(cancellationToken))
        {
            var to = heirs.GetValueOrDefault((HoldingKind.Opinion, opinion.Id));
            if (opinion.UnitId == closed.Id)
            {
                Move(HoldingKind.Opinion, opinion, opinion.Id, opinion.CaseId);
            }

            if (opinion.AssignedUnitId == closed.Id && to is not null)
            {
                opinion.HandOverAssignment(to.Id);
                db.Stamp(opinion);
                history.Record(new HistoryNote("opinion.assigned", opinion.Id, opinion.UnitId, opinion.CaseId, Detail: to.Key));
            }
        }

        foreach (var item in await holdingQueries.Feedback(closed.Id).Include(f => f.Steps).ToListAsync(cancellationToken))
        {
            Move(HoldingKind.Feedback, item, item.Id, null);
        }

        history.Record(new HistoryNote("unit.handed-over", closed.Id, closed.Id, Detail: $"{targets.On:yyyy-MM-dd}, {plan.Count}"));
        return Count(plan);

        // The moved roles are not stored yet.
        Guid[] WorksAt(HeldRecord record) => record.UnitId == staffMovesTo ? [record.UnitId, closed.Id] : [record.UnitId];

        void Move(HoldingKind kind, HeldRecord record, Guid id, Guid? caseId)
        {
            // A record that came to the unit after the plan was read stays among its holdings.
            if (heirs.TryGetValue((kind, id), out var to))
            {
                record.HandOver(new UnitHandOver(to.Id, targets.On));
                db.Stamp(record);
                var detail = $"{closed.Key} → {to.Key}, {targets.On:yyyy-MM-dd}";
                history.Record(new HistoryNote(HandOverActions.Of(kind), id, closed.Id, caseId, Detail: detail));
            }
        }
    }

    public static List<HandedOverCount> Count(IEnumerable<(Holding Holding, Unit To)> plan) =>
    [
        .. plan.CountBy(p => (p.To.Key, p.Holding.Kind))
            .Select(c => new HandedOverCount(c.Key.Key, c.Key.Kind, c.Value))
            .OrderBy(c => c.To, StringComparer.Ordinal)
            .ThenBy(c => c.Kind),
    ];

    /// <summary>Returns work to the worklist of its new unit, unless its officer works there too.</summary>
    private async Task ReleaseAsync(
        Guid? assignee, Permission permission, Guid[] unitIds, Action unassign, CancellationToken cancellationToken)
    {
        if (assignee is not { } officer)
        {
            return;
        }

        foreach (var unitId in unitIds)
        {
            if (!staysWith.TryGetValue((officer, permission, unitId), out var stays))
            {
                stays = await assignees.CheckAsync(officer, permission, unitId, cancellationToken) is null;
                staysWith[(officer, permission, unitId)] = stays;
            }

            if (stays)
            {
                return;
            }
        }

        unassign();
    }
}

/// <summary>The history entries of hand-overs.</summary>
internal static class HandOverActions
{
    /// <summary>The action of a record that another unit took over.</summary>
    public static string Of(HoldingKind kind) => $"{Code.Of(kind)}.passed-to-successor";

    /// <summary>The action of a record whose hand-over was taken back.</summary>
    public static string TakenBack(HoldingKind kind) => $"{Code.Of(kind)}.passed-back";
}
