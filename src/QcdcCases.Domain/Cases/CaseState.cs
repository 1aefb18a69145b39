using System.Collections.Immutable;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// All that the order of steps depends on: small, immutable, made by applying the steps one after another (<see cref="CaseFlow"/>). The case
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

    /// <summary>A fresh case of a kind in an instance: received, nothing done.</summary>
    public static CaseState Fresh(CaseKind kind, int instance) => new(kind, instance);

    public DateOnly? ClosedOn(int instance) => instance == 2 ? SecondClosedOn : FirstClosedOn;

    /// <summary>Whether the present instance is closed.</summary>
    public bool IsClosed => ClosedOn(Instance) is not null;

    internal CaseState Closing(DateOnly on) => this switch
    {
        { IsClosed: true } => this,
        { Instance: 2 } => this with { SecondClosedOn = on },
        _ => this with { FirstClosedOn = on },
    };
}
