using System.Reflection;
using FluentValidation;
using FluentValidation.Validators;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Problems;

/// <summary>Whatever a validator finds wrong reaches the client under a code of ours, never under the name of a class.</summary>
public sealed class EveryCheckTests
{
    private static readonly HashSet<string> Codes = [.. ShapeErrors.AllCodes];

    /// <summary>A correction hands on what the check of a whole step finds, and finds nothing of its own.</summary>
    private static readonly string[] Handing = ["CorrectStepValidator.", "CorrectAnyStepValidator.Step.", "PreviewStepCorrectionValidator.Step."];

    [Fact]
    public void Every_check_of_every_validator_has_a_code()
    {
        var validators = typeof(CreateAccount).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IValidator).IsAssignableFrom(t))
            .Select(t => (IValidator)Activator.CreateInstance(t)!)
            .ToList();
        Assert.True(validators.Count > 40, "The validators are not found any more.");

        var found = validators.SelectMany(v => ChecksOf(v, v.GetType().Name)).Where(c => !Handing.Contains(c.Where)).ToList();

        Assert.Empty(
            found
                .Where(c => Messages.Find(Messages.Vietnamese, CodeOf(c.Code), Problem.NoArguments) is null)
                .Select(c => $"{c.Where}: {c.Code}"));
        Assert.Empty(Codes.Except(found.Select(c => CodeOf(c.Code)), StringComparer.Ordinal));
    }

    private static string CodeOf(string code) => ShapeErrors.CodeOf(code);

    private static IEnumerable<(string Where, string Code)> ChecksOf(IValidator validator, string where) =>
        validator.CreateDescriptor().Rules.SelectMany(rule => rule.Components.SelectMany(component =>
            component.Validator is IChildValidatorAdaptor adaptor
                ? ChecksOf(ChildOf(adaptor), $"{where}.{rule.PropertyName}")
                : [($"{where}.{rule.PropertyName}", component.ErrorCode ?? component.Validator.Name)]));

    /// <summary>None of our child validators depends on what is validated.</summary>
    private static IValidator ChildOf(IChildValidatorAdaptor adaptor)
    {
        for (var type = adaptor.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetField("_validator", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(adaptor) is IValidator child)
            {
                return child;
            }
        }

        throw new InvalidOperationException("FluentValidation keeps its child validators elsewhere now.");
    }
}
