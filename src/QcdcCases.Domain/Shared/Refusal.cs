namespace QcdcCases.Domain.Shared;

/// <summary>How an expected "no" concerns the caller. The HTTP layer maps each kind to one status.</summary>
public enum RefusalKind
{
    /// <summary>There is no such thing, or it is not this caller's to see: the two are never told apart.</summary>
    NotFound,

    /// <summary>What is asked collides with something that already stands.</summary>
    Conflict,

    /// <summary>The caller's permissions do not cover it.</summary>
    Forbidden,

    /// <summary>A rule of the law or of the register forbids it.</summary>
    RuleBroken,

    /// <summary>The version that the caller saw is no longer the present one.</summary>
    Stale,

    /// <summary>The message itself is ill-formed: a field is missing, misspelt or impossible.</summary>
    Malformed,
}

/// <summary>What a caller may correct: an expected "no", never a defect in this program.</summary>
/// <param name="Kind">How it concerns the caller.</param>
/// <param name="Code">Stable across releases, <c>area.reason</c> in snake case; clients and translations key on it.</param>
/// <param name="Reason">One plain English sentence; the Vietnamese comes from the message catalogue by <paramref name="Code"/>.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Reason)
{
    /// <summary>The member of the message that is at fault, in camel case, or null when it is no single one.</summary>
    public string? Field { get; init; }

    /// <summary>The article of the law that says so, where one does.</summary>
    public string? Article { get; init; }

    /// <summary>Values that the translated sentence names, in the order of its placeholders.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The equations between numbers that do not hold, when that is why.</summary>
    public IReadOnlyList<BrokenEquation> Equations { get; init; } = [];

    public static Refusal NotFound(string code, string reason) => new(RefusalKind.NotFound, code, reason);

    public static Refusal Conflict(string code, string reason, string? field = null) => new(RefusalKind.Conflict, code, reason) { Field = field };

    public static Refusal Forbidden(string code, string reason) => new(RefusalKind.Forbidden, code, reason);

    public static Refusal Rule(string code, string reason, string? field = null) => new(RefusalKind.RuleBroken, code, reason) { Field = field };

    public static Refusal Malformed(string code, string reason, string field) => new(RefusalKind.Malformed, code, reason) { Field = field };
}

/// <summary>An equation of a form that does not hold in a row.</summary>
/// <param name="Form">The code of the form.</param>
/// <param name="Unit">The row; null is the total.</param>
/// <param name="Cells">The numbers that stand in it.</param>
public sealed record BrokenEquation(string Form, string Equation, string? Unit, decimal Left, decimal Right, IReadOnlyList<BrokenCell> Cells);

/// <summary>A number that stands in an equation.</summary>
/// <param name="Items">The address that opens it into what it counts.</param>
public sealed record BrokenCell(string Form, string Column, decimal Value, string Items);
