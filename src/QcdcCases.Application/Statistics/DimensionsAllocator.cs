using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Assigns ids to new dimensions for work that cannot be repeated, such as a long import. It opens a separate unpooled connection: work
/// that already has a pooled connection and locks must not wait for a second one, because that can deadlock.
/// </summary>
public sealed class DimensionsAllocator(DimensionsDirectory dimensionsDirectory, DbContextOptions<CasesDbContext> options)
{
    /// <summary>Assigns ids to those of these dimensions that are new, regardless of the current transaction.</summary>
    public async ValueTask AddMissingAsync(IEnumerable<Dimensions> wanted, CancellationToken cancellationToken)
    {
        // Does not query the work's own connection, over which an import may be sending rows at this moment.
        var unknown = dimensionsDirectory.NotInMemory(wanted);
        if (unknown.Count == 0)
        {
            return;
        }

        await using var apart = new CasesDbContext(options);
        apart.Database.SetConnectionString(new DbConnectionStringBuilder
        {
            ConnectionString = apart.Database.GetConnectionString(), ["Pooling"] = false,
        }.ConnectionString);
        await dimensionsDirectory.AddAsync(apart, unknown, cancellationToken);
    }
}
