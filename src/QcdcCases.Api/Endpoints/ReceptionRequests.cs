using QcdcCases.Application.Reception;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Api.Endpoints;

/// <summary>A visit as it is written down at the counter: at a session, or on a bare day of a unit's regular reception.</summary>
internal sealed record VisitRequest : VisitContent
{
    /// <summary>The session; without one, the unit and the day.</summary>
    public Guid? Session { get; init; }

    /// <summary>The key of the unit.</summary>
    public string? Unit { get; init; }

    public DateOnly? On { get; init; }

    public RecordVisit ToCommand() => new(new VisitAt(Session, Unit, On), this);
}

/// <summary>What followed a visit.</summary>
/// <param name="On">The day of it; saying it again corrects the day.</param>
/// <param name="DocumentNo">Of a refusal in writing: the number of the notice (Mẫu 01/TCD).</param>
internal sealed record VisitFollowUpRequest(VisitFollowUp Event, DateOnly On, string? DocumentNo = null);

/// <summary>When a session was announced.</summary>
internal sealed record AnnouncementRequest(DateOnly On);

/// <summary>What is to stand in the letter instead of what the visit says.</summary>
/// <param name="Kind">Needed only where an old book does not classify the visit.</param>
/// <param name="Field">When not said, that of the visit's case; otherwise <c>other</c>.</param>
/// <param name="Signatories">When not said, as many as came.</param>
/// <param name="KnownOn">Of a complaint: when what it is against was received or learnt of.</param>
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

/// <summary>Which sessions are wanted.</summary>
/// <param name="Unit">The key of a unit, which stands for everything below it too.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, that day included.</param>
internal sealed record SessionQuery(string? Unit, DateOnly? From, DateOnly? To, SessionKind? Kind, Receiver? Receiver)
{
    public SessionFilter ToFilter() => new(Unit, From, To, Kind, Receiver);
}

/// <summary>Which lines of the register are wanted.</summary>
/// <param name="Unit">The key of a unit, which stands for everything below it too.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, that day included.</param>
/// <param name="Kind">The kind of session.</param>
/// <param name="Block">One of the three blocks into which reception is counted.</param>
/// <param name="Q">Words of the matter or of a name, with or without diacritics.</param>
internal sealed record VisitQuery(
    string? Unit, DateOnly? From, DateOnly? To, Guid? Session, Guid? Case, SessionKind? Kind, VisitResult? Result, ReceptionBlock? Block, string? Q)
{
    public VisitFilter ToFilter() => new(Unit, From, To, Session, Case, Kind, Result, Block, Q);
}
