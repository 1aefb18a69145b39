namespace QcdcCases.Domain.Dialogue;

/// <summary>Where an opinion, a promise or a recommendation comes from.</summary>
public enum OpinionOrigin
{
    /// <summary>A dialogue of heads with the people.</summary>
    Dialogue,

    /// <summary>A meeting with voters.</summary>
    VoterMeeting,

    /// <summary>Supervision by the Fatherland Front, the People's Council or a people's inspection board.</summary>
    Supervision,

    /// <summary>The reception of citizens by a head, whose conclusions are followed (NĐ 154/2026 Đ25).</summary>
    Reception,

    /// <summary>A dialogue at a workplace.</summary>
    Workplace,
}

/// <summary>What a tracked item is.</summary>
public enum OpinionKind
{
    Opinion,
    Promise,
    Recommendation,
    Petition,
}

/// <summary>A step of an opinion, named as in the register journal.</summary>
public enum OpinionEvent
{
    /// <summary>A unit takes it on, with the day by which it is to be resolved.</summary>
    TakenOn,
    Progress,
    Answered,

    /// <summary>The second person sends the answer back.</summary>
    Returned,

    /// <summary>A second person confirms that it is resolved.</summary>
    Confirmed,
    HandedUp,

    /// <summary>It goes on the agenda of a later conference.</summary>
    CarriedOn,

    /// <summary>It is followed together with another opinion on the same matter.</summary>
    Joined,

    /// <summary>It is followed by itself again.</summary>
    Parted,
    MadeLetter,

    /// <summary>The day by which it is to be resolved is put off.</summary>
    Postponed,
}

/// <summary>The state of an opinion; it is never without one.</summary>
public enum OpinionStatus
{
    /// <summary>Recorded; the unit that recorded it owes what follows.</summary>
    Voiced,
    TakenOn,
    HandedUp,
    Answered,
    MadeLetter,
    Joined,

    /// <summary>Answered on the spot, or confirmed as resolved.</summary>
    Resolved,
}

/// <summary>The person who took a step: the id where this register knows it, the name where it was recorded.</summary>
public readonly record struct OpinionActor(Guid? Id, string? Name)
{
    /// <summary>True if both are known to be the same person.</summary>
    public bool IsSameAs(OpinionActor other) => (Id, other.Id) is ({ } one, { } two)
        ? one == two
        : Name is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The data of a step.</summary>
/// <param name="UnitId">The unit that becomes responsible.</param>
/// <param name="DueOn">The last day on which it is to be resolved.</param>
/// <param name="Answer">The text of the step: the answer, the progress, the reason of a return or a postponement.</param>
/// <param name="Evidence">What shows that it was done.</param>
/// <param name="Into">The opinion, letter or conference into which it goes.</param>
/// <param name="By">Who took the step.</param>
public sealed record OpinionStepEntry(
    OpinionEvent Event,
    DateOnly On,
    Guid? UnitId = null,
    string? Contact = null,
    DateOnly? DueOn = null,
    string? Answer = null,
    string? Evidence = null,
    Guid? Into = null,
    OpinionActor By = default);

/// <summary>One step of an opinion.</summary>
public sealed class OpinionStep
{
    private OpinionStep()
    {
    }

    public Guid OpinionId { get; private init; }

    public int Sequence { get; private init; }

    public DateOnly On { get; private init; }

    public OpinionEvent Event { get; private init; }

    /// <summary>The unit that became responsible; null where the step changed none.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The person of that unit whom to ask.</summary>
    public string? Contact { get; private init; }

    public DateOnly? DueOn { get; private init; }

    /// <inheritdoc cref="OpinionStepEntry.Answer"/>
    public string? Answer { get; private init; }

    public string? Evidence { get; private init; }

    public Guid? IntoOpinionId { get; private init; }

    public Guid? IntoLetterId { get; private init; }

    public Guid? IntoConferenceId { get; private init; }

    /// <summary>The name of the person who took the step.</summary>
    public string? ByName { get; private init; }

    /// <summary>The id of that person; null for a step of an imported register.</summary>
    public Guid? ById { get; private init; }

    /// <summary>The opinion, letter or conference into which the opinion went.</summary>
    public Guid? IntoId => IntoOpinionId ?? IntoLetterId ?? IntoConferenceId;

    internal static OpinionStep Of(Guid opinionId, int sequence, OpinionStepEntry entry) => new()
    {
        OpinionId = opinionId,
        Sequence = sequence,
        On = entry.On,
        Event = entry.Event,
        UnitId = entry.UnitId,
        Contact = entry.Contact,
        DueOn = entry.DueOn,
        Answer = entry.Answer,
        Evidence = entry.Evidence,
        IntoOpinionId = entry.Event is OpinionEvent.Joined ? entry.Into : null,
        IntoLetterId = entry.Event is OpinionEvent.MadeLetter ? entry.Into : null,
        IntoConferenceId = entry.Event is OpinionEvent.CarriedOn ? entry.Into : null,
        ByName = entry.By.Name,
        ById = entry.By.Id,
    };

    /// <summary>Names the unit that takes over the work of the one that the step named.</summary>
    internal void PassTo(Guid unitId) => UnitId = unitId;
}
