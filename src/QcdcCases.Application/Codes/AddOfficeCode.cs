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

/// <summary>Adds a code of an office below a main code of a list.</summary>
/// <param name="Unit">The key of the unit in which, and below which, it is valid.</param>
/// <param name="Code">The main code, a dot and a word: <c>land.flood-zone</c>.</param>
/// <param name="Name">The Vietnamese name.</param>
/// <param name="ValidFrom">The first day on which records can use it; today by default.</param>
public sealed record AddOfficeCode(
    string List,
    string Unit,
    string Code,
    string Name,
    string? NameEn = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null) : ICommand<OfficeCodeView>;

internal sealed class AddOfficeCodeValidator : AbstractValidator<AddOfficeCode>
{
    public AddOfficeCodeValidator()
    {
        RuleFor(c => c.Unit).IsKey();
        RuleFor(c => c.Code).IsCode();
        RuleFor(c => c.Name).IsName();
        RuleFor(c => c.NameEn).IsOptionalName();
    }
}

internal sealed class AddOfficeCodeHandler(CasesDbContext db, RequestContext context, UnitDirectory units, HistoryWriter history)
    : IRequestHandler<AddOfficeCode, Result<OfficeCodeView>>
{
    public async Task<Result<OfficeCodeView>> Handle(AddOfficeCode command, CancellationToken cancellationToken)
    {
        if (CodeRefusals.FindExtensible(command.List).IsRefused(out var refusal, out var table))
        {
            return refusal;
        }

        var place = await units.FindWritableAsync(context, command.Unit, Permission.ManageCodes, context.Today, cancellationToken);
        if (place.IsRefused(out refusal, out var unit))
        {
            return refusal;
        }

        var from = command.ValidFrom ?? context.Today;
        refusal = DayRules.CheckPlanned(from, context.Today, "validFrom")
            ?? (command.ValidTo is { } to ? DayRules.CheckPlanned(to, context.Today, "validTo") : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var id = Guid.CreateVersion7(context.Now);
        var standard = new StandardCode(command.Code, command.Name, command.NameEn, from, command.ValidTo);
        if (OfficeCode.Add(id, unit.Id, table, standard).IsRefused(out refusal, out var added))
        {
            return refusal;
        }

        if (await db.OfficeCodes.CountAsync(c => c.List == table.Id, cancellationToken) >= OfficeCode.MaxPerList)
        {
            return CodeRefusals.ListFull();
        }

        db.OfficeCodes.Add(added);
        history.Record(new HistoryNote("code.added", id, unit.Id, Detail: $"{table.Id}: {added.Code}"));
        return OfficeCodeView.Of(added, await units.TreeAsync(cancellationToken), db.Stamp(added));
    }
}
