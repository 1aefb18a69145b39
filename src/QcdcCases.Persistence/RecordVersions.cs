using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace QcdcCases.Persistence;

/// <summary>
/// Assigns a new version to every added or changed record. The version is the concurrency token on every engine and the ETag.
/// </summary>
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

    /// <summary>Assigns a new version to a record, once per save.</summary>
    public static Guid Stamp(EntityEntry entry)
    {
        var version = entry.Property(CasesDbContext.Version);
        var isStamped =
            entry.State is EntityState.Added
                ? (Guid)version.CurrentValue! != Guid.Empty
                : !Equals(version.CurrentValue, version.OriginalValue);
        if (!isStamped)
        {
            version.CurrentValue = Guid.CreateVersion7();
        }

        return (Guid)version.CurrentValue!;
    }
}
