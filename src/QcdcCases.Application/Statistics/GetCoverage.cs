using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Returns how many units of a level and kind have at least one of what a figure counts, each with everything below it, and names those
/// that have none.
/// </summary>
/// <param name="Code">The code of the figure; also of a declared code.</param>
/// <param name="Level">Only units of this level.</param>
/// <param name="Kind">Only units of this kind.</param>
public sealed record GetCoverage(string Code, FigureRequest Question, UnitLevel? Level, UnitKind? Kind) : IQuery<CoverageAnswer>;

/// <summary>How many units have at least one of what a figure counts.</summary>
/// <param name="Units">The number of units of the level and kind that existed in the period.</param>
/// <param name="With">The number of them that have at least one.</param>
/// <param name="Without">The keys of the others, in the order of the tree.</param>
/// <param name="Bodies">For a declared code: the names of the counted bodies that are no units.</param>
public sealed record CoverageAnswer(
    string Code, DateOnly From, DateOnly To, int Units, int With, IReadOnlyList<string> Without, IReadOnlyList<string>? Bodies) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

internal sealed class GetCoverageValidator : AbstractValidator<GetCoverage>
{
    public GetCoverageValidator() => RuleFor(q => q.Code).NotEmpty();
}

internal sealed class GetCoverageHandler(
    CasesDbContext db,
    FigureRequestResolver figureRequestResolver,
    FigureQueries figureQueries,
    DeclaredFigureQueries declaredFigureQueries,
    UnitDirectory units) : IRequestHandler<GetCoverage, Result<CoverageAnswer>>
{
    /// <summary>The most bodies that are named.</summary>
    private const int MaxBodies = 10_000;

    public async Task<Result<CoverageAnswer>> Handle(GetCoverage query, CancellationToken cancellationToken)
    {
        if (Measures.Find(query.Code) is not { } measure)
        {
            return Refusal.NotFound("figures.code_unknown", "No figure has this code.");
        }

        var read = await figureRequestResolver.ResolveAsync(query.Question with { By = FigureGrouping.Unit }, cancellationToken);
        if (read.IsRefused(out var refusal, out var request))
        {
            return refusal;
        }

        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        List<string> bodies = [];
        HashSet<string> counted;
        if (measure.Subject is FactSubject.Indicator)
        {
            var code = query.Code[Measures.DeclaredPrefix.Length..];
            var codes = await declaredFigureQueries.CodesAsync(request, cancellationToken);
            var all = await declaredFigureQueries.CountedAsync(request, codes, code, null, cancellationToken);
            var declared = all.FindAll(d => d.Value > 0);
            counted = [.. declared.Select(d => request.GroupOf!(d.UnitId))];
            bodies = await BodiesAsync(declared.ConvertAll(d => d.Id), cancellationToken);
        }
        else
        {
            var groups = await figureQueries.CountAsync(request, [measure], cancellationToken);
            counted = [.. groups.Where(g => g.Value[measure.Code] > 0).Select(g => g.Key)];
        }

        var having = counted.SelectMany(key => Bearers(tree.Find(key)!, tree)).ToHashSet();
        var asked = request.UnitIds
            .Select(id => query.Question.Map is FigureMap.Now ? tree.CurrentUnit(id) : tree[id])
            .DistinctBy(u => u.Id)
            .Where(u => (query.Level is null || u.Level == query.Level) && (query.Kind is null || u.Kind == query.Kind))
            .Where(u => u.ExistedWithin(request.Period.From, request.Period.To))
            .ToList();
        var without = asked.FindAll(u => !having.Contains(u.Id));
        return new CoverageAnswer(
            query.Code,
            request.Period.From,
            request.Period.To,
            asked.Count,
            asked.Count - without.Count,
            without.ConvertAll(u => u.Key),
            bodies.Count == 0 ? null : bodies);
    }

    /// <summary>Returns a unit and those above it into which its figures roll up.</summary>
    private static IEnumerable<Guid> Bearers(Unit unit, UnitTree tree)
    {
        for (Unit? bearer = unit; bearer is not null; bearer = bearer is { ParentId: { } id, ExcludeFromRollup: false } ? tree[id] : null)
        {
            yield return bearer.Id;
        }
    }

    private async Task<List<string>> BodiesAsync(List<Guid> declarations, CancellationToken cancellationToken)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var some in declarations.Chunk(1000))
        {
            var lists = await db.Indicators.AsNoTracking()
                .Where(i => some.Contains(i.Id))
                .Select(i => i.Bodies)
                .ToListAsync(cancellationToken);
            named.UnionWith(lists.SelectMany(l => l));
        }

        return [.. named.Take(MaxBodies)];
    }
}
