namespace QcdcCases.Domain.Cases;

/// <summary>One round of a case in an instance: from its beginning there, or from being taken up again, to what ends it.</summary>
/// <param name="OverOn">The day on which it was over; null while it runs. What follows in the round does not move it.</param>
/// <param name="LastLawfulDay">The last lawful day of its resolution; null where no deadline runs.</param>
internal readonly record struct CaseRound(DateOnly? OverOn, DateOnly? LastLawfulDay);
