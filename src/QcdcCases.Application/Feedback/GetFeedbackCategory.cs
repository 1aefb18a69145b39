using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Returns how a unit itself offers a category: what applies today and what is planned.</summary>
public sealed record GetFeedbackCategory(string Unit, string Category) : IQuery<CategoryDefinitionView>;

/// <summary>How a unit offers a category of feedback, by its own definitions; those of units above apply where it has none.</summary>
/// <param name="Current">What applies today; absent if the unit has no definition of its own in force.</param>
/// <param name="Planned">What begins later, earliest first.</param>
public sealed record CategoryDefinitionView(
    string Unit, string Category, CategoryTerms? Current, IReadOnlyList<CategoryTerms> Planned, Guid Version) : IVersioned
{
    internal static Task<List<CategoryDefinition>> AllOfAsync(
        CasesDbContext db, Guid unitId, string category, CancellationToken cancellationToken) =>
        db.CategoryDefinitions.AsNoTracking().Where(d => d.UnitId == unitId && d.Category == category).ToListAsync(cancellationToken);

    /// <summary>The version that a change must name: the latest definition, or zero before the first.</summary>
    internal static Guid VersionOf(IReadOnlyCollection<CategoryDefinition> all) => all.Select(d => d.Id).DefaultIfEmpty(Guid.Empty).Max();

    internal static CategoryDefinitionView Of(
        Domain.Units.Unit unit, string category, IReadOnlyList<CategoryDefinition> all, DateOnly today) => new(
            unit.Key,
            category,
            all.Where(d => d.ValidFrom <= today).MaxBy(d => d.ValidFrom) is { } current ? TermsOf(current) : null,
            [.. all.Where(d => d.ValidFrom > today).OrderBy(d => d.ValidFrom).Select(TermsOf)],
            VersionOf(all));

    private static CategoryTerms TermsOf(CategoryDefinition of) => new(
        of.ValidFrom, of.Description, of.Group, of.Keywords, of.Questions, of.AnswerWithinDays, of.IsExtendable, of.IsPublic);
}

internal sealed class GetFeedbackCategoryHandler(CasesDbContext db, RequestContext context, UnitDirectory units, VisibleUnits visible)
    : IRequestHandler<GetFeedbackCategory, Result<CategoryDefinitionView>>
{
    public async Task<Result<CategoryDefinitionView>> Handle(GetFeedbackCategory query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Access.Permission.ReadUnits, cancellationToken);
        return await units.FindAsync(query.Unit, cancellationToken) is { } unit && readable.Contains(unit.Id)
            ? CategoryDefinitionView.Of(
                unit,
                query.Category,
                await CategoryDefinitionView.AllOfAsync(db, unit.Id, query.Category, cancellationToken),
                context.Today)
            : UnitRefusals.NotFound();
    }
}
