using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Procedures;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>What each step of a case told a second time leaves behind, in its round and in those after it.</summary>
internal sealed partial class NaiveCase
{
    /// <summary>
    /// The second round finds the case received; what the first one left is the protection, and when its decision was sent.
    /// </summary>
    private void BeginSecond(CaseEvent happened)
    {
        FirstInEffect = Status is CaseStatus.Effective or CaseStatus.Enforcing or CaseStatus.Enforced or CaseStatus.Closed;
        (Instance, Round, CameFromReview, cameFromFirst, FirstSentOn) = (2, 0, Status == CaseStatus.UnderReview, true, SentOn);
        Status = happened == CaseEvent.TakenOver ? Status : CaseStatus.Received;
        (AcceptedOn, SuspendedOn, BeforeSuspension) = (null, null, null);
        ForgetRound();
    }

    /// <summary>The same instance is begun again: it is open, and nothing that was done in the round before counts.</summary>
    private void BeginAgain()
    {
        ClosedOn.Remove(Instance);
        (Round, SuspendedOn, EscalatedOn) = (Round + 1, null, cameFromFirst ? EscalatedOn : null);
        ForgetRound();
    }

    private void ForgetRound()
    {
        (Pauses, Extensions, ComplexOn, Criteria) = ([], [], null, 0);
        (DialogueOn, DialogueHeld, SentOn, Redacted) = (null, false, null, false);
        (TerminatedOn, WithdrawnOn, BeforeCourt, StoppedForCourt, CourtDiscontinuedOn) = (null, null, null, false, null);
    }

    private void BeginLimit(DateOnly on) =>
        (AcceptedOn, SuspendedOn, Pauses, Extensions, ComplexOn, Criteria) = (on, null, [], [], null, 0);

    private void Leave(CaseStepEntry step, CaseStatus before)
    {
        switch (step.Event)
        {
            case CaseEvent.Accepted:
                if (Closed || LawfulStep.Words(TurnedAwayOrPassedOn).Contains(Code.Of(before)))
                {
                    BeginAgain();
                }

                BeginLimit(step.On);
                break;
            case CaseEvent.TakenOver:
                BeginLimit(step.On);
                break;
            case CaseEvent.Reopened:
                BeginAgain();
                break;
            case CaseEvent.Escalated:
                EscalatedOn ??= step.On;
                break;
            case CaseEvent.SuedInCourt:
                BeforeCourt = before;
                break;
            case CaseEvent.CourtDiscontinued:
                GiveBack(step.On);
                break;
            case CaseEvent.Extended:
                Mark(step, always: false);
                Extensions.Add((step.On, step.Until!.Value, step.DocumentNo ?? string.Empty));
                break;
            case CaseEvent.ComplexFixed:
                Mark(step, always: true);
                break;
            case CaseEvent.Suspended:
                (SuspendedOn, BeforeSuspension) = (step.On, before);
                break;
            case CaseEvent.Resumed:
                Resume(step.On);
                break;
            case CaseEvent.DialogueNotified:
                DialogueOn = step.Until;
                break;
            case CaseEvent.DialogueHeld:
                DialogueHeld = true;
                break;
            case CaseEvent.Sent:
                SentOn ??= step.On;
                break;
            case CaseEvent.RedactionConfirmed:
                Redacted = true;
                break;
            case CaseEvent.Withdrawn or CaseEvent.Terminated:
                Resume(step.On);
                ClosedOn.TryAdd(Instance, step.On);
                Stop(step, before);
                break;
            case CaseEvent.Decided or CaseEvent.Answered or CaseEvent.Closed:
                ClosedOn.TryAdd(Instance, step.On);
                break;
            default:
                break;
        }
    }

    private void Stop(CaseStepEntry step, CaseStatus before)
    {
        if (step.Event == CaseEvent.Withdrawn)
        {
            WithdrawnOn = step.On;
        }
        else
        {
            TerminatedOn = step.On;
            StoppedForCourt = before == CaseStatus.InCourt || step.More.Ground == StepGround.Court;
        }
    }

    /// <summary>
    /// The court discontinues (Luật KN Đ11 k9): what it had is back where it was, and what was being resolved is resolved with a new
    /// limit; of what was
    /// terminated for it, only the day is remembered.
    /// </summary>
    private void GiveBack(DateOnly on)
    {
        if (Status != CaseStatus.InCourt)
        {
            CourtDiscontinuedOn = on;
            return;
        }

        (Status, BeforeCourt) = (BeforeCourt ?? CaseStatus.Accepted, null);
        if (!Closed && LawfulStep.Words(CaseListLaw.Joinable).Contains(Code.Of(Status)))
        {
            Status = CaseStatus.Accepted;
            BeginLimit(on);
        }
    }

    private void Resume(DateOnly on)
    {
        if (SuspendedOn is { } since)
        {
            Pauses = [.. Pauses, (since, on)];
            SuspendedOn = null;
        }
    }

    private void Mark(CaseStepEntry step, bool always)
    {
        var named = step.More.Criteria?.ToHashSet().Count ?? 0;
        if (always || named > 0)
        {
            ComplexOn ??= step.On;
            Criteria = named > Criteria ? named : Criteria;
        }
    }
}
