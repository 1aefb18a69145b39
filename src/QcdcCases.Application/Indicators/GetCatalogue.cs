using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Indicators;

/// <summary>Returns the catalogue of declared codes.</summary>
/// <param name="On">The day on which the definitions hold; today by default.</param>
/// <param name="Code">Only the definition of this code.</param>
/// <param name="Unit">Only the codes that the unit of this key owes.</param>
public sealed record GetCatalogue(DateOnly? On, string? Code, string? Unit) : IQuery<CatalogueView>;

internal sealed class GetCatalogueValidator : AbstractValidator<GetCatalogue>
{
    public GetCatalogueValidator()
    {
        RuleFor(q => q.Code!).IsCode().When(q => q.Code is not null);
        RuleFor(q => q.Unit!).IsKey().When(q => q.Unit is not null);
    }
}

internal sealed class GetCatalogueHandler(
    CasesDbContext db, RequestContext context, CatalogueReader catalogueReader, UnitDirectory units, VisibleUnits visible)
    : IRequestHandler<GetCatalogue, Result<CatalogueView>>
{
    public async Task<Result<CatalogueView>> Handle(GetCatalogue query, CancellationToken cancellationToken)
    {
        Unit? unit = null;
        if (query.Unit is { } key)
        {
            unit = await units.FindAsync(key, cancellationToken);
            if (unit is null || !(await visible.ForAsync(Permission.ReadFigures, cancellationToken)).Contains(unit.Id))
            {
                return Refusal.NotFound("unit.not_found", "The unit does not exist or is outside your units.");
            }
        }

        var on = query.On ?? context.Today;
        var ids = await db.IndicatorDefinitions.AsNoTracking()
            .Select(d => new { d.Id, d.Code, d.ValidFrom })
            .ToDictionaryAsync(d => (d.Code, d.ValidFrom), d => d.Id, cancellationToken);
        var catalogue = await catalogueReader.ReadAsync(cancellationToken);
        return new CatalogueView(
            on,
            [
                .. catalogue.On(on)
                    .Where(d => query.Code is not { } code || d.Code == code)
                    .Where(d => unit is null || d.OwedBy?.Includes(unit) is true)
                    .Select(d => new CatalogueEntry(IdOf(d), d)),
            ]);

        Guid? IdOf(IndicatorTerms terms) => ReferenceEquals(StandardIndicators.ByCode.GetValueOrDefault(terms.Code), terms)
            ? null
            : ids[(terms.Code, terms.ValidFrom ?? CalendarSpan.First)];
    }
}
