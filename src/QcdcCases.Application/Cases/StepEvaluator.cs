using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Evaluates every step of a case's procedure as if it were taken today with all members given. The remaining refusals come from the state
/// of the case; the others come from missing members.
/// </summary>
internal sealed class StepEvaluator(Case at, StepContext around, DateOnly today, bool mayWrite)
{
    private readonly CaseState state = at.State;

    public IEnumerable<NextStep> Steps()
    {
        var events = Procedure.TableOf(at.Kind).Select(t => t.Event);
        var protection = at.Kind is CaseKind.Denunciation ? ProtectionProcedure.Table.Select(t => t.Event) : [];
        return events.Concat(protection).Distinct().Select(Evaluate);
    }

    private NextStep Evaluate(CaseEvent happened)
    {
        var step = Probe(happened);
        var order = Procedure.Apply(state, step).IsRefused(out var refusal, out _) ? refusal : null;
        var inTheWay = order is null ? Procedure.FailedGuards(state, step, around).Where(IsOfTheCase) : [];
        var missing = order is null
            ? Procedure.FailedGuards(state, step with { More = StepParticulars.None }, around).Where(f => !IsOfTheCase(f))
            : [];
        List<Refusal> whyNot =
        [
            .. mayWrite ? [] : new[] { NotYours() },
            .. order is null ? [] : new[] { order },
            .. inTheWay.Select(f => f.Refusal),
        ];
        var line = order is null ? Procedure.FindRow(state, step) : null;
        var shown = line ?? Procedure.TableOf(at.Kind).FirstOrDefault(t => t.Event == happened);
        var protecting = ProtectionProcedure.Find(happened);
        return new NextStep(
            happened,
            whyNot.Count == 0,
            line?.To,
            shown?.Actor ?? protecting!.Actor,
            shown?.Form,
            shown?.Source ?? protecting!.Source,
            StepFields.Of(at.Kind, happened),
            Grounds.Of(at.Kind, happened),
            [.. missing.Select(f => new StepCondition(f.Guard.Field!, f.Refusal))],
            [.. Begun(line)],
            whyNot);
    }

    /// <summary>True if no member can remove the refusal, at least today.</summary>
    private static bool IsOfTheCase(FailedGuard failed) => failed.Guard.Field is null or "on";

    private IEnumerable<StartedDeadline> Begun(Transition? line)
    {
        var terms = CaseTerms.Of(state, around.Traits);
        foreach (var deadlineKind in line?.Starts ?? [])
        {
            if (!deadlineKind.FromNamedDay && deadlineKind.RuleOn(terms, today) is { } rule)
            {
                yield return new(
                    deadlineKind.Code,
                    rule.Id,
                    rule.What,
                    rule.Article,
                    rule.LastDay(today, around.Calendar, around.Traits.Remote));
            }
        }
    }

    /// <summary>Returns the step with all possible members.</summary>
    private CaseStepEntry Probe(CaseEvent happened) => new(
        happened,
        today < state.LastOn ? state.LastOn.Value : today,
        Until: happened is CaseEvent.Extended ? AfterDue() : null,
        Result: happened is CaseEvent.Decided ? Outcome() : null)
    {
        More = new(Criteria: happened is CaseEvent.Extended or CaseEvent.ComplexFixed ? StepFields.EveryCriterion : null),
    };

    private DateOnly AfterDue() => (at.DueOn is { } due && due > today ? due : today).AddDays(1);

    private CaseResult? Outcome() => (at.Kind, state.Instance) switch
    {
        (CaseKind.Complaint, 1) => CaseResult.Upheld,
        (CaseKind.Complaint, _) => CaseResult.Confirmed,
        (CaseKind.Denunciation, _) => CaseResult.True,
        _ => null,
    };

    private static Refusal NotYours() => Refusal.Forbidden("case.step_not_yours", "You may read this case but not record its steps.");
}

/// <summary>Lists the members that apply to a step.</summary>
internal static class StepFields
{
    public static IReadOnlyList<ComplexityCriterion> EveryCriterion { get; } = Enum.GetValues<ComplexityCriterion>();

    public static IReadOnlyList<string> Of(CaseKind kind, CaseEvent happened)
    {
        List<string> fields = [];
        if (Grounds.Of(kind, happened).Count > 0)
        {
            fields.Add("ground");
        }

        fields.AddRange(
            happened switch
            {
                CaseEvent.Decided => ["result", "consequences"],
                CaseEvent.Enforced => ["consequences"],
                CaseEvent.Withdrawn => ["partial", "assurances"],
                CaseEvent.Extended => ["until", "criteria", "reason"],
                CaseEvent.ComplexFixed => ["criteria"],
                CaseEvent.DialogueNotified => ["until"],
                CaseEvent.DialogueHeld => ["assurances"],
                CaseEvent.Suspended or CaseEvent.ExecutionSuspended => ["until", "reason"],
                CaseEvent.Transferred or CaseEvent.ReportDemanded => ["receiver", "until", "reason"],
                CaseEvent.Accepted or CaseEvent.Escalated or CaseEvent.Reopened => ["assurances"],
                CaseEvent.Guided
                or CaseEvent.Returned
                or CaseEvent.InspectionReferred
                or CaseEvent.CriminalReferred
                or CaseEvent.VerificationAssigned
                or CaseEvent.DocumentsRequested
                or CaseEvent.SuedInCourt => ["receiver", "reason"],
            _ => (string[])["reason"],
        });
        return fields;
    }
}
