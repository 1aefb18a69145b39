using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Codes;

/// <summary>Returns a code list; after the product's codes follow those that offices added.</summary>
/// <param name="On">Only the codes that new records can use on this day; null means all.</param>
/// <param name="Unit">Only the codes that this unit can use; null means those of all offices.</param>
public sealed record GetCodeList(string List, DateOnly? On, string? Unit) : IQuery<CodeListView>;

internal sealed class GetCodeListValidator : AbstractValidator<GetCodeList>
{
    public GetCodeListValidator() => RuleFor(l => l.Unit).MaximumLength(TextLength.Key);
}

internal sealed class GetCodeListHandler(CodeDirectory codes, UnitDirectory units) : IRequestHandler<GetCodeList, Result<CodeListView>>
{
    public async Task<Result<CodeListView>> Handle(GetCodeList query, CancellationToken cancellationToken)
    {
        if (CodeLists.Find(query.List) is not { } list)
        {
            return CodeRefusals.NoSuchList();
        }

        var unit = query.Unit is { } key ? await units.FindAsync(key, cancellationToken) : null;
        if (query.Unit is not null && unit is null)
        {
            return Refusal.NotFound("unit.not_found", "The unit does not exist or is outside your units.");
        }

        IEnumerable<CodeView> all = CodeLists.Extensible.GetValueOrDefault(list.List) is { } table
            ? [.. list.Codes, .. await codes.AddedAsync(table, unit?.Id, cancellationToken)]
            : list.Codes;
        return list with { Codes = [.. all.Where(c => query.On is not { } on || c.IsValidOn(on))] };
    }
}
