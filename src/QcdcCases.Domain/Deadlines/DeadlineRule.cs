namespace QcdcCases.Domain.Deadlines;

/// <summary>How often and by how much a limit may be extended by decision, before it expires.</summary>
/// <param name="Length">The most one extension may add, in the rule's unit.</param>
/// <param name="IfComplex">How many extensions a complex matter allows.</param>
/// <param name="IfEspeciallyComplex">How many an especially complex one allows.</param>
public sealed record ExtensionLimit(int Length, int IfComplex, int IfEspeciallyComplex, string Article);

/// <summary>What lets the deadline stand still.</summary>
/// <param name="From">The first day on which a pause may begin, whenever the deadline itself started.</param>
public sealed record PauseGround(string Article, DateOnly From);

/// <summary>
/// A limit that overtook a row whose deadlines were still running, without a rule of transition: warnings go by the earlier of both days.
/// </summary>
/// <param name="From">The first day on which the new limit was law; a deadline that ended before knows nothing of it.</param>
public sealed record OvertakenBy(int Length, DayCount Count, DateOnly From);

/// <summary>
/// One dated row of the statute's deadlines. The day of the start event is not counted (BLDS Đ147); a limit after the start that would end
/// on a day off ends with the next working day (Đ148 k5). A limit before an event never rolls: rolling would leave too few days.
/// </summary>
/// <param name="Id">Stable; rows of one duty that replaced each other end in a letter (KN-04a, KN-04b).</param>
/// <param name="What">The duty in a few Vietnamese words.</param>
/// <param name="Starts">The start event, or the event counted back from, in Vietnamese.</param>
/// <param name="ValidFrom">The first start event the row applies to.</param>
public sealed record DeadlineRule(
    string Id, int Length, DayCount Count, string What, string WhatInEnglish, string Starts, string Article, DateOnly ValidFrom)
{
    /// <summary>The last start event the row applies to, or null while it is in force.</summary>
    public DateOnly? ValidTo { get; init; }

    public DeadlineDirection Direction { get; init; }

    public DeadlinePurpose Purpose { get; init; }

    /// <summary>The whole length once the matter is fixed in writing as complex, or null when the law knows none.</summary>
    public int? ComplexLength { get; init; }

    /// <summary>The whole length in remote areas (vùng sâu, vùng xa), or null when it is the same or has a row of its own.</summary>
    public int? RemoteLength { get; init; }

    public ExtensionLimit? Extension { get; init; }

    /// <summary>Null when the law lets nothing stop this deadline.</summary>
    public PauseGround? Pause { get; init; }

    /// <summary>The limit that overtook it while its deadlines ran; null for most.</summary>
    public OvertakenBy? Overtaken { get; init; }

    /// <summary>Where the sources are unsure, which reading was taken.</summary>
    public string? Note { get; init; }

    /// <summary>Why no deadline of the register runs by the row, and what sees to it instead, in Vietnamese; null where one does.</summary>
    public string? WithoutDeadline { get; init; }

    /// <summary>Tells rows of one id apart that were in force at different times: the ISO date of <see cref="ValidFrom"/>.</summary>
    public string Version { get; } = $"{ValidFrom:O}";

    internal bool Rolls => Direction is DeadlineDirection.AfterStart && Count is not DayCount.AtOnce;

    internal bool CountsDays => Direction is DeadlineDirection.AfterStart && Count is DayCount.CalendarDays or DayCount.WorkingDays;

    public bool IsInForce(DateOnly startedOn) => ValidFrom <= startedOn && (ValidTo is not { } last || startedOn <= last);

    /// <summary>The last day of an unpaused, unextended deadline as written, day off or not.</summary>
    public DateOnly RawLastDay(DateOnly startedOn, WorkingCalendar calendar, bool remote = false) =>
        Add(startedOn, LengthFor(remote), 0, calendar);

    /// <summary>The last day on which an unpaused, unextended duty can still be met.</summary>
    public DateOnly LastDay(DateOnly startedOn, WorkingCalendar calendar, bool remote = false) =>
        Roll(RawLastDay(startedOn, calendar, remote), calendar);

    /// <summary>
    /// The day by which to warn: the last day as counted, or that of the limit that overtook the row, whichever is earlier.
    /// </summary>
    public DateOnly WarnBy(DateOnly startedOn, DateOnly rawDue, WorkingCalendar calendar)
    {
        if (Overtaken is not { } later || rawDue < later.From)
        {
            return rawDue;
        }

        var other = (this with { Count = later.Count }).Add(startedOn, later.Length, 0, calendar);
        return other < rawDue ? other : rawDue;
    }

    /// <summary>The length before anything enlarged it.</summary>
    internal int LengthFor(bool remote) => remote && RemoteLength is { } far ? far : Length;

    internal DateOnly Roll(DateOnly day, WorkingCalendar calendar) => Rolls ? calendar.OnOrAfter(day) : day;

    /// <param name="excluded">Paused time in the rule's unit (calendar days for months and years).</param>
    internal DateOnly Add(DateOnly start, int length, int excluded, WorkingCalendar calendar)
    {
        var sign = Direction is DeadlineDirection.BeforeEvent ? -1 : 1;
        return Count switch
        {
            DayCount.CalendarDays => start.AddDays(sign * (length + excluded)),
            DayCount.WorkingDays => calendar.AddWorkingDays(start, sign * (length + excluded)),
            DayCount.Months => start.AddMonths(sign * length).AddDays(excluded),
            DayCount.Years => start.AddYears(sign * length).AddDays(excluded),
            DayCount.AtOnce => start,
            _ => throw new InvalidOperationException($"The way of counting {Count} is not supported."),
        };
    }

    /// <summary>Days after one day up to and including another, in the rule's unit; none when the other is no later.</summary>
    internal int Between(DateOnly after, DateOnly through, WorkingCalendar calendar) =>
        through <= after ? 0
        : Count is DayCount.WorkingDays ? calendar.CountWorkingDays(after, through)
        : through.DayNumber - after.DayNumber;
}
