using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Indicators;

/// <summary>Defines a declared code from a day on; the definition takes precedence over the product's own.</summary>
public sealed record DefineIndicator(IndicatorTerms Terms) : ICommand<IndicatorDefinitionView>;

internal sealed class DefineIndicatorValidator : AbstractValidator<DefineIndicator>
{
    public DefineIndicatorValidator() =>
        RuleFor(d => d.Terms).SetValidator(new IndicatorTermsValidator()).OverridePropertyName(string.Empty);
}

internal sealed class IndicatorTermsValidator : AbstractValidator<IndicatorTerms>
{
    public IndicatorTermsValidator()
    {
        RuleFor(t => t.Code).IsCode();
        RuleFor(t => t.Name).IsName();
        RuleFor(t => t.UnitOfMeasure).NotEmpty().MaximumLength(TextLength.Code);
        RuleFor(t => t.Decimals).InclusiveBetween(0, DeclaredValue.MaxDecimals);
        RuleFor(t => t.Numerator!).IsCode().When(t => t.Numerator is not null);
        RuleFor(t => t.Denominator!).IsCode().When(t => t.Denominator is not null);
        RuleFor(t => t.Window).MaximumLength(TextLength.Code);
        RuleFor(t => t.Sentence).IsOptionalProse();
    }
}

internal sealed class DefineIndicatorHandler(CasesDbContext db, RequestContext context, UnitDirectory units, HistoryWriter history)
    : IRequestHandler<DefineIndicator, Result<IndicatorDefinitionView>>
{
    public async Task<Result<IndicatorDefinitionView>> Handle(DefineIndicator command, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        if (DefinitionRights.TopUnit(context.Caller, tree).IsRefused(out var refusal, out var top))
        {
            return refusal;
        }

        var id = Guid.CreateVersion7(context.Now);
        if (IndicatorDefinition.Define(id, command.Terms).IsRefused(out refusal, out var definition))
        {
            return refusal;
        }

        if (await db.IndicatorDefinitions.CountAsync(cancellationToken) >= IndicatorDefinition.MaxCount)
        {
            return IndicatorDefinitionRefusals.Full();
        }

        if (await DefinitionRights.OverlapsAsync(db, definition, cancellationToken))
        {
            return IndicatorDefinitionRefusals.Overlaps();
        }

        db.IndicatorDefinitions.Add(definition);
        history.Record(new HistoryNote("indicator-definition.added", id, top.Id, Detail: definition.Code));
        return IndicatorDefinitionView.Of(definition, db.Stamp(definition));
    }
}

/// <summary>Who may change the catalogue, and what its definitions must not do together.</summary>
internal static class DefinitionRights
{
    /// <summary>Returns the top-level unit of which the caller manages the codes.</summary>
    public static Result<Unit> TopUnit(Caller caller, UnitTree tree) =>
        caller.UnitsFor(Permission.ManageCodes, tree).Select(id => tree[id]).FirstOrDefault(u => u.ParentId is null) is { } top
            ? top
            : IndicatorDefinitionRefusals.NotAtTop();

    /// <summary>True if another definition of the code holds on one of the same days.</summary>
    public static Task<bool> OverlapsAsync(CasesDbContext db, IndicatorDefinition definition, CancellationToken cancellationToken)
    {
        var (id, code, from, to) = (definition.Id, definition.Code, definition.ValidFrom, definition.ValidTo);
        return db.IndicatorDefinitions.AnyAsync(
            d => d.Id != id && d.Code == code && (to == null || d.ValidFrom <= to) && (d.ValidTo == null || d.ValidTo >= from),
            cancellationToken);
    }
}
