using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Export;

/// <summary>Writes the lines that follow the units, type by type.</summary>
internal sealed class JournalSections(CoveredRecords records, UnitTree tree, LineFactory lines, LineStream journal)
{
    private CasesDbContext Db => records.Db;

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await EachAsync(records.Codes, c => (CodeLine.Of(c, tree[c.UnitId].Key), string.Empty), cancellationToken);
        await EachAsync(records.Definitions, d => (IndicatorDefinitionLine.Of(d.Terms), string.Empty), cancellationToken);
        await EachAsync(records.InOrder(records.Sessions), s => (lines.Of(s), s.Source), cancellationToken);
        var unseen = await CasesAsync(cancellationToken);
        await VisitsAndLettersAsync(cancellationToken);
        await StepsAsync(
            records.Cases,
            step => !(unseen.TryGetValue(step.CaseId, out var seenOn) && step.On < seenOn),
            cancellationToken,
            apologies: true);
        await EachAsync(
            records.InOrder(records.Visits.Where(v => v.Rated != null)),
            v => (RatingLine.OfRecord(v.Rated!, RatedRecord.Visit, v.Key), v.Source),
            cancellationToken);
        await EachAsync(
            records.InOrder(records.Letters.Where(l => l.Rated != null)),
            l => (RatingLine.OfRecord(l.Rated!, RatedRecord.Letter, l.Key), l.Source),
            cancellationToken);
        await DialogueAsync(cancellationToken);
        var feedback = records.InOrder(records.Feedback);
        await EachAsync(feedback, f => (lines.Of(f), f.Source), cancellationToken);
        await EachAsync(
            ExistingRows.FeedbackSteps(Db, feedback),
            r => r.Steps.Select(s => ((JournalLine)FeedbackEventLine.Of(s, r.Name.Key), r.Name.Source)),
            cancellationToken);
        await EachAsync(records.IndicatorsInOrder, i => (IndicatorLine.Of(i, tree[i.UnitId].Key), i.Source), cancellationToken);
        foreach (var notes in records.Notes)
        {
            await EachAsync(notes, r => (r.ToLine(), r.Note.Source), cancellationToken);
        }
    }

    /// <summary>
    /// Writes cases, and the steps that precede the first letter or visit of their case: after a later letter, they would be refused as
    /// results before the receipt.
    /// </summary>
    /// <returns>The day of the first letter or visit, for cases with such steps.</returns>
    private async Task<Dictionary<Guid, DateOnly>> CasesAsync(CancellationToken cancellationToken)
    {
        foreach (var layer in await records.InLayersAsync(records.Cases, nameof(Case.PreviousId), cancellationToken))
        {
            await EachAsync(ExistingRows.Cases(Db, layer), r => (lines.Of(r), r.Case.Source), cancellationToken);
        }

        var unseen = await ExistingRows.ReceivedAfterStepsAsync(Db, records.Cases, cancellationToken);
        var ids = unseen.Keys.ToList();
        await StepsAsync(records.Cases.Where(c => ids.Contains(c.Id)), step => step.On < unseen[step.CaseId], cancellationToken);
        return unseen;
    }

    /// <summary>
    /// Writes letters and visits: a letter made from a visit follows it, and a visit about an existing letter follows that letter.
    /// </summary>
    private async Task VisitsAndLettersAsync(CancellationToken cancellationToken)
    {
        var afterLetters = records.Visits.Where(v => v.LetterId != null && !Db.Letters.Any(l => l.Id == v.LetterId && l.VisitId == v.Id));
        var beforeLetters = records.Visits.Where(v => v.LetterId == null || Db.Letters.Any(l => l.Id == v.LetterId && l.VisitId == v.Id));
        await EachAsync(ExistingRows.Visits(Db, records.InOrder(beforeLetters)), r => (lines.Of(r), r.Visit.Source), cancellationToken);
        foreach (var layer in await records.InLayersAsync(records.Letters, nameof(Letter.DuplicateOfId), cancellationToken))
        {
            await EachAsync(ExistingRows.Letters(Db, layer), r => (lines.Of(r), r.Letter.Source), cancellationToken);
        }

        await EachAsync(
            ExistingRows.Processed(Db, records.InOrder(records.Letters.Where(l => l.Processing != null))),
            r => (lines.OfProcessing(r.Letter, r.TakenInAs), r.Letter.Source),
            cancellationToken);
        await EachAsync(ExistingRows.Visits(Db, records.InOrder(afterLetters)), r => (lines.Of(r), r.Visit.Source), cancellationToken);
    }

    private Task StepsAsync(
        IQueryable<Case> cases, Func<CaseStep, bool> belongs, CancellationToken cancellationToken, bool apologies = false) => EachAsync(
        ExistingRows.CaseSteps(Db, records.InOrder(cases)),
        r => r.Steps.Where(belongs).Select(s => (JournalLine)CaseEventLine.Of(s, r.Name.Key))
            .Concat(apologies ? r.Apologies.Select(a => ApologyLine.Of(a, r.Name.Key)) : [])
            .Select(line => (line, r.Name.Source)),
        cancellationToken);

    private async Task DialogueAsync(CancellationToken cancellationToken)
    {
        await EachAsync(records.InOrder(records.Conferences), c => (ConferenceLine.Of(c, tree[c.UnitId].Key), c.Source), cancellationToken);
        await EachAsync(
            ExistingRows.Opinions(Db, records.InOrder(records.Opinions)).IgnoreAutoIncludes(),
            r => (lines.Of(r), r.Opinion.Source),
            cancellationToken);
        await EachAsync(
            records.InOrder(records.Opinions.IgnoreAutoIncludes().Where(o => o.ResolvedOn != null && !o.Steps.Any())),
            o => (OpinionResolvedLine.Of(o.ResolvedOn!.Value, o.Answer!, o.Key), o.Source),
            cancellationToken);
        await EachAsync(
            ExistingRows.OpinionSteps(Db, records.InOrder(records.Opinions)),
            r => r.Steps.Select(s => ((JournalLine)lines.Of(s, r.Name), r.Name.Source)),
            cancellationToken);
    }

    private Task EachAsync<TRow>(
        IQueryable<TRow> rows,
        Func<TRow, (JournalLine Line, string Source)> lineOf,
        CancellationToken cancellationToken)
        where TRow : class => EachAsync(rows, row => [lineOf(row)], cancellationToken);

    private async Task EachAsync<TRow>(
        IQueryable<TRow> rows, Func<TRow, IEnumerable<(JournalLine Line, string Source)>> linesOf, CancellationToken cancellationToken)
        where TRow : class
    {
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var (line, source) in linesOf(row))
            {
                await journal.WriteAsync(line, source, cancellationToken);
            }
        }
    }
}
