namespace QcdcCases.Application.History;

/// <summary>An accepted change.</summary>
/// <param name="Action">The code of the action; docs/events.md lists all.</param>
/// <param name="Subject">The id of the record that changed, such as a letter, case, visit or session.</param>
/// <param name="Detail">A short summary; for a correction, each corrected member with its values before and after.</param>
/// <param name="Reason">For a correction or a voiding: the reason.</param>
/// <param name="By">The name of the person or API client that made the change, at that time.</param>
public sealed record HistoryEntryView(
    Guid Id,
    DateTimeOffset At,
    Guid ById,
    string By,
    string Action,
    Guid Subject,
    Guid? Case,
    string Unit,
    string? LegalBasis,
    string? Detail,
    string? Reason = null);
