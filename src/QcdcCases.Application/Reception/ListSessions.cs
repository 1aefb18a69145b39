using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Filters sessions; an absent member does not filter.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="Voided">True to include voided sessions.</param>
public sealed record SessionFilter(
    string? Unit = null,
    DateOnly? From = null,
    DateOnly? To = null,
    SessionKind? Kind = null,
    Receiver? Receiver = null,
    bool Voided = false);

/// <summary>Lists sessions, the latest first.</summary>
public sealed record ListSessions(SessionFilter Filter, PageRequest Page) : IQuery<Page<SessionView>>;

internal sealed class ListSessionsValidator : AbstractValidator<ListSessions>
{
    public ListSessionsValidator() => this.RuleForEnds(s => s.Filter.From, s => s.Filter.To);
}

internal sealed class ListSessionsHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListSessions, Result<Page<SessionView>>>
{
    public async Task<Result<Page<SessionView>>> Handle(ListSessions query, CancellationToken cancellationToken)
    {
        if (
            query.Page.Place().IsRefused(out var refusal, out var place)
            || (await visible.OfListAsync(query.Filter.Unit, Permission.ReadReception, cancellationToken)).IsRefused(
                out refusal,
                out var unitIds))
        {
            return refusal;
        }

        var sessions = Matching(query.Filter, unitIds);
        sessions = place is { On: { } on, Id: var id } ? sessions.Where(s => s.HeldOn <= on && (s.HeldOn < on || s.Id < id)) : sessions;
        var tree = await units.TreeAsync(cancellationToken);
        var rows = await sessions
            .OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.Id)
            .Take(query.Page.Limit + 1)
            .Select(s => new
            {
                Session = s,
                Visits = db.Visits.Count(v => v.SessionId == s.Id && v.Voided == null),
                Version = EF.Property<Guid>(s, CasesDbContext.Version),
            })
            .ToListAsync(cancellationToken);
        var views = rows.ConvertAll(r => SessionView.Of(r.Session, tree, r.Visits, r.Version));
        return Page<SessionView>.Of(views, query.Page.Limit, view => new Cursor(view.HeldOn, view.Id));
    }

    private IQueryable<ReceptionSession> Matching(SessionFilter filter, List<Guid> unitIds)
    {
        var sessions = (filter.Voided ? db.Sessions.IncludingVoided() : db.Sessions).AsNoTracking().Where(s => unitIds.Contains(s.UnitId));
        sessions = filter.From is { } from ? sessions.Where(s => s.HeldOn >= from) : sessions;
        sessions = filter.To is { } to ? sessions.Where(s => s.HeldOn <= to) : sessions;
        sessions = filter.Kind is { } kind ? sessions.Where(s => s.Kind == kind) : sessions;
        return filter.Receiver is { } receiver ? sessions.Where(s => s.Receiver == receiver) : sessions;
    }
}
