using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QcdcCases.Persistence;

/// <summary>Gives every record that is added or changed a new version: the concurrency token on every engine, and the ETag.</summary>
public sealed class VersionInterceptor : SaveChangesInterceptor
{
    public static VersionInterceptor Instance { get; } = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    private static void Stamp(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified && entry.Metadata.FindProperty(CasesDbContext.Version) is not null)
            {
                Stamp(entry);
            }
        }
    }

    /// <summary>Gives a record its new version, once for each save.</summary>
    internal static Guid Stamp(EntityEntry entry)
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
