using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Tests.Deadlines;

namespace QcdcCases.Api.Tests.Province;

/// <summary>An event by which it is told from every other.</summary>
internal readonly record struct NaiveEvent(Guid Deadline, DeadlineEvent Event, DateOnly DueOn, int Rung);

/// <summary>
/// An office that looks at every open deadline each time, with no index, no plan and no memory but what it wrote down: what was noticed, on
/// which day and who was told, and of which last days, as things moved, it expects that they pass unmet.
/// </summary>
/// <param name="above">The unit above each unit, null for the one at the top.</param>
/// <param name="leaders">The leaders of each unit that has any.</param>
internal sealed class NaiveOffice(IReadOnlyDictionary<Guid, Guid?> above, IReadOnlyDictionary<Guid, Guid[]> leaders)
{
    private readonly Dictionary<Guid, NaiveDeadline> open = [];
    private readonly Dictionary<Guid, DeadlineRule> startedUnder = [];
    private readonly Dictionary<NaiveEvent, DateOnly> raised = [];
    private readonly List<(NaiveEvent About, Guid Recipient)> told = [];
    private readonly HashSet<(Guid Deadline, DateOnly DueOn)> expected = [];
    private readonly Dictionary<DateOnly, int> shifts = [];
    private readonly List<(Guid Unit, DateOnly From, int Lead, int[] Days, RecipientRole[] Tell)> ladders = [];

    /// <summary>The events with the day on which each was noticed.</summary>
    public IReadOnlyDictionary<NaiveEvent, DateOnly> Raised => raised;

    public IReadOnlyList<(NaiveEvent About, Guid Recipient)> Told => told;

    public IReadOnlyCollection<NaiveDeadline> Open => open.Values;

    /// <summary>Which last days pass unmet, as far as is known.</summary>
    public IReadOnlySet<(Guid Deadline, DateOnly DueOn)> Expected => expected;

    /// <summary>A unit has a ladder of its own from a day on.</summary>
    public void Climb(Guid unit, DateOnly from, int lead, int[] days, RecipientRole[] tell) => ladders.Add((unit, from, lead, days, tell));

    /// <summary>How many duties have their last day in the week that begins: what its forecast must say.</summary>
    public int Foretell(DateOnly monday)
    {
        shifts[monday] = 0;
        return open.Values.Count(c => c.IsOwed && c.Due >= monday && c.Due < monday.AddDays(7));
    }

    /// <summary>How many more last days of a week pass unmet, or fewer, by what was entered after its forecast.</summary>
    public int Shift(DateOnly monday) => shifts[monday];

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Looks at what became of some records' deadlines on a day.</summary>
    /// <returns>How many last days that lay ahead moved away or came nearer than was known.</returns>
    public int Follow(DateOnly today, IReadOnlySet<Guid> subjects, IReadOnlyCollection<Deadline> deadlines)
    {
        var moved = 0;
        var before = open.Values.Where(c => subjects.Contains(c.Subject)).ToDictionary(c => c.Id);
        foreach (var deadline in deadlines)
        {
            if (deadline.Entries.All(e => e.Kind != LedgerEntryKind.Reclassify))
            {
                startedUnder[deadline.Id] = deadline.Rule;
            }

            before.Remove(deadline.Id, out var old);
            open.Remove(deadline.Id);
            NaiveDeadline? now = null;
            if (deadline.EndedOn is null)
            {
                now = open[deadline.Id] = NaiveDeadline.Of(deadline, startedUnder[deadline.Id]);
            }

            moved += Expect(today, old, now) ? 1 : 0;
        }

        return before.Count == 0 ? moved : throw new InvalidOperationException("A clock went away without a trace.");
    }

    /// <summary>Looks at everything that is open.</summary>
    public void Sweep(DateOnly today)
    {
        foreach (var deadline in open.Values)
        {
            if (deadline.Due is not { } due)
            {
                continue;
            }

            if (deadline.Purpose == DeadlinePurpose.Effect && today > deadline.Raw)
            {
                Raise(deadline, DeadlineEvent.EffectReached, 0, today, [RecipientRole.Assignee]);
            }

            if (deadline.RuleId == "LUU-01" && today > due)
            {
                Raise(deadline, DeadlineEvent.KeepingOver, 0, today, [RecipientRole.Assignee, RecipientRole.UnitLeaders]);
            }

            if (deadline.IsOwed)
            {
                Look(deadline, due, today);
            }
        }
    }

    private void Look(NaiveDeadline deadline, DateOnly due, DateOnly today)
    {
        var (_, _, lead, days, tell) = LadderOf(deadline.Unit, today);
        var soon = deadline.WarnBy;
        for (var left = lead; left > 0; left--)
        {
            soon = NaiveCalendar.Official.Step(soon, -1);
        }

        if (soon <= today && today <= due)
        {
            Raise(deadline, DeadlineEvent.DueSoon, 0, today, [RecipientRole.Assignee]);
        }

        var late =
            deadline.Purpose == DeadlinePurpose.Alarm ? DeadlineEvent.Alarm
            : deadline.IsReply ? DeadlineEvent.ReplyMissing
            : DeadlineEvent.Overdue;
        if (today > due)
        {
            Raise(
                deadline,
                late,
                0,
                today,
                late == DeadlineEvent.Alarm ? [RecipientRole.Assignee, RecipientRole.UnitLeaders] : [RecipientRole.Assignee]);
        }

        for (var i = 0; i < days.Length; i++)
        {
            if (today.DayNumber - due.DayNumber >= days[i])
            {
                Raise(deadline, late, i + 1, today, [tell[i]]);
            }
        }
    }

    private void Raise(NaiveDeadline deadline, DeadlineEvent happened, int rung, DateOnly today, RecipientRole[] tell)
    {
        var about = new NaiveEvent(deadline.Id, happened, deadline.Due!.Value, rung);
        if (raised.TryAdd(about, today))
        {
            told.AddRange(tell.SelectMany(recipientRole => Who(recipientRole, deadline)).Distinct().Select(who => (about, who)));
        }
    }

    private Guid[] Who(RecipientRole recipientRole, NaiveDeadline deadline)
    {
        if (recipientRole == RecipientRole.Assignee && deadline.Assignee is { } officer)
        {
            return [officer];
        }

        return LeadersFrom(recipientRole == RecipientRole.ParentLeaders && above[deadline.Unit] is { } parent ? parent : deadline.Unit);
    }

    private Guid[] LeadersFrom(Guid unit) =>
        leaders.TryGetValue(unit, out var here) ? here
        : above[unit] is { } parent ? LeadersFrom(parent)
        : [];

    private (Guid Unit, DateOnly From, int Lead, int[] Days, RecipientRole[] Tell) LadderOf(Guid unit, DateOnly today)
    {
        foreach (var ladder in ladders)
        {
            if (ladder.Unit == unit && ladder.From <= today)
            {
                return ladder;
            }
        }

        return (unit, default, 3, [3, 7], [RecipientRole.UnitLeaders, RecipientRole.ParentLeaders]);
    }

    // A last day that has passed unmet stays so, whatever is entered afterwards.
    private bool Expect(DateOnly today, NaiveDeadline? old, NaiveDeadline? now)
    {
        if (old?.Due == now?.Due || (old ?? now)!.IsOwed == false)
        {
            return false;
        }

        if (old?.Due is { } gone && gone >= today)
        {
            expected.Remove((old.Id, gone));
            Shift(gone, today, -1);
        }

        if (now?.Due is { } due && expected.Add((now.Id, due)))
        {
            Shift(due, today, 1);
        }

        return true;
    }

    private void Shift(DateOnly due, DateOnly today, int by)
    {
        if (MondayOf(due) is var monday && monday <= today)
        {
            shifts[monday] = shifts.GetValueOrDefault(monday) + by;
        }
    }
}
