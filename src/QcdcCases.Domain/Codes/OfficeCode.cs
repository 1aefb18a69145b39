using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Codes;

/// <summary>
/// A code that an office added below a main code of a list. It is valid in that unit and everything below it, counts under the main code,
/// and is never deleted: it ends.
/// </summary>
public sealed class OfficeCode
{
    /// <summary>The most codes that offices may add to one list, so that every look-up and every figure stays small.</summary>
    public const int MaxPerList = 1000;

    private OfficeCode()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The id of the list: <c>field</c>.</summary>
    public string List { get; private init; } = null!;

    /// <summary>The code with its parent: <c>land.flood-zone</c>; unique in its list.</summary>
    public string Code { get; private init; } = null!;

    public string Name { get; private set; } = null!;

    public string? NameEn { get; private set; }

    /// <summary>The unit that added it.</summary>
    public Guid UnitId { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day on which new records may use it, inclusive; null if unlimited.</summary>
    public DateOnly? ValidTo { get; private set; }

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);

    /// <summary>Adds a code, unless it is none of the second level or the product's own.</summary>
    public static Result<OfficeCode> Add(Guid id, Guid unitId, CodeTable table, StandardCode code)
    {
        if (!table.IsBelowMainCode(code.Code))
        {
            return OfficeCodeRefusals.NotBelowMainCode();
        }

        return Declare(id, unitId, table, code);
    }

    /// <summary>Adds a code as a register brings it: also one that is below no main code.</summary>
    public static Result<OfficeCode> Declare(Guid id, Guid unitId, CodeTable table, StandardCode code) =>
        CheckDeclared(table, code) is { } impossible
            ? impossible
            : new OfficeCode
            {
                Id = id,
                List = table.Id,
                Code = code.Code,
                Name = code.Name,
                NameEn = code.NameEn,
                UnitId = unitId,
                ValidFrom = code.ValidFrom,
                ValidTo = code.ValidTo,
            };

    /// <summary>Refuses a code that the product has, or that ends before it begins.</summary>
    public static Refusal? CheckDeclared(CodeTable table, StandardCode code) =>
        table.Find(code.Code) is not null ? OfficeCodeRefusals.Taken() : CheckEnd(code.ValidFrom, code.ValidTo);

    /// <summary>Replaces the names and the end; the code, its unit and its first day do not change.</summary>
    public Refusal? Correct(string name, string? nameEn, DateOnly? validTo)
    {
        if (CheckEnd(ValidFrom, validTo) is { } impossible)
        {
            return impossible;
        }

        (Name, NameEn, ValidTo) = (name, nameEn, validTo);
        return null;
    }

    private static Refusal? CheckEnd(DateOnly from, DateOnly? to) => to < from
        ? Refusal.Rule("code.ends_before_begin", "`validTo` must not be before `validFrom`.", "validTo")
        : null;
}

public static class OfficeCodeRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("code.not_found", "The code does not exist or was added outside your units.");

    public static Refusal Taken() => Refusal.Conflict("code.taken", "`code` is already a code of this list.", "code");

    public static Refusal NotBelowMainCode() => Refusal.Rule(
        "code.not_below_main",
        "`code` must be a main code of the list, a dot, and one word of lower-case letters, digits and hyphens, such as `land.flood-zone`.",
        "code");
}
