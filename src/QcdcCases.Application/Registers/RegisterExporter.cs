using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Export;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
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
    IMediator mediator,
    IdentityProtector identityProtector,
    IDatabaseProvider engine,
    UnitDirectory units,
    ReadingLog readings)
{
    private static readonly IReadOnlySet<Guid> Nobody = new HashSet<Guid>();

    /// <summary>Prepares an export: determines its units, and whether denouncers must be left out.</summary>
    /// <param name="unit">
    /// The unit to export with all units below it and those that they succeeded; null for all units that the caller may export.
    /// </param>
    /// <param name="denouncers">
    /// True to include identities of denouncers, which requires the permission to read them. Those of records that the history does not
    /// name are left out.
    /// </param>
    /// <param name="reason">The reason to include denouncers; required if they are included.</param>
    public async Task<Result<RegisterExport>> OpenAsync(
        string? unit, bool denouncers, string? reason, CancellationToken cancellationToken)
    {
        if (await RecordReadingAsync(unit, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        var revealed = Nobody;
        if (denouncers)
        {
            var recorded = await mediator.Send(new RecordDenouncerExport(unit, reason), cancellationToken);
            if (recorded.IsRefused(out var unrecorded, out var named))
            {
                return unrecorded;
            }

            revealed = named.Records;
        }

        // All data is read as of this instant, including the units. The snapshot ends with the scope.
        await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancellationToken));
        if (CoveredUnits(unit, tree, context.Caller).IsRefused(out var refusal, out var covered))
        {
            return refusal;
        }

        var records = new CoveredRecords(db, engine, covered);
        return new RegisterExport(
            records,
            tree,
            new LineFactory(tree, identityProtector, (_, record) => revealed.Contains(record)),
            leavesOutDenouncers: await records.SealedLetters.CountAsync(cancellationToken)
                + await records.SealedVisits.CountAsync(cancellationToken) > revealed.Count);
    }

    /// <summary>Records the reading, once for each topmost unit of the export; returns a refusal if there is no such unit.</summary>
    private async Task<Refusal?> RecordReadingAsync(string? unit, CancellationToken cancellationToken)
    {
        if (unit is not null)
        {
            await units.FindAsync(unit, cancellationToken);
        }

        var tree = await units.TreeAsync(cancellationToken);
        if (CoveredUnits(unit, tree, context.Caller).IsRefused(out var refusal, out var covered))
        {
            return refusal;
        }

        foreach (var id in covered.Where(id => tree[id].ParentId is not { } parent || !covered.Contains(parent)))
        {
            readings.Add(Reading.RegisterExported, id, null);
        }

        await readings.RecordAsync(cancellationToken);
        return null;
    }

    /// <summary>Returns the units of an export.</summary>
    internal static Result<List<Guid>> CoveredUnits(string? unit, UnitTree tree, Caller caller)
    {
        var mine = caller.UnitsFor(Permission.ExportRegister, tree);
        if (unit is null)
        {
            return mine.ToList();
        }

        return tree.Find(unit) is { } root && mine.Contains(root.Id)
            ? mine.Intersect(tree.WithSucceeded(tree.WithDescendants(root.Id).Select(u => u.Id), asFirst: true)).ToList()
            : Refusal.NotFound("unit.not_found", "The unit does not exist or is outside your units.");
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
