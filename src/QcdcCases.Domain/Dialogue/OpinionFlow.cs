using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Dialogue;

/// <summary>What of an opinion decides which step may follow.</summary>
/// <param name="LastOn">The day of the last step, or of the record.</param>
/// <param name="BeforeJoin">The status to which it returns when it is parted.</param>
/// <param name="AnsweredBy">Who gave the last answer.</param>
public readonly record struct OpinionState(
    OpinionStatus Status, DateOnly LastOn, OpinionStatus BeforeJoin = OpinionStatus.Voiced, OpinionActor AnsweredBy = default)
{
    /// <summary>The state of an opinion without steps.</summary>
    public static OpinionState Of(DateOnly heldOn, bool isResolved) =>
        new(isResolved ? OpinionStatus.Resolved : OpinionStatus.Voiced, heldOn);
}

/// <summary>The steps of an opinion: which may follow which, and what each must say.</summary>
public static class OpinionFlow
{
    private const string Into = "into";
    private const string Due = "dueOn";
    private const string Unit = "unit";

    private static readonly OpinionStatus[] InHand = [OpinionStatus.TakenOn, OpinionStatus.HandedUp];

    /// <summary>The allowed source states and the target state of each event; a null target keeps the state.</summary>
    public static IReadOnlyDictionary<OpinionEvent, (IReadOnlyList<OpinionStatus> From, OpinionStatus? To)> Table { get; } =
        new Dictionary<OpinionEvent, (IReadOnlyList<OpinionStatus>, OpinionStatus?)>
        {
            [OpinionEvent.TakenOn] = ([OpinionStatus.Voiced, .. InHand], OpinionStatus.TakenOn),
            [OpinionEvent.Progress] = ([.. InHand, OpinionStatus.MadeLetter], null),
            [OpinionEvent.Answered] = ([OpinionStatus.Voiced, .. InHand, OpinionStatus.MadeLetter], OpinionStatus.Answered),
            [OpinionEvent.Returned] = ([OpinionStatus.Answered], OpinionStatus.TakenOn),
            [OpinionEvent.Confirmed] = ([OpinionStatus.Answered, OpinionStatus.Joined], OpinionStatus.Resolved),
            [OpinionEvent.HandedUp] = ([OpinionStatus.Voiced, .. InHand], OpinionStatus.HandedUp),
            [OpinionEvent.CarriedOn] = ([OpinionStatus.Voiced, .. InHand, OpinionStatus.Answered, OpinionStatus.MadeLetter], null),
            [OpinionEvent.Joined] = ([OpinionStatus.Voiced, .. InHand, OpinionStatus.Answered], OpinionStatus.Joined),
            [OpinionEvent.Parted] = ([OpinionStatus.Joined], null),
            [OpinionEvent.MadeLetter] = ([OpinionStatus.Voiced, .. InHand], OpinionStatus.MadeLetter),
            [OpinionEvent.Postponed] = ([.. InHand, OpinionStatus.MadeLetter], null),
        };

    /// <summary>True if the unit that is to resolve an opinion may take the step; the others belong to the unit that recorded it.</summary>
    public static bool IsOfAssignee(OpinionEvent taken) =>
        taken is OpinionEvent.TakenOn or OpinionEvent.Progress or OpinionEvent.Answered or OpinionEvent.HandedUp;

    /// <summary>Returns the state after a step, or the refusal of the rule that the step breaks.</summary>
    public static Result<OpinionState> Apply(OpinionState state, OpinionStepEntry entry)
    {
        if ((Check(state, entry) ?? CheckMembers(entry)) is { } refusal)
        {
            return refusal;
        }

        var next = entry.Event is OpinionEvent.Parted ? state.BeforeJoin : Table[entry.Event].To ?? state.Status;
        return new OpinionState(
            next,
            entry.On,
            entry.Event is OpinionEvent.Joined ? state.Status : state.BeforeJoin,
            entry.Event is OpinionEvent.Answered ? entry.By : state.AnsweredBy);
    }

    private static Refusal? Check(OpinionState state, OpinionStepEntry entry) => entry switch
    {
        _ when entry.On < state.LastOn => Refusal.Rule(
            "opinion.step_out_of_order", "`on` must not be before the day of the opinion or of its last step.", "on"),
        _ when !Table[entry.Event].From.Contains(state.Status) => new Refusal(
            RefusalKind.RuleBroken,
            "opinion.step_not_open",
            $"An opinion in status {Code.Of(state.Status)} does not allow the event {Code.Of(entry.Event)}.")
        {
            Field = "event",
            Arguments = [Code.Of(state.Status), Code.Of(entry.Event)],
        },
        { Event: OpinionEvent.Confirmed } when entry.By.IsSameAs(state.AnsweredBy) => Refusal.Rule(
            "opinion.confirmed_by_answerer", "A second person must confirm the answer, not the one who recorded it.", "event"),
        _ => null,
    };

    private static Refusal? CheckMembers(OpinionStepEntry entry) => entry switch
    {
        { Event: OpinionEvent.Answered, Answer: null or "" } => Refusal.Rule(
            "opinion.answer_missing", "`answer` must not be empty.", "answer"),
        { Event: OpinionEvent.Postponed, DueOn: null } => Refusal.Rule(
            "opinion.due_missing", "`dueOn` must state the new day by which the opinion is to be resolved.", Due),
        { DueOn: not null, Event: not (OpinionEvent.TakenOn or OpinionEvent.HandedUp or OpinionEvent.Postponed) } => Refusal.Rule(
            "opinion.due_unexpected", "`dueOn` is allowed only for `taken-on`, `handed-up` and `postponed`.", Due),
        { DueOn: { } day } when day < entry.On => Refusal.Rule(
            "opinion.due_before_step", "`dueOn` must not be before the day of the step.", Due),
        { UnitId: not null, Event: not (OpinionEvent.TakenOn or OpinionEvent.HandedUp) } => Refusal.Rule(
            "opinion.unit_unexpected", "`unit` is allowed only for `taken-on` and `handed-up`.", Unit),
        { Into: null, Event: OpinionEvent.Joined or OpinionEvent.MadeLetter or OpinionEvent.CarriedOn } => Refusal.Rule(
            "opinion.into_missing", "`into` must name the opinion, letter or conference into which the opinion goes.", Into),
        { Into: not null, Event: not (OpinionEvent.Joined or OpinionEvent.MadeLetter or OpinionEvent.CarriedOn) } => Refusal.Rule(
            "opinion.into_unexpected", "`into` is allowed only for `joined`, `made-letter` and `carried-on`.", Into),
        _ => null,
    };

    /// <summary>Refuses to join an opinion to itself, to one that is resolved, or to one that is joined itself.</summary>
    public static Refusal? CheckJoin(bool isItself, OpinionStatus target) => isItself
        ? Refusal.Rule("opinion.joined_to_itself", "`into` must be another opinion.", Into)
        : target is OpinionStatus.Resolved or OpinionStatus.Joined
            ? Refusal.Rule("opinion.join_target_not_open", "`into` must be an opinion that is open and not joined to another.", Into)
            : null;

    /// <summary>Refuses to carry an opinion on to a conference before it.</summary>
    public static Refusal? CheckCarriedOn(DateOnly heldOn, DateOnly conferenceOn) => conferenceOn < heldOn
        ? Refusal.Rule("opinion.carried_back", "`into` must be a conference that is not before the opinion.", Into)
        : null;
}
