using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Dialogue;

/// <summary>An opinion.</summary>
/// <param name="Conference">The conference at which it was voiced; absent for one that comes from elsewhere.</param>
/// <param name="Unit">The key of the unit that held the conference or recorded the opinion.</param>
/// <param name="HeldOn">The day on which it was voiced or recorded.</param>
/// <param name="AssignedTo">The key of the unit that must resolve it.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="IsResolved">Whether it is resolved, on the spot or later.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="VoicedBy">Who said it; absent for an anonymous one.</param>
/// <param name="Session">The leader's reception from which it comes.</param>
/// <param name="Contact">The person of the responsible unit whom to ask.</param>
/// <param name="TakenOn">The day on which a unit first took it on.</param>
/// <param name="JoinedTo">The opinion with which it is followed.</param>
/// <param name="CarriedTo">The last conference to which it was carried on.</param>
/// <param name="Steps">How it was followed, in order.</param>
public sealed record OpinionView(
    Guid Id,
    Guid? Conference,
    string Unit,
    DateOnly HeldOn,
    string Text,
    string Field,
    bool AnsweredOnSpot,
    string? AssignedTo,
    DateOnly? DueOn,
    Guid? Case,
    bool IsResolved,
    DateOnly? ResolvedOn,
    string? Answer,
    Guid Version,
    Voiding? Voided,
    OpinionOrigin Origin,
    OpinionKind Kind,
    OpinionStatus Status,
    string? VoicedBy,
    Guid? Session,
    string? Contact,
    DateOnly? TakenOn,
    Guid? JoinedTo,
    Guid? CarriedTo,
    IReadOnlyList<OpinionStepView> Steps) : IVersioned
{
    public static OpinionView Of(Opinion opinion, UnitTree tree, Guid version) => new(
        opinion.Id,
        opinion.ConferenceId,
        tree[opinion.UnitId].Key,
        opinion.HeldOn,
        opinion.Text,
        opinion.Field,
        opinion.AnsweredOnSpot,
        opinion.AssignedUnitId is { } assigned ? tree[assigned].Key : null,
        opinion.DueOn,
        opinion.CaseId,
        opinion.IsResolved,
        opinion.ResolvedOn,
        opinion.Answer,
        version,
        opinion.Voided,
        opinion.Origin,
        opinion.Kind,
        opinion.Status,
        opinion.VoicedBy,
        opinion.SessionId,
        opinion.Contact,
        opinion.TakenOnOn,
        opinion.JoinedToId,
        opinion.CarriedToId,
        [.. opinion.Steps.Select(s => OpinionStepView.Of(s, tree))]);
}

/// <summary>One step of an opinion.</summary>
/// <param name="Unit">The key of the unit that became responsible.</param>
/// <param name="Contact">The person of that unit whom to ask.</param>
/// <param name="DueOn">The last day on which the opinion is to be resolved.</param>
/// <param name="Answer">The text of the step: the answer, the progress, the reason of a return or a postponement.</param>
/// <param name="Evidence">What shows that it was done.</param>
/// <param name="Into">The opinion, letter or conference into which the opinion went.</param>
/// <param name="By">The name of the person who took the step.</param>
public sealed record OpinionStepView(
    int Sequence,
    DateOnly On,
    OpinionEvent Event,
    string? Unit,
    string? Contact,
    DateOnly? DueOn,
    string? Answer,
    string? Evidence,
    Guid? Into,
    string? By)
{
    internal static OpinionStepView Of(OpinionStep step, UnitTree tree) => new(
        step.Sequence,
        step.On,
        step.Event,
        step.UnitId is { } unit ? tree[unit].Key : null,
        step.Contact,
        step.DueOn,
        step.Answer,
        step.Evidence,
        step.IntoId,
        step.ByName);
}
