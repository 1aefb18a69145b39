using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The number and length of extensions that a decision may grant before the limit expires.</summary>
/// <param name="Length">The maximum length of one extension, in the rule's unit.</param>
/// <param name="IfComplex">The number of extensions of a complex matter.</param>
/// <param name="IfEspeciallyComplex">The number of extensions of an especially complex matter.</param>
public sealed record ExtensionLimit(int Length, int IfComplex, int IfEspeciallyComplex, string Article);

/// <summary>The legal basis on which a deadline may be paused.</summary>
/// <param name="From">The first day on which a pause may begin, regardless of the start of the deadline.</param>
public sealed record PauseGround(string Article, DateOnly From);

/// <summary>
/// A new limit that replaced a rule with running deadlines without a transitional provision: warnings use the earlier of both days.
/// </summary>
/// <param name="From">The first day on which the new limit was law; it does not apply to a deadline that ended before.</param>
public sealed record ReplacementLimit(int Length, DayCount Count, DateOnly From);

/// <summary>
/// One dated row of the table of deadlines. The day of the start event is not counted (BLDS Đ147); a limit after the start that would end
/// on a day off ends with the next working day (Đ148 k5). A limit before an event never rolls: rolling would leave too few days.
/// </summary>
/// <param name="Id">Stable; rows that replaced each other end in a letter (KN-04a, KN-04b).</param>
/// <param name="What">The required act in a few Vietnamese words.</param>
/// <param name="Starts">The start event, or the event counted back from, in Vietnamese.</param>
/// <param name="ValidFrom">The first start day to which the row applies.</param>
public sealed record DeadlineRule(
    string Id, int Length, DayCount Count, string What, string WhatInEnglish, string Starts, string Article, DateOnly ValidFrom)
{
    /// <summary>The last start day to which the row applies; null while it is in force.</summary>
    public DateOnly? ValidTo { get; init; }

    public DeadlineDirection Direction { get; init; }

    public DeadlinePurpose Purpose { get; init; }

    /// <summary>The whole length once the matter is fixed in writing as complex; null where the law has none.</summary>
    public int? ComplexLength { get; init; }

    /// <summary>The whole length in remote areas (vùng sâu, vùng xa); null where it is the same or has a separate row.</summary>
    public int? RemoteLength { get; init; }

    public ExtensionLimit? Extension { get; init; }

    /// <summary>The ground of a pause; null where the law allows none.</summary>
    public PauseGround? Pause { get; init; }

    /// <summary>The new limit that replaced the row while its deadlines ran; null for most rows.</summary>
    public ReplacementLimit? Replacement { get; init; }

    /// <summary>The chosen reading where the sources are unclear.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The reason, in Vietnamese, why no deadline of the register uses the row, and the check that replaces it; null where a deadline uses
    /// it.
    /// </summary>
    public string? WithoutDeadline { get; init; }

    /// <summary>Distinguishes rows with the same id and different periods of validity: the ISO date of <see cref="ValidFrom"/>.</summary>
    public string Version { get; } = $"{ValidFrom:O}";

    /// <summary>The kind of matter whose law has the row: complaints (KN) or denunciations (TC); null for others.</summary>
    public CaseKind? CaseKind => Id.Split('-')[0] switch
    {
        "KN" => Cases.CaseKind.Complaint,
        "TC" => Cases.CaseKind.Denunciation,
        _ => null,
    };

    internal bool Rolls => Direction is DeadlineDirection.AfterStart && Count is not DayCount.AtOnce;

    internal bool CountsDays => Direction is DeadlineDirection.AfterStart && Count is DayCount.CalendarDays or DayCount.WorkingDays;

    public bool IsInForce(DateOnly startedOn) => ValidFrom <= startedOn && (ValidTo is not { } last || startedOn <= last);

    /// <summary>The last day of a deadline without pauses and extensions, as counted, even if it is a day off.</summary>
    public DateOnly RawLastDay(DateOnly startedOn, WorkingCalendar calendar, bool remote = false) =>
        Add(startedOn, LengthFor(remote), 0, calendar);

    /// <summary>The last day on which a duty without pauses and extensions can be met.</summary>
    public DateOnly LastDay(DateOnly startedOn, WorkingCalendar calendar, bool remote = false) =>
        Roll(RawLastDay(startedOn, calendar, remote), calendar);

    /// <summary>
    /// The day by which to warn: the last day as counted, or that of the limit that replaced the row, whichever is earlier.
    /// </summary>
    public DateOnly WarnBy(DateOnly startedOn, DateOnly rawDue, WorkingCalendar calendar)
    {
        if (Replacement is not { } later || rawDue < later.From)
        {
            return rawDue;
        }

        var other = (this with { Count = later.Count }).Add(startedOn, later.Length, 0, calendar);
        return other < rawDue ? other : rawDue;
    }

    /// <summary>The length before extensions and the mark of a complex matter.</summary>
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

    /// <summary>
    /// Counts the days after one day up to and including another, in the rule's unit; zero when the second day is not later.
    /// </summary>
    internal int Between(DateOnly after, DateOnly through, WorkingCalendar calendar) =>
        through <= after ? 0
        : Count is DayCount.WorkingDays ? calendar.CountWorkingDays(after, through)
        : through.DayNumber - after.DayNumber;
}
