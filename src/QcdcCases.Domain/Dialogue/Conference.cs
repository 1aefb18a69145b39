using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Dialogue;

/// <summary>The forms in which leaders meet the people.</summary>
public enum ConferenceKind
{
    Dialogue,
    Thematic,
    VoterMeeting,
    Workplace,
}

/// <summary>Who chairs, by office and, where known, by name.</summary>
public sealed record Chair(HeadOffice Office, string? Name = null);

/// <summary>A dialogue conference (hội nghị đối thoại). One chaired by two heads is one conference, attributed to both.</summary>
public sealed class Conference
{
    private Conference()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register it came from; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>Its stable key there.</summary>
    public string Key { get; private init; } = null!;

    public Guid UnitId { get; private init; }

    public DateOnly HeldOn { get; private set; }

    public ConferenceKind Kind { get; private set; }

    public string Theme { get; private set; } = null!;

    /// <summary>Turns of attendance, not distinct people.</summary>
    public int Attendees { get; private set; }

    /// <summary>The plan it followed, by its document number.</summary>
    public string? Plan { get; private set; }

    /// <summary>At least one.</summary>
    public IReadOnlyList<Chair> Chairs { get; private set; } = [];

    public static Conference Hold(Guid id, Origin origin, Guid unitId, DateOnly heldOn, ConferenceReport report)
    {
        var conference = new Conference { Id = id, Source = origin.Source, Key = origin.Key, UnitId = unitId, HeldOn = heldOn };
        conference.Correct(report);
        return conference;
    }

    /// <summary>Puts another day in place of one entered wrongly; its opinions move with it by <see cref="Opinion.Move"/>.</summary>
    public void Move(DateOnly heldOn) => HeldOn = heldOn;

    public void Correct(ConferenceReport report) =>
        (Kind, Theme, Attendees, Plan, Chairs) = (report.Kind, report.Theme, report.Attendees, report.Plan, report.Chairs);
}

public static class ConferenceRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("conference.not_found", "The conference does not exist or is outside your units.");
}

/// <summary>What a conference was.</summary>
public sealed record ConferenceReport(ConferenceKind Kind, string Theme, int Attendees, IReadOnlyList<Chair> Chairs, string? Plan = null);
