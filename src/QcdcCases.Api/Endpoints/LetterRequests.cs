using QcdcCases.Application.Letters;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Api.Endpoints;

/// <summary>The kind of a letter by its content.</summary>
/// <param name="Instance">1 first, 2 second instance or continued denunciation.</param>
/// <param name="OnRegulations">Of a petition: it is about administrative regulations or procedures, and goes by Decree 20/2008.</param>
internal sealed record ClassificationRequest(CaseKind Kind, string Field, string Summary, int Instance = 1, bool OnRegulations = false);

/// <summary>Why checking a denunciation takes the longer limit.</summary>
/// <param name="On">The day of the finding, before the shorter limit is over.</param>
internal sealed record LongerCheckRequest(DateOnly On, LongerCheckGround Ground, string Reason);

/// <summary>Which letter this one repeats.</summary>
/// <param name="Of">The first letter of the row; null takes the mark back.</param>
internal sealed record DuplicateMarkRequest(Guid? Of);

/// <summary>What followed the processing of a letter.</summary>
/// <param name="On">The day of it; saying it again corrects the day.</param>
internal sealed record LetterFollowUpRequest(LetterFollowUp Event, DateOnly On);

/// <summary>One more case that a letter is about.</summary>
internal sealed record CaseLinkRequest(Guid Case);

/// <summary>Who is to go on with it.</summary>
/// <param name="Assignee">The staff account; null gives it back to the unit.</param>
/// <param name="Note">What the next one should know; it names no person of the matter.</param>
internal sealed record AssignmentRequest(Guid? Assignee, string? Note = null);

/// <summary>Which letters are wanted.</summary>
/// <param name="Unit">The key of a unit, which stands for everything below it too.</param>
/// <param name="From">The first day of receipt.</param>
/// <param name="To">The last day of receipt, that day included.</param>
/// <param name="Duplicate">Only those that repeat another, or only those that do not.</param>
/// <param name="Q">Words of the summary or of a name, with or without diacritics.</param>
internal sealed record LetterQuery(
    string? Unit, DateOnly? From, DateOnly? To, CaseKind? Kind, string? Field, LetterStatus? Status, Guid? Assignee, Guid? Case, bool? Duplicate, string? Q)
{
    public LetterFilter ToFilter() => new(Unit, From, To, Kind, Field, Status, Assignee, Case, Duplicate, Q);
}
