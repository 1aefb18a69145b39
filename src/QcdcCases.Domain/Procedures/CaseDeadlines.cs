using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>
/// Computes all deadlines of a case from its steps and traits alone; the same input always gives the same deadlines. Follow-up deadlines
/// run only from steps whose follow-up steps are entered too; imported cases have only the deadline of the resolution.
/// </summary>
public sealed class CaseDeadlines
{
    private readonly List<DeadlineDraft> drafts = [];
    private readonly CaseTraits traits;
    private readonly WorkingCalendar calendar;
    private CaseState state;

    private CaseDeadlines(CaseState fresh, CaseTraits traits, WorkingCalendar calendar) =>
        (state, this.traits, this.calendar) = (fresh, traits, calendar);

    /// <summary>The start event of the windows that open when a complaint's limit ends without a decision.</summary>
    public const string Expired = "expired";

    /// <summary>The deadlines in the order in which they began.</summary>
    /// <param name="calendar">Determines the day on which a limit ends without a decision.</param>
    internal static IReadOnlyList<DeadlineDraft> Of(CaseTraits traits, IReadOnlyList<EffectiveStep> told, WorkingCalendar calendar)
    {
        var deadlines = new CaseDeadlines(told[0].State, traits, calendar);
        foreach (var (after, step, _) in told.Skip(1))
        {
            deadlines.ApplyStep(step!.ToEntry(), after);
        }

        deadlines.Expire(DateOnly.MaxValue);
        return deadlines.drafts;
    }

    /// <summary>As above, for steps that are not stored in a case.</summary>
    /// <inheritdoc cref="Of(CaseTraits, IReadOnlyList{EffectiveStep}, WorkingCalendar)" path="/param"/>
    public static IReadOnlyList<DeadlineDraft> Of(
        CaseState fresh,
        CaseTraits traits,
        IEnumerable<CaseStepEntry> steps,
        WorkingCalendar calendar)
    {
        var deadlines = new CaseDeadlines(fresh, traits, calendar);
        foreach (var step in steps)
        {
            deadlines.ApplyStep(step, Procedure.Replay(deadlines.state, step));
        }

        deadlines.Expire(DateOnly.MaxValue);
        return deadlines.drafts;
    }

    private void ApplyStep(CaseStepEntry step, CaseState after)
    {
        if (step.More.Watched)
        {
            // Only a step entered at the counter opens the windows: after an imported step nobody can still use them.
            Expire(step.On);
        }

        var line = Procedure.FindRow(state, step);
        var before = state;
        state = after;
        if (line is null)
        {
            return;
        }

        if (state.Instance > before.Instance)
        {
            // The second complaint was filed: the first decision does not take effect.
            End([DeadlineKinds.SecondComplaint], step.On, isStopped: false);
            End([DeadlineKinds.TakeEffect], step.On, isStopped: true);
        }

        if (BeginsResolution(step))
        {
            // A new round ends the resolution deadline of a round that is still open: it can no longer be met.
            End([DeadlineKinds.Resolution], step.On, isStopped: true);
        }
        else
        {
            Refresh();
        }

        if (!Procedure.ContinuesAfterWithdrawal(step))
        {
            ApplyTransition(line, step);
        }
    }

    private void ApplyTransition(Transition line, CaseStepEntry step)
    {
        End(line.Meets, step.On, isStopped: false);
        End(line.Stops, step.On, isStopped: true);
        if (line.StopsAll)
        {
            EndWhere(_ => true, step.On, isStopped: true);
        }

        if (line.Meets.Contains(DeadlineKinds.Resolution) || line.Stops.Contains(DeadlineKinds.Resolution))
        {
            // A late decision opens new windows, counted from its receipt.
            EndWhere(d => d.StartEvent == Expired && d.Instance == state.Instance, step.On, isStopped: true);
        }

        foreach (var deadlineKind in line.Starts.Where(d => d == DeadlineKinds.Resolution ? BeginsResolution(step) : step.More.Watched))
        {
            Begin(deadlineKind, step);
        }
    }

    /// <summary>
    /// True if the step begins the resolution. A complaint returned by a court begins anew only if it was not resolved yet.
    /// </summary>
    private bool BeginsResolution(CaseStepEntry step) => step.Event switch
    {
        CaseEvent.Accepted or CaseEvent.TakenOver => true,
        CaseEvent.CourtDiscontinued => state.Status is CaseStatus.Accepted && !state.IsClosed,
        _ => false,
    };

    private void Begin(DeadlineKind deadlineKind, CaseStepEntry step)
    {
        var terms = CaseTerms.Of(state, traits);
        if ((deadlineKind.FromNamedDay ? step.Until : step.On) is not { } start || deadlineKind.RuleOn(terms, start) is not { } rule)
        {
            return;
        }

        var ledger =
            deadlineKind == DeadlineKinds.Resolution
                ? ResolutionLedger.Of(state, traits)!
                : DeadlineLedger.Start(rule, start, traits.Remote, step.DocumentNo ?? string.Empty);
        var ordinal = drafts.Count(d => d.Duty == deadlineKind.Code) + 1;
        drafts.Add(
            new DeadlineDraft(deadlineKind.Code, ordinal, state.Instance, Code.Of(step.Event), rule, ledger)
            {
                Disciplinary = traits.Disciplinary,
            });
    }

    /// <summary>
    /// Opens the citizen's windows when a complaint's limit ends before a day without a decision: the second complaint, for ordinary
    /// complaints (Luật KN Đ33 k1), and the suit (Luật TTHC Đ116). They begin with the last day of the limit, even if it is in the future.
    /// </summary>
    private void Expire(DateOnly before)
    {
        var open = drafts.FindIndex(d => d.Duty == DeadlineKinds.Resolution.Code && d.EndedOn is null && d.Instance == state.Instance);
        if (
            state.Kind is not CaseKind.Complaint
            || open < 0
            || drafts[open].Ledger.Evaluate(calendar).LastDay is not { } last
            || last >= before
            || drafts.Exists(d => d.StartEvent == Expired && d.Instance == state.Instance && d.StartedOn == last))
        {
            return;
        }

        foreach (var deadlineKind in (DeadlineKind[])[DeadlineKinds.SecondComplaint, DeadlineKinds.Sue])
        {
            var isOpened = deadlineKind != DeadlineKinds.SecondComplaint || !traits.Disciplinary;
            if (isOpened && deadlineKind.RuleOn(CaseTerms.Of(state, traits), last) is { } rule)
            {
                var ordinal = drafts.Count(d => d.Duty == deadlineKind.Code) + 1;
                drafts.Add(
                    new DeadlineDraft(
                        deadlineKind.Code,
                        ordinal,
                        state.Instance,
                        Expired,
                        rule,
                        DeadlineLedger.Start(rule, last, traits.Remote))
                    {
                        Disciplinary = traits.Disciplinary,
                    });
            }
        }
    }

    /// <summary>Updates the resolution deadline from the case's state: extensions, pauses, complexity.</summary>
    private void Refresh()
    {
        var open = drafts.FindIndex(d => d.Duty == DeadlineKinds.Resolution.Code && d.EndedOn is null);
        if (open >= 0 && drafts[open].Instance == state.Instance)
        {
            drafts[open] = drafts[open] with { Ledger = ResolutionLedger.Of(state, traits)! };

            // A longer limit that is recorded late moves its end.
            drafts.RemoveAll(d =>
                d.StartEvent == Expired
                && d.EndedOn is null
                && d.Instance == state.Instance
                && d.StartedOn != drafts[open].Ledger.Evaluate(calendar).LastDay);
        }
    }

    private void End(IReadOnlyList<DeadlineKind> deadlineKinds, DateOnly on, bool isStopped)
    {
        if (deadlineKinds.Count > 0)
        {
            EndWhere(d => deadlineKinds.Any(deadlineKind => deadlineKind.Code == d.Duty), on, isStopped);
        }
    }

    private void EndWhere(Predicate<DeadlineDraft> which, DateOnly on, bool isStopped)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].EndedOn is null && which(drafts[i]))
            {
                var met = DeadlineLedger.Restore(drafts[i].Rule, [.. drafts[i].Ledger.Entries, LedgerEntry.Meet(on)]);
                drafts[i] = drafts[i] with { Ledger = met, EndedOn = on, IsStopped = isStopped };
            }
        }
    }
}
