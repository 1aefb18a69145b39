using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>The correction of any step of a case, evaluated but not yet made.</summary>
/// <param name="Corrected">The case as it would be.</param>
/// <param name="OwnRefusal">The rule that the corrected step itself breaks; null if it breaks none.</param>
/// <param name="Later">The other steps that would not hold any more, in their order.</param>
public sealed record StepCorrection(Case Corrected, Refusal? OwnRefusal, IReadOnlyList<BrokenStep> Later)
{
    /// <summary>Why the correction cannot be made; null where it can.</summary>
    public Refusal? Refusal => OwnRefusal ?? (Later.Count == 0 ? null : CaseRefusals.StepsBreak(Later));

    /// <param name="standing">The case with its surroundings.</param>
    /// <param name="replaced">The effective step to replace.</param>
    /// <param name="entry">What replaces it; null removes it.</param>
    public static StepCorrection Of(CaseStory standing, CaseStep replaced, CaseStepEntry? entry)
    {
        var at = standing.About;
        var replacing = entry is null
            ? null
            : CaseStep.Replacing(replaced, at.Steps.Count + 1, entry, standing.Context.ActorId);
        IEnumerable<CaseStep> steps = at.EffectiveSteps.Select(s => s == replaced ? replacing : s).OfType<CaseStep>();
        var corrected = at.WithSteps(steps);
        var broken = (standing with { About = corrected }).FindBroken(standing);
        return new(
            corrected,
            broken.FirstOrDefault(b => b.Sequence == replacing?.Sequence)?.Refusal,
            [.. broken.Where(b => b.Sequence != replacing?.Sequence)]);
    }
}
