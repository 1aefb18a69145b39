using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Dialogue;

/// <summary>A conference as clients see it.</summary>
/// <param name="Plan">The plan it followed, by its document number.</param>
/// <param name="Counts">How its opinions stand.</param>
/// <param name="Opinions">The first of its opinions, when one conference is read; the others are listed under opinions.</param>
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
    Guid Version) : IVersioned
{
    /// <summary>A conference is read with its opinions, but corrected whatever becomes of them meanwhile.</summary>
    string ITagged.Tag => $"{Version:N}.{AnswerJson.Digest(new { Counts, Opinions })}";

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
        version);
}

/// <summary>How many opinions a conference has, and how many of them are settled; those answered on the spot are.</summary>
public sealed record OpinionCounts(int Total, int Resolved)
{
    public int Open => Total - Resolved;
}
