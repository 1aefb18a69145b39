using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>
/// Loads the definitions of categories. That of a unit is its own, else that of the nearest unit above that has one, else none.
/// </summary>
internal sealed class CategoryDefinitions(CasesDbContext db)
{
    /// <summary>Returns the definition of a category for a unit on a day; null if there is none.</summary>
    public async Task<CategoryDefinition?> FindAsync(
        UnitTree tree, Guid unitId, string category, DateOnly on, CancellationToken cancellationToken)
    {
        var line = tree.WithAncestors(unitId).Select(u => u.Id).ToList();
        var all = await db.CategoryDefinitions.AsNoTracking()
            .Where(d => line.Contains(d.UnitId) && d.Category == category && d.ValidFrom <= on)
            .ToListAsync(cancellationToken);
        return Nearest(line, all);
    }

    /// <summary>Returns all definitions in force on a day, of every unit; a register has some hundreds.</summary>
    public async Task<CategoryDefinitionSet> OnAsync(UnitTree tree, DateOnly on, CancellationToken cancellationToken) => new(
        tree, await db.CategoryDefinitions.AsNoTracking().Where(d => d.ValidFrom <= on).ToListAsync(cancellationToken));

    internal static CategoryDefinition? Nearest(IReadOnlyList<Guid> line, IReadOnlyCollection<CategoryDefinition> all) => line
        .Select(unit => all.Where(d => d.UnitId == unit).MaxBy(d => d.ValidFrom))
        .FirstOrDefault(d => d is not null);
}

/// <summary>The definitions in force on a day.</summary>
internal sealed class CategoryDefinitionSet(UnitTree tree, IReadOnlyList<CategoryDefinition> all)
{
    private readonly ILookup<string, CategoryDefinition> byCategory = all.ToLookup(d => d.Category, StringComparer.Ordinal);

    /// <summary>Returns the definition of a category for a unit; null if there is none.</summary>
    public CategoryDefinition? Find(Guid unitId, string category) => byCategory[category].ToList() is { Count: > 0 } some
        ? CategoryDefinitions.Nearest([.. tree.WithAncestors(unitId).Select(u => u.Id)], some)
        : null;

    /// <summary>Returns the definition of the first of some units that has one.</summary>
    public CategoryDefinition? FirstOf(IEnumerable<Guid> units, string category) =>
        units.Select(unit => Find(unit, category)).FirstOrDefault(d => d is not null);

    /// <summary>Returns the categories that are not shown to the public, each with the units of which this is so.</summary>
    public IReadOnlyList<(string Category, IReadOnlyList<Guid> Units)> Withheld() =>
    [
        .. byCategory.Where(d => d.Any(x => !x.IsPublic)).Select(d => (
            d.Key,
            (IReadOnlyList<Guid>)[.. tree.All.Where(u => Find(u.Id, d.Key) is { IsPublic: false }).Select(u => u.Id)])),
    ];
}
