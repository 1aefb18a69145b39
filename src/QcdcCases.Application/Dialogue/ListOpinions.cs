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

/// <summary>
/// Lists opinions by the day of their conference, latest first; those of one conference in the order in which they were voiced.
/// </summary>
/// <param name="Unit">Only opinions from conferences of the unit of this key and everything below it.</param>
/// <param name="AssignedTo">Only opinions assigned to the unit of this key or a unit below it.</param>
/// <param name="Overdue">True: only open opinions past their due day; false: only the others.</param>
/// <param name="Voided">True to include voided opinions.</param>
/// <param name="Search">Only opinions that contain this text; case and diacritics are ignored.</param>
public sealed record ListOpinions(
    string? Unit,
    Guid? Conference,
    bool? Resolved,
    string? AssignedTo,
    bool? Overdue,
    string? Field,
    string? Search,
    bool Voided,
    PageRequest Page) : IQuery<Page<OpinionView>>;

internal sealed class ListOpinionsValidator : AbstractValidator<ListOpinions>
{
    public ListOpinionsValidator()
    {
        RuleFor(l => l.Field!).IsCode().When(l => l.Field is not null);
        RuleFor(l => l.Search).IsSearch();
    }
}

internal sealed class ListOpinionsHandler(CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListOpinions, Result<Page<OpinionView>>>
{
    public async Task<Result<Page<OpinionView>>> Handle(ListOpinions query, CancellationToken cancellationToken)
    {
        var readable = await visible.OfListAsync(key: null, Permission.ReadDialogue, cancellationToken);
        var voicedAt = await visible.OfListAsync(query.Unit, Permission.ReadDialogue, cancellationToken);
        var givenTo = await visible.OfListAsync(query.AssignedTo, Permission.ReadDialogue, cancellationToken);
        if (readable.IsRefused(out var refusal, out var unitIds) ||
            voicedAt.IsRefused(out refusal, out var holderIds) ||
            givenTo.IsRefused(out refusal, out var settlerIds) ||
            query.Page.Place().IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        var found = Matching((query.Voided ? db.Opinions.IncludingVoided() : db.Opinions).AsNoTracking().OfUnits(unitIds), query);
        found = query.Unit is null ? found : found.Where(o => holderIds.Contains(o.UnitId));
        found = query.AssignedTo is null ? found : found.Where(o => settlerIds.Contains(o.AssignedUnitId!.Value));
        var after = place.IsStart ? found : found.Where(o => o.HeldOn <= place.On && (o.HeldOn < place.On || o.Id > place.Id));
        var rows = await after
            .OrderByDescending(o => o.HeldOn)
            .ThenBy(o => o.Id)
            .Take(query.Page.Limit + 1)
            .Select(o => new { Opinion = o, Version = EF.Property<Guid>(o, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeWithAsync(rows.SelectMany(r => r.Opinion.ReferencedUnitIds()), cancellationToken);
        var views = rows.ConvertAll(r => OpinionView.Of(r.Opinion, tree, r.Version));
        return Page<OpinionView>.Of(views, query.Page.Limit, last => new Cursor(last.HeldOn, last.Id)) with
        {
            Total = await query.Page.TotalAsync(found, cancellationToken),
        };
    }

    private IQueryable<Opinion> Matching(IQueryable<Opinion> found, ListOpinions query)
    {
        var today = context.Today;
        found = query.Conference is { } conference ? found.Where(o => o.ConferenceId == conference) : found;
        found = query.Resolved is { } resolved ? found.Where(o => (o.AnsweredOnSpot || o.ResolvedOn != null) == resolved) : found;
        found = query.Overdue is { } overdue
            ? found.Where(o => (!o.AnsweredOnSpot && o.ResolvedOn == null && o.DueOn != null && o.DueOn < today) == overdue)
            : found;
        found = query.Field is { } field ? found.Where(o => o.Field == field) : found;
        return SearchPattern.Of(query.Search) is { } pattern
            ? found.Where(o => EF.Functions.Like(o.Search, pattern, SearchPattern.Escape))
            : found;
    }
}
