using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>
/// Caches the names of staff accounts in the memory of this server, disabled accounts included: whoever recorded something keeps
/// their name. A name is read again after a minute.
/// </summary>
public sealed class StaffNameCache(TimeProvider time)
{
    /// <summary>At this number the cache is cleared, which costs one query for the next page.</summary>
    private const int MaxNames = 50_000;

    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, (string Name, long ReadAt)> names = new();

    internal string? Find(Guid id) =>
        names.TryGetValue(id, out var known) && time.GetElapsedTime(known.ReadAt) < Freshness ? known.Name : null;

    internal void Add(Guid id, string name)
    {
        if (names.Count >= MaxNames)
        {
            names.Clear();
        }

        names[id] = (name, time.GetTimestamp());
    }
}

/// <summary>
/// Finds the names that answers show beside the ids of staff: at most one query for a page, over the request's connection.
/// </summary>
public sealed class StaffNames(CasesDbContext db, StaffNameCache cache)
{
    /// <summary>Returns the names of some accounts; ids without an account, such as those of API clients, have none.</summary>
    public async Task<StaffNameLookup> OfAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, string> { [Guid.Empty] = Actor.System.Name };
        var unknown = new List<Guid>();
        foreach (var id in ids.OfType<Guid>().Distinct())
        {
            if (cache.Find(id) is { } name)
            {
                found[id] = name;
            }
            else if (id != Guid.Empty)
            {
                unknown.Add(id);
            }
        }

        if (unknown.Count > 0)
        {
            var read = await db.Users.AsNoTracking()
                .Where(a => unknown.Contains(a.Id))
                .Select(a => new { a.Id, a.FullName })
                .ToListAsync(cancellationToken);
            foreach (var account in read)
            {
                cache.Add(account.Id, account.FullName);
                found[account.Id] = account.FullName;
            }
        }

        return new StaffNameLookup(found);
    }
}

/// <summary>The names of some staff accounts.</summary>
public sealed class StaffNameLookup(IReadOnlyDictionary<Guid, string> names)
{
    /// <summary>Returns the name of an account; null without an account.</summary>
    public string? Find(Guid? id) => id is { } account ? names.GetValueOrDefault(account) : null;
}
