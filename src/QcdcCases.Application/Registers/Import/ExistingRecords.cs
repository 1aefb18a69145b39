using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Loads existing records: the data on which later lines can depend into the index, their content into lines.</summary>
internal sealed class ExistingRecords(CasesDbContext db, RegisterIndex index, LineFactory lines, CalendarHistory calendars) : IDisposable
{
    private const string Source = nameof(Source);
    private const string Key = nameof(Key);

    private readonly LineDigest digest = new();

    public void Dispose() => digest.Dispose();

    public async Task ReadAsync(RecordType type, int source, string[] keys, ExistingLines found, CancellationToken cancellationToken)
    {
        var caseReceipts = type is RecordType.Case ? await CaseReceiptsAsync(Named(db.Cases), cancellationToken) : [];
        await (
            type switch
            {
                RecordType.Session => EachAsync(
                    Named(db.Sessions),
                    s => (s.Key, s.Id, s.BookUnitId),
                    lines.Of,
                    AddState),
                RecordType.Case => EachAsync(
                    ExistingRows.Cases(db, Named(db.Cases).Include(c => c.Steps)),
                    r => (r.Case.Key, r.Case.Id, r.Case.BookUnitId),
                    lines.Of,
                    AddCaseState),
                RecordType.Visit => EachAsync(
                    ExistingRows.Visits(db, Named(db.Visits)),
                    r => (r.Visit.Key, r.Visit.Id, r.Visit.BookUnitId),
                    lines.Of,
                    AddState),
                RecordType.Letter => EachAsync(
                    ExistingRows.Letters(db, Named(db.Letters)),
                    r => (r.Letter.Key, r.Letter.Id, r.Letter.BookUnitId),
                    lines.Of,
                    AddState),
                RecordType.Conference => EachAsync(
                    Named(db.Conferences),
                    c => (c.Key, c.Id, c.UnitId),
                    c => ConferenceLine.Of(c, index.Units[c.UnitId].Key),
                    AddState),
                RecordType.Opinion => EachAsync(
                    ExistingRows.Opinions(db, Named(db.Opinions)),
                    r => (r.Opinion.Key, r.Opinion.Id, r.Opinion.BookUnitId),
                    lines.Of,
                    AddState),
                _ => EachAsync(
                    Named(db.Feedback).Include(f => f.Steps),
                    f => (f.Key, f.Id, f.BookUnitId),
                    lines.Of,
                    AddState),
            });

        void AddCaseState(CaseRow row, int place) => AddState(row, caseReceipts[row.Case.Id], place);

        IQueryable<T> Named<T>(IQueryable<T> records)
            where T : class
        {
            var name = index.Source(source);
            return records.AsNoTracking().IncludingVoided()
                .Where(r => EF.Property<string>(r, Source) == name && keys.Contains(EF.Property<string>(r, Key)));
        }

        async Task EachAsync<TRow>(
            IQueryable<TRow> rows,
            Func<TRow, (string Key, Guid Id, Guid UnitId)> nameOf,
            Func<TRow, JournalLine> lineOf,
            Action<TRow, int> remember)
        {
            foreach (var row in await rows.ToListAsync(cancellationToken))
            {
                var (key, id, unitId) = nameOf(row);
                if (AddExisting(index.Of(type), source, key, id, index.Units[unitId], out var place))
                {
                    remember(row, place);
                }

                var existing = lineOf(row);
                index.Of(type).Head(place).IsVoided = existing is RecordLine { Voided: not null };
                found.Add(type, place, existing);
            }
        }
    }

    private void AddState(ReceptionSession session, int place)
    {
        ref var slot = ref index.Sessions[place];
        (slot.TookPlace, slot.Unit, slot.On) = (session.Held, index.Units[session.BookUnitId].Place, session.HeldOn);
        (slot.Kind, slot.Receiver, slot.HeadOffice) = (session.Kind, session.Receiver, session.HeadOffice);
    }

    private void AddState(CaseRow row, CaseReceipts seen, int place)
    {
        var about = row.Case;
        ref var slot = ref index.Cases[place];
        (slot.ExistingLetters, slot.ExistingVisits) = (seen.Letters, seen.Visits);
        slot.EarliestReceipt = seen.Letter is null || seen.Visit < seen.Letter ? seen.Visit : seen.Letter;
        (slot.Field, slot.State) = (index.FieldOf(about.Field), about.State);
        Denounced(index.Cases, place, about.Kind, people: null);
        slot.SetCourses(about, calendars);
        slot.PreviousRejectedOn = seen.PreviousRejectedOn;
        foreach (var step in about.EffectiveSteps)
        {
            Append(ref slot.ExistingSteps, CaseEventLine.Of(step, about.Key), step.Instance);
        }
    }

    /// <summary>Loads the number and the first days of existing letters and visits about cases.</summary>
    private Task<Dictionary<Guid, CaseReceipts>> CaseReceiptsAsync(IQueryable<Case> cases, CancellationToken cancellationToken) => cases
        .Select(c => new CaseReceipts(
            c.Id,
            db.Letters.Count(l => l.Voided == null && l.Cases.Any(about => about.CaseId == c.Id)),
            db.Visits.Count(v => v.Voided == null && v.CaseId == c.Id),
            db.Letters
                .Where(l => l.Voided == null && l.Cases.Any(about => about.CaseId == c.Id))
                .Min(l => (DateOnly?)l.ReceivedOn),
            db.Visits.Where(v => v.Voided == null && v.CaseId == c.Id).Min(v => (DateOnly?)v.ReceivedOn),
            c.Kind != CaseKind.Denunciation || c.PreviousId == null
                ? null
                : db.CaseSteps
                    .Where(s => s.CaseId == c.PreviousId && s.SupersededBy == null && s.Result == CaseResult.Rejected)
                    .Min(s => (DateOnly?)s.On)))
        .ToDictionaryAsync(s => s.CaseId, cancellationToken);

    private void AddState(VisitRow row, int place)
    {
        var visit = row.Visit;
        ref var slot = ref index.Visits[place];
        (slot.On, slot.Number, slot.HasLetter) = (visit.ReceivedOn, visit.Number, visit.LetterId is not null);
        (slot.Case, slot.IsRefused) = (visit.CaseId is null ? 0 : -1, visit.Result is VisitResult.Refused);
        Denounced(index.Visits, place, visit.Classification, row.People);
    }

    private void AddState(LetterRow row, int place)
    {
        var letter = row.Letter;
        ref var slot = ref index.Letters[place];
        (slot.Unit, slot.ReceivedOn, slot.Number) = (index.Units[letter.BookUnitId].Place, letter.ReceivedOn, letter.Number);
        slot.IsForwarded = letter.ForwardedBy is not null;
        slot.ExistingProcessing = letter.Processing is null ? 0 : digest.Of(LetterProcessedLine.Of(letter));
        Denounced(index.Letters, place, letter.Kind, row.People);
    }

    private void AddState(Conference conference, int place)
    {
        ref var slot = ref index.Conferences[place];
        (slot.Unit, slot.On, slot.Kind) = (index.Units[conference.UnitId].Place, conference.HeldOn, conference.Kind);
        slot.Chairs = index.Chairs(conference.Chairs);
    }

    private void AddState(OpinionRow row, int place)
    {
        var opinion = row.Opinion;
        ref var slot = ref index.Opinions[place];
        (slot.HeldOn, slot.AnsweredOnSpot) = (opinion.HeldOn, opinion.AnsweredOnSpot);
        slot.ExistingResolution = opinion.ResolvedOn is { } on ? digest.Of(OpinionResolvedLine.Of(on, opinion.Answer!, opinion.Key)) : 0;
    }

    private void AddState(FeedbackItem item, int place)
    {
        ref var slot = ref index.Feedback[place];
        (slot.Status, slot.LastAt, slot.DueOn) = (item.Status, item.ReceivedAt, item.CurrentDueOn);
        foreach (var step in item.Steps.OrderBy(s => s.Sequence))
        {
            slot.LastAt = step.At;
            Append(ref slot.ExistingSteps, FeedbackEventLine.Of(step, item.Key), instance: 0);
        }
    }

    /// <summary>
    /// Adds an existing record to the index; true if it is new there and belongs to the caller's units, so that its state must be loaded.
    /// </summary>
    private static bool AddExisting(SlotTable table, int source, string key, Guid id, UnitNode unit, out int place)
    {
        place = table.FindOrAdd(source, key);
        ref var slot = ref table.Head(place);
        if (slot.State is not KeyState.Unknown)
        {
            return false;
        }

        (slot.Id, slot.State) = (id, unit.IsMine ? KeyState.Held : KeyState.Foreign);
        return unit.IsMine;
    }

    private void Denounced(SlotTable table, int place, CaseKind? kind, List<Person>? people)
    {
        if (kind is CaseKind.Denunciation || people?.Exists(p => p.IsSealed) is true)
        {
            index.Denounce(table, place);
        }
    }

    private void Append(ref LinkedListEnds linkedListEnds, JournalLine step, int instance) =>
        index.ExistingSteps.Append(ref linkedListEnds, new ExistingStep { Content = digest.Of(step), Instance = instance });

    /// <summary>
    /// The number of existing letters and visits about a case, and the first day of each; and when the complaint that it continues was
    /// rejected.
    /// </summary>
    private sealed record CaseReceipts(
        Guid CaseId, int Letters, int Visits, DateOnly? Letter, DateOnly? Visit, DateOnly? PreviousRejectedOn);
}
