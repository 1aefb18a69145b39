using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>Replaces the value of a declared indicator.</summary>
/// <param name="Bodies">The bodies that the value counts; null leaves them as they are.</param>
public sealed record CorrectIndicator(Guid Id, decimal Value, IReadOnlyList<string>? Bodies = null) : ICommand<IndicatorView>;

internal sealed class CorrectIndicatorValidator : AbstractValidator<CorrectIndicator>
{
    public CorrectIndicatorValidator()
    {
        RuleFor(i => i.Value).IsDeclaredValue();
        RuleFor(i => i.Bodies).AreBodies();
    }
}

internal sealed class CorrectIndicatorHandler(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    UnitDirectory units,
    IndicatorChecks indicatorChecks,
    HistoryWriter history) : IRequestHandler<CorrectIndicator, Result<IndicatorView>>
{
    public async Task<Result<IndicatorView>> Handle(CorrectIndicator command, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.DeclareIndicators, cancellationToken);
        var indicator = await db.Indicators.SingleOrDefaultAsync(i => i.Id == command.Id && writable.Contains(i.UnitId), cancellationToken);
        if (indicator is null)
        {
            return IndicatorRefusals.NotFound();
        }

        if (context.CheckVersion(db, indicator) is { } stale)
        {
            return stale;
        }

        await indicatorChecks.LockAsync(indicator.UnitId, indicator.Code, cancellationToken);
        var notAllowed = await indicatorChecks.CheckValueAsync(indicator.Code, indicator.To, command.Value, cancellationToken)
            ?? await indicatorChecks.CheckPartsAsync(indicator, command.Value, cancellationToken);
        if (notAllowed is not null)
        {
            return notAllowed;
        }

        var before = indicator.Value;
        indicator.Correct(command.Value, command.Bodies);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{indicator.Code}: {before} → {indicator.Value}");
        history.Record(new HistoryNote("indicator.corrected", indicator.Id, indicator.UnitId, Detail: detail));
        return IndicatorView.Of(indicator, await units.TreeAsync(cancellationToken), db.Stamp(indicator));
    }
}
