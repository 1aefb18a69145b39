using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace QcdcCases.Persistence;

/// <summary>
/// Finds changes without a call of <see cref="CasesDbContext.DetectChangesOf"/> after the one detection: they would be lost.
/// </summary>
internal static class UndetectedChanges
{
    /// <exception cref="InvalidOperationException">A change was not detected.</exception>
    public static void Refuse(ChangeTracker tracker)
    {
        var seen = DescribeChanges(tracker);
        tracker.DetectChanges();
        if (DescribeChanges(tracker).Except(seen).ToList() is { Count: > 0 } unseen)
        {
            throw new InvalidOperationException($"Changed and not seen: {string.Join(", ", unseen)}.");
        }
    }

    private static HashSet<string> DescribeChanges(ChangeTracker tracker) =>
        [
            .. tracker
                .Entries()
                .Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached))
                .SelectMany(e =>
                    e.State is EntityState.Modified
                        ? e.Properties.Where(p => p.IsModified).Select(p => $"{Name(e)}.{p.Metadata.Name}")
                        : [$"{Name(e)} {e.State}"]),
        ];

    private static string Name(EntityEntry entry) =>
        $"{entry.Metadata.DisplayName()} {string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue))}";
}
