using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Dialogue;

/// <summary>What somebody said at a conference, followed until it is resolved.</summary>
public sealed class Opinion
{
    private Opinion()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register it came from; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>Its stable key there.</summary>
    public string Key { get; private init; } = null!;

    public Guid ConferenceId { get; private init; }

    /// <summary>The unit of the conference, kept here because rights and lists go by it.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>The day of the conference.</summary>
    public DateOnly HeldOn { get; private init; }

    public string Text { get; private init; } = null!;

    public string Field { get; private init; } = null!;

    public bool AnsweredOnSpot { get; private init; }

    /// <summary>The unit that is to settle it.</summary>
    public Guid? AssignedUnitId { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public Guid? CaseId { get; private init; }

    public DateOnly? ResolvedOn { get; private set; }

    public string? Answer { get; private set; }

    public string Search { get; private init; } = null!;

    public static Opinion Voice(Guid id, Origin origin, Conference conference, OpinionEntry entry) => new()
    {
        Id = id,
        Source = origin.Source,
        Key = origin.Key,
        ConferenceId = conference.Id,
        UnitId = conference.UnitId,
        HeldOn = conference.HeldOn,
        Text = entry.Text,
        Field = entry.Field,
        AnsweredOnSpot = entry.AnsweredOnSpot,
        AssignedUnitId = entry.AssignedUnitId,
        DueOn = entry.DueOn,
        CaseId = entry.CaseId,
        Search = SearchText.Of(entry.Text),
    };

    /// <summary>Gives it to a unit, with a day by which to settle it.</summary>
    public Refusal? Assign(Guid unitId, DateOnly? dueOn)
    {
        if (ResolvedOn is not null)
        {
            return AlreadyResolved();
        }

        (AssignedUnitId, DueOn) = (unitId, dueOn);
        return null;
    }

    /// <summary>Records how it was settled; never before the conference, and once.</summary>
    public Refusal? Resolve(DateOnly on, string answer)
    {
        if (ResolvedOn is not null)
        {
            return AlreadyResolved();
        }

        if (CheckResolution(HeldOn, on) is { } refusal)
        {
            return refusal;
        }

        (ResolvedOn, Answer) = (on, answer);
        return null;
    }

    /// <summary>The rule about days alone, for the journal.</summary>
    public static Refusal? CheckResolution(DateOnly heldOn, DateOnly on) => on < heldOn
        ? Refusal.Rule("opinion.resolved_before_conference", "An opinion cannot be resolved before it was voiced.", "on")
        : null;

    public static Refusal AlreadyResolved() => Refusal.Conflict("opinion.already_resolved", "The opinion is resolved already.");
}

/// <summary>What was said, and to whom it was given.</summary>
public sealed record OpinionEntry(
    string Text,
    string Field,
    bool AnsweredOnSpot,
    Guid? AssignedUnitId = null,
    DateOnly? DueOn = null,
    Guid? CaseId = null);
