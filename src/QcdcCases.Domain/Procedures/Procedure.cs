using System.Collections.Frozen;
using System.Collections.Immutable;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>
/// Runs the tables of the three procedures, which order the steps of a case. Imported steps must follow the order only; entries at the
/// counter must also satisfy the guards of their row.
/// </summary>
public static class Procedure
{
    private static readonly FrozenDictionary<CaseKind, FrozenDictionary<(CaseStatus, CaseEvent), Transition>> Lines =
        Enum.GetValues<CaseKind>()
            .ToFrozenDictionary(
                kind => kind,
                kind =>
                    TableOf(kind)
                        .SelectMany(t => t.From.Select(from => (Key: (from, t.Event), Line: t)))
                        .ToFrozenDictionary(l => l.Key, l => l.Line));

    /// <summary>Returns the table of a kind of case.</summary>
    public static IReadOnlyList<Transition> TableOf(CaseKind kind) =>
        kind switch
        {
            CaseKind.Complaint => ComplaintProcedure.Table,
            CaseKind.Denunciation => DenunciationProcedure.Table,
            CaseKind.Petition => PetitionProcedure.Table,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind of case is not supported."),
        };

    /// <summary>Returns the row that allows an event in a state, or null.</summary>
    public static Transition? Find(CaseKind kind, CaseStatus status, CaseEvent happened) =>
        Lines[kind].GetValueOrDefault((status, happened));

    /// <summary>
    /// Returns the state after a step, or the refusal by the order of steps. A null instance in the entry means the present one.
    /// </summary>
    public static Result<CaseState> Apply(CaseState state, CaseStepEntry step)
    {
        if (CheckOrder(state, step) is { } refusal)
        {
            return refusal;
        }

        var entered = StateBefore(state, step);
        return ProtectionProcedure.Find(step.Event) is { } protection
            ? entered with
            {
                LastOn = step.On,
                Progress = entered.ProgressOrNone with { Protection = protection.To },
            }
            : Advance(entered, step, Find(entered.Kind, entered.Status, step.Event)!);
    }

    /// <summary>
    /// Returns the state after a step, or the refusal by the rules for every step: at the counter, by a letter's processing or on import.
    /// </summary>
    /// <param name="firstSeenOn">The day on which the matter was first received; null where it is unknown.</param>
    public static Result<CaseState> ApplyChecked(CaseState state, CaseStepEntry step, DateOnly? firstSeenOn)
    {
        var impossible = step.On < firstSeenOn ? CaseRefusals.BeforeReceipt() : ConsequenceRules.Check(step);
        return impossible is null ? Apply(state, step) : impossible;
    }

    /// <summary>Returns the state after a stored step, which was valid when it was recorded.</summary>
    /// <exception cref="InvalidOperationException">The step violates the order.</exception>
    public static CaseState Replay(CaseState state, CaseStepEntry step) =>
        Apply(state, step).IsRefused(out var refusal, out var next)
            ? throw new InvalidOperationException(
                $"The stored steps of a case break the rule {refusal.Code}; run `mend` to list such cases.")
            : next;

    /// <summary>Returns the refusal of a step at the counter, or null. The guards use the state before the step.</summary>
    public static Refusal? Check(CaseState state, CaseStepEntry step, StepContext context) =>
        CheckOrder(state, step) ?? FailedGuards(state, step, context).FirstOrDefault()?.Refusal;

    /// <summary>Returns every violated guard of the row that a step takes, in the table's order.</summary>
    public static IEnumerable<FailedGuard> FailedGuards(CaseState state, CaseStepEntry step, StepContext context)
    {
        var view = new GuardView(StateBefore(state, step), step, context);
        return BeginningSecond(state, view)
            .Concat(GuardsOf(state, step))
            .Select(g => (Guard: g, Refusal: g.Check(view)))
            .Where(c => c.Refusal is not null)
            .Select(c => new FailedGuard(c.Guard, c.Refusal!));
    }

    /// <summary>Returns the guards of a second round, whichever step begins it: the round must answer a second complaint.</summary>
    private static IEnumerable<Guard> BeginningSecond(CaseState state, GuardView view) =>
        state.Instance == view.State.Instance ? []
        : view.State.Kind is CaseKind.Petition ? [CommonGuards.NoSecondRound]
        : view.Entry.Event is CaseEvent.Accepted ? []
        : [CommonGuards.SecondComplaintMade];

    private static IReadOnlyList<Guard> GuardsOf(CaseState state, CaseStepEntry step) =>
        ProtectionProcedure.Find(step.Event) is { } protection ? protection.Guards : FindRow(state, step)?.Guards ?? [];

    /// <summary>Returns the row that a step takes, or null.</summary>
    public static Transition? FindRow(CaseState state, CaseStepEntry step)
    {
        var from = StateBefore(state, step);
        return Find(from.Kind, from.Status, step.Event);
    }

    /// <summary>Returns the instance of a step: as given, as implied by its result, or the present one.</summary>
    public static int InstanceOf(CaseState state, CaseStepEntry step) => step.Instance ?? (BeginsSecond(state, step) ? 2 : state.Instance);

    /// <summary>True for a second decision, or for a resolution that the superior allows again (Luật TC Đ37 k3).</summary>
    private static bool BeginsSecond(CaseState state, CaseStepEntry step) =>
        step.Result is CaseResult.Confirmed or CaseResult.AnnulledOrChanged
        || (state.Status, step.Event) is (CaseStatus.UnderReview, CaseEvent.Accepted);

    /// <summary>
    /// True if the case continues after a withdrawal: the withdrawal is partial, or the denunciation is resolved despite it.
    /// </summary>
    internal static bool ContinuesAfterWithdrawal(CaseStepEntry step) =>
        step.Partial || (step.Event is CaseEvent.Withdrawn && Grounds.AllowsContinuation(step.More.Ground));

    /// <summary>
    /// True if the step ended the matter in the state that follows it; a letter accepted about the matter is then finished.
    /// </summary>
    internal static bool EndsMatter(CaseState after, CaseEvent happened) =>
        happened switch
        {
            CaseEvent.Decided or CaseEvent.Answered or CaseEvent.Terminated or CaseEvent.Closed => true,
            CaseEvent.Withdrawn => after.Status is CaseStatus.Withdrawn,
            CaseEvent.NotAccepted
            or CaseEvent.Guided
            or CaseEvent.Transferred
            or CaseEvent.Returned
            or CaseEvent.Filed
            or CaseEvent.NotProcessed
            or CaseEvent.InspectionReferred
            or CaseEvent.CriminalReferred
            or CaseEvent.Merged => CaseStatuses.EndedWithoutAcceptance.Contains(after.Status),
            _ => false,
        };

    private static Refusal? CheckOrder(CaseState state, CaseStepEntry step)
    {
        var instance = InstanceOf(state, step);
        if (StepRules.Check(state.Kind, step, instance) is { } refusal)
        {
            return refusal;
        }

        if (step.On < state.LastOn)
        {
            return Refusal.Rule("case.step_out_of_order", "`on` must not be before the day of the step that it follows.", "on");
        }

        if (instance < state.Instance)
        {
            return Refusal.Rule("case.instance_over", "`instance` must be 2: the case is in the second instance.", "instance");
        }

        return IsOpen(state, step) ? null : RefuseNotOpen(StateBefore(state, step), step.Event);
    }

    private static bool IsOpen(CaseState state, CaseStepEntry step) =>
        ProtectionProcedure.Find(step.Event) is { }
            ? state.Kind is CaseKind.Denunciation
                && ProtectionProcedure.Table.Any(t => t.Event == step.Event && t.From.Contains(state.ProgressOrNone.Protection))
            : FindRow(state, step) is not null
                && !(step.Event is CaseEvent.Accepted && StateBefore(state, step) is { IsClosed: true, CanBeAcceptedAgain: false });

    private static Refusal RefuseNotOpen(CaseState state, CaseEvent happened) =>
        happened is CaseEvent.Accepted && state.IsOver
            ? RefuseOver(state, happened)
            : new(
                RefusalKind.RuleBroken,
                "case.step_not_open",
                $"A case in status {Code.Of(state.Status)} does not allow the step {Code.Of(happened)}.")
            {
                Field = "event",
                Article =
                    TableOf(state.Kind).FirstOrDefault(t => t.Event == happened)?.Source ?? ProtectionProcedure.Find(happened)?.Source,
                Arguments = [Code.Of(state.Status), Code.Of(happened)],
            };

    /// <summary>Refuses the acceptance of a matter that is over; the sentence names the lawful alternatives.</summary>
    private static Refusal RefuseOver(CaseState state, CaseEvent happened) =>
        Refusal.Rule(
            "case.over",
            "The case is over in this instance: reopen it with new facts, continue a terminated complaint within thirty days, take it to the second instance, "
                + "or open a new case.",
            "event") with
        {
            Article = TableOf(state.Kind).First(t => t.Event == happened).Source,
        };

    /// <summary>Returns the state before a step: the initial state of the second instance where the step begins it.</summary>
    private static CaseState StateBefore(CaseState state, CaseStepEntry step)
    {
        var instance = InstanceOf(state, step);
        return instance <= state.Instance
            ? state
            : CaseState.Initial(state.Kind, instance) with
            {
                // A take-over keeps the status that the matter has.
                Status = step.Event is CaseEvent.TakenOver ? state.Status : CaseStatus.Received,
                LastOn = state.LastOn,
                FirstClosedOn = state.FirstClosedOn,
                Progress = CaseProgress.None with
                {
                    CameFromFirstRound = true,
                    CameFromReview = state.Status is CaseStatus.UnderReview,
                    FirstSentOn = state.ProgressOrNone.SentOn,
                    EscalatedOn = state.ProgressOrNone.EscalatedOn,
                    FirstInEffect =
                        state.Status is CaseStatus.Effective or CaseStatus.Enforcing or CaseStatus.Enforced or CaseStatus.Closed,
                    Protection = state.ProgressOrNone.Protection,
                },
            };
    }

    private static CaseState Advance(CaseState state, CaseStepEntry step, Transition line)
    {
        var goesOn = ContinuesAfterWithdrawal(step);
        var status =
            goesOn ? state.Status
            : line.Returns ? state.Progress?.Before ?? CaseStatus.Accepted
            : line.To ?? state.Status;
        var next = state with { LastOn = step.On, Status = status };
        return step.Event switch
        {
            CaseEvent.Accepted => Accepted(state.IsOver ? next.BeginNextRound() : next, step.On),
            CaseEvent.TakenOver => Accepted(next, step.On),
            CaseEvent.Reopened => next.BeginNextRound(),
            CaseEvent.Extended => Marked(next, step) with
            {
                Extensions = (state.Extensions ?? []).Add(new(step.On, step.Until!.Value, DocumentOf(step))),
            },
            CaseEvent.ComplexFixed => Marked(next, step),
            CaseEvent.Suspended => next with
            {
                SuspendedOn = step.On,
                Progress =
                    state.Status is CaseStatus.Accepted && state.Progress is null
                        ? null
                        : state.ProgressOrNone with
                        {
                            Before = state.Status,
                        },
            },
            CaseEvent.Resumed => next with { SuspendedOn = null, Pauses = PausesUntil(state, step.On) },
            CaseEvent.DialogueNotified => next with { Progress = state.ProgressOrNone with { DialogueOn = step.Until } },
            CaseEvent.DialogueHeld => next with { Progress = state.ProgressOrNone with { DialogueHeld = true } },
            CaseEvent.Sent => next with { Progress = state.ProgressOrNone with { SentOn = state.ProgressOrNone.SentOn ?? step.On } },
            CaseEvent.Escalated => next with
            {
                Progress = state.ProgressOrNone with { EscalatedOn = state.ProgressOrNone.EscalatedOn ?? step.On },
            },
            CaseEvent.RedactionConfirmed => next with { Progress = state.ProgressOrNone with { Redacted = true } },
            CaseEvent.SuedInCourt => next with { Progress = state.ProgressOrNone with { BeforeCourt = state.Status } },
            CaseEvent.CourtDiscontinued => ReturnedByCourt(state, next, step.On),
            CaseEvent.Withdrawn when goesOn => next,
            CaseEvent.Withdrawn or CaseEvent.Terminated => Stopped(state, next, step),
            CaseEvent.Decided or CaseEvent.Answered or CaseEvent.Closed => next.Closing(step.On),
            _ => next,
        };
    }

    /// <summary>Begins a new limit: extensions and complexity fixed by an earlier resolver no longer apply (NĐ 31/2019 Đ5).</summary>
    private static CaseState Accepted(CaseState next, DateOnly on) =>
        next with
        {
            AcceptedOn = on,
            Extensions = null,
            Pauses = null,
            SuspendedOn = null,
            Progress = next.Progress is null ? null : next.Progress with { ComplexOn = null, Criteria = 0 },
        };

    private static CaseState Stopped(CaseState state, CaseState next, CaseStepEntry step) =>
        next.Closing(step.On) with
        {
            SuspendedOn = null,
            Pauses = PausesUntil(state, step.On),
            Progress =
                step.Event is CaseEvent.Withdrawn
                    ? state.ProgressOrNone with
                    {
                        WithdrawnOn = step.On,
                    }
                    : state.ProgressOrNone with
                    {
                        TerminatedOn = step.On,
                        StoppedForCourt = step.More.Ground is StepGround.Court || state.Status is CaseStatus.InCourt,
                    },
        };

    /// <summary>
    /// Returns a complaint after a court discontinued (Luật KN Đ11 k9): a decided complaint stays decided, an unresolved one is taken up
    /// with a new limit. A complaint terminated for the court may be continued from that day on.
    /// </summary>
    private static CaseState ReturnedByCourt(CaseState state, CaseState next, DateOnly on)
    {
        if (state.Status is not CaseStatus.InCourt)
        {
            return next with { Progress = state.ProgressOrNone with { CourtDiscontinuedOn = on } };
        }

        var before = state.ProgressOrNone.BeforeCourt ?? CaseStatus.Accepted;
        var back = next with { Status = before, Progress = state.ProgressOrNone with { BeforeCourt = null } };
        return CaseStatuses.Joinable.Contains(before) && !state.IsClosed ? Accepted(back with { Status = CaseStatus.Accepted }, on) : back;
    }

    private static CaseState Marked(CaseState next, CaseStepEntry step)
    {
        var criteria = step.More.Criteria?.Distinct().Count() ?? 0;
        return criteria == 0 && step.Event is CaseEvent.Extended
            ? next
            : next with
            {
                Progress = next.ProgressOrNone with
                {
                    ComplexOn = next.ProgressOrNone.ComplexOn ?? step.On,
                    Criteria = Math.Max(next.ProgressOrNone.Criteria, criteria),
                },
            };
    }

    private static string DocumentOf(CaseStepEntry step) => step.DocumentNo ?? string.Empty;

    /// <summary>Returns the ended suspensions on a day, including one that lasted until then.</summary>
    private static ImmutableList<PausedSpan>? PausesUntil(CaseState state, DateOnly on) =>
        state.SuspendedOn is { } since ? (state.Pauses ?? []).Add(new(since, on)) : state.Pauses;
}
