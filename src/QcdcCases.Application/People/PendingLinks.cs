using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>Reads the links and kinds of unsaved changes from the change tracker.</summary>
internal sealed class PendingLinks(CasesDbContext db)
{
    private readonly HashSet<Guid> added = [];

    /// <summary>Whether the current change adds the record, so that the database contains no reference to it.</summary>
    public bool IsNew(Guid id) => added.Contains(id);

    /// <summary>
    /// Adds to the map the records of which the change affects a link, the kind or the people; nothing when it affects none.
    /// </summary>
    public void AddChanged(MatterMap map)
    {
        foreach (var entry in db.ChangeTracker.Entries<Case>().Where(e => IsAffected(e, nameof(Case.Kind))))
        {
            map.Add(MatterRecord.Case, entry.Entity.Id);
        }

        foreach (
            var entry in db.ChangeTracker.Entries<Letter>().Where(e => IsAffected(e, nameof(Letter.Kind), nameof(Letter.DuplicateOfId))))
        {
            map.Add(MatterRecord.Letter, entry.Entity.Id);
        }

        foreach (var entry in db.ChangeTracker.Entries<LetterCase>().Where(e => e.State is EntityState.Added))
        {
            map.Link((MatterRecord.Letter, entry.Entity.LetterId), MatterRecord.Case, entry.Entity.CaseId);
        }

        foreach (var entry in db.ChangeTracker.Entries<Visit>()
            .Where(e => IsAffected(e, nameof(Visit.Classification), nameof(Visit.CaseId), nameof(Visit.LetterId))
                || HasNewPeople(e.Entity.Id)))
        {
            map.Add(MatterRecord.Visit, entry.Entity.Id);
        }
    }

    /// <summary>Adds the links and kinds of all changed records to the map.</summary>
    public void AddLinks(MatterMap map)
    {
        foreach (var entry in db.ChangeTracker.Entries<Case>().Where(IsChanged))
        {
            map.Link((MatterRecord.Case, entry.Entity.Id), MatterRecord.Case, entry.Entity.PreviousId);
            AddKind(map, entry, entry.Entity.Id, entry.Entity.Kind);
        }

        foreach (var entry in db.ChangeTracker.Entries<Letter>().Where(IsChanged))
        {
            var letter = (MatterRecord.Letter, entry.Entity.Id);
            map.Link(letter, MatterRecord.Letter, entry.Entity.DuplicateOfId);
            map.Link(letter, MatterRecord.Visit, entry.Entity.VisitId);
            entry.Entity.Cases.ToList().ForEach(c => map.Link(letter, MatterRecord.Case, c.CaseId));
            AddKind(map, entry, entry.Entity.Id, entry.Entity.Kind);
        }

        foreach (var entry in db.ChangeTracker.Entries<Visit>().Where(IsChanged))
        {
            var visit = (MatterRecord.Visit, entry.Entity.Id);
            map.Link(visit, MatterRecord.Case, entry.Entity.CaseId);
            map.Link(visit, MatterRecord.Letter, entry.Entity.LetterId);
            AddKind(map, entry, entry.Entity.Id, entry.Entity.Classification);
        }
    }

    private void AddKind(MatterMap map, EntityEntry entry, Guid id, CaseKind? kind)
    {
        if (entry.State is EntityState.Added)
        {
            added.Add(id);
        }

        if (kind is CaseKind.Denunciation)
        {
            map.MarkDenounced(id);
        }
    }

    private bool HasNewPeople(Guid ownerId) =>
        db.ChangeTracker.Entries<Person>().Any(e => e.State is EntityState.Added && e.Entity.OwnerId == ownerId);

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;

    private static bool IsAffected(EntityEntry entry, params string[] properties) => entry.State switch
    {
        EntityState.Added => true,
        EntityState.Modified => Array.Exists(properties, p => entry.Property(p).IsModified),
        _ => false,
    };
}
