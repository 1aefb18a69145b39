using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>The rules for a step that is recorded with its paper.</summary>
internal static class PaperSteps
{
    /// <summary>Checks that the step has the day and the number of its paper.</summary>
    /// <param name="on">The day of the step; null if there is none.</param>
    public static Refusal? Check(PaperEntry entry, DateOnly? on, string? documentNo) =>
        on is not null && on != entry.On ? PaperRefusals.OtherDay()
        : documentNo is not null && documentNo != entry.DocumentNo ? PaperRefusals.OtherDocument()
        : null;

    /// <summary>Returns the refusal of the step with its member as a member of <c>step</c>.</summary>
    public static Refusal InStep(Refusal refusal) => refusal.Field is { } field ? refusal with { Field = $"step.{field}" } : refusal;
}
