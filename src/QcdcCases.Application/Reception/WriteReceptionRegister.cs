using System.Data;
using System.Runtime.CompilerServices;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Writes the reception register as a workbook, the earliest row first; sealed data is masked. Returns the file name.</summary>
public sealed record WriteReceptionRegister(Stream Output, VisitFilter Filter) : IQuery<string>;

internal sealed class WriteReceptionRegisterValidator : AbstractValidator<WriteReceptionRegister>
{
    public WriteReceptionRegisterValidator()
    {
        this.RuleForEnds(v => v.Filter.From, v => v.Filter.To);
        RuleFor(v => v.Filter.Search).IsSearch();
    }
}

internal sealed class WriteReceptionRegisterHandler(
    CasesDbContext db,
    ReceptionEntryQueries receptionEntryQueries,
    RegisterHeaderResolver registerHeaderResolver,
    ReadingLog readings,
    IWorkbookWriter workbookWriter) : IRequestHandler<WriteReceptionRegister, Result<string>>
{
    private const int BatchSize = 500;

    public async Task<Result<string>> Handle(WriteReceptionRegister query, CancellationToken cancellationToken)
    {
        // A book keeps voided entries, struck through.
        var filter = query.Filter with { Voided = true };
        if (
            (
                await registerHeaderResolver.OfAsync(filter.Unit, filter.From, filter.To, Permission.ReadReception, cancellationToken)
            ).IsRefused(out var refusal, out var covered))
        {
            return refusal;
        }

        await readings.AddWholeAsync(Reading.ReceptionRegisterWritten, filter.Unit!, cancellationToken);
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
        await workbookWriter.WriteAsync(
            query.Output,
            covered.Header,
            ReadAsync(receptionEntryQueries.Matching(filter, covered.UnitIds, byBook: true), cancellationToken),
            cancellationToken);
        return WorkbookFiles.NameOf("So-tiep-cong-dan", filter.Unit!, filter.From, filter.To);
    }

    /// <summary>The number of rows in a batch: the people are read with each batch.</summary>
    private async IAsyncEnumerable<ReceptionEntry> ReadAsync(
        IQueryable<Visit> visits,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var (on, number, id, read) = (DateOnly.MinValue, 0, Guid.Empty, BatchSize); read == BatchSize;)
        {
            var (lastOn, lastNumber, lastId) = (on, number, id);
            var part = await receptionEntryQueries.ReadAsync(
                visits
                    .Where(v => v.ReceivedOn > lastOn ||
                        (v.ReceivedOn == lastOn && (v.Number > lastNumber || (v.Number == lastNumber && v.Id > lastId))))
                    .OrderBy(v => v.ReceivedOn).ThenBy(v => v.Number).ThenBy(v => v.Id)
                    .Take(BatchSize),
                byBook: true,
                cancellationToken);
            foreach (var receptionEntry in part)
            {
                (on, number, id) = (receptionEntry.ReceivedOn, receptionEntry.Number, receptionEntry.Id);
                yield return receptionEntry;
            }

            read = part.Count;
        }
    }
}
