using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace QcdcCases.Persistence;

/// <summary>Gives every record that is added or changed a new version: the concurrency token on every engine, and the ETag.</summary>
internal static class RecordVersions
{
    public static void Stamp(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified && entry.Metadata.FindProperty(CasesDbContext.Version) is not null)
            {
                Stamp(entry);
            }
        }
    }

    /// <summary>Gives a record its new version, once for each save.</summary>
    public static Guid Stamp(EntityEntry entry)
    {
        var version = entry.Property(CasesDbContext.Version);
        var isStamped = entry.State is EntityState.Added ? (Guid)version.CurrentValue! != Guid.Empty : !Equals(version.CurrentValue, version.OriginalValue);
        if (!isStamped)
        {
            version.CurrentValue = Guid.CreateVersion7();
        }

        return (Guid)version.CurrentValue!;
    }
}
