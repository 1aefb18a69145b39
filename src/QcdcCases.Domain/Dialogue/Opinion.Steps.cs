using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Dialogue;

/// <summary>How an opinion is followed.</summary>
public sealed partial class Opinion
{
    public OpinionStatus Status { get; private set; }

    /// <summary>The day on which a unit first took it on; null if none did.</summary>
    public DateOnly? TakenOnOn { get; private set; }

    /// <summary>The person of the responsible unit whom to ask.</summary>
    public string? Contact { get; private set; }

    /// <summary>The responsible unit as entered or assigned, before any step; the journal tells it with the opinion.</summary>
    public Guid? EnteredUnitId { get; private set; }

    /// <summary>The due day as entered or assigned, before any step.</summary>
    public DateOnly? EnteredDueOn { get; private set; }

    /// <summary>The opinion with which it is followed; null while it is followed by itself.</summary>
    public Guid? JoinedToId { get; private set; }

    /// <summary>The last conference to which it was carried on.</summary>
    public Guid? CarriedToId { get; private set; }

    /// <summary>What decides which step may follow.</summary>
    public OpinionState State
    {
        get
        {
            var state = OpinionState.Of(HeldOn, IsResolved && steps.Count == 0);
            foreach (var step in Steps)
            {
                // Each step was checked when it was taken.
                OpinionFlow.Apply(state, EntryOf(step)).IsRefused(out _, out state);
            }

            return state;
        }
    }

    /// <summary>
    /// The due days in their order, each with the day from which it holds: the entered one from the day on which it was taken on, and those
    /// that steps fixed since.
    /// </summary>
    public IEnumerable<(DateOnly From, DateOnly DueOn)> DueDays()
    {
        var due = EnteredDueOn;
        var takenOn = false;
        foreach (var step in Steps)
        {
            due = step.DueOn ?? due;
            if ((step.Event is OpinionEvent.TakenOn && !takenOn) || (takenOn && step.DueOn is not null))
            {
                takenOn = true;
                if (due is { } day)
                {
                    yield return (step.On, day);
                }
            }
        }
    }

    /// <summary>Takes the next step.</summary>
    public Refusal? ApplyStep(OpinionStepEntry entry)
    {
        if (OpinionFlow.Apply(State, entry).IsRefused(out var refusal, out var next))
        {
            return refusal;
        }

        steps.Add(OpinionStep.Of(Id, steps.Count + 1, entry));
        Status = next.Status;
        AssignedUnitId = entry.UnitId ?? AssignedUnitId;
        DueOn = entry.DueOn ?? DueOn;
        Contact = entry.Contact ?? (entry.UnitId is null ? Contact : null);
        switch (entry.Event)
        {
            case OpinionEvent.TakenOn:
                TakenOnOn ??= entry.On;
                break;
            case OpinionEvent.Answered:
                Answer = entry.Answer;
                break;
            case OpinionEvent.Returned:
                Answer = null;
                break;
            case OpinionEvent.Confirmed:
                (ResolvedOn, Answer) = (entry.On, entry.Answer ?? Answer);
                break;
            case OpinionEvent.CarriedOn:
                CarriedToId = entry.Into;
                break;
            case OpinionEvent.Joined:
                JoinedToId = entry.Into;
                break;
            case OpinionEvent.Parted:
                JoinedToId = null;
                break;
        }

        return null;
    }

    /// <summary>Applies the journal's settlement to an opinion with steps: it is read as answered and confirmed on that day.</summary>
    public Refusal? ApplySettlement(DateOnly on, string answer) =>
        ApplyStep(new OpinionStepEntry(OpinionEvent.Answered, on, Answer: answer))
        ?? ApplyStep(new OpinionStepEntry(OpinionEvent.Confirmed, on));

    /// <summary>Assigns the opinion to the unit that takes over the work of the assigned one.</summary>
    public void HandOverAssignment(Guid unitId)
    {
        if (Steps.LastOrDefault(s => s.UnitId is not null) is { } last)
        {
            last.PassTo(unitId);
        }
        else
        {
            EnteredUnitId = unitId;
        }

        AssignedUnitId = unitId;
    }

    private static OpinionStepEntry EntryOf(OpinionStep step) => new(
        step.Event,
        step.On,
        step.UnitId,
        step.Contact,
        step.DueOn,
        step.Answer,
        step.Evidence,
        step.IntoId,
        new OpinionActor(step.ById, step.ByName));
}
