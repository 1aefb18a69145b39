using System.Collections.Immutable;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// All that the order of steps depends on: small, immutable, made by applying the steps one after another (<see
/// cref="Procedures.Procedure"/>). The case itself and the import of a journal of a million lines run on the same state.
/// </summary>
public readonly record struct CaseState(CaseKind Kind, int Instance)
{
    public CaseStatus Status { get; init; }

    /// <summary>The day of the last step; a later one never lies before it.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>The day of acceptance in the present instance.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The extensions granted in the present instance; null when there was none.</summary>
    public ImmutableList<ExtendedUntil>? Extensions { get; init; }

    /// <summary>Since when it is suspended; null while it is not.</summary>
    public DateOnly? SuspendedOn { get; init; }

    /// <summary>The suspensions of the present instance that are over; null when there was none.</summary>
    public ImmutableList<PausedSpan>? Pauses { get; init; }

    /// <summary>How many times it was taken up again in the present instance after it was over there.</summary>
    public int Round { get; init; }

    /// <summary>
    /// The day it was closed in the first instance: decided, answered, wholly withdrawn, terminated or closed; null again once it is taken
    /// up again.
    /// </summary>
    public DateOnly? FirstClosedOn { get; init; }

    /// <summary>The same in the second instance.</summary>
    public DateOnly? SecondClosedOn { get; init; }

    /// <summary>What only the finer steps leave behind; null while there were none.</summary>
    public CaseProgress? Progress { get; init; }

    /// <summary>A fresh case of a kind in an instance: received, nothing done.</summary>
    public static CaseState Fresh(CaseKind kind, int instance) => new(kind, instance);

    public DateOnly? ClosedOn(int instance) => instance == 2 ? SecondClosedOn : FirstClosedOn;

    /// <summary>Whether the present instance is closed.</summary>
    public bool IsClosed => ClosedOn(Instance) is not null;

    /// <summary>Whether it was taken up in the present instance and neither resolved nor passed on.</summary>
    public bool IsUnresolved =>
        !IsClosed && Status is (CaseStatus.Accepted or CaseStatus.Verifying or CaseStatus.Dialogue or CaseStatus.InProgress);

    /// <summary>Whether its present round is over: closed, or not taken up by this unit.</summary>
    public bool IsOver => IsClosed || CaseStatuses.Left.Contains(Status);

    /// <summary>
    /// Whether what is closed can be accepted again in the same instance: a complaint that was terminated or withdrawn (Luật KN Đ10, Đ11
    /// k8), a denunciation that was withdrawn (Luật TC Đ33 k3).
    /// </summary>
    public bool MayBeginAgain => Kind switch
    {
        CaseKind.Complaint => Progress is { TerminatedOn: not null } or { WithdrawnOn: not null },
        CaseKind.Denunciation => Progress is { WithdrawnOn: not null },
        _ => false,
    };

    /// <summary>Whether a first round was seen here before the second one.</summary>
    public bool HasFirstRound => Instance == 1 || Progress is { CameFromFirstRound: true };

    internal CaseProgress Made => Progress ?? CaseProgress.None;

    /// <summary>The next round of the present instance: nothing of the one before counts in it.</summary>
    internal CaseState BeginAgain() => this with
    {
        Round = Round + 1,
        FirstClosedOn = Instance == 1 ? null : FirstClosedOn,
        SecondClosedOn = null,
        SuspendedOn = null,
        Pauses = null,
        Extensions = null,
        Progress = Progress is { } made ? made.AtTheBeginning() : null,
    };

    internal CaseState Closing(DateOnly on) => this switch
    {
        { IsClosed: true } => this,
        { Instance: 2 } => this with { SecondClosedOn = on },
        _ => this with { FirstClosedOn = on },
    };
}

/// <summary>What the finer steps leave behind for the steps after them.</summary>
public sealed record CaseProgress
{
    public static CaseProgress None { get; } = new();

    /// <summary>Where a resumption leads back to; null is <see cref="CaseStatus.Accepted"/>.</summary>
    public CaseStatus? Before { get; init; }

    /// <summary>Since when it is fixed in writing as complex, and by how many criteria at most.</summary>
    public DateOnly? ComplexOn { get; init; }

    public int Criteria { get; init; }

    /// <summary>For which day the dialogue was announced.</summary>
    public DateOnly? DialogueOn { get; init; }

    public bool DialogueHeld { get; init; }

    /// <summary>When the decision of the present instance was sent.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>When that of the first instance was sent, once the second has begun.</summary>
    public DateOnly? FirstSentOn { get; init; }

    /// <summary>
    /// When the second complaint was recorded as made: in the present instance, or once the second has begun in the first.
    /// </summary>
    public DateOnly? EscalatedOn { get; init; }

    /// <summary>Whether the first decision was in effect, or its case closed, when the second round began.</summary>
    public bool FirstInEffect { get; init; }

    /// <summary>When the present round was terminated.</summary>
    public DateOnly? TerminatedOn { get; init; }

    /// <summary>When all of its content was withdrawn in the present round.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Where it stood when a court took it.</summary>
    public CaseStatus? BeforeCourt { get; init; }

    /// <summary>It was terminated because a court had it.</summary>
    public bool StoppedForCourt { get; init; }

    /// <summary>When the court discontinued after that.</summary>
    public DateOnly? CourtDiscontinuedOn { get; init; }

    public bool CameFromFirstRound { get; init; }

    /// <summary>The superior looked at the first resolution before this instance began.</summary>
    public bool CameFromReview { get; init; }

    /// <summary>What is to be published was cleared of the denouncer.</summary>
    public bool Redacted { get; init; }

    public ProtectionStatus Protection { get; init; }

    /// <summary>What a new round of the same instance begins with.</summary>
    internal CaseProgress AtTheBeginning() => None with
    {
        CameFromFirstRound = CameFromFirstRound,
        CameFromReview = CameFromReview,
        FirstSentOn = FirstSentOn,
        FirstInEffect = FirstInEffect,
        EscalatedOn = CameFromFirstRound ? EscalatedOn : null,
        Protection = Protection,
    };
}
