using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Lists conferences, latest first.</summary>
/// <param name="Unit">Only conferences of the unit of this key and everything below it.</param>
/// <param name="From">Only conferences held on or after this day.</param>
/// <param name="Voided">True to include voided conferences.</param>
/// <param name="To">Only conferences held on or before this day.</param>
public sealed record ListConferences(string? Unit, ConferenceKind? Kind, DateOnly? From, DateOnly? To, bool Voided, PageRequest Page)
    : IQuery<Page<ConferenceView>>;

internal sealed class ListConferencesValidator : AbstractValidator<ListConferences>
{
    public ListConferencesValidator() => this.RuleForEnds(l => l.From, l => l.To);
}

internal sealed class ListConferencesHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListConferences, Result<Page<ConferenceView>>>
{
    public async Task<Result<Page<ConferenceView>>> Handle(ListConferences query, CancellationToken cancellationToken)
    {
        var readable = await visible.OfListAsync(query.Unit, Permission.ReadDialogue, cancellationToken);
        if (readable.IsRefused(out var refusal, out var unitIds) || query.Page.Place().IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        var found = Matching(query, unitIds);
        var after = place.IsStart ? found : found.Where(c => c.HeldOn <= place.On && (c.HeldOn < place.On || c.Id < place.Id));
        var rows = await after
            .OrderByDescending(c => c.HeldOn)
            .ThenByDescending(c => c.Id)
            .Take(query.Page.Limit + 1)
            .Select(c => new
            {
                Conference = c,
                Version = EF.Property<Guid>(c, CasesDbContext.Version),
                Total = db.Opinions.Count(o => o.ConferenceId == c.Id && o.Voided == null),
                Resolved = db.Opinions.Count(o => o.ConferenceId == c.Id && o.Voided == null && (o.AnsweredOnSpot || o.ResolvedOn != null)),
            })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var views = rows.ConvertAll(r =>
            ConferenceView.Of(r.Conference, tree, new OpinionCounts(r.Total, r.Resolved), opinions: null, r.Version));
        return Page<ConferenceView>.Of(views, query.Page.Limit, last => new Cursor(last.HeldOn, last.Id));
    }

    private IQueryable<Conference> Matching(ListConferences query, List<Guid> unitIds)
    {
        var found = (query.Voided ? db.Conferences.IncludingVoided() : db.Conferences).AsNoTracking();
        found = found.Where(c => unitIds.Contains(c.UnitId));
        found = query.Kind is { } kind ? found.Where(c => c.Kind == kind) : found;
        found = query.From is { } from ? found.Where(c => c.HeldOn >= from) : found;
        return query.To is { } to ? found.Where(c => c.HeldOn <= to) : found;
    }
}
