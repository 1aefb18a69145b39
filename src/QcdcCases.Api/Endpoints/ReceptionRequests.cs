using QcdcCases.Application.Reception;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Api.Endpoints;

/// <summary>A visit as entered at the counter: in a session, or on a day of a unit's regular reception.</summary>
internal sealed record VisitRequest : VisitContent
{
    /// <summary>The session; if absent, <c>unit</c> and <c>on</c> are required.</summary>
    public Guid? Session { get; init; }

    /// <summary>The key of the unit.</summary>
    public string? Unit { get; init; }

    public DateOnly? On { get; init; }

    public RecordVisit ToCommand() => new(new VisitAt(Session, Unit, On), this);
}

/// <summary>A follow-up of a visit.</summary>
/// <param name="On">The day of the follow-up; sending the same event again corrects the day.</param>
/// <param name="DocumentNo">The number of the notice (Mẫu 01/TCD), for a written refusal.</param>
internal sealed record VisitFollowUpRequest(VisitFollowUp Event, DateOnly On, string? DocumentNo = null);

/// <summary>The day on which a session was announced.</summary>
internal sealed record AnnouncementRequest(DateOnly On);

/// <summary>The values of the letter that differ from the visit.</summary>
/// <param name="Kind">Required only if an imported visit has no classification.</param>
/// <param name="Field">By default the field of the visit's case, otherwise <c>other</c>.</param>
/// <param name="Signatories">By default the number of people of the visit.</param>
/// <param name="KnownOn">For a complaint: the day on which the contested act was received or became known.</param>
internal sealed record LetterOfVisitRequest(
    CaseKind? Kind = null,
    string? Field = null,
    string? Summary = null,
    LetterChannel Channel = LetterChannel.InPerson,
    int Instance = 1,
    int? Signatories = null,
    DateOnly? KnownOn = null)
{
    public RegisterLetterOfVisit ToCommand(Guid visit) => new(visit, Kind, Field, Summary, Channel, Instance, Signatories, KnownOn);
}

/// <summary>The filter for the list of sessions.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Voided">True to list voided sessions too.</param>
internal sealed record SessionQuery(
    string? Unit, DateOnly? From, DateOnly? To, SessionKind? Kind, Receiver? Receiver, bool? Voided)
{
    public SessionFilter ToFilter() => new(Unit, From, To, Kind, Receiver, Voided is true);
}

/// <summary>The filter for the reception register.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Kind">The kind of session.</param>
/// <param name="Block">One of the three blocks of reception.</param>
/// <param name="Voided">True to list voided visits too.</param>
/// <param name="Q">Words of the matter or of a name, with or without diacritics.</param>
internal sealed record VisitQuery(
    string? Unit,
    DateOnly? From,
    DateOnly? To,
    Guid? Session,
    Guid? Case,
    SessionKind? Kind,
    VisitResult? Result,
    ReceptionBlock? Block,
    string? Q,
    bool? Voided)
{
    public VisitFilter ToFilter() => new(Unit, From, To, Session, Case, Kind, Result, Block, Q, Voided is true);
}
