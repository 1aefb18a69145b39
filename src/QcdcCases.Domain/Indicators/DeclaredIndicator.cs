using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Indicators;

/// <summary>
/// A number that a unit declares for a range of days because no register holds the items behind it: mediation, supervision, training and so
/// on.
/// </summary>
public sealed class DeclaredIndicator
{
    private DeclaredIndicator()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The source register; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    public Guid UnitId { get; private init; }

    /// <summary>The code: lower-case words joined by dots, such as <c>mediation.settled</c>.</summary>
    public string Code { get; private init; } = null!;

    public DateOnly From { get; private init; }

    /// <summary>The last day of the range, inclusive.</summary>
    public DateOnly To { get; private init; }

    public long Value { get; private set; }

    public static Result<DeclaredIndicator> Declare(
        Guid id,
        string source,
        Guid unitId,
        string code,
        DateOnly from,
        DateOnly to,
        long value) =>
        to < from
            ? EndsBeforeBegin()
            : new DeclaredIndicator { Id = id, Source = source, UnitId = unitId, Code = code, From = from, To = to, Value = value };

    public void Correct(long value) => Value = value;

    public static Refusal EndsBeforeBegin() => Refusal.Rule("indicator.ends_before_begin", "`to` must not be before `from`.", "to");
}

public static class IndicatorRefusals
{
    public static Refusal NotFound() => Refusal.NotFound(
        "indicator.not_found", "The declared indicator does not exist or is outside your units.");
}
