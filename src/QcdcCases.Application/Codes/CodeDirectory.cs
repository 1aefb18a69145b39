using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Codes;

/// <summary>Checks the codes of new entries and names those of stored ones: the product's codes and those that offices added.</summary>
internal sealed class CodeDirectory(CasesDbContext db, UnitDirectory units)
{
    /// <summary>Refuses a field that new entries of the unit cannot use on the day.</summary>
    public async Task<Refusal?> CheckFieldAsync(string code, Guid unitId, DateOnly day, CancellationToken cancellationToken) =>
        await IsValidAsync(Fields.Table, code, unitId, day, cancellationToken) ? null : CodeRefusals.Unknown("field", Fields.Table);

    /// <summary>
    /// True if new entries of a unit can use the code on the day. Only a code that is not the product's own costs a query.
    /// </summary>
    public async Task<bool> IsValidAsync(CodeTable table, string code, Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        if (table.Find(code) is { } standard)
        {
            return standard.IsValidOn(day);
        }

        var added = table.IsBelowMainCode(code)
            ? await db.OfficeCodes.AsNoTracking().SingleOrDefaultAsync(c => c.List == table.Id && c.Code == code, cancellationToken)
            : null;
        return added is not null && added.IsValidOn(day) && IsUsableIn(await units.TreeAsync(cancellationToken), added, unitId);
    }

    /// <summary>Returns the codes that offices added to a list, or those of them that a unit can use.</summary>
    public async Task<List<CodeView>> AddedAsync(CodeTable table, Guid? unitId, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        var added = await db.OfficeCodes.AsNoTracking().Where(c => c.List == table.Id).ToListAsync(cancellationToken);
        return
        [
            .. added.Where(c => unitId is not { } id || IsUsableIn(tree, c, id))
                .OrderBy(c => c.Code, StringComparer.Ordinal)
                .Select(c => ViewOf(table, c, tree)),
        ];
    }

    /// <summary>
    /// Returns the Vietnamese names of a list for papers, which print no raw code: a code without a name is printed as its main code's
    /// name, or as <i>Khác</i>, under which forms count it.
    /// </summary>
    public async Task<Func<string, string>> NamesAsync(CodeTable table, CancellationToken cancellationToken)
    {
        var added = await db.OfficeCodes.AsNoTracking().Where(c => c.List == table.Id)
            .ToDictionaryAsync(c => c.Code, c => c.Name, StringComparer.Ordinal, cancellationToken);
        return code => table.Find(code)?.Name
            ?? added.GetValueOrDefault(code)
            ?? table.Find(table.MainOf(code))?.Name
            ?? table.Find(Fields.Other)!.Name;
    }

    private static CodeView ViewOf(CodeTable table, OfficeCode code, UnitTree tree) => new(
        code.Code,
        code.Name,
        code.NameEn,
        table.ParentOf(code.Code),
        ValidFrom: code.ValidFrom,
        ValidTo: code.ValidTo,
        Unit: tree[code.UnitId].Key);

    /// <summary>A code is usable in its unit, in the unit that succeeds it, and in everything below.</summary>
    private static bool IsUsableIn(UnitTree tree, OfficeCode code, Guid unitId)
    {
        var successor = tree.CurrentUnit(code.UnitId).Id;
        return tree.WithAncestors(unitId).Any(u => u.Id == code.UnitId || u.Id == successor);
    }
}
