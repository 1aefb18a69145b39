using System.Diagnostics.CodeAnalysis;

namespace QcdcCases.Domain.Shared;

/// <summary>Either what was asked for or the refusal: a use case's whole answer.</summary>
/// <typeparam name="T">What an accepted request yields.</typeparam>
public sealed class Result<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Result(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    /// <summary>True with the refusal, false with the value; the other one is null.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refused, [NotNullWhen(false)] out T? accepted)
    {
        refused = refusal;
        accepted = value;
        return refusal is not null;
    }
}
