namespace QcdcCases.Domain.Letters;

/// <summary>The link of a letter to one of its cases.</summary>
public sealed record LetterCase(Guid LetterId, Guid CaseId, int Ordinal);
