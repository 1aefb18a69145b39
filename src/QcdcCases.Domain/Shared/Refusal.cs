using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Shared;

/// <summary>The kind of a refusal. The HTTP layer maps each kind to one status.</summary>
public enum RefusalKind
{
    /// <summary>The record does not exist or the caller may not see it; the two are not distinguished.</summary>
    NotFound,

    /// <summary>The request conflicts with an existing record or state.</summary>
    Conflict,

    /// <summary>The caller lacks the permission.</summary>
    Forbidden,

    /// <summary>A rule of law or of the register forbids the request.</summary>
    RuleBroken,

    /// <summary>The version in the request is not the present one.</summary>
    Stale,

    /// <summary>The request is malformed: a member is missing, misspelt or impossible.</summary>
    Malformed,

    /// <summary>The server lacks, at least now, a program that the request needs.</summary>
    Unavailable,
}

/// <summary>An expected error that the caller can correct; never a defect of the program.</summary>
/// <param name="Kind">The kind; it determines the HTTP status.</param>
/// <param name="Code">The stable code, <c>area.reason</c> in snake case; clients and translations refer to it.</param>
/// <param name="Reason">One plain English sentence; the message catalogue has the Vietnamese one by <paramref name="Code"/>.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Reason)
{
    /// <summary>The member at fault, in camel case; null if it is not a single one.</summary>
    public string? Field { get; init; }

    /// <summary>The article of law, if any.</summary>
    public string? Article { get; init; }

    /// <summary>The values for the placeholders of the translated sentence, in order.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The form equations that do not hold, if they are the reason.</summary>
    public IReadOnlyList<BrokenEquation> Equations { get; init; } = [];

    /// <summary>Whether the refusal denies the caller a record, a unit or a permission.</summary>
    public bool IsAboutAbsence =>
        Kind is RefusalKind.NotFound or RefusalKind.Forbidden || Code.EndsWith("not_found", StringComparison.Ordinal);

    /// <summary>The steps of a case that would no longer hold, if they are the reason.</summary>
    public IReadOnlyList<BrokenStep> Steps { get; init; } = [];

    public static Refusal NotFound(string code, string reason) => new(RefusalKind.NotFound, code, reason);

    public static Refusal Conflict(string code, string reason, string? field = null) =>
        new(RefusalKind.Conflict, code, reason) { Field = field };

    public static Refusal Forbidden(string code, string reason) => new(RefusalKind.Forbidden, code, reason);

    public static Refusal Rule(string code, string reason, string? field = null) =>
        new(RefusalKind.RuleBroken, code, reason) { Field = field };

    public static Refusal Unavailable(string code, string reason, string field) =>
        new(RefusalKind.Unavailable, code, reason) { Field = field };

    public static Refusal Malformed(string code, string reason, string field) => new(RefusalKind.Malformed, code, reason) { Field = field };
}

/// <summary>A form equation that does not hold in a row.</summary>
/// <param name="Form">The code of the form.</param>
/// <param name="Unit">The key of the row's unit; null for the total row.</param>
/// <param name="Cells">The cells in the equation.</param>
public sealed record BrokenEquation(
    string Form,
    string Equation,
    string? Unit,
    decimal Left,
    decimal Right,
    IReadOnlyList<BrokenCell> Cells);

/// <summary>A cell in an equation.</summary>
/// <param name="Items">The address that lists the counted items.</param>
public sealed record BrokenCell(string Form, string Column, decimal Value, string Items);
