using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>Lists who was told of a deadline, when, and what they did: the proof of an escalation.</summary>
public sealed record ListEscalationEvents(Guid Deadline, PageRequest Page) : IQuery<Page<EscalationEventView>>;

/// <summary>An event of a deadline.</summary>
/// <param name="Rung">0 for the event itself, 1 and higher for the levels of the escalation policy.</param>
/// <param name="DueOn">The last day of the deadline when the event was raised.</param>
/// <param name="OnArrival">
/// Whether the event predates the import of the record. Such events are covered by one summary notification for each day of import.
/// </param>
/// <param name="Told">The recipients; empty when no unit up to the top has a leader.</param>
public sealed record EscalationEventView(
    Guid Id,
    DeadlineEvent Event,
    int Rung,
    DateOnly DueOn,
    DateTimeOffset RaisedAt,
    bool OnArrival,
    IReadOnlyList<EscalationRecipient> Told);

/// <summary>A recipient of a notification.</summary>
/// <param name="SeenAt">When the recipient marked it as read.</param>
/// <param name="ActedAt">When the recipient recorded an action.</param>
/// <param name="Action">The action, as recorded by the recipient.</param>
public sealed record EscalationRecipient(
    Guid Account,
    string Name,
    DateTimeOffset ToldAt,
    DateTimeOffset? SeenAt,
    DateTimeOffset? ActedAt,
    string? Action);

internal sealed class ListEscalationEventsHandler(CasesDbContext db, VisibleUnits visible)
    : IRequestHandler<ListEscalationEvents, Result<Page<EscalationEventView>>>
{
    public async Task<Result<Page<EscalationEventView>>> Handle(ListEscalationEvents query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var subject = await db
            .Deadlines.AsNoTracking()
            .Where(c => c.Id == query.Deadline)
            .Select(c => new { c.Subject, c.UnitId })
            .SingleOrDefaultAsync(cancellationToken);
        var needed = subject?.Subject switch
        {
            DeadlineSubject.Letter => Permission.ReadLetters,
            DeadlineSubject.Visit or DeadlineSubject.Session => Permission.ReadReception,
            DeadlineSubject.Opinion => Permission.ReadDialogue,
            _ => Permission.ReadCases,
        };
        if (subject is null || !(await visible.ForAsync(needed, cancellationToken)).Contains(subject.UnitId))
        {
            return Refusal.NotFound("deadline.not_found", "The deadline does not exist or is outside your units.");
        }

        var escalationEvents = await db.EscalationEvents.AsNoTracking()
            .Where(e => e.DeadlineId == query.Deadline && (place.IsStart || e.Id > place.Id))
            .OrderBy(e => e.Id)
            .Take(query.Page.Limit + 1)
            .ToListAsync(cancellationToken);
        var told = await RecipientsAsync(escalationEvents.ConvertAll(e => e.Id), cancellationToken);
        var escalationEventViews = escalationEvents.ConvertAll(e => new EscalationEventView(
            e.Id,
            e.Event,
            e.Rung,
            e.DueOn,
            e.RaisedAt,
            e.OnArrival,
            [.. told[e.Id]]));
        return Page<EscalationEventView>.Of(escalationEventViews, query.Page.Limit, last => new Cursor(null, last.Id));
    }

    private async Task<ILookup<Guid, EscalationRecipient>> RecipientsAsync(List<Guid> events, CancellationToken cancellationToken)
    {
        var rows = await (
            from notice in db.Notifications.AsNoTracking()
            join account in db.Users on notice.RecipientId equals account.Id
            where events.Contains(notice.EventId)
            orderby notice.Id
            select new { Notice = notice, account.FullName }).ToListAsync(cancellationToken);
        return rows.ToLookup(
            r => r.Notice.EventId,
            r => new EscalationRecipient(
                r.Notice.RecipientId,
                r.FullName,
                r.Notice.ToldAt,
                r.Notice.SeenAt,
                r.Notice.ActedAt,
                r.Notice.Action));
    }
}
