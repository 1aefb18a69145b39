using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>One row of the letter register.</summary>
/// <param name="Status">How far it is: <c>unprocessed</c>, <c>open</c> or <c>finished</c>.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="Receiver">The body to which the letter was transferred or returned, or to which the sender was guided.</param>
/// <param name="DocumentNo">The number of the document of the outcome.</param>
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
    Guid Version,
    LetterStatus Status,
    Voiding? Voided = null,
    string? Receiver = null,
    string? DocumentNo = null)
{
    /// <summary>The name of the assignee.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>The cases of the letter that the caller may read, in the order of linking.</summary>
    public IReadOnlyList<LetterCaseRow> Cases { get; init; } = [];
}

/// <summary>A case of a letter.</summary>
public sealed record LetterCaseRow(Guid Id, string Title, CaseStatus Status, DateOnly? DueOn);
