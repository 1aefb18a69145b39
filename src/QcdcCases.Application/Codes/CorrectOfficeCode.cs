using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Codes;

/// <summary>Replaces the names of an office's code and its last day. Records that use the code keep it.</summary>
/// <param name="ValidTo">The last day on which new records can use it, inclusive; null means unlimited.</param>
public sealed record CorrectOfficeCode(string List, string Code, string Name, string? NameEn, DateOnly? ValidTo) : ICommand<OfficeCodeView>;

internal sealed class CorrectOfficeCodeValidator : AbstractValidator<CorrectOfficeCode>
{
    public CorrectOfficeCodeValidator()
    {
        RuleFor(c => c.Name).IsName();
        RuleFor(c => c.NameEn).IsOptionalName();
    }
}

internal sealed class CorrectOfficeCodeHandler(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, HistoryWriter history)
    : IRequestHandler<CorrectOfficeCode, Result<OfficeCodeView>>
{
    public async Task<Result<OfficeCodeView>> Handle(CorrectOfficeCode command, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.ManageCodes, cancellationToken);
        var code = await db.OfficeCodes.SingleOrDefaultAsync(
            c => c.List == command.List && c.Code == command.Code && writable.Contains(c.UnitId), cancellationToken);
        if (code is null)
        {
            return OfficeCodeRefusals.NotFound();
        }

        if (context.CheckVersion(db, code) is { } stale)
        {
            return stale;
        }

        if (((command.ValidTo is { } to ? DayRules.CheckPlanned(to, context.Today, "validTo") : null)
            ?? code.Correct(command.Name, command.NameEn, command.ValidTo)) is { } refusal)
        {
            return refusal;
        }

        history.Record(new HistoryNote("code.corrected", code.Id, code.UnitId, Detail: $"{code.List}: {code.Code}"));
        return OfficeCodeView.Of(code, await units.TreeAsync(cancellationToken), db.Stamp(code));
    }
}
