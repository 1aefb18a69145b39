using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Escalation;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;

namespace QcdcCases.Application.Worklist;

/// <summary>The type of the record of a worklist item.</summary>
public enum WorkKind
{
    Letter,
    Case,
    Visit,
    Session,
}

/// <summary>One line of a worklist: a duty of a record, or an open record without one.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Number">
/// The number of the letter or visit in its register, for a case that of its first letter; absent for a session.
/// </param>
/// <param name="Title">What it is about; of a session its receiver.</param>
/// <param name="DueOn">The last lawful day; absent where there is none, and while the duty stands still.</param>
/// <param name="DaysLeft">The days until the due day, negative when it is past; absent when there is none.</param>
/// <param name="Version">The version of the record, for <c>If-Match</c>.</param>
/// <param name="CaseKind">Complaint, denunciation or petition; absent for a session and for a visit that was not classified.</param>
/// <param name="Status">The status of a case.</param>
/// <param name="Sender">The first person who brought it; masked if sealed, absent without named people.</param>
/// <param name="AssigneeName">The name of the officer who has it.</param>
/// <param name="Deadline">The id of the deadline.</param>
/// <param name="Duty">The code of the duty, such as <c>resolution</c>; absent for a record without a duty.</param>
/// <param name="Tab">The group of the duty.</param>
/// <param name="What">The name of the required act.</param>
/// <param name="Rule">The id of the legal rule.</param>
/// <param name="StartedOn">The day from which it counts.</param>
/// <param name="Paused">True while the duty stands still.</param>
/// <param name="Provisional">True if the day depends on a calendar that is not official yet.</param>
/// <param name="MetBy">
/// The steps that meet it: events of a case, follow-ups of a letter or a visit, <c>processing</c>, <c>announcement</c>.
/// </param>
public sealed record WorkItem(
    WorkKind Kind,
    Guid Id,
    int? Number,
    string Unit,
    string? Title,
    DateOnly? DueOn,
    int? DaysLeft,
    bool Overdue,
    Guid? Assignee,
    Guid Version,
    CaseKind? CaseKind,
    CaseStatus? Status,
    string? Sender,
    string? AssigneeName,
    Guid? Deadline,
    string? Duty,
    WorkTab? Tab,
    string? What,
    string? Rule,
    string? Article,
    DateOnly? StartedOn,
    bool Paused,
    bool Provisional,
    IReadOnlyList<string> MetBy)
{
    /// <summary>The internal target: the day by which the office itself wants it done. Absent where its policy sets none.</summary>
    public DateOnly? TargetOn { get; init; }
}

/// <summary>Adds to the lines of one page what their records, officers and rules say.</summary>
internal sealed class WorkLines(
    RequestContext context,
    UnitDirectory units,
    StaffNames names,
    WorkRecords workRecords,
    EscalationPolicyLoader policyLoader,
    RequestCalendar calendars)
{
    public async Task<IReadOnlyList<WorkItem>> ToItemsAsync(IReadOnlyList<WorkLine> lines, CancellationToken cancellationToken)
    {
        var records = await workRecords.ReadAsync(lines, cancellationToken);
        var officers = await names.OfAsync(lines.Select(l => l.AssigneeId), cancellationToken);
        var tree = await units.TreeWithAsync(lines.Select(l => l.UnitId), cancellationToken);
        var today = context.Today;
        var policies = await policyLoader.ReadAsync(tree, cancellationToken);
        var calendar = (await calendars.GetAsync(cancellationToken)).Current;

        // A record that was committed between two queries of the page has no line yet.
        return
        [
            .. lines.Where(l => records.ContainsKey(l.RecordId))
                .Select(l => Item(l, records[l.RecordId], tree[l.UnitId].Key, officers, today) with
                {
                    TargetOn = TargetOn(l, policies.EffectivePolicy(l.UnitId, today), calendar),
                }),
        ];
    }

    // A legal rule that this release no longer has is shown by its id, so that one row cannot break the list.
    private static WorkItem Item(WorkLine line, WorkRecord record, string unit, StaffNameLookup officers, DateOnly today)
    {
        var rule = line is { RuleId: { } id, RuleVersion: { } version } ? DeadlineRules.FindVersion(id, version) : null;
        return new WorkItem(
            Enum.Parse<WorkKind>(line.Kind.ToString()),
            line.RecordId,
            record.Number,
            unit,
            record.Title,
            line.DueOn,
            line.DueOn?.DayNumber - today.DayNumber,
            line.DueOn < today,
            line.AssigneeId,
            record.Version,
            record.Kind,
            record.Status,
            record.Sender,
            officers.Find(line.AssigneeId),
            line.DeadlineId,
            line.Duty,
            line.Duty is null ? WorkTab.Resolving : WorkTabs.Of(line.Duty),
            rule?.What ?? line.RuleId,
            line.RuleId,
            rule?.Article,
            line.StartedOn,
            line.Paused,
            line.Provisional,
            MetBy(line, record));
    }

    private static DateOnly? TargetOn(WorkLine line, EscalationPolicy policy, WorkingCalendar calendar) =>
        line is { Duty: { } duty, RuleId: { } id, RuleVersion: { } version, StartedOn: { } started, DueOn: { } due }
            && DeadlineRules.FindVersion(id, version) is { } rule
            && policy.TargetOf(duty, rule) is not null
                ? policy.WarnOn(duty, rule, started, line.RawDueOn ?? due, calendar)
                : null;

    private static IReadOnlyList<string> MetBy(WorkLine line, WorkRecord record) => (line.Duty, record) switch
    {
        (null, _) => [],
        ({ } duty, { Kind: { } kind, Status: { } status }) => MeetingSteps.Of(duty, kind, status),
        ({ } duty, _) => MeetingSteps.Of(line.Kind, duty),
    };
}
