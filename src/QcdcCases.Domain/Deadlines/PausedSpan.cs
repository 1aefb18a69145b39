namespace QcdcCases.Domain.Deadlines;

/// <summary>A pause of a deadline; open while there is no resumption.</summary>
public sealed record PausedSpan(DateOnly SuspendedOn, DateOnly? ResumedOn, string Reason = "");

/// <summary>An extension by decision.</summary>
public sealed record ExtendedUntil(DateOnly DecidedOn, DateOnly Until, string Reason = "");
