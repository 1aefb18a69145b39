using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Learns profiles for work that cannot begin again, such as an import of minutes: over a connection of its own, outside the pool, opened for that moment.
/// So work that holds a pooled connection, and locks for which the holders of the others may wait, never waits for another pooled one.
/// </summary>
public sealed class NewDimensions(DimensionsDirectory profiles, DbContextOptions<CasesDbContext> options)
{
    /// <summary>Gives numbers to those of these profiles that are new, whatever transaction is running.</summary>
    public async ValueTask LearnAsync(IEnumerable<Dimensions> wanted, CancellationToken cancellationToken)
    {
        // The work's own connection is not asked: an import may be sending rows over it at this moment.
        var unknown = profiles.NotInMemory(wanted);
        if (unknown.Count == 0)
        {
            return;
        }

        await using var apart = new CasesDbContext(options);
        apart.Database.SetConnectionString(new DbConnectionStringBuilder
        {
            ConnectionString = apart.Database.GetConnectionString(), ["Pooling"] = false,
        }.ConnectionString);
        await profiles.LearnAsync(apart, unknown, cancellationToken);
    }
}
