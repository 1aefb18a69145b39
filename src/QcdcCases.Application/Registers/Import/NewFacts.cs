using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Bulk;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Collects the facts of new records, to add them to the aggregates at the end.</summary>
internal sealed class NewFacts(
    RowBuffer rowBuffer,
    DimensionsDirectory dimensionsDirectory,
    DimensionsAllocator dimensionsAllocator,
    DateTimeOffset now)
{
    private readonly List<FactContent> gathered = [];

    public long Count { get; private set; }

    public void Add(FactContent content) => gathered.Add(content);

    /// <summary>Converts the facts to rows; new dimensions get their numbers in one step.</summary>
    public async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var content in gathered)
        {
            if (!dimensionsDirectory.TryGetId(content.Dimensions, out var dimensions))
            {
                await dimensionsAllocator.AddMissingAsync(gathered.Select(f => f.Dimensions), cancellationToken);
                dimensions = dimensionsDirectory.IdOf(content.Dimensions);
            }

            var fact = Fact.Of(BulkIds.Next(now), content, dimensions, now);
            rowBuffer.Add(fact);
            rowBuffer.Add(new FactChange { Id = BulkIds.Next(now), FactId = fact.Id, UnitId = fact.UnitId, Sign = 1 });
        }

        Count += gathered.Count;
        gathered.Clear();
    }
}
