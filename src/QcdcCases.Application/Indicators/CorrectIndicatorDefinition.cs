using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>
/// Replaces a definition of the register; its code and first day stay. Figures are counted by the new one; closed reports keep theirs.
/// </summary>
public sealed record CorrectIndicatorDefinition(Guid Id, IndicatorTerms Terms) : ICommand<IndicatorDefinitionView>;

internal sealed class CorrectIndicatorDefinitionValidator : AbstractValidator<CorrectIndicatorDefinition>
{
    public CorrectIndicatorDefinitionValidator() =>
        RuleFor(d => d.Terms).SetValidator(new IndicatorTermsValidator()).OverridePropertyName(string.Empty);
}

internal sealed class CorrectIndicatorDefinitionHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, HistoryWriter history)
    : IRequestHandler<CorrectIndicatorDefinition, Result<IndicatorDefinitionView>>
{
    public async Task<Result<IndicatorDefinitionView>> Handle(CorrectIndicatorDefinition command, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        if (DefinitionRights.TopUnit(context.Caller, tree).IsRefused(out var refusal, out var top))
        {
            return refusal;
        }

        if (await db.IndicatorDefinitions.SingleOrDefaultAsync(d => d.Id == command.Id, cancellationToken) is not { } definition)
        {
            return IndicatorDefinitionRefusals.NotFound();
        }

        if ((context.CheckVersion(db, definition) ?? CheckKey(definition, command.Terms) ?? definition.Correct(command.Terms)) is { } wrong)
        {
            return wrong;
        }

        if (await DefinitionRights.OverlapsAsync(db, definition, cancellationToken))
        {
            return IndicatorDefinitionRefusals.Overlaps();
        }

        history.Record(new HistoryNote("indicator-definition.corrected", definition.Id, top.Id, Detail: definition.Code));
        return IndicatorDefinitionView.Of(definition, db.Stamp(definition));
    }

    private static Refusal? CheckKey(IndicatorDefinition definition, IndicatorTerms terms) =>
        (terms.Code, terms.ValidFrom) == (definition.Code, definition.Terms.ValidFrom)
            ? null
            : Refusal.Rule(
                "indicator_definition.key_changed", "`code` and `validFrom` of a definition cannot change; define another one.", "code");
}
