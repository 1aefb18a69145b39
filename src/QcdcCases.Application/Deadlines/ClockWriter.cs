using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Keeps the clocks in step with the cases and letters, in the transaction of the change: tells their stories anew and writes where a clock
/// differs. A correction or a step taken back needs nothing of its own. To be called after the facts were written: they finish letters.
/// </summary>
public sealed class ClockWriter(CasesDbContext db, RequestContext context, CalendarBook calendars)
{
    /// <summary>Set by an import: what it adds arrives on that day.</summary>
    public DateOnly? ArrivedOn { get; set; }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var letter in db.ChangeTracker.Entries<Letter>())
        {
            letter.DetectChanges();
        }

        List<(ClockOwner Owner, bool IsNew, IReadOnlyList<ClockDraft> Drafts)> stories =
        [
            .. Changed<Case>().Select(c => (OwnerOf(c), IsNew(c), CaseClocks.Of(c))),
            .. Changed<Letter>().Select(l => (OwnerOf(l), IsNew(l), LetterClocks.Of(l))),
        ];
        if (stories.Count == 0)
        {
            return;
        }

        var history = (await calendars.DueDaysAsync(cancellationToken)).Calendars;
        var earlier = stories.Where(s => !s.IsNew).Select(s => s.Owner.SubjectId).ToList();
        var held = earlier.Count == 0 ? [] : await db.Clocks.Where(c => earlier.Contains(c.SubjectId)).ToListAsync(cancellationToken);
        var clocksOf = held.ToLookup(c => c.SubjectId);
        foreach (var (owner, _, drafts) in stories)
        {
            Write(owner, drafts, clocksOf[owner.SubjectId].ToDictionary(c => (c.Duty, c.Ordinal)), history);
        }
    }

    internal static ClockOwner OwnerOf(Case about) => new(ClockSubject.Case, about.Id, about.UnitId, about.AssigneeId);

    internal static ClockOwner OwnerOf(Letter letter) => new(ClockSubject.Letter, letter.Id, letter.UnitId, letter.AssigneeId);

    private void Write(ClockOwner owner, IReadOnlyList<ClockDraft> drafts, Dictionary<(string Duty, int Ordinal), Clock> standing, CalendarHistory history)
    {
        foreach (var draft in drafts)
        {
            if (standing.Remove((draft.Duty, draft.Ordinal), out var clock))
            {
                if (clock.Follow(owner, draft, history, context.Today))
                {
                    // The sweep may have moved it on since it was read here: what looks unchanged is written all the same.
                    db.Entry(clock).Property(c => c.LookOn).IsModified = true;
                }
            }
            else
            {
                db.Clocks.Add(Clock.Begin(Guid.CreateVersion7(context.Now), owner, draft, history.Current, ArrivedOn));
            }
        }

        foreach (var gone in standing.Values)
        {
            gone.MakeVoid(context.Today);
        }
    }

    private bool IsNew(object record) => db.Entry(record).State is EntityState.Added;

    private List<T> Changed<T>()
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)];
}
