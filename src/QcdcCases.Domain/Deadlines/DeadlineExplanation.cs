namespace QcdcCases.Domain.Deadlines;

/// <summary>The reason why a day was not counted.</summary>
public enum NotCountedCause
{
    /// <summary>The day of the start event, or of the event counted back from (BLDS Đ147).</summary>
    StartDay,
    Weekend,
    Holiday,
    Substitute,
    SwapOff,

    /// <summary>The deadline was paused.</summary>
    Paused,

    /// <summary>The limit was reached; the day only moves the last day to the next working day (BLDS Đ148 k5).</summary>
    RolledForward,
}

/// <summary>Consecutive days that were not counted for one reason.</summary>
/// <param name="Name">The start event, the holiday's name, the reason of the pause, or the reason why the limit could not end on the day
/// before.</param>
public sealed record NotCountedDays(DateOnly From, DateOnly To, NotCountedCause Cause, string Name);

/// <param name="Days">The excluded time in the rule's unit; zero while the pause is open, or if it began after the deadline had
/// expired.</param>
public sealed record ExplainedPause(DateOnly SuspendedOn, DateOnly? ResumedOn, int Days, string Reason);

/// <param name="Days">The time added to the limit, in the rule's unit; negative if the extension fixed a day before the complex
/// total.</param>
public sealed record ExplainedExtension(DateOnly DecidedOn, DateOnly Until, int Days, string Reason);

/// <summary>
/// The calculation of a deadline. For a deadline in days, the days from <see cref="StartedOn"/> to <see cref="Due"/> less the days in
/// <see cref="NotCounted"/> are exactly <see cref="Limit"/>.
/// </summary>
public sealed record DeadlineExplanation
{
    public required string RuleId { get; init; }

    public required string RuleVersion { get; init; }

    public required string What { get; init; }

    public required string Article { get; init; }

    public required string? Note { get; init; }

    public required DayCount Count { get; init; }

    public required DeadlineDirection Direction { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>The length before extensions and the mark of a complex matter.</summary>
    public required int OriginalLimit { get; init; }

    /// <summary>The length in force: the total of a complex matter, with its extensions.</summary>
    public required int Limit { get; init; }

    public required Complexity Complexity { get; init; }

    /// <summary>
    /// The uncounted days from the start to the last day, or to the day of suspension while the deadline is paused. Days counted back are
    /// also in calendar order.
    /// </summary>
    public required IReadOnlyList<NotCountedDays> NotCounted { get; init; }

    public required IReadOnlyList<ExplainedPause> Pauses { get; init; }

    public required IReadOnlyList<ExplainedExtension> Extensions { get; init; }

    public required DateOnly? RawDue { get; init; }

    /// <summary>
    /// The day by which to warn: <see cref="RawDue"/>, or an earlier day where a new limit replaced the rule while the deadline ran.
    /// </summary>
    public required DateOnly? WarnBy { get; init; }

    public required DateOnly? Due { get; init; }

    public required DateOnly OriginalDue { get; init; }

    /// <summary>The years whose calendar determined the day and is not official yet: the day may still move.</summary>
    public required IReadOnlyList<int> ProvisionalYears { get; init; }

    internal static DeadlineExplanation Of(LedgerEvaluation ledgerEvaluation)
    {
        var deadline = ledgerEvaluation.ToDeadlineEvaluation();
        var rule = ledgerEvaluation.Rule;
        return new()
        {
            RuleId = rule.Id,
            RuleVersion = rule.Version,
            What = rule.What,
            Article = rule.Article,
            Note = rule.Note,
            Count = rule.Count,
            Direction = rule.Direction,
            StartedOn = deadline.StartedOn,
            OriginalLimit = ledgerEvaluation.BaseLength,
            Limit = ledgerEvaluation.Limit,
            Complexity = ledgerEvaluation.Complexity,
            NotCounted = ExplanationDays.NotCounted(ledgerEvaluation),
            Pauses = [.. ledgerEvaluation.Pauses.Select(p => new ExplainedPause(p.SuspendedOn, p.ResumedOn, p.Days, p.Reason))],
            Extensions = [.. ledgerEvaluation.Extensions.Select(e => new ExplainedExtension(e.DecidedOn, e.Until, e.Days, e.Reason))],
            RawDue = deadline.RawDue,
            WarnBy = deadline.RawDue is { } raw ? rule.WarnBy(deadline.StartedOn, raw, ledgerEvaluation.Calendar) : null,
            Due = deadline.Due,
            OriginalDue = deadline.OriginalDue,
            ProvisionalYears = ExplanationDays.ProvisionalYears(ledgerEvaluation),
        };
    }
}
