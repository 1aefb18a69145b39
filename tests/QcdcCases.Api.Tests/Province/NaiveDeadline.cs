using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Tests.Deadlines;

namespace QcdcCases.Api.Tests.Province;

/// <summary>A deadline as its ledger tells it, counted by walking: nothing of the days that the product stored.</summary>
/// <param name="Raw">The last day as counted; that of the late one that stands still.</param>
/// <param name="Due">The last lawful day; null while it was stopped in time.</param>
internal sealed record NaiveDeadline(
    Guid Id,
    Guid Subject,
    Guid Unit,
    Guid? Assignee,
    string Duty,
    string RuleId,
    DeadlinePurpose Purpose,
    DateOnly? Raw,
    DateOnly? Due,
    DateOnly WarnBy)
{
    private static readonly DateOnly NewLaw = new(2026, 7, 1);

    /// <summary>
    /// Working days: a refusal in writing (NĐ 154/2026 Đ4 k3), a Party head's answer (Quy định 11-QĐi/TW), a petition on regulations (NĐ
    /// 20/2008 Đ9).
    /// </summary>
    private static readonly Dictionary<string, int> AtTheCounter = new(StringComparer.Ordinal)
    {
        ["TCD-02"] = 3,
        ["QD11-06"] = 10,
        ["PAKN-B"] = 5,
    };

    public bool IsOwed => Purpose is DeadlinePurpose.Duty or DeadlinePurpose.Alarm;

    public bool IsReply => Duty == DeadlineKinds.Reply.Code;

    /// <param name="startedUnder">The row that counted when it began: a letter of another kind has another now.</param>
    public static NaiveDeadline Of(Deadline deadline, DeadlineRule startedUnder)
    {
        var (raw, due) = DaysOf(deadline, startedUnder);
        return new NaiveDeadline(
            deadline.Id,
            deadline.SubjectId,
            deadline.UnitId,
            deadline.AssigneeId,
            deadline.Duty,
            deadline.RuleId,
            deadline.Purpose,
            raw ?? due,
            due,
            due is null ? default : WarnByOf(deadline, raw ?? due.Value));
    }

    private static (DateOnly? Raw, DateOnly? Due) DaysOf(Deadline deadline, DeadlineRule startedUnder)
    {
        // What was received, refused or posted at the counter, counted from the law's own numbers.
        if (AtTheCounter.TryGetValue(deadline.RuleId, out var days))
        {
            var day = deadline.StartedOn;
            for (var left = days; left > 0; left--)
            {
                day = NaiveCalendar.Official.Step(day, 1);
            }

            return (day, day);
        }

        // The counter counts days; what is due at once, or after months, it walks to without a ledger.
        if (!RowByHand.Of(deadline.Rule).IsInDays)
        {
            return NaiveCounter.LastDay(deadline.Rule, deadline.StartedOn);
        }

        var counter =
            NaiveCounter.Replay(startedUnder, deadline.Entries)
            ?? throw new InvalidOperationException(
                $"The law refuses the ledger of a clock by {deadline.RuleId}: "
                    + string.Join(", ", deadline.Entries.Select(e => $"{e.Kind} {e.On:O} {e.Until:O} {e.Complexity}")));
        return (counter.RawDue, counter.DueOn ?? counter.LateFrom?.AddDays(-1));
    }

    // What was received before the new law and is open in it: by the earlier of both limits, seven working days among them.
    private static DateOnly WarnByOf(Deadline deadline, DateOnly raw)
    {
        if (deadline.RuleId != "KN-04a" || raw < NewLaw)
        {
            return raw;
        }

        var day = deadline.StartedOn;
        for (var left = 7; left > 0; left--)
        {
            day = NaiveCalendar.Official.Step(day, 1);
        }

        return day < raw ? day : raw;
    }
}
