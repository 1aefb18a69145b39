using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>Deadlines without the cases behind them: many at once, as chance will have them.</summary>
internal static class DeadlineSeeds
{
    private static readonly IReadOnlyList<DeadlineRule> Duties =
    [
        .. DeadlineRules.All.Where(r =>
            r is { Purpose: DeadlinePurpose.Duty, Direction: DeadlineDirection.AfterStart }
            && r.IsInForce(new DateOnly(2026, 8, 1))
            && r.IsInForce(new DateOnly(2027, 6, 1))),
    ];

    /// <summary>A duty that began on a day.</summary>
    public static DeadlineDraft Draft(Random dice, DateOnly startedOn) => Draft(Duties[dice.Next(Duties.Count)], startedOn);

    public static DeadlineDraft Draft(DeadlineRule rule, DateOnly startedOn, DateOnly? endedOn = null)
    {
        var ledger = DeadlineLedger.Start(rule, startedOn);
        if (endedOn is { } on)
        {
            ledger = DeadlineLedger.Restore(rule, [.. ledger.Entries, LedgerEntry.Meet(on)]);
        }

        return new DeadlineDraft($"seed-{rule.Id.ToLowerInvariant()}", 1, 1, "accepted", rule, ledger, endedOn);
    }

    public static Deadline Begin(this DeadlineDraft draft, Guid unitId, Guid? assignee = null) =>
        Deadline.Begin(
            Guid.CreateVersion7(),
            new DeadlineOwner(DeadlineSubject.Case, Guid.CreateVersion7(), unitId, assignee),
            draft,
            OfficialCalendars.Calendar);

    /// <summary>Officers to whom clocks can be given: accounts that nobody signs in with.</summary>
    public static void AddOfficers(this CasesDbContext db, params IEnumerable<Guid> officers) =>
        db.Users.AddRange(
            officers.Select(id => new StaffAccount
            {
                Id = id,
                UserName = $"{id:N}",
                NormalizedUserName = $"{id:N}".ToUpperInvariant(),
                FullName = "Cán bộ",
            }));

    /// <summary>Tells a clock's story anew, as a change of its case does.</summary>
    public static void Retell(this CasesDbContext db, Deadline clock, DeadlineDraft draft, DateOnly today)
    {
        var owner = new DeadlineOwner(clock.Subject, clock.SubjectId, clock.UnitId, clock.AssigneeId);
        if (clock.Update(owner, draft, CalendarHistory.Official, today))
        {
            db.Entry(clock).Property(c => c.NextCheckOn).IsModified = true;
        }
    }

    /// <summary>Goes to an hour of a day in Viet Nam.</summary>
    public static void SetDay(this TestClock clock, DateOnly day) => clock.SetDay(day.Year, day.Month, day.Day);
}
