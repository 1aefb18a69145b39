namespace QcdcCases.Domain.Cases;

/// <summary>One round of a case in an instance: from its beginning, or from being taken up again, to its end.</summary>
/// <param name="EndedOn">The day on which the round ended; null while it runs. Later steps of the round do not change it.</param>
/// <param name="LastLawfulDay">The last lawful day of the round's resolution; null where no deadline runs.</param>
internal readonly record struct CaseRound(DateOnly? EndedOn, DateOnly? LastLawfulDay);
