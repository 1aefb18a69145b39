using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Dialogue;

/// <summary>An opinion.</summary>
/// <param name="Unit">The key of the unit that held the conference.</param>
/// <param name="AssignedTo">The key of the unit that must resolve it.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="IsResolved">Whether it is resolved, on the spot or later.</param>
public sealed record OpinionView(
    Guid Id,
    Guid Conference,
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
    Voiding? Voided = null) : IVersioned
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
        opinion.Voided);
}
