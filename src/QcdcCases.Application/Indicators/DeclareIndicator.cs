using System.Globalization;
using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>Declares a number for a range of days that no register contains.</summary>
/// <param name="Unit">The key of the declaring unit.</param>
/// <param name="Code">The code of the indicator, such as <c>mediation.settled</c>.</param>
/// <param name="To">The last day of the range, inclusive.</param>
/// <param name="Value">With at most the decimals of the code's definition; without a definition, three.</param>
/// <param name="Bodies">The names of the bodies that the value counts and that are no units, such as enterprises.</param>
public sealed record DeclareIndicator(
    string Unit, string Code, DateOnly From, DateOnly To, decimal Value, IReadOnlyList<string>? Bodies = null) : ICommand<IndicatorView>;

internal sealed class DeclareIndicatorValidator : AbstractValidator<DeclareIndicator>
{
    public DeclareIndicatorValidator()
    {
        RuleFor(i => i.Unit).IsKey();
        RuleFor(i => i.Code).IsCode();
        RuleFor(i => i.Value).IsDeclaredValue();
        RuleFor(i => i.Bodies).AreBodies();
    }
}

internal sealed class DeclareIndicatorHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, IndicatorChecks indicatorChecks, HistoryWriter history)
    : IRequestHandler<DeclareIndicator, Result<IndicatorView>>
{
    public async Task<Result<IndicatorView>> Handle(DeclareIndicator command, CancellationToken cancellationToken)
    {
        var place = await units.FindWritableAsync(context, command.Unit, Permission.DeclareIndicators, command.From, cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        var impossible =
            DayRules.CheckHappened(command.From, context.Today, "from") ?? DayRules.CheckHappened(command.To, context.Today, "to");
        if (impossible is not null)
        {
            return impossible;
        }

        if (await indicatorChecks.CheckValueAsync(command.Code, command.To, command.Value, cancellationToken) is { } notAllowed)
        {
            return notAllowed;
        }

        var id = Guid.CreateVersion7(context.Now);
        var declared = DeclaredIndicator.Declare(
            id,
            Origin.Local(id).Source,
            unit.Id,
            command.Code,
            command.From,
            command.To,
            command.Value,
            command.Bodies);
        if (declared.IsRefused(out refusal, out var indicator))
        {
            return refusal;
        }

        if (!unit.ExistsOn(command.To))
        {
            return UnitRefusals.NotInExistence("to");
        }

        await indicatorChecks.LockAsync(unit.Id, command.Code, cancellationToken);
        if (await indicatorChecks.CheckNewAsync(indicator, cancellationToken) is { } impossibleAmong)
        {
            return impossibleAmong;
        }

        db.Indicators.Add(indicator);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{command.Code} = {indicator.Value}");
        history.Record(new HistoryNote("indicator.declared", id, unit.Id, Detail: detail));
        return IndicatorView.Of(indicator, await units.TreeAsync(cancellationToken), db.Stamp(indicator));
    }
}

internal static class IndicatorRules
{
    public static void IsDeclaredValue<T>(this IRuleBuilder<T, decimal> rule) => rule.InclusiveBetween(0, DeclaredValue.Max);

    public static void AreBodies<T>(this IRuleBuilderInitial<T, IReadOnlyList<string>?> rule) => rule
        .Must(bodies => bodies is null || bodies.Count <= DeclaredIndicator.MaxBodies)
        .WithErrorCode("list.too_long");
}
