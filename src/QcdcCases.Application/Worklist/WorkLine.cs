using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Application.Worklist;

/// <summary>What the query of a worklist reads of one line: a duty, or a record without one.</summary>
internal sealed record WorkLine
{
    public required DeadlineSubject Kind { get; init; }

    public required Guid RecordId { get; init; }

    public Guid? DeadlineId { get; init; }

    public required Guid UnitId { get; init; }

    public Guid? AssigneeId { get; init; }

    public string? Duty { get; init; }

    public string? RuleId { get; init; }

    public string? RuleVersion { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? RawDueOn { get; init; }

    public bool Paused { get; init; }

    public bool Provisional { get; init; }

    public Guid Id => DeadlineId ?? RecordId;

    /// <summary>Returns the position of the line in an order.</summary>
    public Cursor PlaceIn(DeadlineOrder order) =>
        new(order is DeadlineOrder.DueOn or DeadlineOrder.DueOnDescending ? DueOn : StartedOn, Id);
}

internal static class WorkLineQueries
{
    public static IQueryable<WorkLine> AsLines(this IQueryable<Deadline> deadlines) => deadlines.Select(d => new WorkLine
    {
        Kind = d.Subject,
        RecordId = d.SubjectId,
        DeadlineId = d.Id,
        UnitId = d.UnitId,
        AssigneeId = d.AssigneeId,
        Duty = d.Duty,
        RuleId = d.RuleId,
        RuleVersion = d.RuleVersion,
        StartedOn = d.StartedOn,
        DueOn = d.DueOn,
        RawDueOn = d.RawDueOn,
        Paused = d.Paused,
        Provisional = d.Provisional,
    });
}
