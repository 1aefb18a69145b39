using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Indicators;

/// <summary>
/// A number that a unit declares for a range of days because no register holds the items behind it: mediation, supervision, training and so
/// on.
/// </summary>
public sealed class DeclaredIndicator
{
    /// <summary>The most bodies that a value names.</summary>
    public const int MaxBodies = 1000;

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

    /// <summary>The value without its decimal point; see <see cref="DeclaredValue"/>.</summary>
    public long Digits { get; private set; }

    public int Decimals { get; private set; }

    public decimal Value => new DeclaredValue(Digits, Decimals).Value;

    /// <summary>The names of the bodies that the value counts and that are no units, such as enterprises.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    public static Result<DeclaredIndicator> Declare(
        Guid id,
        string source,
        Guid unitId,
        string code,
        DateOnly from,
        DateOnly to,
        decimal value,
        IReadOnlyList<string>? bodies = null)
    {
        if (to < from)
        {
            return EndsBeforeBegin();
        }

        var indicator = new DeclaredIndicator
        {
            Id = id,
            Source = source,
            UnitId = unitId,
            Code = code,
            From = from,
            To = to,
            Bodies = bodies ?? [],
        };
        indicator.Correct(value);
        return indicator;
    }

    /// <param name="bodies">The bodies; null leaves them as they are.</param>
    public void Correct(decimal value, IReadOnlyList<string>? bodies = null)
    {
        var declared = DeclaredValue.Of(value);
        (Digits, Decimals, Bodies) = (declared.Digits, declared.Decimals, bodies ?? Bodies);
    }

    public static Refusal EndsBeforeBegin() => Refusal.Rule("indicator.ends_before_begin", "`to` must not be before `from`.", "to");
}

public static class IndicatorRefusals
{
    public static Refusal NotFound() => Refusal.NotFound(
        "indicator.not_found", "The declared indicator does not exist or is outside your units.");
}
