using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>Lists substitutions, the latest recorded first.</summary>
/// <param name="Officer">Only those in which this account is absent or the substitute.</param>
/// <param name="On">Only those in effect on this day.</param>
public sealed record ListSubstitutions(Guid? Officer, DateOnly? On, PageRequest Page) : IQuery<Page<SubstitutionView>>;

/// <summary>Returns one substitution.</summary>
public sealed record GetSubstitution(Guid Id) : IQuery<SubstitutionView>;

internal sealed class ListSubstitutionsHandler(SubstitutionStore store, RequestContext context, StaffNames names)
    : IRequestHandler<ListSubstitutions, Result<Page<SubstitutionView>>>, IRequestHandler<GetSubstitution, Result<SubstitutionView>>
{
    public async Task<Result<Page<SubstitutionView>>> Handle(ListSubstitutions query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var found = (await store.VisibleAsync(cancellationToken)).AsNoTracking();
        found = query.Officer is { } officer ? found.Where(s => s.AbsentId == officer || s.SubstituteId == officer) : found;
        found = query.On is { } day ? found.Where(s => s.From <= day && s.To >= day && s.EndedAt == null) : found;
        found = place.IsStart ? found : found.Where(s => s.Id < place.Id);
        var rows = await found.OrderByDescending(s => s.Id).Take(query.Page.Limit + 1)
            .Select(s => new { Substitution = s, Version = EF.Property<Guid>(s, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var nameOf = await names.OfAsync(
            rows.SelectMany(r => new Guid?[] { r.Substitution.AbsentId, r.Substitution.SubstituteId }), cancellationToken);
        return Page<SubstitutionView>.Of(
            rows.ConvertAll(r => SubstitutionView.Of(r.Substitution, nameOf, context.Today, r.Version)),
            query.Page.Limit,
            last => new Cursor(null, last.Id));
    }

    public async Task<Result<SubstitutionView>> Handle(GetSubstitution query, CancellationToken cancellationToken)
    {
        var row = await (await store.VisibleAsync(cancellationToken)).AsNoTracking()
            .Where(s => s.Id == query.Id)
            .Select(s => new { Substitution = s, Version = EF.Property<Guid>(s, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? SubstitutionStore.NotFound()
            : await store.ViewAsync(row.Substitution, row.Version, cancellationToken);
    }
}
