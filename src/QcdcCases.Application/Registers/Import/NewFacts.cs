using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Writes down the facts of new records, to be added to the sums at the end.</summary>
internal sealed class NewFacts(Rows rows, ProfileDirectory profiles, DateTimeOffset now)
{
    public async ValueTask AddAsync(FactContent content, CancellationToken cancellationToken)
    {
        var fact = Fact.Of(Guid.CreateVersion7(now), content, await profiles.IdOfAsync(content.Profile, cancellationToken), now);
        rows.Facts.Add(fact);
        rows.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(now), FactId = fact.Id, UnitId = fact.UnitId, Sign = 1 });
    }
}
