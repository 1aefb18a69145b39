using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Computes figures from an opening balance and the movements since. Aggregates by year, month and day give any running total from a few
/// dozen rows. Pending fact changes, and the few facts that aggregates cannot represent, are added row by row in the same database
/// snapshot. For an earlier instant, later changes are subtracted.
/// </summary>
internal sealed class FigureQueries(CasesDbContext db, DimensionsDirectory dimensionsDirectory)
{
    private static readonly FactDay[] AllDays = Enum.GetValues<FactDay>();

    /// <summary>
    /// Computes the figures of some measures in each group. Without grouping, the only group has an empty name.
    /// </summary>
    /// <param name="only">The measures to compute; null means all of <see cref="Measures.All"/>.</param>
    public async Task<IReadOnlyDictionary<string, SortedDictionary<string, long>>> CountAsync(
        ResolvedFigureRequest resolvedFigureRequest, IReadOnlyList<Measure>? only, CancellationToken cancellationToken)
    {
        // In one snapshot, each change is either in the aggregates or among the pending changes, never in both or neither.
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var measures = only ?? Measures.All;
        var groupedAccumulators = new GroupedAccumulators(resolvedFigureRequest, measures);

        // In the same snapshot: from here on, all dimensions of its facts and aggregates are cached.
        var known = await dimensionsDirectory.AllAsync(db, cancellationToken);
        await AddPendingChangesAsync(resolvedFigureRequest, groupedAccumulators, cancellationToken);
        await AddAggregatesAsync(
            resolvedFigureRequest,
            only is null ? null : new(ProfilesOf(known, (f, p) => f.Covers(p)), DaysOf(only)),
            groupedAccumulators,
            cancellationToken);
        if (resolvedFigureRequest.Request.AsOf is { } asOf)
        {
            await SubtractLaterChangesAsync(resolvedFigureRequest, asOf, groupedAccumulators, cancellationToken);
        }

        var direct = only is null ? null : ProfilesOf(known, (f, p) => f.Subject == p.Subject && f.ReadsDirectly(p));
        var facts = direct is null
            ? db.Facts.AsNoTracking().Where(f => f.Subject != FactSubject.Indicator)
            : db.Facts.AsNoTracking().Where(f => EF.Constant(direct).Contains(f.DimensionsId));
        facts = direct is null || direct.TrueForAll(id => known[id].ReadDirectly) ? facts.Where(f => f.Direct) : facts;
        await foreach (
            var fact in facts
                .AsOf(resolvedFigureRequest.Request.AsOf)
                .OverlappingPeriod(resolvedFigureRequest.UnitIds, resolvedFigureRequest.Period)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken))
        {
            var dimensions = dimensionsDirectory.Of(fact.DimensionsId);
            groupedAccumulators.For(fact.UnitId, fact.DimensionsId, dimensions).ForEach(t => t.AddFact(fact.ToContent(dimensions)));
        }

        return groupedAccumulators.Result();

        List<int> ProfilesOf(IReadOnlyDictionary<int, Dimensions> known, Func<Measure, Dimensions, bool> looksAt) =>
            [.. known.Where(p => measures.Any(f => looksAt(f, p.Value))).Select(p => p.Key)];
    }

    /// <summary>Adds the totals from the aggregates.</summary>
    /// <param name="asked">The dimensions and days to read; null means all.</param>
    private async Task AddAggregatesAsync(
        ResolvedFigureRequest resolvedFigureRequest,
        RequestedAggregates? asked,
        GroupedAccumulators groupedAccumulators,
        CancellationToken cancellationToken)
    {
        foreach (var sum in await RunningTotals(resolvedFigureRequest, asked).ToListAsync(cancellationToken))
        {
            var dimensions = dimensionsDirectory.Of(sum.DimensionsId);
            var (facts, amounts) = (new Balance(sum.OpeningFacts, sum.ClosingFacts), new Balance(sum.OpeningAmount, sum.ClosingAmount));
            groupedAccumulators.For(sum.UnitId, sum.DimensionsId, dimensions).ForEach(t => t.AddTotal(dimensions, sum.Day, facts, amounts));
        }
    }

    /// <summary>Returns the totals before a period and at its end, from the aggregates that cover both.</summary>
    private IQueryable<RunningTotal> RunningTotals(ResolvedFigureRequest resolvedFigureRequest, RequestedAggregates? asked)
    {
        var factAggregates = db.FactAggregates.AsNoTracking();
        var own = factAggregates.Where(s => resolvedFigureRequest.UnitIds.Contains(s.UnitId) && !s.Below);

        // For a whole tree, the rows of its top unit include everything below, except at the grain of days.
        Guid? whole = resolvedFigureRequest.IsWholeTree ? resolvedFigureRequest.UnitId : null;
        var wide = whole is null ? own : factAggregates.Where(s => s.UnitId == whole);
        var rows = AggregateRange.Before(resolvedFigureRequest.Period)
            .Select(x => (x.Grain is Grain.Day ? own : wide).Where(s => s.Grain == x.Grain && s.Start >= x.From && s.Start < x.Until))
            .Aggregate(Queryable.Concat);

        // EF.Constant writes the lists into the SQL: an engine hashes hundreds of values only when it knows them while planning. Applied to
        // the whole query once, because writing them takes time.
        rows = asked is null
            ? rows
            : rows.Where(s => EF.Constant(asked.DimensionsIds).Contains(s.DimensionsId) && EF.Constant(asked.Days).Contains(s.Day));
        var (opening, closing) = (PeriodPrefix.To(resolvedFigureRequest.Period.From), PeriodPrefix.To(resolvedFigureRequest.Period.Next));
        var parts = rows
            .Select(s => new
            {
                s.UnitId,
                s.DimensionsId,
                s.Day,
                s.Facts,
                s.Amount,
                Opens = (s.Grain == Grain.Year && s.Start < opening.Year)
                    || (s.Grain == Grain.Month && s.Start >= opening.Year && s.Start < opening.Month)
                    || (s.Grain == Grain.Day && s.Start >= opening.Month && s.Start < opening.Day),
                Closes = (s.Grain == Grain.Year && s.Start < closing.Year)
                    || (s.Grain == Grain.Month && s.Start >= closing.Year && s.Start < closing.Month)
                    || (s.Grain == Grain.Day && s.Start >= closing.Month && s.Start < closing.Day),
            });

        // Two queries instead of one with a conditional key: not every engine can determine the length of such a key.
        return whole is { } unitId
            ? parts.GroupBy(p => new { p.DimensionsId, p.Day }).Select(g => new RunningTotal(
                unitId,
                g.Key.DimensionsId,
                g.Key.Day,
                g.Sum(p => p.Opens ? p.Facts : 0),
                g.Sum(p => p.Closes ? p.Facts : 0),
                g.Sum(p => p.Opens ? p.Amount : 0),
                g.Sum(p => p.Closes ? p.Amount : 0)))
            : parts.GroupBy(p => new { p.UnitId, p.DimensionsId, p.Day }).Select(g => new RunningTotal(
                g.Key.UnitId,
                g.Key.DimensionsId,
                g.Key.Day,
                g.Sum(p => p.Opens ? p.Facts : 0),
                g.Sum(p => p.Closes ? p.Facts : 0),
                g.Sum(p => p.Opens ? p.Amount : 0),
                g.Sum(p => p.Closes ? p.Amount : 0)));
    }

    private async Task AddPendingChangesAsync(
        ResolvedFigureRequest resolvedFigureRequest,
        GroupedAccumulators groupedAccumulators,
        CancellationToken cancellationToken)
    {
        var ids = resolvedFigureRequest.UnitIds;
        var changes = db.FactChanges.AsNoTracking()
            .Where(c => ids.Contains(c.UnitId))
            .Join(db.Facts.AsNoTracking(), c => c.FactId, f => f.Id, (c, f) => new { c.Sign, Fact = f });
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            groupedAccumulators.Add(change.Fact, dimensionsDirectory.Of(change.Fact.DimensionsId), change.Sign);
        }
    }

    /// <summary>Reverts changes after an instant: facts recorded since are subtracted, facts retired since are added again.</summary>
    private async Task SubtractLaterChangesAsync(
        ResolvedFigureRequest resolvedFigureRequest,
        DateTimeOffset asOf,
        GroupedAccumulators groupedAccumulators,
        CancellationToken cancellationToken)
    {
        var ids = resolvedFigureRequest.UnitIds;
        var facts = db.Facts.AsNoTracking().Where(f => ids.Contains(f.UnitId));
        await AddAsync(facts.Where(f => f.RecordedAt > asOf && f.RetiredAt == null), -1);
        await AddAsync(facts.Where(f => f.RetiredAt > asOf && f.RecordedAt <= asOf), 1);

        async Task AddAsync(IQueryable<Fact> those, int sign)
        {
            await foreach (var fact in those.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                groupedAccumulators.Add(fact, dimensionsDirectory.Of(fact.DimensionsId), sign);
            }
        }
    }

    /// <summary>Returns the days on which facts enter or leave the measures.</summary>
    private static List<FactDay> DaysOf(IReadOnlyList<Measure> measures) =>
        [.. measures.SelectMany(f => new[] { f.Enters, f.Leaves }).Distinct()];

    private sealed record RequestedAggregates(List<int> DimensionsIds, List<FactDay> Days);

    private sealed record RunningTotal(
        Guid UnitId, int DimensionsId, FactDay Day, long OpeningFacts, long ClosingFacts, long OpeningAmount, long ClosingAmount);

    /// <summary>
    /// One accumulator for each group and type of measure. When grouped by field, measures of cases use the case's field and all others the
    /// letter's, so each group has two accumulators.
    /// </summary>
    private sealed class GroupedAccumulators(ResolvedFigureRequest resolvedFigureRequest, IReadOnlyList<Measure> measures)
    {
        private readonly Dictionary<(string Group, bool Cases), MeasureAccumulator> measureAccumulators = [];
        private readonly Dictionary<(Guid UnitId, int DimensionsId), List<MeasureAccumulator>> accumulatorsByKey = [];
        private readonly MeasureCoverage caseFigures = new([.. measures.Where(f => f.CountsCases)]);
        private readonly MeasureCoverage otherFigures = new([.. measures.Where(f => !f.CountsCases)]);

        public List<MeasureAccumulator> For(Guid unitId, int profileId, Dimensions dimensions)
        {
            if (!accumulatorsByKey.TryGetValue((unitId, profileId), out var way))
            {
                way =
                [
                    Of(resolvedFigureRequest.Group(unitId, dimensions, ofCase: false), cases: false),
                    Of(resolvedFigureRequest.Group(unitId, dimensions, ofCase: true), cases: true),
                ];
                accumulatorsByKey.Add((unitId, profileId), way);
            }

            return way;
        }

        /// <summary>Adds a fact to the totals of its days, or subtracts it.</summary>
        public void Add(Fact row, Dimensions dimensions, int sign)
        {
            var (fact, period) = (row.ToContent(dimensions), resolvedFigureRequest.Period);
            var way = For(row.UnitId, row.DimensionsId, dimensions);
            foreach (var day in AllDays)
            {
                if (fact.On(day) is { } on && on <= period.To)
                {
                    var facts = new Balance(on < period.From ? sign : 0, sign);
                    var amounts = new Balance(facts.Opening * fact.Amount, facts.Closing * fact.Amount);
                    way.ForEach(t => t.AddTotal(dimensions, day, facts, amounts));
                }
            }
        }

        /// <summary>
        /// Returns the figures of each group. Grouped by unit, every requested group is included, with zeros; grouped by field or channel,
        /// only groups with a number other than zero. The result is thus the same whether it was read from aggregates or counted.
        /// </summary>
        public Dictionary<string, SortedDictionary<string, long>> Result() =>
            resolvedFigureRequest.Request.By switch
            {
                null => new() { [string.Empty] = Numbers(string.Empty) },
                FigureGrouping.Field or FigureGrouping.Subfield or FigureGrouping.Channel => measureAccumulators
                    .Keys.Select(k => k.Group)
                    .Distinct()
                    .ToList()
                    .Select(group => (Group: group, Numbers: Numbers(group)))
                    .Where(g => g.Numbers.Values.Any(n => n != 0))
                    .ToDictionary(g => g.Group, g => g.Numbers),
                _ => resolvedFigureRequest
                    .UnitIds.Select(resolvedFigureRequest.GroupOf!)
                    .Distinct()
                    .ToDictionary(group => group, Numbers),
            };

        private SortedDictionary<string, long> Numbers(string group)
        {
            var result = Of(group, cases: false).Result();
            foreach (var (code, count) in Of(group, cases: true).Result())
            {
                result.Add(code, count);
            }

            return result;
        }

        private MeasureAccumulator Of(string group, bool cases)
        {
            if (!measureAccumulators.TryGetValue((group, cases), out var measureAccumulator))
            {
                measureAccumulator = new MeasureAccumulator(resolvedFigureRequest.Period, cases ? caseFigures : otherFigures);
                measureAccumulators.Add((group, cases), measureAccumulator);
            }

            return measureAccumulator;
        }
    }
}
