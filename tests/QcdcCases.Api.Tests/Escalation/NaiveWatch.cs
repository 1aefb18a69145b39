using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>What sweeps must have raised, told day by day with no index, no plan and no memory but what was raised.</summary>
internal sealed class NaiveWatch(int leadDays, IReadOnlyList<int> rungs)
{
    private readonly HashSet<(Guid Deadline, DeadlineEvent Event, DateOnly DueOn, int Rung)> raised = [];

    public IEnumerable<(Guid Deadline, DeadlineEvent Event, DateOnly DueOn, int Rung)> Raised => raised;

    /// <summary>A sweep on a day.</summary>
    public void Sweep(DateOnly today, IEnumerable<(Guid Id, DateOnly? Due, DateOnly? RawDue, DateOnly? EndedOn)> deadlines)
    {
        foreach (var deadline in deadlines)
        {
            if (deadline is { EndedOn: null, Due: { } due })
            {
                if (today <= due && today >= Soon(deadline.RawDue!.Value))
                {
                    raised.Add((deadline.Id, DeadlineEvent.DueSoon, due, 0));
                }

                for (var rung = 0; rung <= rungs.Count; rung++)
                {
                    if (today.DayNumber - due.DayNumber >= (rung == 0 ? 1 : rungs[rung - 1]))
                    {
                        raised.Add((deadline.Id, DeadlineEvent.Overdue, due, rung));
                    }
                }
            }
        }
    }

    private DateOnly Soon(DateOnly raw)
    {
        for (var left = leadDays; left > 0;)
        {
            raw = raw.AddDays(-1);
            left -= OfficialCalendars.Calendar.IsWorkingDay(raw) ? 1 : 0;
        }

        return raw;
    }
}
