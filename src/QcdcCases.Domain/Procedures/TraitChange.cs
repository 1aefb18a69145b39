using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>
/// A change of traits that affect limits and conditions. Traits are fixed at the opening or by a later written act, never as a side effect:
/// complexity by its step, the others by an act with day, document and reason. The act recomputes the case: it may neither turn a late step
/// into one in time nor make an earlier step unlawful (Luật KN Đ28, Đ37, Đ47–50; NĐ 124/2020 Đ3a, Đ16).
/// </summary>
/// <param name="Before">The present description.</param>
/// <param name="After">The description after the act.</param>
/// <param name="On">The day of the act.</param>
public sealed record TraitChange(CaseDescription Before, CaseDescription After, DateOnly On)
{
    private const string Article = "Luật Khiếu nại Đ28, Đ37, Đ50; NĐ 124/2020 Đ3a; NĐ 31/2019 Đ3";

    /// <summary>The changed traits, by their names in messages.</summary>
    public IReadOnlyList<string> Changed =>
    [
        .. new[]
        {
            ("group", Before.Group is true, After.Group is true),
            ("complex", Before.Complex is true, After.Complex is true),
            ("remote", Before.Remote is true, After.Remote is true),
            ("disciplinary", Before.Disciplinary is true, After.Disciplinary is true),
            ("dismissal", Before.Dismissal is true, After.Dismissal is true),
        }.Where(t => t.Item2 != t.Item3).Select(t => t.Item1),
    ];

    /// <summary>Returns the refusal of a change of traits by an ordinary description, or null.</summary>
    public Refusal? CheckDescription() => Changed is [var trait, ..]
        ? Refusal.Rule(
            "case.trait_by_act",
            "A trait is fixed only by an act with day, document and reason (POST …/traits), or, for `complex`, by the step " +
            "`complex-fixed`.",
            trait) with
        {
            Article = Article,
        }
        : null;

    /// <summary>Returns the refusal of the act, or null.</summary>
    /// <param name="context">The context of the case.</param>
    public Refusal? Check(Case about, StepContext context)
    {
        if (Changed is not [var trait, ..])
        {
            return Refusal.Rule(
                "case.trait_missing", "The act must change one of `group`, `complex`, `remote`, `disciplinary` and `dismissal`.");
        }

        if (Before.Complex is not true && After.Complex is true)
        {
            return Refusal.Rule(
                "case.complex_by_step",
                "`complex` can be set only by the step `complex-fixed`, with criteria and document.", "complex") with
            {
                Article = Article,
            };
        }

        if (On < about.State.LastOn)
        {
            return Refusal.Rule("case.step_out_of_order", "`on` must not be before the day of the step that it follows.", "on");
        }

        var refusal = CheckLimits(about, context) ?? CheckSteps(about, context);
        return refusal is null ? null : refusal with { Field = trait };
    }

    /// <summary>Checks that a late step stays late and that an expired limit is not lengthened.</summary>
    private Refusal? CheckLimits(Case about, StepContext context)
    {
        var storyBefore = CaseTimeline.Of(about, CaseTraits.Of(Before), context.Calendars);
        var storyAfter = CaseTimeline.Of(about, CaseTraits.Of(After), context.Calendars);
        foreach (var instance in (int[])[1, 2])
        {
            var before = storyBefore.Rounds(instance);
            var after = storyAfter.Rounds(instance);
            if (
                before
                    .Zip(after)
                    .Any(r => r.Second.LastLawfulDay > r.First.LastLawfulDay && (r.First.EndedOn ?? On) > r.First.LastLawfulDay)
            )
            {
                return Refusal.Rule(
                    "case.trait_too_late",
                    "A limit can be lengthened only before it expires: an overdue case remains overdue.") with { Article = Article };
            }
        }

        return null;
    }

    /// <summary>Checks that every effective step remains lawful with the new traits.</summary>
    private Refusal? CheckSteps(Case about, StepContext context)
    {
        var steps = about.EffectiveSteps.Select(s => s.ToEntry()).ToList();
        var (was, isNow) = (ContextWith(Before, context, about), ContextWith(After, context, about));
        var state = CaseState.Initial(about.Kind, about.OpenedInstance ?? 1);
        for (var i = 0; i < steps.Count; i++)
        {
            var awaited = PendingResponse.Of(steps.Take(i));
            var failedBefore = Procedure
                .FailedGuards(state, steps[i], was with { PendingResponses = awaited })
                .Select(f => f.Guard)
                .ToHashSet();
            var failed = Procedure
                .FailedGuards(state, steps[i], isNow with { PendingResponses = awaited })
                .FirstOrDefault(f => !failedBefore.Contains(f.Guard));
            if (failed is not null)
            {
                return failed.Refusal;
            }

            state = Procedure.Replay(state, steps[i]);
        }

        return null;
    }

    private static StepContext ContextWith(CaseDescription described, StepContext context, Case about)
    {
        var traits = CaseTraits.Of(described);
        return about.CompleteContext(context) with
        {
            Group = described.Group is true, Traits = traits, FirstDueOn = CaseTimeline.Of(about, traits, context.Calendars).LastDay(1),
        };
    }
}
