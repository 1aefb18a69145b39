namespace QcdcCases.Domain.Letters;

/// <summary>One of the cases a letter is about.</summary>
public sealed record LetterCase(Guid LetterId, Guid CaseId, int Ordinal);
