using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Writes the journal's additions to existing records as the counter does, through the records' own methods and the fact writer, some
/// hundred at a time.
/// </summary>
internal sealed class ExistingRecordChanges(
    CasesDbContext db,
    IDatabaseProvider engine,
    DenouncerSealing denouncers,
    RegisterIndex index,
    JournalWriter journal,
    FactWriter facts,
    DeadlineWriter deadlines)
{
    private const int BatchSize = 250;

    /// <summary>The number of cases that one transaction can lock without filling the server's lock table.</summary>
    private const int MaxLocks = 2000;

    /// <summary>
    /// Locks the existing cases that the journal adds to, and checks that they have not changed since the journal was checked.
    /// </summary>
    public async Task LockCasesAsync(CancellationToken cancellationToken)
    {
        var touched = Places(index.Cases, static (in CaseSlot c) => c.Steps.First > 0 || c.NewLetters > 0 || c.NewVisits > 0)
            .Select(place => (place, index.Cases.Head(place).Id))
            .OrderBy(c => c.Id)
            .ToList();
        var locks = new CaseLocks(db, engine);
        foreach (var some in touched.Chunk(BatchSize))
        {
            if (touched.Count <= MaxLocks)
            {
                await locks.AcquireAsync(some.Select(c => c.Id), cancellationToken);
            }

            await CheckUnchangedAsync(some.ToDictionary(c => c.Id, c => c.place), cancellationToken);
        }
    }

    /// <summary>Writes the changes on which the facts of new records depend; call it before they are written.</summary>
    public async Task BeforeNewAsync(CancellationToken cancellationToken)
    {
        await EachAsync(
            Places(index.Cases, static (in CaseSlot c) => c.Steps.First > 0),
            index.Cases,
            db.Cases.Include(c => c.Steps),
            c => c.Id,
            journal.ApplySteps,
            cancellationToken);
        await EachAsync(
            Places(index.Letters, static (in LetterSlot l) => l.ProcessedAt > 0),
            index.Letters,
            db.Letters,
            l => l.Id,
            journal.Process,
            cancellationToken);
        await EachAsync(
            Places(index.Opinions, static (in OpinionSlot o) => o.ResolvedAt > 0),
            index.Opinions,
            db.Opinions,
            o => o.Id,
            journal.Resolve,
            cancellationToken);
        await EachAsync(
            Places(index.Feedback, static (in FeedbackSlot f) => f.Steps.First > 0),
            index.Feedback,
            db.Feedback.Include(f => f.Steps),
            f => f.Id,
            journal.ApplySteps,
            cancellationToken);
    }

    /// <summary>
    /// Writes the effects of the new records: visits that became letters, and letters and visits that are no longer the only ones of their
    /// case.
    /// </summary>
    public async Task AfterNewAsync(CancellationToken cancellationToken)
    {
        await EachAsync(
            Places(index.Visits, static (in VisitSlot v) => v.Letter > 0),
            index.Visits,
            db.Visits,
            v => v.Id,
            journal.LinkLetter,
            cancellationToken);
        await SealAsync(cancellationToken);
        foreach (
            var some in Places(
                    index.Cases,
                    static (in CaseSlot c) => c is { ExistingLetters: 1, NewLetters: > 0 } or { ExistingVisits: 1, NewVisits: > 0 })
                .Chunk(BatchSize))
        {
            var cases = Array.ConvertAll(some, place => index.Cases.Head(place).Id);
            var letters = await db
                .LetterCases.Where(c => cases.Contains(c.CaseId))
                .Select(c => c.LetterId)
                .Distinct()
                .ToListAsync(cancellationToken);
            var visits = await db.Visits.Where(v => cases.Contains(v.CaseId!.Value)).Select(v => v.Id).ToListAsync(cancellationToken);
            await facts.RevisitAsync(letters, visits, cancellationToken);
            await SaveAsync(cancellationToken);
        }

        foreach (var some in Places(index.Sessions, static (in SessionSlot s) => s.NewVisits > 0).Chunk(BatchSize))
        {
            await facts.RevisitSessionsAsync(Array.ConvertAll(some, place => index.Sessions.Head(place).Id), cancellationToken);
            await SaveAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Seals across links between the journal and existing records, because the denunciation may be on either side: it follows the links
    /// from those existing records, including the new rows.
    /// </summary>
    private async Task SealAsync(CancellationToken cancellationToken)
    {
        List<(MatterRecord, Guid)> linked =
        [
            .. Linked(index.Cases, MatterRecord.Case),
            .. Linked(index.Letters, MatterRecord.Letter),
            .. Linked(index.Visits, MatterRecord.Visit),
        ];
        foreach (var some in linked.Chunk(BatchSize))
        {
            await denouncers.SealAsync(some, cancellationToken);
            await SaveAsync(cancellationToken);
        }
    }

    private IEnumerable<(MatterRecord, Guid)> Linked(SlotTable table, MatterRecord type) =>
        ExistingPlaces(table, place => table.Head(place) is { Matter: > 0 and var matter } && index.Matters.IsLinked(matter - 1))
            .Select(place => (type, table.Head(place).Id));

    private delegate bool Changes<TSlot>(in TSlot slot)
        where TSlot : struct;

    /// <summary>Returns the places of existing records that the journal changes.</summary>
    private static List<int> Places<TSlot>(SlotTable<TSlot> table, Changes<TSlot> changes)
        where TSlot : struct =>
        ExistingPlaces(table, place => changes(table[place]));

    private static List<int> ExistingPlaces(SlotTable table, Func<int, bool> isMeant)
    {
        var places = new List<int>();
        for (var place = 0; place < table.Count; place++)
        {
            if (table.Head(place).State is KeyState.Held && isMeant(place))
            {
                places.Add(place);
            }
        }

        return places;
    }

    private async Task EachAsync<TRecord>(
        List<int> places,
        SlotTable table,
        IQueryable<TRecord> records,
        Func<TRecord, Guid> idOf,
        Action<TRecord, int> change,
        CancellationToken cancellationToken)
        where TRecord : class
    {
        foreach (var some in places.Chunk(BatchSize))
        {
            var placesOf = some.ToDictionary(place => table.Head(place).Id);
            var ids = placesOf.Keys.ToList();
            foreach (var record in await records.Where(r => ids.Contains(EF.Property<Guid>(r, "Id"))).ToListAsync(cancellationToken))
            {
                Change(record, placesOf[idOf(record)], change);
                db.Stamp(record);
            }

            await facts.WriteAsync(cancellationToken);
            await deadlines.WriteAsync(cancellationToken);
            await SaveAsync(cancellationToken);
        }
    }

    private static void Change<TRecord>(TRecord record, int place, Action<TRecord, int> change)
    {
        try
        {
            change(record, place);
        }
        catch (RefusedAfterCheckException)
        {
            throw new RegisterChangedException();
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task CheckUnchangedAsync(Dictionary<Guid, int> places, CancellationToken cancellationToken)
    {
        var ids = places.Keys.ToList();
        var now = await db.Cases.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Steps = c.Steps.Count(s => s.SupersededBy == null),
                Letters = db.LetterCases.Count(l => l.CaseId == c.Id),
                Visits = db.Visits.Count(v => v.CaseId == c.Id),
            })
            .ToListAsync(cancellationToken);
        foreach (var held in now)
        {
            ref var slot = ref index.Cases[places[held.Id]];
            if (
                held.Letters != slot.ExistingLetters
                || held.Visits != slot.ExistingVisits
                || held.Steps != index.ExistingSteps.In(slot.ExistingSteps).Count())
            {
                throw new RegisterChangedException();
            }
        }
    }
}

/// <summary>A concurrent change of the data on which the check depended; the journal must be checked again.</summary>
internal sealed class RegisterChangedException() : Exception(RegisterRefusals.Changed().Reason);
