using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Dialogue;

/// <summary>
/// An opinion, promise, recommendation or petition that is followed until it is resolved: voiced at a conference, or recorded after
/// supervision or a leader's reception. One that was not answered on the spot is resolved when a second person confirms its answer.
/// </summary>
public sealed partial class Opinion : HeldRecord, IVoidable
{
    private readonly List<OpinionStep> steps = [];

    private Opinion()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The source register; see <see cref="Shared.Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the source register.</summary>
    public string Key { get; private init; } = null!;

    /// <summary>The conference at which it was voiced; null for one that comes from elsewhere.</summary>
    public Guid? ConferenceId { get; private init; }

    /// <summary>The leader's reception from which it comes.</summary>
    public Guid? SessionId { get; private init; }

    public OpinionOrigin Origin { get; private set; }

    public OpinionKind Kind { get; private set; }

    /// <summary>Who said it; null for an anonymous one. A denunciation must not be linked to an opinion that names the person.</summary>
    public string? VoicedBy { get; private set; }

    /// <summary>The day on which it was voiced or recorded: that of the conference, where it has one.</summary>
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

    /// <summary>The steps in their order; a database may return them in another.</summary>
    public IReadOnlyList<OpinionStep> Steps => [.. steps.OrderBy(s => s.Sequence)];

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
        };
        opinion.Enter(conference.UnitId, OriginOf(conference.Kind), entry);
        return opinion;
    }

    /// <summary>Creates an opinion that comes from no conference.</summary>
    /// <param name="sessionId">The leader's reception from which it comes.</param>
    public static Opinion Create(
        Guid id, Origin source, Guid unitId, DateOnly on, OpinionOrigin origin, Guid? sessionId, OpinionEntry entry)
    {
        var opinion = new Opinion { Id = id, Source = source.Source, Key = source.Key, SessionId = sessionId, HeldOn = on };
        opinion.Enter(unitId, origin, entry);
        return opinion;
    }

    /// <summary>Returns the origin of the opinions of a conference.</summary>
    public static OpinionOrigin OriginOf(ConferenceKind kind) => kind switch
    {
        ConferenceKind.VoterMeeting => OpinionOrigin.VoterMeeting,
        ConferenceKind.Workplace => OpinionOrigin.Workplace,
        _ => OpinionOrigin.Dialogue,
    };

    /// <summary>Takes over the kind of the corrected conference.</summary>
    public void FollowConference(ConferenceKind kind) => Origin = OriginOf(kind);

    /// <summary>Corrects what it is and who said it.</summary>
    public void Correct(OpinionKind kind, string? voicedBy) => (Kind, VoicedBy) = (kind, voicedBy);

    /// <summary>Corrects the text, field, on-the-spot flag and case.</summary>
    public Refusal? Correct(string text, string field, bool answeredOnSpot, Guid? caseId)
    {
        if (answeredOnSpot && steps.Count > 0)
        {
            return Refusal.Rule(
                "opinion.has_steps", "`answeredOnSpot` must be false: the opinion was followed after it was voiced.", "answeredOnSpot");
        }

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
        if (resolvedOn < heldOn || DueOn < heldOn || (steps.Count > 0 && Steps[0].On < heldOn))
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

        if (steps.Count > 0)
        {
            return Followed();
        }

        (AssignedUnitId, DueOn, EnteredUnitId, EnteredDueOn) = (unitId, dueOn, unitId, dueOn);
        return null;
    }

    /// <summary>Records the resolution once, on a day not before the conference. An opinion with steps is resolved by steps.</summary>
    public Refusal? Resolve(DateOnly on, string answer) => ResolvedOn is not null
        ? AlreadyResolved()
        : steps.Count > 0 ? Followed() : SetResolution(on, answer);

    /// <summary>Replaces the recorded resolution; the earlier one stays in the history.</summary>
    public Refusal? CorrectResolution(DateOnly on, string answer) => ResolvedOn is null
        ? Refusal.Conflict("opinion.not_resolved", "The opinion has no resolution to correct.")
        : steps.Count > 0 ? Followed() : SetResolution(on, answer);

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

    /// <summary>Refuses a change that steps must make, because a second person confirms them.</summary>
    public static Refusal Followed() => Refusal.Conflict(
        "opinion.followed_by_steps", "The opinion is followed by steps: record the next step, and let a second person confirm the answer.");

    public static Refusal AlreadyResolved() => Refusal.Conflict("opinion.already_resolved", "The opinion is already resolved.");

    private Refusal? SetResolution(DateOnly on, string answer)
    {
        if (CheckResolution(HeldOn, AnsweredOnSpot, on) is { } refusal)
        {
            return refusal;
        }

        (ResolvedOn, Answer, Status) = (on, answer, OpinionStatus.Resolved);
        return null;
    }

    private void Enter(Guid unitId, OpinionOrigin origin, OpinionEntry entry)
    {
        EnterInBookOf(unitId);
        (Origin, Kind, VoicedBy) = (origin, entry.Kind, entry.VoicedBy);
        (AssignedUnitId, DueOn, EnteredUnitId, EnteredDueOn) = (entry.AssignedUnitId, entry.DueOn, entry.AssignedUnitId, entry.DueOn);
        SetContent(entry.Text, entry.Field, entry.AnsweredOnSpot, entry.CaseId);
    }

    private void SetContent(string text, string field, bool answeredOnSpot, Guid? caseId)
    {
        (Text, Field, AnsweredOnSpot, CaseId) = (text, field, answeredOnSpot, caseId);
        Search = SearchText.Of(text);
        if (steps.Count == 0)
        {
            Status = IsResolved ? OpinionStatus.Resolved : OpinionStatus.Voiced;
        }
    }
}

public static class OpinionRefusals
{
    public static Refusal ConferenceVoided() => Refusal.Rule(
        "opinion.conference_voided", "The conference of the opinion is voided; restore the conference first.");

    /// <summary>A conclusion of a reception is not made before it.</summary>
    public static Refusal? CheckSession(DateOnly on, DateOnly sessionOn) => on < sessionOn
        ? Refusal.Rule("opinion.before_session", "`on` must not be before the day of the session.", "on")
        : null;

    /// <summary>Whoever takes an opinion on at the counter must have a unit: the named one, or the one to which it is assigned.</summary>
    public static Refusal? CheckTakenOn(Opinion opinion, OpinionStepEntry entry) =>
        entry is { Event: OpinionEvent.TakenOn, UnitId: null } && opinion.AssignedUnitId is null
            ? Refusal.Rule("opinion.unit_missing", "`unit` must name the unit that is to resolve the opinion.", "unit")
            : null;

    /// <summary>At the counter, a promise is answered with what shows that it was kept.</summary>
    public static Refusal? CheckEvidence(Opinion opinion, OpinionStepEntry entry) =>
        entry is { Event: OpinionEvent.Answered, Evidence: null or "" } && opinion.Kind is OpinionKind.Promise
            ? Refusal.Rule("opinion.evidence_missing", "`evidence` must say what shows that the promise was kept.", "evidence")
            : null;

    /// <summary>The file of a denunciation must not show who brought it (Luật Tố cáo 2018 Đ56).</summary>
    /// <param name="field">The member that names the denunciation.</param>
    public static Refusal NamesDenouncer(string field) => Refusal.Rule(
        "opinion.names_denouncer", $"`{field}` must not be a denunciation while `voicedBy` names a person.", field) with
    {
        Arguments = [field],
    };

    public static Refusal NotFound() => Refusal.NotFound("opinion.not_found", "The opinion does not exist or is outside your units.");
}

/// <summary>The data of a new opinion and its assignment.</summary>
public sealed record OpinionEntry(
    string Text,
    string Field,
    bool AnsweredOnSpot,
    Guid? AssignedUnitId = null,
    DateOnly? DueOn = null,
    Guid? CaseId = null)
{
    public OpinionKind Kind { get; init; }

    /// <inheritdoc cref="Opinion.VoicedBy"/>
    public string? VoicedBy { get; init; }
}
