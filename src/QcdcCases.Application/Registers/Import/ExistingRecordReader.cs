using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Indicators;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Loads the existing records with the keys of a journal, block by block. It queries an empty register, or one without records of the
/// journal's source, only once.
/// </summary>
internal sealed class ExistingRecordReader(CasesDbContext db, RegisterIndex index, ExistingRecords existingRecords, string defaultSource)
{
    private const int BatchSize = 2000;

    private readonly Dictionary<(RecordType Type, int Source), bool> holds = [];
    private readonly HashSet<UnitNode> numbered = [];
    private readonly HashSet<(int Unit, string Code)> declared = [];

    public async Task<ExistingLines> ReadAsync(IEnumerable<JournalLine> block, CancellationToken cancellationToken)
    {
        var requestedKeys = new RequestedKeys(index, defaultSource, (type, source) => holds.GetValueOrDefault((type, source), true));
        foreach (var line in block)
        {
            requestedKeys.Add(line);
        }

        var found = new ExistingLines();
        foreach (var (type, source, keys) in requestedKeys.Keys)
        {
            if (await ContainsAsync(type, source, cancellationToken))
            {
                foreach (var some in keys.Chunk(BatchSize))
                {
                    await existingRecords.ReadAsync(type, source, some, found, cancellationToken);
                }
            }
        }

        await ReadIndicatorsAsync(requestedKeys.Indicators, cancellationToken);
        await ReadNumbersAsync(requestedKeys.Units.Concat(found.UnitsOfSessions), cancellationToken);
        await ReadFollowCodesAsync(requestedKeys.FollowCodes, cancellationToken);
        return found;
    }

    private async Task<bool> ContainsAsync(RecordType type, int source, CancellationToken cancellationToken)
    {
        if (!holds.TryGetValue((type, source), out var any))
        {
            holds[(type, source)] = any = await ExistingSources.HasRecordsAsync(db, type, index.Source(source), cancellationToken);
        }

        return any;
    }

    /// <summary>Loads the declared values of these units and codes; each unit and code is queried once.</summary>
    private async Task ReadIndicatorsAsync(List<IndicatorLine> wanted, CancellationToken cancellationToken)
    {
        var unread = wanted
            .Select(i => (Unit: index.Units.Find(i.Unit), i.Code))
            .Where(i => i.Unit?.Existing is not null && declared.Add((i.Unit.Place, i.Code)))
            .ToList();
        if (unread.Count == 0)
        {
            return;
        }

        var units = unread.Select(i => i.Unit!.Id).Distinct().ToArray();
        var codes = unread
            .SelectMany(i => new[] { i.Code, IndicatorLimits.WholeOf(i.Code), IndicatorLimits.PartOf(i.Code) })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        await foreach (var held in db.Indicators.AsNoTracking()
            .Where(i => units.Contains(i.UnitId) && codes.Contains(i.Code))
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            var unit = index.Units[held.UnitId];
            var key = IndicatorLine.KeyOf(unit.Key, held.Code, held.From, held.To);
            var place = index.Indicators.FindOrAdd(0, key);
            ref var state = ref index.Indicators.Head(place).State;
            if (state is KeyState.Unknown)
            {
                (state, index.Indicators[place].Value) = (KeyState.Held, held.Value);
                index.Declared.Add(unit.Place, held.Code, held.From, held.To);
            }
        }
    }

    /// <summary>Loads the last number of these units' registers; each unit is queried once.</summary>
    private async Task ReadNumbersAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var units = keys.Select(index.Units.Find).Where(u => u?.Existing is not null && numbered.Add(u)).Select(u => u!.Id).ToArray();
        if (units.Length > 0)
        {
            foreach (
                var book in await db.RegisterNumbers.AsNoTracking().Where(n => units.Contains(n.UnitId)).ToListAsync(cancellationToken))
            {
                index.Numbers.Hold(index.Units[book.UnitId].Place, book.Book, book.Year, book.Last);
            }
        }
    }

    private async Task ReadFollowCodesAsync(List<string> codes, CancellationToken cancellationToken)
    {
        foreach (var some in codes.Chunk(BatchSize))
        {
            index.FollowCodes.UnionWith(
                await db.Feedback.Where(f => some.Contains(f.FollowCode)).Select(f => f.FollowCode).ToListAsync(cancellationToken));
        }
    }
}
