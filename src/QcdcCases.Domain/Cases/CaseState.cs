using System.Collections.Immutable;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// All that the order of steps depends on: small, immutable, made by applying the steps one after another (<see cref="Procedures.Procedure"/>). The case
/// itself and the import of a journal of a million lines run on the same state.
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

    /// <summary>The day it was closed in the first instance: decided, answered, wholly withdrawn, terminated or closed.</summary>
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
    public bool IsUnresolved => !IsClosed && Status is (CaseStatus.Accepted or CaseStatus.Verifying or CaseStatus.Dialogue or CaseStatus.InProgress);

    /// <summary>Whether a first round was seen here before the second one.</summary>
    public bool HasFirstRound => Instance == 1 || Progress is { CameFromFirstRound: true };

    internal CaseProgress Made => Progress ?? CaseProgress.None;

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

    public bool CameFromFirstRound { get; init; }

    /// <summary>The superior looked at the first resolution before this instance began.</summary>
    public bool CameFromReview { get; init; }

    /// <summary>What is to be published was cleared of the denouncer.</summary>
    public bool Redacted { get; init; }

    public ProtectionStatus Protection { get; init; }
}
