using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>
/// Seals identities. All people of letters and visits linked with a denunciation, except respondents, are sealed in the transaction that
/// creates or links the record (Law 25/2018 Đ56). Readers need no further rule: a sealed row contains no readable identity.
/// </summary>
internal sealed class DenouncerSealing(
    CasesDbContext db,
    IDatabaseProvider engine,
    IdentityProtector identityProtector,
    HistoryWriter history)
{
    /// <summary>The lock under which links are followed. Without it, two concurrent changes would each miss the other's link.</summary>
    private const string Lock = "seal-denouncers";

    private readonly MatterLinks links = new(db);

    /// <summary>
    /// Seals the people whom the current change makes part of a denunciation. Call it after all other changes of the request.
    /// </summary>
    public async Task SealChangesAsync(CancellationToken cancellationToken)
    {
        var (map, pending) = (new MatterMap(), new PendingLinks(db));
        pending.AddChanged(map);
        if (map.Count == 0)
        {
            return;
        }

        pending.AddLinks(map);
        var atHand = db.ChangeTracker.Entries<Person>().Where(e => e.State is not EntityState.Deleted).Select(e => e.Entity).ToList();
        await links.FollowAsync(map, id => !pending.IsNew(id), () => engine.LockAsync(db, Lock, cancellationToken), cancellationToken);
        foreach (var person in atHand.Where(p => p.IsSealed && map.Contains(p.OwnerId)))
        {
            map.MarkDenounced(person.OwnerId);
        }

        await SealAsync(map, atHand, pending.IsNew, cancellationToken);
    }

    /// <summary>
    /// Seals the people whom the links of saved records make part of a denunciation. The change tracker must contain none of these records.
    /// </summary>
    /// <returns>The letters and visits that were sealed.</returns>
    public async Task<IReadOnlyList<Guid>> SealAsync(IEnumerable<(MatterRecord Type, Guid Id)> from, CancellationToken cancellationToken)
    {
        var map = new MatterMap();
        foreach (var (type, id) in from)
        {
            map.Add(type, id);
        }

        await links.FollowAsync(map, _ => true, () => engine.LockAsync(db, Lock, cancellationToken), cancellationToken);
        return await SealAsync(map, [], _ => false, cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> SealAsync(
        MatterMap map, List<Person> atHand, Func<Guid, bool> isNew, CancellationToken cancellationToken)
    {
        List<Guid> owners = [.. map.Denounced(MatterRecord.Letter), .. map.Denounced(MatterRecord.Visit)];
        if (owners.Count == 0)
        {
            return [];
        }

        var held = owners.Where(id => !isNew(id)).ToList();
        var open = await db.People
            .Where(p => held.Contains(p.OwnerId) && p.SealedIdentity == null && p.Role != PersonRole.Respondent)
            .ToListAsync(cancellationToken);
        var hidden = owners.ToHashSet();
        var found = open.UnionBy(atHand, p => p.Id)
            .Where(p => hidden.Contains(p.OwnerId) && IsOpen(p) && db.Entry(p).State is not EntityState.Deleted)
            .ToList();
        foreach (var person in found)
        {
            person.Seal(identityProtector.Seal(person.Identity!));
            db.Entry(person).DetectChanges();
        }

        var sealedNow = found.ConvertAll(p => p.OwnerId).Distinct().Where(id => !isNew(id)).ToList();
        await HideNamesAsync(hidden, sealedNow, isNew, cancellationToken);
        return sealedNow;
    }

    private static bool IsOpen(Person person) => person is { IsSealed: false, Role: not PersonRole.Respondent };

    /// <summary>Removes sealed names from the search columns and records the sealing of existing records in the history.</summary>
    private async Task HideNamesAsync(
        HashSet<Guid> hidden, List<Guid> sealedNow, Func<Guid, bool> isNew, CancellationToken cancellationToken)
    {
        if (sealedNow.Count > 0)
        {
            await db.Letters.IncludingVoided().Where(l => sealedNow.Contains(l.Id)).LoadAsync(cancellationToken);
            await db.Visits.IncludingVoided().Where(v => sealedNow.Contains(v.Id)).LoadAsync(cancellationToken);
        }

        foreach (var letter in AtHand<Letter>(l => l.Id))
        {
            letter.RemoveNamesFromSearch();
            db.DetectChangesOf(letter);
            Note(letter, letter.Id, letter.UnitId, letter.Cases.MinBy(c => c.Ordinal)?.CaseId);
        }

        foreach (var visit in AtHand<Visit>(v => v.Id))
        {
            visit.RemoveNamesFromSearch();
            db.DetectChangesOf(visit);
            Note(visit, visit.Id, visit.UnitId, visit.CaseId);
        }

        List<T> AtHand<T>(Func<T, Guid> idOf)
            where T : class =>
            [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity).Where(r => hidden.Contains(idOf(r)))];

        void Note(object record, Guid id, Guid unitId, Guid? caseId)
        {
            if (sealedNow.Contains(id) && !isNew(id))
            {
                db.Stamp(record);
                history.Record(new HistoryNote("denouncer.sealed", id, unitId, caseId, "Luật Tố cáo Đ56"));
            }
        }
    }
}
