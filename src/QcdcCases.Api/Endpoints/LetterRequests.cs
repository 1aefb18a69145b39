using QcdcCases.Application.Letters;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Api.Endpoints;

/// <summary>The classification of a letter by its content.</summary>
/// <param name="Instance">1 for the first instance, 2 for the second instance or a continued denunciation.</param>
/// <param name="OnRegulations">
/// For a petition: true if it is about administrative regulations or procedures, so that Decree 20/2008 applies.
/// </param>
internal sealed record ClassificationRequest(CaseKind Kind, string Field, string Summary, int Instance = 1, bool OnRegulations = false);

/// <summary>The finding that the check of a denunciation takes the longer period.</summary>
/// <param name="On">The day of the finding, before the end of the shorter period.</param>
internal sealed record LongerCheckRequest(DateOnly On, LongerCheckGround Ground, string Reason);

/// <summary>The duplicate mark of a letter.</summary>
/// <param name="Of">The original letter; null removes the mark.</param>
internal sealed record DuplicateMarkRequest(Guid? Of);

/// <summary>A follow-up to the processing of a letter.</summary>
/// <param name="On">The day of the follow-up; sending the same event again corrects the day.</param>
internal sealed record LetterFollowUpRequest(LetterFollowUp Event, DateOnly On);

/// <summary>A further case of a letter.</summary>
internal sealed record CaseLinkRequest(Guid Case);

/// <summary>The assignment to an officer.</summary>
/// <param name="Assignee">The staff account; null returns the record to the unit.</param>
/// <param name="Note">A note for the assignee; it must not name a person of the matter.</param>
internal sealed record AssignmentRequest(Guid? Assignee, string? Note = null);

/// <summary>The filter for the list of letters.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The first day of receipt.</param>
/// <param name="To">The last day of receipt, inclusive.</param>
/// <param name="Duplicate">True for duplicates, false for other letters.</param>
/// <param name="Voided">True to list voided letters too.</param>
/// <param name="Q">Words of the summary or of a name, with or without diacritics.</param>
/// <param name="BeyondLevel">True for letters sent past the proper level, false for the others.</param>
/// <param name="ManyPlaces">True for letters sent to several bodies, false for the others.</param>
/// <param name="Overdue">True for letters with a duty past its last lawful day, false for the others.</param>
internal sealed record LetterQuery(
    string? Unit,
    DateOnly? From,
    DateOnly? To,
    CaseKind? Kind,
    string? Field,
    LetterStatus? Status,
    Guid? Assignee,
    Guid? Case,
    bool? Duplicate,
    string? Q,
    bool? Overdue,
    bool? Voided,
    LetterChannel? Channel,
    bool? BeyondLevel,
    bool? ManyPlaces)
{
    public LetterFilter ToFilter() => new(Unit, From, To, Kind, Field, Status, Assignee, Case, Duplicate, Q, Overdue)
    {
        Voided = Voided is true,
        Channel = Channel,
        BeyondLevel = BeyondLevel,
        ManyPlaces = ManyPlaces,
    };
}
