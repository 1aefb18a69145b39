namespace QcdcCases.Domain.Deadlines;

/// <summary>Why a day was not counted.</summary>
public enum NotCountedCause
{
    /// <summary>The day of the start event, or of the event counted back from (BLDS Đ147).</summary>
    StartDay,
    Weekend,
    Holiday,
    Substitute,
    SwapOff,

    /// <summary>The deadline stood still.</summary>
    Paused,

    /// <summary>The limit had been reached; the day only carries it to the next working day (BLDS Đ148 k5).</summary>
    RolledForward,
}

/// <summary>Neighbouring days left out for one reason.</summary>
/// <param name="Name">The start event, the holiday's name, the reason of the pause, or why the limit could not end on the day
/// before.</param>
public sealed record NotCountedDays(DateOnly From, DateOnly To, NotCountedCause Cause, string Name);

/// <param name="Days">What it excluded, in the rule's unit; zero when it is still open, or began when the deadline had expired.</param>
public sealed record ExplainedPause(DateOnly SuspendedOn, DateOnly? ResumedOn, int Days, string Reason);

/// <param name="Days">What it added to the limit, in the rule's unit; less than zero when it fixed a day before the complex total.</param>
public sealed record ExplainedExtension(DateOnly DecidedOn, DateOnly Until, int Days, string Reason);

/// <summary>
/// A deadline's working. For a deadline in days, the days from <see cref="StartedOn"/> to <see cref="Due"/> less the days in
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

    /// <summary>The length before it was enlarged.</summary>
    public required int OriginalLimit { get; init; }

    /// <summary>The length in force: a complex matter's total, with its extensions.</summary>
    public required int Limit { get; init; }

    public required Complexity Complexity { get; init; }

    /// <summary>
    /// From the start to the last day; up to the day of suspension while the deadline stands still. Days counted back too stand in the
    /// calendar's order.
    /// </summary>
    public required IReadOnlyList<NotCountedDays> NotCounted { get; init; }

    public required IReadOnlyList<ExplainedPause> Pauses { get; init; }

    public required IReadOnlyList<ExplainedExtension> Extensions { get; init; }

    public required DateOnly? RawDue { get; init; }

    /// <summary>
    /// The day by which to warn: <see cref="RawDue"/>, or earlier where a new limit overtook the row while the deadline ran.
    /// </summary>
    public required DateOnly? WarnBy { get; init; }

    public required DateOnly? Due { get; init; }

    public required DateOnly OriginalDue { get; init; }

    /// <summary>Years whose calendar decided the day and is not official yet: the day may still move.</summary>
    public required IReadOnlyList<int> ProvisionalYears { get; init; }

    internal static DeadlineExplanation Of(LedgerReading reading)
    {
        var deadline = reading.ToReading();
        var rule = reading.Rule;
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
            OriginalLimit = reading.BaseLength,
            Limit = reading.Limit,
            Complexity = reading.Complexity,
            NotCounted = Working.NotCounted(reading),
            Pauses = [.. reading.Pauses.Select(p => new ExplainedPause(p.SuspendedOn, p.ResumedOn, p.Days, p.Reason))],
            Extensions = [.. reading.Extensions.Select(e => new ExplainedExtension(e.DecidedOn, e.Until, e.Days, e.Reason))],
            RawDue = deadline.RawDue,
            WarnBy = deadline.RawDue is { } raw ? rule.WarnBy(deadline.StartedOn, raw, reading.Calendar) : null,
            Due = deadline.Due,
            OriginalDue = deadline.OriginalDue,
            ProvisionalYears = Working.ProvisionalYears(reading),
        };
    }
}
