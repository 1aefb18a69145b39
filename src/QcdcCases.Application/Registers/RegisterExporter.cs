using System.Data;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Export;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers;

/// <summary>
/// Exports the register as a journal that can be imported: every line refers only to earlier lines, in an order that depends only on the
/// content, so the same register gives the same bytes. It streams; memory does not grow with the register.
/// </summary>
public sealed class RegisterExporter(
    CasesDbContext db,
    RequestContext context,
    IdentityProtector identityProtector,
    IDatabaseProvider engine)
{
    /// <summary>Prepares an export: determines its units, and whether denouncers must be left out.</summary>
    /// <param name="unit">The unit to export with all units below it; null for all units that the caller may export.</param>
    /// <param name="denouncers">True to include identities of denouncers, which requires the permission to read them.</param>
    public async Task<Result<RegisterExport>> OpenAsync(string? unit, bool denouncers, CancellationToken cancellationToken)
    {
        // All data is read as of this instant, including the units. The snapshot ends with the scope.
        await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancellationToken));
        var root = unit is null ? null : tree.Find(unit);
        var mine = context.Caller.UnitsFor(Permission.ExportRegister, tree);
        if (unit is not null && (root is null || !mine.Contains(root.Id)))
        {
            return Refusal.NotFound("unit.not_found", "The unit does not exist or is outside your units.");
        }

        var covered = root is null ? mine.ToList() : [.. tree.WithDescendants(root.Id).Select(u => u.Id)];
        var mayKnow = denouncers ? context.Caller.UnitsFor(Permission.ReadDenouncers, tree) : new HashSet<Guid>();
        var hidden = covered.Where(id => !mayKnow.Contains(id)).ToList();
        var leavesOut =
            hidden.Count > 0
            && await db.People.AnyAsync(
                p =>
                    p.SealedIdentity != null
                    && (
                        db.Letters.Any(l => l.Id == p.OwnerId && hidden.Contains(l.UnitId))
                        || db.Visits.Any(v => v.Id == p.OwnerId && hidden.Contains(v.UnitId))),
                cancellationToken);
        return new RegisterExport(
            new CoveredRecords(db, engine, covered),
            tree,
            new LineFactory(tree, identityProtector, mayKnow.Contains),
            leavesOut);
    }
}

/// <summary>A prepared export, to be written once.</summary>
public sealed class RegisterExport
{
    private readonly CoveredRecords records;
    private readonly UnitTree tree;
    private readonly LineFactory lines;

    internal RegisterExport(CoveredRecords records, UnitTree tree, LineFactory lines, bool leavesOutDenouncers) =>
        (this.records, this.tree, this.lines, LeavesOutDenouncers) = (records, tree, lines, leavesOutDenouncers);

    /// <summary>True if identities of denouncers are left out.</summary>
    public bool LeavesOutDenouncers { get; }

    /// <summary>Writes all lines, as of the instant at which the export was prepared.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var units = UnitLineOrder.Of(tree, records.Units);

        // A journal of a single source that would be derived from its first unit may omit it; any other source must be written, or the
        // import would assign another.
        var isPlain = await records.SourcesAsync(cancellationToken) is [var only] && only == units[0].Key;
        var journal = new LineStream(output, saysSource: !isPlain);
        foreach (var unit in units)
        {
            await journal.WriteAsync(unit, null, cancellationToken);
        }

        await new JournalSections(records, tree, lines, journal).WriteAsync(cancellationToken);
        await journal.FlushAsync(cancellationToken);
    }
}
