using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Dialogue;

/// <summary>A dialogue conference.</summary>
/// <param name="Plan">The document number of the plan that it followed.</param>
/// <param name="Counts">The numbers of its opinions.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="Opinions">The first of its opinions, when a single conference is returned; list opinions for the rest.</param>
public sealed record ConferenceView(
    Guid Id,
    string Unit,
    DateOnly HeldOn,
    ConferenceKind Kind,
    IReadOnlyList<Chair> Chairs,
    string Theme,
    int Attendees,
    string? Plan,
    OpinionCounts Counts,
    IReadOnlyList<OpinionView>? Opinions,
    Guid Version,
    Voiding? Voided = null) : IVersioned
{
    public static ConferenceView Of(
        Conference conference, UnitTree tree, OpinionCounts counts, IReadOnlyList<OpinionView>? opinions, Guid version) => new(
        conference.Id,
        tree[conference.UnitId].Key,
        conference.HeldOn,
        conference.Kind,
        conference.Chairs,
        conference.Theme,
        conference.Attendees,
        conference.Plan,
        counts,
        opinions,
        version,
        conference.Voided);
}

/// <summary>The numbers of all and of resolved opinions of a conference; those answered on the spot count as resolved.</summary>
public sealed record OpinionCounts(int Total, int Resolved)
{
    public int Open => Total - Resolved;
}
