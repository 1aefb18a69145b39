using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Application.Letters;

/// <summary>One row of the letter register.</summary>
/// <param name="Sender">The first sender's name, masked for a denunciation; null without named people.</param>
public sealed record LetterRow(
    Guid Id,
    string Unit,
    int Number,
    int Year,
    DateOnly ReceivedOn,
    LetterChannel Channel,
    CaseKind Kind,
    int Instance,
    string Field,
    string? Sender,
    string? Summary,
    Guid? DuplicateOf,
    DateOnly ProcessingDueOn,
    DateOnly? ProcessedOn,
    ProcessingOutcome? Outcome,
    DateOnly? FinishedOn,
    Guid? Assignee,
    Guid Version);
