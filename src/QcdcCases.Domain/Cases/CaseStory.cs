using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>A case with its surroundings: all that decides whether its steps hold.</summary>
/// <param name="FirstSeenOn">The day on which the matter was first received; null where it is unknown.</param>
/// <param name="Context">The letters about the case, the case before it and the calendar.</param>
public sealed record CaseStory(Case About, DateOnly? FirstSeenOn, StepContext Context)
{
    /// <summary>
    /// Returns the steps of this story that do not hold and do in the earlier one. All steps are evaluated from the start: by the order of
    /// steps and, where they were entered at the counter, by their conditions. A condition that fails in both stories is no fault of the
    /// correction: since the step was taken, letters may have come or been finished.
    /// </summary>
    public IReadOnlyList<BrokenStep> FindBroken(CaseStory earlier)
    {
        var tolerated = earlier.Evaluate()
            .ToDictionary(e => e.Step.Place, e => e.Failed.Select(f => f.Guard.Code).Append(e.Order?.Code).ToHashSet());
        return
        [
            .. Evaluate()
                .Select(e => (e.Step, Refusal: FirstNew(e.Step, e.Order, e.Failed)))
                .Where(e => e.Refusal is not null)
                .Select(e => new BrokenStep(e.Step.Sequence, e.Step.Event, e.Step.On, e.Refusal!)),
        ];

        Refusal? FirstNew(CaseStep step, Refusal? order, IReadOnlyList<FailedGuard> failed)
        {
            var known = tolerated.GetValueOrDefault(step.Place, []);
            return order is null ? failed.FirstOrDefault(f => !known.Contains(f.Guard.Code))?.Refusal
                : known.Contains(order.Code) ? null
                : order;
        }
    }

    /// <summary>Evaluates each step after those before it that hold.</summary>
    private IEnumerable<(CaseStep Step, Refusal? Order, IReadOnlyList<FailedGuard> Failed)> Evaluate()
    {
        var held = new List<CaseStep>();
        var state = CaseState.Initial(About.Kind, About.OpenedInstance ?? 1);
        foreach (var step in About.EffectiveSteps)
        {
            var entry = step.ToEntry();
            if (Procedure.ApplyChecked(state, entry, FirstSeenOn).IsRefused(out var refusal, out var next))
            {
                yield return (step, refusal, []);
                continue;
            }

            yield return (step, null, step.RecordedBy is { } actor ? [.. Procedure.FailedGuards(state, entry, At(held, actor))] : []);
            held.Add(step);
            state = next;
        }
    }

    /// <summary>The context of a step after the given ones.</summary>
    private StepContext At(List<CaseStep> held, Guid actor) =>
        About.WithSteps(held).CompleteContext(Context with { ActorId = actor });
}

/// <summary>A step that does not hold.</summary>
/// <param name="Refusal">The first rule that it breaks.</param>
public sealed record BrokenStep(int Sequence, CaseEvent Event, DateOnly On, Refusal Refusal);
