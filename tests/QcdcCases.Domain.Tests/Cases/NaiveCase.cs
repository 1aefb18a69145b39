using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Procedures;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>
/// A case told a second time, with plain fields and the law entered by hand: the order of steps, what each leaves behind, and the
/// deadlines. It asks the product for nothing but the words of its enumerations.
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

    public List<NaiveDeadline> Deadlines { get; } = [];

    public bool Closed => ClosedOn.ContainsKey(Instance);

    public bool HasFirstRound => Instance == 1 || cameFromFirst;

    private bool IsOver => Closed || LawfulStep.Words(TurnedAwayOrPassedOn).Contains(Code.Of(Status));

    /// <summary>
    /// A terminated or withdrawn complaint is continued or taken up again (Luật KN Đ10, Đ11 k8), a withdrawn denunciation too (Luật TC
    /// Đ33 k3);
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
            Status = step.Event == CaseEvent.CourtDiscontinued ? Status
                : law.Back ? BeforeSuspension ?? CaseStatus.Accepted
                : law.Next ?? Status;
            Leave(step, before);
        }

        CountDeadlines(law, step, begins, goesOn);
    }

    /// <summary>A withdrawal of a part, or one in spite of which a denunciation is resolved.</summary>
    public static bool GoesOn(CaseStepEntry step) => step.Partial ||
        (step.Event == CaseEvent.Withdrawn && step.More.Ground is { } ground &&
            LawfulStep.Words(GroundLaw.GoesOnInSpiteOfWithdrawal).Contains(Code.Of(ground)));

    private static (string Event, string From, string To)? ProtectionOf(CaseStepEntry step) => DenunciationLaw.Protection
        .Where(p => p.Event == Code.Of(step.Event)).Select(p => ((string, string, string)?)(p.Event, p.From, p.To)).FirstOrDefault();
}
