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
internal sealed class FigureBook(CasesDbContext db, ProfileDirectory profiles)
{
    private static readonly FactDay[] AllDays = Enum.GetValues<FactDay>();

    /// <summary>The figures of each group; the group of an answer that is not broken down has an empty name.</summary>
    public Task<IReadOnlyDictionary<string, SortedDictionary<string, long>>> CountAsync(FigureRange range, CancellationToken cancellationToken) =>
        CountAsync(range, null, cancellationToken);

    /// <param name="only">The figures that are wanted; all of them when null.</param>
    public async Task<IReadOnlyDictionary<string, SortedDictionary<string, long>>> CountAsync(
        FigureRange range, IReadOnlyList<Figure>? only, CancellationToken cancellationToken)
    {
        // A change is either in the sums or among those not folded yet, never in both and never in neither.
        await using var snapshot = await db.SnapshotAsync(cancellationToken);
        var figures = only ?? await FiguresAsync(range, cancellationToken);
        var tallies = new Tallies(range, figures);

        // Read in the same snapshot: every profile that a fact or sum of it can name is known by the next line.
        var known = await profiles.AllAsync(db, cancellationToken);
        await AddUnfoldedAsync(range, tallies, cancellationToken);
        await AddSumsAsync(range, only is null ? null : new(ProfilesOf(known, (f, p) => f.Covers(p)), DaysOf(only)), tallies, cancellationToken);
        if (range.Question.AsOf is { } asOf)
        {
            await TakeBackAsync(range, asOf, tallies, cancellationToken);
        }

        var direct = only is null ? null : ProfilesOf(known, (f, p) => f.Subject == p.Subject && f.ReadsDirectly(p));
        var facts = direct is null ? db.Facts.AsNoTracking() : db.Facts.AsNoTracking().Where(f => EF.Constant(direct).Contains(f.ProfileId));
        facts = direct is null || direct.TrueForAll(id => known[id].ReadDirectly) ? facts.Where(f => f.Direct) : facts;
        await foreach (var fact in facts.KnownAt(range.Question.AsOf).CanCount(range.UnitIds, range.Period).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var profile = profiles.Of(fact.ProfileId);
            tallies.For(fact.UnitId, fact.ProfileId, profile).ForEach(t => t.AddDirect(fact.ToContent(profile)));
        }

        return tallies.Result();

        List<int> ProfilesOf(IReadOnlyDictionary<int, Profile> known, Func<Figure, Profile, bool> looksAt) =>
            [.. known.Where(p => figures.Any(f => looksAt(f, p.Value))).Select(p => p.Key)];
    }

    /// <summary>All figures, with one for each number that a unit of the range has ever declared.</summary>
    public async Task<IReadOnlyList<Figure>> FiguresAsync(FigureRange range, CancellationToken cancellationToken)
    {
        var codes = await db.Indicators.Where(i => range.UnitIds.Contains(i.UnitId)).Select(i => i.Code).Distinct().ToListAsync(cancellationToken);
        return [.. Figures.All, .. codes.Select(Figures.Declared)];
    }

    /// <param name="asked">Which sums are looked at; all of them when null.</param>
    private async Task AddSumsAsync(FigureRange range, AskedSums? asked, Tallies tallies, CancellationToken cancellationToken)
    {
        foreach (var sum in await RunningTotals(range, asked).ToListAsync(cancellationToken))
        {
            var profile = profiles.Of(sum.ProfileId);
            var (facts, amounts) = (new Balance(sum.OpeningFacts, sum.ClosingFacts), new Balance(sum.OpeningAmount, sum.ClosingAmount));
            tallies.For(sum.UnitId, sum.ProfileId, profile).ForEach(t => t.AddTotal(profile, sum.Day, facts, amounts));
        }
    }

    /// <summary>The totals before a period and at its end, from the sums of the stretches that lead up to both.</summary>
    private IQueryable<RunningTotal> RunningTotals(FigureRange range, AskedSums? asked)
    {
        var sums = db.FigureSums.AsNoTracking();
        var own = sums.Where(s => range.UnitIds.Contains(s.UnitId) && !s.Below);

        // One unit's sums of its own and of what lies below stand for all the units of a whole tree, but for the days of the last month.
        Guid? whole = range.IsWholeTree ? range.UnitId : null;
        var wide = whole is null ? own : sums.Where(s => s.UnitId == whole);
        var rows = Stretch.Before(range.Period)
            .Select(x => (x.Grain is Grain.Day ? own : wide).Where(s => s.Grain == x.Grain && s.Start >= x.From && s.Start < x.Until))
            .Aggregate(Queryable.Concat);

        // Written out, because an engine looks a list of hundreds up in a table of its own only when it knows it while it plans; and once, because
        // to write it takes time.
        rows = asked is null ? rows : rows.Where(s => EF.Constant(asked.ProfileIds).Contains(s.ProfileId) && EF.Constant(asked.Days).Contains(s.Day));
        var (opening, closing) = (Lead.To(range.Period.From), Lead.To(range.Period.Next));
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

    private async Task AddUnfoldedAsync(FigureRange range, Tallies tallies, CancellationToken cancellationToken)
    {
        var ids = range.UnitIds;
        var changes = db.FactChanges.AsNoTracking()
            .Where(c => ids.Contains(c.UnitId))
            .Join(db.Facts.AsNoTracking(), c => c.FactId, f => f.Id, (c, f) => new { c.Sign, Fact = f });
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            tallies.Add(change.Fact, profiles.Of(change.Fact.ProfileId), change.Sign);
        }
    }

    /// <summary>Takes back what the register learned after an instant: the facts recorded since leave the totals, those retired since return to them.</summary>
    private async Task TakeBackAsync(FigureRange range, DateTimeOffset asOf, Tallies tallies, CancellationToken cancellationToken)
    {
        var ids = range.UnitIds;
        var facts = db.Facts.AsNoTracking().Where(f => ids.Contains(f.UnitId));
        await AddAsync(facts.Where(f => f.RecordedAt > asOf && f.RetiredAt == null), -1);
        await AddAsync(facts.Where(f => f.RetiredAt > asOf && f.RecordedAt <= asOf), 1);

        async Task AddAsync(IQueryable<Fact> those, int sign)
        {
            await foreach (var fact in those.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                tallies.Add(fact, profiles.Of(fact.ProfileId), sign);
            }
        }
    }

    /// <summary>The days on which facts enter or leave a figure.</summary>
    private static List<FactDay> DaysOf(IReadOnlyList<Figure> figures) => [.. figures.SelectMany(f => new[] { f.Enters, f.Leaves }).Distinct()];

    private sealed record AskedSums(List<int> ProfileIds, List<FactDay> Days);

    private sealed record RunningTotal(
        Guid UnitId, int ProfileId, FactDay Day, long OpeningFacts, long ClosingFacts, long OpeningAmount, long ClosingAmount);

    /// <summary>
    /// One tally for each group. By field, what is counted in letters goes by the letter's field and what is counted in cases by the case's, so
    /// each group has two tallies, one for each sort of figure.
    /// </summary>
    private sealed class Tallies(FigureRange range, IReadOnlyList<Figure> figures)
    {
        private readonly Dictionary<(string Group, bool Cases), Tally> tallies = [];
        private readonly Dictionary<(Guid UnitId, int ProfileId), List<Tally>> ways = [];
        private readonly Coverage caseFigures = new([.. figures.Where(f => f.CountsCases)]);
        private readonly Coverage otherFigures = new([.. figures.Where(f => !f.CountsCases)]);

        public List<Tally> For(Guid unitId, int profileId, Profile profile)
        {
            if (!ways.TryGetValue((unitId, profileId), out var way))
            {
                way = [Of(range.Group(unitId, profile.Field), cases: false), Of(range.Group(unitId, profile.CaseField), cases: true)];
                ways.Add((unitId, profileId), way);
            }

            return way;
        }

        /// <summary>Adds a fact to the totals of its days, or takes it from them.</summary>
        public void Add(Fact row, Profile profile, int sign)
        {
            var (fact, period) = (row.ToContent(profile), range.Period);
            var way = For(row.UnitId, row.ProfileId, profile);
            foreach (var day in AllDays)
            {
                if (fact.On(day) is { } on && on <= period.To)
                {
                    var facts = new Balance(on < period.From ? sign : 0, sign);
                    var amounts = new Balance(facts.Opening * fact.Amount, facts.Closing * fact.Amount);
                    way.ForEach(t => t.AddTotal(profile, day, facts, amounts));
                }
            }
        }

        /// <summary>
        /// By units, every group of a unit that was asked about, zeros included; by field, the fields of which something counts. So an answer does not
        /// depend on whether it was read from sums or counted.
        /// </summary>
        public Dictionary<string, SortedDictionary<string, long>> Result() => range.Question.By switch
        {
            null => new() { [string.Empty] = Numbers(string.Empty) },
            FigureGrouping.Field => tallies.Keys.Select(k => k.Group).Distinct().ToList()
                .Select(field => (Field: field, Numbers: Numbers(field)))
                .Where(g => g.Numbers.Values.Any(n => n != 0))
                .ToDictionary(g => g.Field, g => g.Numbers),
            _ => range.UnitIds.Select(id => range.Group(id, null)).Distinct().ToDictionary(group => group, Numbers),
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

        private Tally Of(string group, bool cases)
        {
            if (!tallies.TryGetValue((group, cases), out var tally))
            {
                tally = new Tally(range.Period, cases ? caseFigures : otherFigures);
                tallies.Add((group, cases), tally);
            }

            return tally;
        }
    }
}
