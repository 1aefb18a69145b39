using System.Buffers;
using System.Data;
using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Held;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers;

/// <summary>
/// Writes the register as a journal that can be taken in again: every line refers only to lines before it, in an order that depends on nothing
/// but what is written, so the same register gives the same bytes. It streams; memory does not grow with the register.
/// </summary>
public sealed class RegisterExporter(CasesDbContext db, RequestContext context, UnitDirectory units, IdentitySeal seal)
{
    /// <summary>Prepares an export: what it covers, and whether denouncers must be left out of it.</summary>
    /// <param name="unit">The unit that is exported with everything below it; null for all that the caller may export.</param>
    /// <param name="denouncers">Whether identities of denouncers are wanted; they leave only with the permission to read them.</param>
    public async Task<Result<RegisterExport>> OpenAsync(string? unit, bool denouncers, CancellationToken cancellationToken)
    {
        var root = unit is null ? null : await units.FindAsync(unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var mine = context.Caller.UnitsFor(Permission.ExportRegister, tree);
        if (unit is not null && (root is null || !mine.Contains(root.Id)))
        {
            return Refusal.NotFound("unit.not_found", "There is no such unit among yours.");
        }

        var covered = root is null ? mine.ToList() : [.. tree.Below(root.Id).Select(u => u.Id)];
        var mayKnow = denouncers ? context.Caller.UnitsFor(Permission.ReadDenouncers, tree) : new HashSet<Guid>();
        var hidden = covered.Where(id => !mayKnow.Contains(id)).ToList();
        var leavesOut = hidden.Count > 0 && await db.People.AnyAsync(
            p => p.SealedIdentity != null &&
                (db.Letters.Any(l => l.Id == p.OwnerId && hidden.Contains(l.UnitId)) || db.Visits.Any(v => v.Id == p.OwnerId && hidden.Contains(v.UnitId))),
            cancellationToken);
        return new RegisterExport(db, tree, covered, new LineMaker(tree, seal, mayKnow.Contains), leavesOut);
    }
}

/// <summary>An export that is ready to be written, once.</summary>
public sealed class RegisterExport
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int BufferSize = 64 * 1024;

    private readonly CasesDbContext db;
    private readonly UnitTree tree;
    private readonly List<Guid> covered;
    private readonly LineMaker lines;

    internal RegisterExport(CasesDbContext db, UnitTree tree, List<Guid> covered, LineMaker lines, bool leavesOutDenouncers) =>
        (this.db, this.tree, this.covered, this.lines, LeavesOutDenouncers) = (db, tree, covered, lines, leavesOutDenouncers);

    /// <summary>Whether there are denouncers whose identities stay here.</summary>
    public bool LeavesOutDenouncers { get; }

    /// <summary>Writes all lines, as the register stood at one instant.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
        var journal = new LineStream(output, (await SourcesAsync(cancellationToken)).Count > 1);
        foreach (var unit in UnitsInOrder())
        {
            await journal.WriteAsync(UnitLine.Of(unit, id => tree[id].Key), null, cancellationToken);
        }

        await ReceptionAndLettersAsync(journal, cancellationToken);
        await DialogueAsync(journal, cancellationToken);
        await FeedbackAsync(journal, cancellationToken);
        await EachAsync(
            db.Indicators.Where(i => covered.Contains(i.UnitId)).OrderBy(i => i.Source).ThenBy(i => db.Units.First(u => u.Id == i.UnitId).Key)
                .ThenBy(i => i.Code).ThenBy(i => i.From).ThenBy(i => i.To),
            i => (IndicatorLine.Of(i, tree[i.UnitId].Key), i.Source),
            journal,
            cancellationToken);
        await journal.FlushAsync(cancellationToken);
    }

    private async Task ReceptionAndLettersAsync(LineStream journal, CancellationToken cancellationToken)
    {
        await EachAsync(
            db.Sessions.Where(s => covered.Contains(s.UnitId)).OrderBy(s => s.Source).ThenBy(s => s.Key),
            s => (SessionLine.Of(s, tree[s.UnitId].Key), s.Source),
            journal,
            cancellationToken);
        var cases = db.Cases.Where(c => covered.Contains(c.UnitId));
        foreach (var depth in await ByDepthAsync(cases, c => c.PreviousId, c => c.Id, cancellationToken))
        {
            await EachAsync(
                HeldRows.Cases(db, depth.OrderBy(c => c.Source).ThenBy(c => c.Key)), r => (lines.Of(r), r.Case.Source), journal, cancellationToken);
        }

        // A letter made from a visit comes after it; a visit about a letter that was there before comes after that.
        var visits = db.Visits.Where(v => covered.Contains(v.UnitId));
        var beforeLetters = visits.Where(v => v.LetterId == null || db.Letters.Any(l => l.Id == v.LetterId && l.VisitId == v.Id));
        var afterLetters = visits.Where(v => v.LetterId != null && !db.Letters.Any(l => l.Id == v.LetterId && l.VisitId == v.Id));
        await EachAsync(
            HeldRows.Visits(db, beforeLetters.OrderBy(v => v.Source).ThenBy(v => v.Key)), r => (lines.Of(r), r.Visit.Source), journal, cancellationToken);
        var letters = db.Letters.Where(l => covered.Contains(l.UnitId));
        foreach (var depth in await ByDepthAsync(letters, l => l.DuplicateOfId, l => l.Id, cancellationToken))
        {
            await EachAsync(
                HeldRows.Letters(db, depth.OrderBy(l => l.Source).ThenBy(l => l.Key)), r => (lines.Of(r), r.Letter.Source), journal, cancellationToken);
        }

        await EachAsync(
            letters.IgnoreAutoIncludes().Where(l => l.Processing != null).OrderBy(l => l.Source).ThenBy(l => l.Key),
            l => (LetterProcessedLine.Of(l.Processing!, l.Key), l.Source),
            journal,
            cancellationToken);
        await EachAsync(
            HeldRows.Visits(db, afterLetters.OrderBy(v => v.Source).ThenBy(v => v.Key)), r => (lines.Of(r), r.Visit.Source), journal, cancellationToken);
        await EachAsync(
            HeldRows.CaseSteps(db, cases.OrderBy(c => c.Source).ThenBy(c => c.Key)),
            r => r.Steps.Select(s => ((JournalLine)CaseEventLine.Of(s, r.Name.Key), r.Name.Source)),
            journal,
            cancellationToken);
    }

    private async Task DialogueAsync(LineStream journal, CancellationToken cancellationToken)
    {
        await EachAsync(
            db.Conferences.Where(c => covered.Contains(c.UnitId)).OrderBy(c => c.Source).ThenBy(c => c.Key),
            c => (ConferenceLine.Of(c, tree[c.UnitId].Key), c.Source),
            journal,
            cancellationToken);
        var opinions = db.Opinions.Where(o => covered.Contains(o.UnitId)).OrderBy(o => o.Source).ThenBy(o => o.Key);
        await EachAsync(HeldRows.Opinions(db, opinions), r => (lines.Of(r), r.Opinion.Source), journal, cancellationToken);
        await EachAsync(
            opinions.Where(o => o.ResolvedOn != null),
            o => (OpinionResolvedLine.Of(o.ResolvedOn!.Value, o.Answer ?? string.Empty, o.Key), o.Source),
            journal,
            cancellationToken);
    }

    private async Task FeedbackAsync(LineStream journal, CancellationToken cancellationToken)
    {
        var feedback = db.Feedback.Where(f => covered.Contains(f.UnitId)).OrderBy(f => f.Source).ThenBy(f => f.Key);
        await EachAsync(feedback, f => (FeedbackLine.Of(f, tree[f.UnitId].Key), f.Source), journal, cancellationToken);
        await EachAsync(
            HeldRows.FeedbackSteps(db, feedback),
            r => r.Steps.Select(s => ((JournalLine)FeedbackEventLine.Of(s, r.Name.Key), r.Name.Source)),
            journal,
            cancellationToken);
    }

    /// <summary>Every register from which something covered came.</summary>
    private async Task<List<string>> SourcesAsync(CancellationToken cancellationToken) => await db.Sessions.Where(s => covered.Contains(s.UnitId)).Select(s => s.Source)
        .Union(db.Cases.Where(c => covered.Contains(c.UnitId)).Select(c => c.Source))
        .Union(db.Visits.Where(v => covered.Contains(v.UnitId)).Select(v => v.Source))
        .Union(db.Letters.Where(l => covered.Contains(l.UnitId)).Select(l => l.Source))
        .Union(db.Conferences.Where(c => covered.Contains(c.UnitId)).Select(c => c.Source))
        .Union(db.Opinions.Where(o => covered.Contains(o.UnitId)).Select(o => o.Source))
        .Union(db.Feedback.Where(f => covered.Contains(f.UnitId)).Select(f => f.Source))
        .Union(db.Indicators.Where(i => covered.Contains(i.UnitId)).Select(i => i.Source))
        .ToListAsync(cancellationToken);

    /// <summary>Parents and successors first, otherwise by key.</summary>
    private List<Unit> UnitsInOrder()
    {
        var inside = covered.ToHashSet();
        var written = new HashSet<Guid>();
        var ordered = new List<Unit>();
        foreach (var unit in covered.Select(id => tree[id]).OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            Write(unit);
        }

        return ordered;

        void Write(Unit unit)
        {
            if (!inside.Contains(unit.Id) || !written.Add(unit.Id))
            {
                return;
            }

            foreach (var before in unit.SuccessorIds.Prepend(unit.ParentId ?? unit.Id))
            {
                Write(tree[before]);
            }

            ordered.Add(unit);
        }
    }

    /// <summary>Records in layers: first those that continue nothing that is covered, then those that continue one of these, and so on.</summary>
    private static async Task<List<IQueryable<T>>> ByDepthAsync<T>(
        IQueryable<T> records, Expression<Func<T, Guid?>> earlier, Expression<Func<T, Guid>> id, CancellationToken cancellationToken)
        where T : class
    {
        var ids = records.Select(id);
        var layers = new List<IQueryable<T>> { records.Where(Earlier(e => e == null || !ids.Contains(e.Value))) };
        while (true)
        {
            var before = layers[^1].Select(id);
            var next = records.Where(Earlier(e => e != null && before.Contains(e.Value)));
            if (!await next.AnyAsync(cancellationToken))
            {
                return layers;
            }

            layers.Add(next);
        }

        Expression<Func<T, bool>> Earlier(Expression<Func<Guid?, bool>> test) =>
            Expression.Lambda<Func<T, bool>>(new Swap(test.Parameters[0], earlier.Body).Visit(test.Body), earlier.Parameters);
    }

    private static Task EachAsync<TRow>(
        IQueryable<TRow> rows, Func<TRow, (JournalLine Line, string Source)> lineOf, LineStream journal, CancellationToken cancellationToken)
        where TRow : class =>
        EachAsync(rows, row => [lineOf(row)], journal, cancellationToken);

    private static async Task EachAsync<TRow>(
        IQueryable<TRow> rows, Func<TRow, IEnumerable<(JournalLine Line, string Source)>> linesOf, LineStream journal, CancellationToken cancellationToken)
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

    private sealed class Swap(ParameterExpression parameter, Expression body) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? body : node;
    }

    /// <summary>Lines on their way out; each says its source where the journal spans several.</summary>
    private sealed class LineStream(Stream output, bool saysSource)
    {
        private readonly ArrayBufferWriter<byte> buffer = new(BufferSize * 2);

        public async ValueTask WriteAsync(JournalLine line, string? source, CancellationToken cancellationToken)
        {
            line.Source = saysSource ? source : null;
            using (var json = new Utf8JsonWriter(buffer, Writing))
            {
                json.WriteStartObject();
                line.Write(json);
                json.WriteEndObject();
            }

            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= BufferSize)
            {
                await FlushAsync(cancellationToken);
            }
        }

        public async Task FlushAsync(CancellationToken cancellationToken)
        {
            await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
            buffer.ResetWrittenCount();
        }
    }
}
