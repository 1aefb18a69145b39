using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Dialogue;

/// <summary>The kind of a conference of heads with the people.</summary>
public enum ConferenceKind
{
    /// <summary>Hội nghị đối thoại định kỳ.</summary>
    Dialogue,

    /// <summary>Đối thoại chuyên đề.</summary>
    Thematic,

    /// <summary>Hội nghị tiếp xúc cử tri; not a dialogue of a head.</summary>
    VoterMeeting,

    /// <summary>Đối thoại tại nơi làm việc; not a dialogue of a head.</summary>
    Workplace,
}

/// <summary>A chair of a conference.</summary>
/// <param name="Office">The office whose head, or whose head's deputy, chairs.</param>
/// <param name="Name">The name, if recorded.</param>
/// <param name="Deputy">True if a deputy chairs and not the head.</param>
public sealed record Chair(HeadOffice Office, string? Name = null, bool Deputy = false);

/// <summary>
/// A conference of heads with the people: a dialogue, a meeting with voters, or a dialogue at a workplace. One that two heads chair is one
/// conference and counts for both.
/// </summary>
public sealed class Conference : IVoidable
{
    private Conference()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The source register; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the source register.</summary>
    public string Key { get; private init; } = null!;

    public Guid UnitId { get; private init; }

    public DateOnly HeldOn { get; private set; }

    public ConferenceKind Kind { get; private set; }

    public string Theme { get; private set; } = null!;

    /// <summary>The number of attendances; a person who attends twice counts twice.</summary>
    public int Attendees { get; private set; }

    /// <summary>The document number of the plan that the conference follows.</summary>
    public string? Plan { get; private set; }

    /// <summary>The chairs; at least one.</summary>
    public IReadOnlyList<Chair> Chairs { get; private set; } = [];

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    public static Conference Create(Guid id, Origin origin, Guid unitId, DateOnly heldOn, ConferenceReport report)
    {
        var conference = new Conference { Id = id, Source = origin.Source, Key = origin.Key, UnitId = unitId, HeldOn = heldOn };
        conference.Correct(report);
        return conference;
    }

    /// <summary>Corrects the day of the conference. The caller moves its opinions with <see cref="Opinion.Move"/>.</summary>
    public void Move(DateOnly heldOn) => HeldOn = heldOn;

    public void Correct(ConferenceReport report) =>
        (Kind, Theme, Attendees, Plan, Chairs) = (report.Kind, report.Theme, report.Attendees, report.Plan, report.Chairs);
}

public static class ConferenceRefusals
{
    public static Refusal HasOpinions() => Refusal.Rule(
        "conference.has_opinions", "The conference has opinions; void them first.");

    public static Refusal NotFound() => Refusal.NotFound("conference.not_found", "The conference does not exist or is outside your units.");
}

/// <summary>The recorded data of a conference.</summary>
public sealed record ConferenceReport(ConferenceKind Kind, string Theme, int Attendees, IReadOnlyList<Chair> Chairs, string? Plan = null);
