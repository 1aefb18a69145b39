using System.Diagnostics.CodeAnalysis;

namespace QcdcCases.Domain.Shared;

/// <summary>The result of a use case: either a value or a refusal.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Result<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Result(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    /// <summary>True if refused; sets either the refusal or the value, and the other to null.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refused, [NotNullWhen(false)] out T? accepted)
    {
        refused = refusal;
        accepted = value;
        return refusal is not null;
    }
}
