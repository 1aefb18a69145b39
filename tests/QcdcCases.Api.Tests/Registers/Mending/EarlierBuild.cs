using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Api.Tests.Registers.Mending;

/// <summary>
/// Writes into a register what an earlier build would have stored by its rules: other last days, letters finished at their acceptance or
/// never, deadlines that do not bind or are not there, facts that looked ahead.
/// </summary>
internal static class EarlierBuild
{
    /// <param name="at">The instant at which that build wrote its facts.</param>
    /// <param name="fits">Only facts by which the checks of the forms still hold, so that a period can be closed.</param>
    public static async Task SpoilAsync(this CasesDbContext db, DateTimeOffset at, bool fits = false)
    {
        await SpoilCasesAsync(db);
        await SpoilLettersAsync(db);
        await SpoilDeadlinesAsync(db);
        await SpoilFactsAsync(db, at, fits);
        await db.SaveChangesAsync();
    }

    private static async Task SpoilCasesAsync(CasesDbContext db)
    {
        foreach (var (about, place) in (await db.Cases.OrderBy(c => c.Key).ToListAsync()).Select((c, place) => (c, place)))
        {
            var entry = db.Entry(about);
            switch (place % 3)
            {
                case 0 when about.DueOn is { } due:
                    entry.Property(c => c.DueOn).CurrentValue = due.AddDays(30);
                    break;
                case 1 when about.DueOn is { } due:
                    entry.Property(c => c.DueOn).CurrentValue = due.AddDays(-7);
                    break;
                case 1 when about.Status is CaseStatus.Closed:
                    (entry.Property(c => c.Status).CurrentValue, entry.Property(c => c.FirstClosedOn).CurrentValue) = (
                        CaseStatus.Accepted,
                        null);
                    break;
            }
        }
    }

    private static async Task SpoilLettersAsync(CasesDbContext db)
    {
        foreach (var (letter, place) in (await db.Letters.OrderBy(l => l.Key).ToListAsync()).Select((l, place) => (l, place)))
        {
            var entry = db.Entry(letter);
            entry.Property(l => l.FinishedOn).CurrentValue = (place % 3) switch
            {
                0 => letter.Processing?.On,
                1 => null,
                _ => letter.FinishedOn,
            };
            if (place % 4 == 0)
            {
                entry.Property(l => l.ProcessingDueOn).CurrentValue = letter.ProcessingDueOn.AddDays(3);
            }
        }
    }

    private static async Task SpoilDeadlinesAsync(CasesDbContext db)
    {
        foreach (var (deadline, place) in (await db.Deadlines.OrderBy(c => c.Id).ToListAsync()).Select((c, place) => (c, place)))
        {
            var entry = db.Entry(deadline);
            switch (place % 5)
            {
                case 0:
                    db.Deadlines.Remove(deadline);
                    break;
                case 1 when deadline.DueOn is { } due:
                    (entry.Property(c => c.DueOn).CurrentValue, entry.Property(c => c.RawDueOn).CurrentValue) = (
                        due.AddDays(10),
                        due.AddDays(10));
                    break;
                case 2:
                    (entry.Property(c => c.EndedOn).CurrentValue, entry.Property(c => c.Ending).CurrentValue) = (null, null);
                    break;
            }
        }

        // TC-03 warned of every denunciation.
        var forwarded = await db.Deadlines.Where(c => c.Duty == "forward").Select(c => c.SubjectId).ToListAsync();
        foreach (var letter in await db.Letters.Where(l => l.Kind == CaseKind.Denunciation && !forwarded.Contains(l.Id)).ToListAsync())
        {
            if (DeadlineRules.Find("TC-03", letter.ReceivedOn) is { } rule)
            {
                var draft = new DeadlineDraft("forward", 1, letter.Instance, "received", rule, DeadlineLedger.Of(rule, letter.ReceivedOn));
                var owner = new DeadlineOwner(DeadlineSubject.Letter, letter.Id, letter.UnitId, null);
                db.Deadlines.Add(Deadline.Begin(Guid.CreateVersion7(), owner, draft, CalendarHistory.Official.Current));
            }
        }
    }

    private static async Task SpoilFactsAsync(CasesDbContext db, DateTimeOffset at, bool fits)
    {
        var dimensionSets = await db.Dimensions.ToDictionaryAsync(p => p.Id, p => Dimensions.FromKey(p.Key));
        var facts = await db.Facts.Where(f => f.RetiredAt == null).ToListAsync();
        foreach (var (fact, place) in facts.GroupBy(f => f.Subject).SelectMany(InOrder))
        {
            var content = fact.ToContent(dimensionSets[fact.DimensionsId]);
            if (fits && content.Subject is not FactSubject.Visit)
            {
                continue;
            }

            switch (place % 4)
            {
                case 0 when content.Subject is FactSubject.Letter:
                    Replace(db, fact, content with { FinishedOn = content.FinishedOn is null ? content.ProcessedOn : null }, at);
                    break;
                case 0 when content.Subject is FactSubject.Stage:
                    Replace(db, fact, content with { ProcessedOn = content.BegunOn.AddDays(5), FinishedOn = null }, at);
                    break;
                case 0:
                    Replace(db, fact, content with { Amount = content.Amount + 2 }, at);
                    break;
                case 1 when place % 8 == 1:
                    Replace(db, fact, null, at);
                    break;
            }
        }
    }

    /// <summary>Some of every subject are spoiled, the first of it among them.</summary>
    private static IEnumerable<(Fact Fact, int Place)> InOrder(IEnumerable<Fact> facts) =>
        facts.OrderBy(f => f.BegunOn).ThenBy(f => f.Part).Select((fact, place) => (fact, place));

    private static void Replace(CasesDbContext db, Fact fact, FactContent? content, DateTimeOffset at)
    {
        fact.RetiredAt = at;
        db.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(at), FactId = fact.Id, UnitId = fact.UnitId, Sign = -1 });
        if (content is not null)
        {
            var wrong = Fact.Of(Guid.CreateVersion7(at), content, fact.DimensionsId, at);
            db.Facts.Add(wrong);
            db.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(at), FactId = wrong.Id, UnitId = wrong.UnitId, Sign = 1 });
        }
    }
}
