using System.Collections.Immutable;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// The state on which the order of steps depends: small, immutable, computed by applying the steps one after another
/// (<see cref="Procedures.Procedure"/>). Cases and the import of a journal of a million lines use the same state.
/// </summary>
public readonly record struct CaseState(CaseKind Kind, int Instance)
{
    public CaseStatus Status { get; init; }

    /// <summary>The day of the last step; no later step may precede it.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>The day of acceptance in the present instance.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The extensions granted in the present instance; null where there is none.</summary>
    public ImmutableList<ExtendedUntil>? Extensions { get; init; }

    /// <summary>The day on which the case was suspended; null while it is not suspended.</summary>
    public DateOnly? SuspendedOn { get; init; }

    /// <summary>The past suspensions of the present instance; null where there is none.</summary>
    public ImmutableList<PausedSpan>? Pauses { get; init; }

    /// <summary>The number of times the case was taken up again in the present instance after it was over.</summary>
    public int Round { get; init; }

    /// <summary>
    /// The day on which the first instance was closed: decided, answered, wholly withdrawn, terminated or closed; null again once the case
    /// is taken up again.
    /// </summary>
    public DateOnly? FirstClosedOn { get; init; }

    /// <summary>The day on which the second instance was closed; see <see cref="FirstClosedOn"/>.</summary>
    public DateOnly? SecondClosedOn { get; init; }

    /// <summary>The values that only the detailed steps set; null where there is none.</summary>
    public CaseProgress? Progress { get; init; }

    /// <summary>Creates the state of a case that was received and has no step.</summary>
    public static CaseState Initial(CaseKind kind, int instance) => new(kind, instance);

    public DateOnly? ClosedOn(int instance) => instance == 2 ? SecondClosedOn : FirstClosedOn;

    /// <summary>True if the present instance is closed.</summary>
    public bool IsClosed => ClosedOn(Instance) is not null;

    /// <summary>True if the present instance was taken up and neither resolved nor passed on.</summary>
    public bool IsUnresolved =>
        !IsClosed && Status is (CaseStatus.Accepted or CaseStatus.Verifying or CaseStatus.Dialogue or CaseStatus.InProgress);

    /// <summary>True if the present round is over: closed, or not taken up by this unit.</summary>
    public bool IsOver => IsClosed || CaseStatuses.EndedWithoutAcceptance.Contains(Status);

    /// <summary>
    /// True if a closed case may be accepted again in the same instance: a complaint that was terminated or withdrawn (Luật KN Đ10, Đ11
    /// k8), a denunciation that was withdrawn (Luật TC Đ33 k3).
    /// </summary>
    public bool CanBeAcceptedAgain => Kind switch
    {
        CaseKind.Complaint => Progress is { TerminatedOn: not null } or { WithdrawnOn: not null },
        CaseKind.Denunciation => Progress is { WithdrawnOn: not null },
        _ => false,
    };

    /// <summary>True if this case contains a first round before the second one.</summary>
    public bool HasFirstRound => Instance == 1 || Progress is { CameFromFirstRound: true };

    internal CaseProgress ProgressOrNone => Progress ?? CaseProgress.None;

    /// <summary>Begins the next round of the present instance; no value of the previous round applies to it.</summary>
    internal CaseState BeginNextRound() => this with
    {
        Round = Round + 1,
        FirstClosedOn = Instance == 1 ? null : FirstClosedOn,
        SecondClosedOn = null,
        SuspendedOn = null,
        Pauses = null,
        Extensions = null,
        Progress = Progress is { } made ? made.ForNextRound() : null,
    };

    internal CaseState Closing(DateOnly on) => this switch
    {
        { IsClosed: true } => this,
        { Instance: 2 } => this with { SecondClosedOn = on },
        _ => this with { FirstClosedOn = on },
    };
}

/// <summary>The values that detailed steps set for later steps.</summary>
public sealed record CaseProgress
{
    public static CaseProgress None { get; } = new();

    /// <summary>The status to which a resumption returns; null is <see cref="CaseStatus.Accepted"/>.</summary>
    public CaseStatus? Before { get; init; }

    /// <summary>The day on which the matter was fixed in writing as complex, and the highest number of criteria.</summary>
    public DateOnly? ComplexOn { get; init; }

    public int Criteria { get; init; }

    /// <summary>The announced day of the dialogue.</summary>
    public DateOnly? DialogueOn { get; init; }

    public bool DialogueHeld { get; init; }

    /// <summary>The day on which the decision of the present instance was sent.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>The day on which the decision of the first instance was sent, once the second instance has begun.</summary>
    public DateOnly? FirstSentOn { get; init; }

    /// <summary>
    /// The day on which the second complaint was recorded: in the present instance, or in the first one once the second has begun.
    /// </summary>
    public DateOnly? EscalatedOn { get; init; }

    /// <summary>True if the first decision was in effect, or its case closed, when the second round began.</summary>
    public bool FirstInEffect { get; init; }

    /// <summary>The day on which the present round was terminated.</summary>
    public DateOnly? TerminatedOn { get; init; }

    /// <summary>The day on which the whole content was withdrawn in the present round.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The status at the time a court accepted the matter.</summary>
    public CaseStatus? BeforeCourt { get; init; }

    /// <summary>True if the case was terminated because a court had accepted it.</summary>
    public bool StoppedForCourt { get; init; }

    /// <summary>The day on which the court discontinued after that termination.</summary>
    public DateOnly? CourtDiscontinuedOn { get; init; }

    public bool CameFromFirstRound { get; init; }

    /// <summary>True if the superior reviewed the first resolution before this instance began.</summary>
    public bool CameFromReview { get; init; }

    /// <summary>True if the text to be published was redacted.</summary>
    public bool Redacted { get; init; }

    public ProtectionStatus Protection { get; init; }

    /// <summary>The values with which a new round of the same instance begins.</summary>
    internal CaseProgress ForNextRound() => None with
    {
        CameFromFirstRound = CameFromFirstRound,
        CameFromReview = CameFromReview,
        FirstSentOn = FirstSentOn,
        FirstInEffect = FirstInEffect,
        EscalatedOn = CameFromFirstRound ? EscalatedOn : null,
        Protection = Protection,
    };
}
