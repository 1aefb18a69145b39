using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Keeps the clocks in step with the cases, letters, visits and sessions, in the transaction of the change: tells their stories anew and writes where a clock
/// differs. A correction or a step taken back needs nothing of its own. To be called after the facts were written: they finish letters.
/// </summary>
public sealed class ClockWriter(CasesDbContext db, RequestContext context, RequestCalendar calendars)
{
    /// <summary>Set by an import, and by who tells old records anew: what it adds arrives on that day.</summary>
    public DateOnly? ArrivedOn { get; set; }

    public Task WriteAsync(CancellationToken cancellationToken) => WriteAsync([], cancellationToken);

    /// <summary>As <see cref="WriteAsync(CancellationToken)"/>, also for records that count as changed although they are not.</summary>
    internal async Task WriteAsync(HashSet<object> revisited, CancellationToken cancellationToken)
    {
        DetectChanges<Letter>();
        DetectChanges<Visit>();
        DetectChanges<ReceptionSession>();
        var (cases, letters) = (Changed<Case>(revisited), Changed<Letter>(revisited));
        var (visits, sessions) = (Changed<Visit>(revisited), Changed<ReceptionSession>(revisited));
        if (cases.Count + letters.Count + visits.Count + sessions.Count == 0)
        {
            return;
        }

        var history = (await calendars.DueDaysAsync(cancellationToken)).Calendars;
        var offices = await OfficesAsync(visits, cancellationToken);
        List<(ClockOwner Owner, bool IsNew, IReadOnlyList<ClockDraft> Drafts)> stories =
        [
            .. cases.Select(c => (OwnerOf(c), IsNew(c), CaseClocks.Of(c, history.Current))),
            .. letters.Select(l => (OwnerOf(l), IsNew(l), LetterClocks.Of(l))),
            .. visits.Select(v => (OwnerOf(v), IsNew(v), ReceptionClocks.Of(v, v.SessionId is { } session ? offices.GetValueOrDefault(session) : null))),
            .. sessions.Select(s => (OwnerOf(s), IsNew(s), ReceptionClocks.Of(s))),
        ];
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

    internal static ClockOwner OwnerOf(Visit visit) => new(ClockSubject.Visit, visit.Id, visit.UnitId, AssigneeId: null);

    internal static ClockOwner OwnerOf(ReceptionSession session) => new(ClockSubject.Session, session.Id, session.UnitId, AssigneeId: null);

    /// <summary>Whose sessions the visits were received at.</summary>
    private async Task<Dictionary<Guid, HeadOffice?>> OfficesAsync(List<Visit> visits, CancellationToken cancellationToken)
    {
        var sessions = visits.Where(v => v.Watched).Select(v => v.SessionId).OfType<Guid>().Distinct().ToList();
        return sessions.Count == 0
            ? []
            : await db.Sessions.AsNoTracking().Where(s => sessions.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.HeadOffice, cancellationToken);
    }

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

    private void DetectChanges<T>()
        where T : class
    {
        foreach (var record in db.ChangeTracker.Entries<T>())
        {
            record.DetectChanges();
        }
    }

    private bool IsNew(object record) => db.Entry(record).State is EntityState.Added;

    private List<T> Changed<T>(HashSet<object> revisited)
        where T : class =>
        [
            .. db.ChangeTracker.Entries<T>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified || revisited.Contains(e.Entity))
                .Select(e => e.Entity),
        ];
}
