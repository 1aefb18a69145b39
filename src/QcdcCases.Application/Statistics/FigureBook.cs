using System.Data;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Answers questions about figures as a bookkeeper does: an opening balance and the movements since. Sums by year, month and day give any
/// running total from a few dozen rows; what is not folded into them yet, and the few facts that sums cannot answer for, are added from their
/// own rows in the same snapshot. An earlier instant is counted from the facts as they were known then.
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
        // One snapshot: a change is either in the sums or among those not folded yet, never in both and never in neither.
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
        var figures = only ?? await FiguresAsync(range, cancellationToken);
        var tallies = new Tallies(range, figures);
        if (range.Question.AsOf is { } asOf)
        {
            var subjects = figures.Select(f => f.Subject).Distinct().ToList();
            await foreach (var fact in db.Facts.AsNoTracking().KnownAt(asOf).CanCount(range.UnitIds, range.Period).Where(f => subjects.Contains(f.Subject))
                .AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var profile = await profiles.OfAsync(fact.ProfileId, cancellationToken);
                tallies.For(fact.UnitId, fact.ProfileId, profile).ForEach(t => t.AddWhole(fact.ToContent(profile)));
            }
        }
        else
        {
            // What is not folded yet is read first: it fixes the snapshot, so every profile that it can name is known by the next line.
            await AddUnfoldedAsync(range, tallies, cancellationToken);
            var known = await profiles.AllAsync(cancellationToken);
            var asked = only is null ? null : ProfilesOf(known, (f, p) => f.Subject == p.Subject);
            await AddSumsAsync(range, asked, tallies, cancellationToken);
            var direct = only is null ? null : ProfilesOf(known, (f, p) => f.Subject == p.Subject && f.ReadsDirectly(p));
            var facts = direct is null ? db.Facts.AsNoTracking() : db.Facts.AsNoTracking().Where(f => EF.Constant(direct).Contains(f.ProfileId));
            facts = direct is null || direct.TrueForAll(id => known[id].ReadDirectly) ? facts.Where(f => f.Direct) : facts;
            await foreach (var fact in facts.KnownAt(null).CanCount(range.UnitIds, range.Period).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var profile = await profiles.OfAsync(fact.ProfileId, cancellationToken);
                tallies.For(fact.UnitId, fact.ProfileId, profile).ForEach(t => t.AddDirect(fact.ToContent(profile)));
            }
        }

        return tallies.Result();

        List<int> ProfilesOf(IReadOnlyDictionary<int, Profile> known, Func<Figure, Profile, bool> looksAt) =>
            [.. known.Where(p => figures.Any(f => looksAt(f, p.Value))).Select(p => p.Key)];
    }

    /// <summary>All figures, with one for each number that a unit of the range has ever declared.</summary>
    private async Task<IReadOnlyList<Figure>> FiguresAsync(FigureRange range, CancellationToken cancellationToken)
    {
        var codes = await db.Indicators.Where(i => range.UnitIds.Contains(i.UnitId)).Select(i => i.Code).Distinct().ToListAsync(cancellationToken);
        return [.. Figures.All, .. codes.Select(Figures.Declared)];
    }

    /// <param name="profileIds">The profiles that are looked at; all of them when null.</param>
    private async Task AddSumsAsync(FigureRange range, IReadOnlyList<int>? profileIds, Tallies tallies, CancellationToken cancellationToken)
    {
        var (from, to) = (range.Period.From, range.Period.To);

        // Nothing lies on the calendar's last day.
        foreach (var sum in await Before(range, profileIds, to < DateOnly.MaxValue ? to.AddDays(1) : to).ToListAsync(cancellationToken))
        {
            await AddAsync(sum, facts => new Balance(0, facts));
        }

        if (from > DateOnly.MinValue)
        {
            foreach (var sum in await Before(range, profileIds, from).ToListAsync(cancellationToken))
            {
                await AddAsync(sum, facts => new Balance(facts, 0));
            }
        }

        async ValueTask AddAsync(RunningTotal sum, Func<long, Balance> balance)
        {
            var profile = await profiles.OfAsync(sum.ProfileId, cancellationToken);
            tallies.For(sum.UnitId, sum.ProfileId, profile).ForEach(t => t.AddTotal(profile, sum.Day, balance(sum.Facts), balance(sum.Amount)));
        }
    }

    /// <summary>The total before a day: the years before its year, the months before its month, the days before it, which are none on a month's first.</summary>
    private IQueryable<RunningTotal> Before(FigureRange range, IReadOnlyList<int>? profileIds, DateOnly end)
    {
        // Written out, because an engine looks a list of hundreds up in a table of its own only when it knows it while it plans.
        var sums = profileIds is null ? db.FigureSums.AsNoTracking() : db.FigureSums.AsNoTracking().Where(s => EF.Constant(profileIds).Contains(s.ProfileId));
        var own = sums.Where(s => range.UnitIds.Contains(s.UnitId) && !s.Below);

        // One unit's sums of its own and of what lies below stand for all the units of a whole tree, but for the days of the last month.
        Guid? whole = range.IsWholeTree ? range.UnitId : null;
        var stretches = range.IsWholeTree ? sums.Where(s => s.UnitId == whole) : own;
        var year = new DateOnly(end.Year, 1, 1);
        var month = new DateOnly(end.Year, end.Month, 1);
        var rows = stretches.Where(s => s.Grain == Grain.Year && s.Start < year)
            .Concat(stretches.Where(s => s.Grain == Grain.Month && s.Start >= year && s.Start < month))
            .Concat(own.Where(s => s.Grain == Grain.Day && s.Start >= month && s.Start < end));
        return whole is { } unitId
            ? rows.GroupBy(s => new { s.ProfileId, s.Day })
                .Select(g => new RunningTotal(unitId, g.Key.ProfileId, g.Key.Day, g.Sum(s => s.Facts), g.Sum(s => s.Amount)))
            : rows.GroupBy(s => new { s.UnitId, s.ProfileId, s.Day })
                .Select(g => new RunningTotal(g.Key.UnitId, g.Key.ProfileId, g.Key.Day, g.Sum(s => s.Facts), g.Sum(s => s.Amount)));
    }

    private async Task AddUnfoldedAsync(FigureRange range, Tallies tallies, CancellationToken cancellationToken)
    {
        var (ids, period) = (range.UnitIds, range.Period);
        var changes = db.FactChanges.AsNoTracking()
            .Where(c => ids.Contains(c.UnitId))
            .Join(db.Facts.AsNoTracking(), c => c.FactId, f => f.Id, (c, f) => new { c.Sign, Fact = f });
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var profile = await profiles.OfAsync(change.Fact.ProfileId, cancellationToken);
            var fact = change.Fact.ToContent(profile);
            var way = tallies.For(fact.UnitId, change.Fact.ProfileId, profile);
            foreach (var day in AllDays)
            {
                if (fact.On(day) is { } on && on <= period.To)
                {
                    var facts = new Balance(on < period.From ? change.Sign : 0, change.Sign);
                    var amounts = new Balance(facts.Opening * fact.Amount, facts.Closing * fact.Amount);
                    way.ForEach(t => t.AddTotal(profile, day, facts, amounts));
                }
            }
        }
    }

    private sealed record RunningTotal(Guid UnitId, int ProfileId, FactDay Day, long Facts, long Amount);

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
