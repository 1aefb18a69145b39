using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Answers questions about figures as a bookkeeper does: an opening balance and the movements since. Sums by year, month and day give any
/// running total from a few dozen rows; what is not folded into them yet, and the few facts that sums cannot answer for, are added from their
/// own rows in the same snapshot. An earlier instant is today's without what the register has learned since.
/// </summary>
internal sealed class FigureQueries(CasesDbContext db, DimensionsDirectory profiles)
{
    private static readonly FactDay[] AllDays = Enum.GetValues<FactDay>();

    /// <summary>The figures of each group; the group of an answer that is not broken down has an empty name.</summary>
    public Task<IReadOnlyDictionary<string, SortedDictionary<string, long>>> CountAsync(ResolvedFigureRequest resolvedFigureRequest, CancellationToken cancellationToken) =>
        CountAsync(resolvedFigureRequest, null, cancellationToken);

    /// <param name="only">The figures that are wanted; all of them when null.</param>
    public async Task<IReadOnlyDictionary<string, SortedDictionary<string, long>>> CountAsync(
        ResolvedFigureRequest resolvedFigureRequest, IReadOnlyList<Measure>? only, CancellationToken cancellationToken)
    {
        // A change is either in the sums or among those not folded yet, never in both and never in neither.
        await using var snapshot = await db.SnapshotAsync(cancellationToken);
        var measures = only ?? await MeasuresAsync(resolvedFigureRequest, cancellationToken);
        var groupedAccumulators = new GroupedAccumulators(resolvedFigureRequest, measures);

        // Read in the same snapshot: every profile that a fact or sum of it can name is known by the next line.
        var known = await profiles.AllAsync(db, cancellationToken);
        await AddPendingChangesAsync(resolvedFigureRequest, groupedAccumulators, cancellationToken);
        await AddAggregatesAsync(resolvedFigureRequest, only is null ? null : new(ProfilesOf(known, (f, p) => f.Covers(p)), DaysOf(only)), groupedAccumulators, cancellationToken);
        if (resolvedFigureRequest.Request.AsOf is { } asOf)
        {
            await SubtractLaterChangesAsync(resolvedFigureRequest, asOf, groupedAccumulators, cancellationToken);
        }

        var direct = only is null ? null : ProfilesOf(known, (f, p) => f.Subject == p.Subject && f.ReadsDirectly(p));
        var facts = direct is null ? db.Facts.AsNoTracking() : db.Facts.AsNoTracking().Where(f => EF.Constant(direct).Contains(f.ProfileId));
        facts = direct is null || direct.TrueForAll(id => known[id].ReadDirectly) ? facts.Where(f => f.Direct) : facts;
        await foreach (var fact in facts.KnownAt(resolvedFigureRequest.Request.AsOf).CanCount(resolvedFigureRequest.UnitIds, resolvedFigureRequest.Period).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var dimensions = profiles.Of(fact.ProfileId);
            groupedAccumulators.For(fact.UnitId, fact.ProfileId, dimensions).ForEach(t => t.AddDirect(fact.ToContent(dimensions)));
        }

        return groupedAccumulators.Result();

        List<int> ProfilesOf(IReadOnlyDictionary<int, Dimensions> known, Func<Measure, Dimensions, bool> looksAt) =>
            [.. known.Where(p => measures.Any(f => looksAt(f, p.Value))).Select(p => p.Key)];
    }

    /// <summary>All figures, with one for each number that a unit of the range has ever declared.</summary>
    public async Task<IReadOnlyList<Measure>> MeasuresAsync(ResolvedFigureRequest resolvedFigureRequest, CancellationToken cancellationToken)
    {
        var codes = await db.Indicators.Where(i => resolvedFigureRequest.UnitIds.Contains(i.UnitId)).Select(i => i.Code).Distinct().ToListAsync(cancellationToken);
        return [.. Measures.All, .. codes.Select(Measures.Declared)];
    }

    /// <param name="asked">Which sums are looked at; all of them when null.</param>
    private async Task AddAggregatesAsync(ResolvedFigureRequest resolvedFigureRequest, RequestedAggregates? asked, GroupedAccumulators groupedAccumulators, CancellationToken cancellationToken)
    {
        foreach (var sum in await RunningTotals(resolvedFigureRequest, asked).ToListAsync(cancellationToken))
        {
            var dimensions = profiles.Of(sum.ProfileId);
            var (facts, amounts) = (new Balance(sum.OpeningFacts, sum.ClosingFacts), new Balance(sum.OpeningAmount, sum.ClosingAmount));
            groupedAccumulators.For(sum.UnitId, sum.ProfileId, dimensions).ForEach(t => t.AddTotal(dimensions, sum.Day, facts, amounts));
        }
    }

    /// <summary>The totals before a period and at its end, from the sums of the stretches that lead up to both.</summary>
    private IQueryable<RunningTotal> RunningTotals(ResolvedFigureRequest resolvedFigureRequest, RequestedAggregates? asked)
    {
        var factAggregates = db.FactAggregates.AsNoTracking();
        var own = factAggregates.Where(s => resolvedFigureRequest.UnitIds.Contains(s.UnitId) && !s.Below);

        // One unit's sums of its own and of what lies below stand for all the units of a whole tree, but for the days of the last month.
        Guid? whole = resolvedFigureRequest.IsWholeTree ? resolvedFigureRequest.UnitId : null;
        var wide = whole is null ? own : factAggregates.Where(s => s.UnitId == whole);
        var rows = AggregateRange.Before(resolvedFigureRequest.Period)
            .Select(x => (x.Grain is Grain.Day ? own : wide).Where(s => s.Grain == x.Grain && s.Start >= x.From && s.Start < x.Until))
            .Aggregate(Queryable.Concat);

        // Written out, because an engine looks a list of hundreds up in a table of its own only when it knows it while it plans; and once, because
        // to write it takes time.
        rows = asked is null ? rows : rows.Where(s => EF.Constant(asked.ProfileIds).Contains(s.ProfileId) && EF.Constant(asked.Days).Contains(s.Day));
        var (opening, closing) = (PeriodPrefix.To(resolvedFigureRequest.Period.From), PeriodPrefix.To(resolvedFigureRequest.Period.Next));
        var parts = rows
            .Select(s => new
            {
                s.UnitId,
                s.ProfileId,
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

        // Two queries rather than one grouped by either key: not every engine knows how long such a key is.
        return whole is { } unitId
            ? parts.GroupBy(p => new { p.ProfileId, p.Day }).Select(g => new RunningTotal(
                unitId,
                g.Key.ProfileId,
                g.Key.Day,
                g.Sum(p => p.Opens ? p.Facts : 0),
                g.Sum(p => p.Closes ? p.Facts : 0),
                g.Sum(p => p.Opens ? p.Amount : 0),
                g.Sum(p => p.Closes ? p.Amount : 0)))
            : parts.GroupBy(p => new { p.UnitId, p.ProfileId, p.Day }).Select(g => new RunningTotal(
                g.Key.UnitId,
                g.Key.ProfileId,
                g.Key.Day,
                g.Sum(p => p.Opens ? p.Facts : 0),
                g.Sum(p => p.Closes ? p.Facts : 0),
                g.Sum(p => p.Opens ? p.Amount : 0),
                g.Sum(p => p.Closes ? p.Amount : 0)));
    }

    private async Task AddPendingChangesAsync(ResolvedFigureRequest resolvedFigureRequest, GroupedAccumulators groupedAccumulators, CancellationToken cancellationToken)
    {
        var ids = resolvedFigureRequest.UnitIds;
        var changes = db.FactChanges.AsNoTracking()
            .Where(c => ids.Contains(c.UnitId))
            .Join(db.Facts.AsNoTracking(), c => c.FactId, f => f.Id, (c, f) => new { c.Sign, Fact = f });
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            groupedAccumulators.Add(change.Fact, profiles.Of(change.Fact.ProfileId), change.Sign);
        }
    }

    /// <summary>Takes back what the register learned after an instant: the facts recorded since leave the totals, those retired since return to them.</summary>
    private async Task SubtractLaterChangesAsync(ResolvedFigureRequest resolvedFigureRequest, DateTimeOffset asOf, GroupedAccumulators groupedAccumulators, CancellationToken cancellationToken)
    {
        var ids = resolvedFigureRequest.UnitIds;
        var facts = db.Facts.AsNoTracking().Where(f => ids.Contains(f.UnitId));
        await AddAsync(facts.Where(f => f.RecordedAt > asOf && f.RetiredAt == null), -1);
        await AddAsync(facts.Where(f => f.RetiredAt > asOf && f.RecordedAt <= asOf), 1);

        async Task AddAsync(IQueryable<Fact> those, int sign)
        {
            await foreach (var fact in those.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                groupedAccumulators.Add(fact, profiles.Of(fact.ProfileId), sign);
            }
        }
    }

    /// <summary>The days on which facts enter or leave a figure.</summary>
    private static List<FactDay> DaysOf(IReadOnlyList<Measure> measures) => [.. measures.SelectMany(f => new[] { f.Enters, f.Leaves }).Distinct()];

    private sealed record RequestedAggregates(List<int> ProfileIds, List<FactDay> Days);

    private sealed record RunningTotal(
        Guid UnitId, int ProfileId, FactDay Day, long OpeningFacts, long ClosingFacts, long OpeningAmount, long ClosingAmount);

    /// <summary>
    /// One tally for each group. By field, what is counted in letters goes by the letter's field and what is counted in cases by the case's, so
    /// each group has two tallies, one for each sort of figure.
    /// </summary>
    private sealed class GroupedAccumulators(ResolvedFigureRequest resolvedFigureRequest, IReadOnlyList<Measure> measures)
    {
        private readonly Dictionary<(string Group, bool Cases), MeasureAccumulator> measureAccumulators = [];
        private readonly Dictionary<(Guid UnitId, int ProfileId), List<MeasureAccumulator>> ways = [];
        private readonly MeasureCoverage caseFigures = new([.. measures.Where(f => f.CountsCases)]);
        private readonly MeasureCoverage otherFigures = new([.. measures.Where(f => !f.CountsCases)]);

        public List<MeasureAccumulator> For(Guid unitId, int profileId, Dimensions dimensions)
        {
            if (!ways.TryGetValue((unitId, profileId), out var way))
            {
                way = [Of(resolvedFigureRequest.Group(unitId, dimensions.Field), cases: false), Of(resolvedFigureRequest.Group(unitId, dimensions.CaseField), cases: true)];
                ways.Add((unitId, profileId), way);
            }

            return way;
        }

        /// <summary>Adds a fact to the totals of its days, or takes it from them.</summary>
        public void Add(Fact row, Dimensions dimensions, int sign)
        {
            var (fact, period) = (row.ToContent(dimensions), resolvedFigureRequest.Period);
            var way = For(row.UnitId, row.ProfileId, dimensions);
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
        /// By units, every group of a unit that was asked about, zeros included; by field, the fields of which something counts. So an answer does not
        /// depend on whether it was read from sums or counted.
        /// </summary>
        public Dictionary<string, SortedDictionary<string, long>> Result() => resolvedFigureRequest.Request.By switch
        {
            null => new() { [string.Empty] = Numbers(string.Empty) },
            FigureGrouping.Field => measureAccumulators.Keys.Select(k => k.Group).Distinct().ToList()
                .Select(field => (Field: field, Numbers: Numbers(field)))
                .Where(g => g.Numbers.Values.Any(n => n != 0))
                .ToDictionary(g => g.Field, g => g.Numbers),
            _ => resolvedFigureRequest.UnitIds.Select(id => resolvedFigureRequest.Group(id, null)).Distinct().ToDictionary(group => group, Numbers),
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
