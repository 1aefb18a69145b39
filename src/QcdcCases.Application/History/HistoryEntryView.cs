namespace QcdcCases.Application.History;

/// <summary>One accepted change as its readers see it.</summary>
/// <param name="Action">What was done; docs/events.md lists them all.</param>
/// <param name="Subject">The letter, case, visit or session that changed.</param>
/// <param name="By">Who did it, by the name of that time.</param>
public sealed record HistoryEntryView(
    Guid Id, DateTimeOffset At, Guid ById, string By, string Action, Guid Subject, Guid? Case, string Unit, string? LegalBasis, string? Detail);
