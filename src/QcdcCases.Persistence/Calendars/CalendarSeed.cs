using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Calendars;

/// <summary>
/// Adds the built-in official calendar years that the register lacks, during migration. Existing years are never changed. If the register
/// already has a calendar, a recount of open deadlines is scheduled.
/// </summary>
public static class CalendarSeed
{
    public static async Task SeedAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var held = new CalendarHistory((await db.CalendarYears.AsNoTracking().ToListAsync(cancellationToken)).Select(y => y.ToRevision()));
        var missing = OfficialCalendars.All.ExceptBy(held.Current.Years.Select(y => y.Year), y => y.Year).ToList();
        var revision = held.Revision + 1;
        foreach (var year in missing)
        {
            db.CalendarYears.Add(CalendarYearRow.Create(Guid.CreateVersion7(), revision, year));
        }

        if (
            held.Revision > 0
            && missing.Select(held.Current.Changes).Where(c => c is not null).Select(c => c!.Value).ToList() is { Count: > 0 } changes)
        {
            var changed = (changes.Min(c => c.First), changes.Max(c => c.Last));
            db.CalendarRecounts.Add(CalendarRecount.Create(revision, missing[0], changed, Actor.System, TimeProvider.System.GetUtcNow()));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
