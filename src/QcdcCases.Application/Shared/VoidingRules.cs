using FluentValidation;

namespace QcdcCases.Application.Shared;

/// <summary>A message that voids or restores an entry.</summary>
public interface IVoiding
{
    string Reason { get; }
}

/// <summary>Validates the reason, which every voiding and restoration must state.</summary>
internal abstract class VoidingValidator<T> : AbstractValidator<T>
    where T : IVoiding
{
    protected VoidingValidator() => RuleFor(v => v.Reason).IsProse();
}
