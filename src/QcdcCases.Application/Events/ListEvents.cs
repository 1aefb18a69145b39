using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Events;

namespace QcdcCases.Application.Events;

/// <summary>
/// Reads the events of the records that the caller may read, in the order of the feed. The cursor of an answer is the next one's: whoever
/// keeps it misses nothing and reads nothing twice.
/// </summary>
/// <param name="Cursor">The cursor of the answer before; null for the oldest event that is kept.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListEvents(string? Cursor, int Limit) : IQuery<EventFeed>;

/// <summary>A part of the feed.</summary>
/// <param name="Cursor">The cursor of the next call, also when nothing has happened.</param>
/// <param name="HasMore">True if the next call finds more at once.</param>
public sealed record EventFeed(IReadOnlyList<EventView> Events, string Cursor, bool HasMore);

/// <summary>An event by CloudEvents 1.0. It names the record; whoever may read the record learns the rest there.</summary>
/// <param name="Specversion">The version of CloudEvents.</param>
/// <param name="Id">The place in the feed, unique in the register.</param>
/// <param name="Source">The address of the records of this kind.</param>
/// <param name="Type">The kind of event: <c>vn.qcdc.feedback.answered</c>.</param>
/// <param name="Subject">The id of the record.</param>
public sealed record EventView(
    string Specversion, string Id, string Source, string Type, string Subject, DateTimeOffset Time, EventData Data)
{
    internal static EventView Of(OutboxEvent one, UnitTree tree) => new(
        "1.0",
        one.Position!.Value.ToString(CultureInfo.InvariantCulture),
        $"/api/v1/{PathOf(one.Area)}",
        $"vn.qcdc.{one.Action}",
        one.SubjectId.ToString(),
        one.At,
        new EventData(tree[one.UnitId].Key));

    private static string PathOf(EventArea area) => area is EventArea.Feedback ? "feedback" : $"{Code.Of(area)}s";
}

/// <summary>What an event says.</summary>
/// <param name="Unit">The key of the unit.</param>
public sealed record EventData(string Unit);

internal sealed class ListEventsHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListEvents, Result<EventFeed>>
{
    /// <summary>How many places one call looks at, so that a caller who sees few of them costs no more than others.</summary>
    private const int Window = 10_000;

    public async Task<Result<EventFeed>> Handle(ListEvents query, CancellationToken cancellationToken)
    {
        if (new PageRequest(query.Limit).Place().IsRefused(out var refusal, out _))
        {
            return refusal;
        }

        var first = await db.OutboxEvents.MinAsync(e => e.Position, cancellationToken) ?? 1;
        var last = await db.OutboxEvents.MaxAsync(e => e.Position, cancellationToken) ?? 0;
        if (ReadCursor(query.Cursor, first, last).IsRefused(out refusal, out var after))
        {
            return refusal;
        }

        var until = Math.Min(after.Position + Window, last);
        var found = await (await VisibleAsync(cancellationToken))
            .Where(e => e.Position > after.Position && e.Position <= until)
            .OrderBy(e => e.Position)
            .Take(query.Limit + 1)
            .ToListAsync(cancellationToken);
        var shown = found.Take(query.Limit).ToList();
        var end = found.Count > query.Limit ? shown[^1].Position!.Value : Math.Max(until, after.Position);
        var tree = await units.TreeWithAsync(shown.Select(e => e.UnitId), cancellationToken);
        return new EventFeed(
            shown.ConvertAll(e => EventView.Of(e, tree)), end.ToString(CultureInfo.InvariantCulture), end < last);
    }

    private static Result<FeedPlace> ReadCursor(string? cursor, long first, long last)
    {
        if (cursor is null)
        {
            return new FeedPlace(first - 1);
        }

        if (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position > last)
        {
            return PageRequest.NoSuchCursor();
        }

        return position < first - 1
            ? Refusal.Conflict(
                "event.cursor_expired",
                "Events after `cursor` are no longer kept; read the records anew and begin without a cursor.",
                "cursor")
            : new FeedPlace(position);
    }

    private async Task<IQueryable<OutboxEvent>> VisibleAsync(CancellationToken cancellationToken)
    {
        var feedback = await visible.ForAsync(Permission.ReadFeedback, cancellationToken);
        var letters = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var cases = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        var visits = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        return db.OutboxEvents.AsNoTracking().Where(e =>
            (e.Area == EventArea.Feedback && feedback.Contains(e.UnitId))
            || (e.Area == EventArea.Letter && letters.Contains(e.UnitId))
            || (e.Area == EventArea.Case && cases.Contains(e.UnitId))
            || (e.Area == EventArea.Visit && visits.Contains(e.UnitId)));
    }

    private sealed record FeedPlace(long Position);
}
