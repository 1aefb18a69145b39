using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Dialogue;

/// <summary>An opinion voiced at a conference and followed until it is resolved.</summary>
public sealed class Opinion : HeldRecord, IVoidable
{
    private Opinion()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The source register; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the source register.</summary>
    public string Key { get; private init; } = null!;

    public Guid ConferenceId { get; private init; }

    /// <summary>The day of the conference.</summary>
    public DateOnly HeldOn { get; private set; }

    public string Text { get; private set; } = null!;

    public string Field { get; private set; } = null!;

    /// <summary>True if the opinion was answered, and thereby resolved, at the conference. The answer need not be recorded.</summary>
    public bool AnsweredOnSpot { get; private set; }

    /// <summary>The unit that must resolve the opinion.</summary>
    public Guid? AssignedUnitId { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public Guid? CaseId { get; private set; }

    public DateOnly? ResolvedOn { get; private set; }

    public string? Answer { get; private set; }

    public string Search { get; private set; } = null!;

    /// <summary>True if the opinion is resolved, on the spot or later.</summary>
    public bool IsResolved => AnsweredOnSpot || ResolvedOn is not null;

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    public static Opinion Create(Guid id, Origin origin, Conference conference, OpinionEntry entry)
    {
        var opinion = new Opinion
        {
            Id = id,
            Source = origin.Source,
            Key = origin.Key,
            ConferenceId = conference.Id,
            HeldOn = conference.HeldOn,
            AssignedUnitId = entry.AssignedUnitId,
            DueOn = entry.DueOn,
        };
        opinion.EnterInBookOf(conference.UnitId);
        opinion.SetContent(entry.Text, entry.Field, entry.AnsweredOnSpot, entry.CaseId);
        return opinion;
    }

    /// <summary>Corrects the text, field, on-the-spot flag and case.</summary>
    public Refusal? Correct(string text, string field, bool answeredOnSpot, Guid? caseId)
    {
        if (answeredOnSpot && ResolvedOn > HeldOn)
        {
            return Refusal.Rule(
                "opinion.resolved_later",
                "`answeredOnSpot` must be false: the opinion was resolved after the conference.", "answeredOnSpot");
        }

        SetContent(text, field, answeredOnSpot, caseId);
        return null;
    }

    /// <summary>Moves the opinion to the corrected day of its conference. Refuses a day after the resolution or the due day.</summary>
    public Refusal? Move(DateOnly heldOn)
    {
        var resolvedOn = AnsweredOnSpot && ResolvedOn is not null ? heldOn : ResolvedOn;
        if (resolvedOn < heldOn || DueOn < heldOn)
        {
            return Refusal.Rule(
                "conference.after_resolution", "`heldOn` must not be after the day on which an opinion was resolved or is due.", "heldOn");
        }

        (HeldOn, ResolvedOn) = (heldOn, resolvedOn);
        return null;
    }

    /// <summary>Assigns the opinion to a unit, optionally with a due day. Refuses an opinion that is resolved.</summary>
    public Refusal? Assign(Guid unitId, DateOnly? dueOn)
    {
        if (IsResolved)
        {
            return AlreadyResolved();
        }

        if (CheckDue(HeldOn, dueOn) is { } refusal)
        {
            return refusal;
        }

        (AssignedUnitId, DueOn) = (unitId, dueOn);
        return null;
    }

    /// <summary>Assigns the opinion to the unit that takes over the work of the assigned one.</summary>
    public void HandOverAssignment(Guid unitId) => AssignedUnitId = unitId;

    /// <summary>Records the resolution once, on a day not before the conference.</summary>
    public Refusal? Resolve(DateOnly on, string answer) => ResolvedOn is not null ? AlreadyResolved() : SetResolution(on, answer);

    /// <summary>Replaces the recorded resolution; the earlier one stays in the history.</summary>
    public Refusal? CorrectResolution(DateOnly on, string answer) => ResolvedOn is null
        ? Refusal.Conflict("opinion.not_resolved", "The opinion has no resolution to correct.")
        : SetResolution(on, answer);

    /// <summary>Refuses a due day before the conference.</summary>
    public static Refusal? CheckDue(DateOnly heldOn, DateOnly? dueOn) => dueOn < heldOn
        ? Refusal.Rule("opinion.due_before_conference", "`dueOn` must not be before the day of the conference.", "dueOn")
        : null;

    /// <summary>Checks only the day of a resolution; the journal import uses it.</summary>
    public static Refusal? CheckResolution(DateOnly heldOn, bool answeredOnSpot, DateOnly on) => on switch
    {
        _ when on < heldOn => Refusal.Rule(
            "opinion.resolved_before_conference", "`on` must not be before the day of the conference.", "on"),
        _ when answeredOnSpot && on > heldOn => Refusal.Rule(
            "opinion.answered_on_spot", "`on` must be the day of the conference: the opinion was answered on the spot.", "on"),
        _ => null,
    };

    public static Refusal AlreadyResolved() => Refusal.Conflict("opinion.already_resolved", "The opinion is already resolved.");

    private Refusal? SetResolution(DateOnly on, string answer)
    {
        if (CheckResolution(HeldOn, AnsweredOnSpot, on) is { } refusal)
        {
            return refusal;
        }

        (ResolvedOn, Answer) = (on, answer);
        return null;
    }

    private void SetContent(string text, string field, bool answeredOnSpot, Guid? caseId)
    {
        (Text, Field, AnsweredOnSpot, CaseId) = (text, field, answeredOnSpot, caseId);
        Search = SearchText.Of(text);
    }
}

public static class OpinionRefusals
{
    public static Refusal ConferenceVoided() => Refusal.Rule(
        "opinion.conference_voided", "The conference of the opinion is voided; restore the conference first.");

    public static Refusal NotFound() => Refusal.NotFound("opinion.not_found", "The opinion does not exist or is outside your units.");
}

/// <summary>The data of a new opinion and its assignment.</summary>
public sealed record OpinionEntry(
    string Text,
    string Field,
    bool AnsweredOnSpot,
    Guid? AssignedUnitId = null,
    DateOnly? DueOn = null,
    Guid? CaseId = null);
