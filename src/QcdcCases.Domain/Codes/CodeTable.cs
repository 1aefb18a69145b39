using System.Collections.Frozen;

namespace QcdcCases.Domain.Codes;

/// <summary>A code of a list that records refer to.</summary>
/// <param name="Code">The stable code; one of the second level begins with that of its parent and a dot: <c>land.compensation</c>.</param>
/// <param name="Name">The Vietnamese name, as apps and papers show it.</param>
/// <param name="ValidFrom">The first day on which new records may use it.</param>
/// <param name="ValidTo">The last day on which new records may use it, inclusive; null if unlimited.</param>
public sealed record StandardCode(string Code, string Name, string? NameEn, DateOnly ValidFrom, DateOnly? ValidTo = null)
{
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);
}

/// <summary>
/// A list of two levels that offices extend below its main codes. A code states its parent, so that a record of any register counts under
/// the parent without a look-up.
/// </summary>
public sealed class CodeTable
{
    private const char Separator = '.';

    private readonly FrozenDictionary<string, StandardCode> byCode;

    internal CodeTable(string id, IReadOnlyList<StandardCode> all) =>
        (Id, All, byCode) = (id, all, all.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal));

    /// <summary>The id of the list: <c>field</c>.</summary>
    public string Id { get; }

    public IReadOnlyList<StandardCode> All { get; }

    /// <summary>Returns the code of the product's list; null for a code of an office or of an imported register.</summary>
    public StandardCode? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Returns the main code under which a code counts; a code without a known parent counts as itself.</summary>
    public string MainOf(string code) => ParentOf(code) ?? code;

    /// <summary>Returns the parent of a code of the second level; null if the list has no such parent.</summary>
    public string? ParentOf(string code)
    {
        var end = code.IndexOf(Separator, StringComparison.Ordinal);
        return end > 0 && byCode.ContainsKey(code[..end]) ? code[..end] : null;
    }

    /// <summary>True if the code is a single word below one of the list's main codes.</summary>
    public bool IsBelowMainCode(string code) =>
        ParentOf(code) is { } parent
        && code[(parent.Length + 1)..] is { Length: > 0 } word
        && !word.Contains(Separator, StringComparison.Ordinal);
}
