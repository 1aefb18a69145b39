using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Procedures;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>
/// A case told a second time, with plain fields and the law entered by hand: the order of steps, what each leaves behind, and the clocks.
/// It asks the product for nothing but the words of its enumerations.
/// </summary>
/// <param name="opened">The instance in which it was opened.</param>
internal sealed partial class NaiveCase(CaseKind kind, int opened, CaseTraits traits)
{
    private const string TurnedAwayOrPassedOn =
        "not-accepted guided transferred returned filed not-processed inspection-referred criminal-referred merged";

    private bool cameFromFirst;

    public CaseStatus Status { get; private set; } = CaseStatus.Received;

    public int Instance { get; private set; } = opened;

    public DateOnly? LastOn { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    public List<(DateOnly From, DateOnly To)> Pauses { get; private set; } = [];

    public List<(DateOnly On, DateOnly Until, string Papers)> Extensions { get; private set; } = [];

    public Dictionary<int, DateOnly> ClosedOn { get; } = [];

    public DateOnly? ComplexOn { get; private set; }

    public int Criteria { get; private set; }

    public DateOnly? DialogueOn { get; private set; }

    public bool DialogueHeld { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? FirstSentOn { get; private set; }

    public bool Redacted { get; private set; }

    public bool CameFromReview { get; private set; }

    public ProtectionStatus Protection { get; private set; }

    public CaseStatus? BeforeSuspension { get; private set; }

    /// <summary>How many times it was taken up again in the present instance.</summary>
    public int Round { get; private set; }

    public DateOnly? EscalatedOn { get; private set; }

    public bool FirstInEffect { get; private set; }

    public DateOnly? TerminatedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public CaseStatus? BeforeCourt { get; private set; }

    public bool StoppedForCourt { get; private set; }

    public DateOnly? CourtDiscontinuedOn { get; private set; }

    public List<NaiveClock> Clocks { get; } = [];

    public bool Closed => ClosedOn.ContainsKey(Instance);

    public bool HasFirstRound => Instance == 1 || cameFromFirst;

    private bool IsOver => Closed || LawfulStep.Words(TurnedAwayOrPassedOn).Contains(Code.Of(Status));

    /// <summary>
    /// A terminated or withdrawn complaint is continued or taken up again (Luật KN Đ10, Đ11 k8), a withdrawn denunciation too (Luật TC Đ33 k3);
    /// nothing else that is closed is accepted again in its instance.
    /// </summary>
    private bool MayBeginAgain => kind switch
    {
        CaseKind.Complaint => TerminatedOn is not null || WithdrawnOn is not null,
        CaseKind.Denunciation => WithdrawnOn is not null,
        _ => false,
    };

    /// <summary>The instance in which a step lies.</summary>
    public int InstanceOf(CaseStepEntry step)
    {
        var isSecondResult = step.Result is CaseResult.Confirmed or CaseResult.AnnulledOrChanged;
        var isResolvedAgain = Status == CaseStatus.UnderReview && step.Event == CaseEvent.Accepted;
        return step.Instance ?? (isSecondResult || isResolvedAgain ? 2 : Instance);
    }

    /// <summary>The code of the rule of order that a well-formed step breaks, or null.</summary>
    public string? Refuses(CaseStepEntry step)
    {
        var instance = InstanceOf(step);
        if (step.On < LastOn)
        {
            return "case.step_out_of_order";
        }

        if (instance < Instance)
        {
            return "case.instance_over";
        }

        if (ProtectionOf(step) is { } protection)
        {
            return kind == CaseKind.Denunciation && LawfulStep.Words(protection.From).Contains(Code.Of(Protection))
                ? null
                : "case.step_not_open";
        }

        // What a superior takes over is taken from where it is; any other second round begins with what was received.
        var begins = instance > Instance;
        var finds = begins && step.Event != CaseEvent.TakenOver ? CaseStatus.Received : Status;
        var isAcceptedOver = step.Event == CaseEvent.Accepted && !begins && IsOver;
        return Law.Find(kind, finds, step.Event) is null ? isAcceptedOver ? "case.over" : "case.step_not_open"
            : isAcceptedOver && Closed && !MayBeginAgain ? "case.over"
            : null;
    }

    /// <summary>Takes a step that is in order.</summary>
    public void Tell(CaseStepEntry step)
    {
        var begins = InstanceOf(step) > Instance;
        if (step.More.Watched)
        {
            Expire(step.On);
        }

        if (begins)
        {
            BeginSecond(step.Event);
        }

        LastOn = step.On;
        if (ProtectionOf(step) is { } protection)
        {
            Protection = LawfulStep.Word<ProtectionStatus>(protection.To);
            return;
        }

        var law = Law.Find(kind, Status, step.Event)!;
        var goesOn = GoesOn(step);
        var before = Status;
        if (!goesOn)
        {
            Status = step.Event == CaseEvent.CourtDiscontinued ? Status : law.Back ? BeforeSuspension ?? CaseStatus.Accepted : law.Next ?? Status;
            Leave(step, before);
        }

        CountClocks(law, step, begins, goesOn);
    }

    /// <summary>A withdrawal of a part, or one in spite of which a denunciation is resolved.</summary>
    public static bool GoesOn(CaseStepEntry step) => step.Partial ||
        (step.Event == CaseEvent.Withdrawn && step.More.Ground is { } ground &&
            LawfulStep.Words(GroundLaw.GoesOnInSpiteOfWithdrawal).Contains(Code.Of(ground)));

    private static (string Event, string From, string To)? ProtectionOf(CaseStepEntry step) => DenunciationLaw.Protection
        .Where(p => p.Event == Code.Of(step.Event)).Select(p => ((string, string, string)?)(p.Event, p.From, p.To)).FirstOrDefault();

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
    /// The court discontinues (Luật KN Đ11 k9): what it had is back where it was, and what was being resolved is resolved with a new limit; of what was
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
