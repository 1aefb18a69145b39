using System.Collections.Frozen;
using System.Collections.Immutable;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// The order of a case's steps, as one table that is run, documented and tested. It is the simple path from acceptance to closing; what it
/// allows, the law allows.
/// </summary>
public static class CaseFlow
{
    private static readonly CaseStatus[] UnderWay = [CaseStatus.Accepted, CaseStatus.Suspended];

    /// <summary>From which states an event may come, and the state it leads to. A null target leaves the state as it is.</summary>
    public static IReadOnlyDictionary<CaseEvent, (IReadOnlyList<CaseStatus> From, CaseStatus? To)> Table { get; } =
        new Dictionary<CaseEvent, (IReadOnlyList<CaseStatus>, CaseStatus?)>
        {
            [CaseEvent.Accepted] = ([CaseStatus.Received], CaseStatus.Accepted),
            [CaseEvent.NotAccepted] = ([CaseStatus.Received], CaseStatus.NotAccepted),
            [CaseEvent.Extended] = ([CaseStatus.Accepted], null),
            [CaseEvent.Suspended] = ([CaseStatus.Accepted], CaseStatus.Suspended),
            [CaseEvent.Resumed] = ([CaseStatus.Suspended], CaseStatus.Accepted),
            [CaseEvent.DialogueHeld] = ([CaseStatus.Accepted], null),
            [CaseEvent.Withdrawn] = ([CaseStatus.Received, .. UnderWay], CaseStatus.Withdrawn),
            [CaseEvent.Terminated] = ([CaseStatus.Received, .. UnderWay], CaseStatus.Terminated),
            [CaseEvent.Decided] = ([CaseStatus.Accepted], CaseStatus.Decided),
            [CaseEvent.Answered] = ([CaseStatus.Received, CaseStatus.Accepted], CaseStatus.Answered),
            [CaseEvent.Effective] = ([CaseStatus.Decided], CaseStatus.Effective),
            [CaseEvent.Enforced] = ([CaseStatus.Decided, CaseStatus.Effective, CaseStatus.Answered], CaseStatus.Enforced),
            [CaseEvent.Closed] =
            (
                [.. Enum.GetValues<CaseStatus>().Except([CaseStatus.Received, CaseStatus.Suspended, CaseStatus.Closed])],
                CaseStatus.Closed
            ),
        }.ToFrozenDictionary();

    /// <summary>The state after a step, or the rule that the step would break. The entry's null instance means the present one.</summary>
    public static Result<CaseState> Apply(CaseState state, CaseStepEntry step)
    {
        var instance = InstanceOf(state, step);
        if (CheckShape(state.Kind, step, instance) is { } refusal)
        {
            return refusal;
        }

        if (step.On < state.LastOn)
        {
            return Refusal.Rule("case.step_out_of_order", "A step cannot lie before the one that it follows.", "on");
        }

        if (instance < state.Instance)
        {
            return Refusal.Rule("case.instance_over", "The case has moved on to the second instance.", "instance");
        }

        var from = instance > state.Instance ? NextInstance(state, instance) : state;
        return Table[step.Event].From.Contains(from.Status)
            ? Advance(from, step)
            : new Refusal(RefusalKind.RuleBroken, "case.step_not_open", $"A case that is {Code.Of(from.Status)} cannot become {Code.Of(step.Event)}.")
            {
                Field = "event",
                Arguments = [Code.Of(from.Status), Code.Of(step.Event)],
            };
    }

    /// <summary>The instance a step belongs to: as said, or as its result implies, or the present one.</summary>
    public static int InstanceOf(CaseState state, CaseStepEntry step) =>
        step.Instance ?? (step.Result is CaseResult.Confirmed or CaseResult.AnnulledOrChanged ? 2 : state.Instance);

    /// <summary>What must hold of a step by itself.</summary>
    private static Refusal? CheckShape(CaseKind kind, CaseStepEntry step, int instance) => step switch
    {
        { Event: CaseEvent.Decided } when kind is CaseKind.Petition => Refusal.Rule(
            "case.petition_is_answered", "A petition is answered, not decided.", "event"),
        { Event: CaseEvent.Answered } when kind is not CaseKind.Petition => Refusal.Rule(
            "case.only_petition_is_answered", "A complaint or denunciation is decided, not answered.", "event"),
        { Event: CaseEvent.Decided, Result: null } => Refusal.Rule(
            "case.result_missing", "A decision says what it found.", "result"),
        { Event: not CaseEvent.Decided, Result: not null } => Refusal.Rule(
            "case.result_unexpected", "Only a decision has a result.", "result"),
        { Result: { } result } when !Allows(kind, instance, result) => Refusal.Rule(
            "case.result_of_other_kind", "The result does not belong to this kind and instance.", "result"),
        { Event: CaseEvent.Extended, Until: null } => Refusal.Rule(
            "case.until_missing", "An extension says its new last day.", "until"),
        { Until: { } until } when until < step.On => Refusal.Rule(
            "case.until_before_step", "The last day cannot lie before the step.", "until"),
        { Partial: true, Event: not CaseEvent.Withdrawn } => Refusal.Rule(
            "case.partial_unexpected", "Only a withdrawal can be partial.", "partial"),
        _ => null,
    };

    private static bool Allows(CaseKind kind, int instance, CaseResult result) => result switch
    {
        CaseResult.Upheld or CaseResult.Rejected or CaseResult.PartlyUpheld => kind is CaseKind.Complaint && instance == 1,
        CaseResult.Confirmed or CaseResult.AnnulledOrChanged => kind is CaseKind.Complaint && instance == 2,
        _ => kind is CaseKind.Denunciation,
    };

    private static CaseState NextInstance(CaseState state, int instance) => CaseState.Fresh(state.Kind, instance) with
    {
        LastOn = state.LastOn,
        FirstClosedOn = state.FirstClosedOn,
    };

    private static CaseState Advance(CaseState state, CaseStepEntry step)
    {
        var partial = step.Partial;
        var next = state with { LastOn = step.On, Status = partial ? state.Status : Table[step.Event].To ?? state.Status };
        return step.Event switch
        {
            CaseEvent.Accepted => next with { AcceptedOn = step.On },
            CaseEvent.Extended => next with { Extensions = (state.Extensions ?? []).Add(new(step.On, step.Until!.Value)) },
            CaseEvent.Suspended => next with { SuspendedOn = step.On },
            CaseEvent.Resumed => next with
            {
                SuspendedOn = null,
                Pauses = PausesUntil(state, step.On),
            },
            CaseEvent.Withdrawn when partial => next,
            CaseEvent.Withdrawn or CaseEvent.Terminated =>
                next.Closing(step.On) with { SuspendedOn = null, Pauses = PausesUntil(state, step.On) },
            CaseEvent.Decided or CaseEvent.Answered or CaseEvent.Closed => next.Closing(step.On),
            _ => next,
        };
    }

    /// <summary>The suspensions that are over on a day, with the one that lasted until then.</summary>
    private static ImmutableList<PausedSpan>? PausesUntil(CaseState state, DateOnly on) =>
        state.SuspendedOn is { } since ? (state.Pauses ?? []).Add(new(since, on)) : state.Pauses;
}
