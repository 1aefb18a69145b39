using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Registers.Export;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Audit;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Application.Registers;

/// <summary>
/// Records, before an export begins, whose sealed identities it will contain: one history entry for each letter and visit (Law 25/2018 Đ8).
/// </summary>
internal sealed record RecordDenouncerExport(string? Unit, string? Reason) : ICommand<ExportedDenouncers>;

/// <summary>The letters and visits whose sealed identities the export may contain.</summary>
internal sealed record ExportedDenouncers(IReadOnlySet<Guid> Records);

internal sealed class RecordDenouncerExportValidator : AbstractValidator<RecordDenouncerExport>
{
    public RecordDenouncerExportValidator() => RuleFor(e => e.Reason!).IsName();
}

internal sealed class RecordDenouncerExportHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, IDatabaseProvider engine)
    : IRequestHandler<RecordDenouncerExport, Result<ExportedDenouncers>>
{
    private const int BatchSize = 5_000;

    private readonly BulkWriter<HistoryEntry> history = new(db, engine);

    private readonly BulkWriter<UnsealedChange> unsealed = new(db, engine);

    public async Task<Result<ExportedDenouncers>> Handle(RecordDenouncerExport command, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        if (RegisterExporter.CoveredUnits(command.Unit, tree, context.Caller).IsRefused(out var refusal, out var covered))
        {
            return refusal;
        }

        var mayKnow = context.Caller.UnitsFor(Permission.ReadDenouncers, tree);
        var records = new CoveredRecords(db, engine, covered.Where(mayKnow.Contains).ToList());
        var letters = await records.SealedLetters
            .Select(l => new { l.Id, l.UnitId, CaseId = l.Cases.OrderBy(c => c.Ordinal).Select(c => (Guid?)c.CaseId).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var visits = await records.SealedVisits.Select(v => new { v.Id, v.UnitId, v.CaseId }).ToListAsync(cancellationToken);
        foreach (var record in letters.Concat(visits))
        {
            var entry = HistoryEntry.Of(
                context.Caller.Actor,
                context.Now,
                new HistoryNote("denouncer.exported", record.Id, record.UnitId, record.CaseId, "Luật Tố cáo Đ8", command.Reason));
            history.Add(entry);
            unsealed.Add(new UnsealedChange(entry.Id));
            if (history.Buffered == BatchSize)
            {
                await history.SendAsync(cancellationToken);
                await unsealed.SendAsync(cancellationToken);
            }
        }

        await history.SendAsync(cancellationToken);
        await unsealed.SendAsync(cancellationToken);
        return new ExportedDenouncers(letters.Concat(visits).Select(r => r.Id).ToHashSet());
    }
}
