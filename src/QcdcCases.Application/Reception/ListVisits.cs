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

/// <summary>Which lines of the register are wanted; what is absent does not restrict.</summary>
/// <param name="Unit">The key of a unit, which stands for everything below it too.</param>
/// <param name="Block">One of the three blocks into which reception is counted.</param>
/// <param name="Search">Words of the matter or of a name.</param>
public sealed record VisitFilter(
    string? Unit = null,
    DateOnly? From = null,
    DateOnly? To = null,
    Guid? Session = null,
    Guid? Case = null,
    SessionKind? Kind = null,
    VisitResult? Result = null,
    ReceptionBlock? Block = null,
    string? Search = null);

/// <summary>Reads the reception register, the latest line first.</summary>
public sealed record ListVisits(VisitFilter Filter, PageRequest Page) : IQuery<Page<RegisterLine>>;

internal sealed class ListVisitsValidator : AbstractValidator<ListVisits>
{
    public ListVisitsValidator() => RuleFor(v => v.Filter.Search).IsSearch();
}

internal sealed class ListVisitsHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units) : IRequestHandler<ListVisits, Result<Page<RegisterLine>>>
{
    /// <summary>How many of a crowd are shown in its line, of each role; all are read with the visit.</summary>
    private const int Shown = 5;

    public async Task<Result<Page<RegisterLine>>> Handle(ListVisits query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place) ||
            (await visible.OfListAsync(query.Filter.Unit, Permission.ReadReception, cancellationToken)).IsRefused(out refusal, out var unitIds))
        {
            return refusal;
        }

        var visits = Matching(query.Filter, unitIds);
        visits = place is { On: { } on, Id: var id } ? visits.Where(v => v.ReceivedOn <= on && (v.ReceivedOn < on || v.Id < id)) : visits;
        var rows = await visits
            .OrderByDescending(v => v.ReceivedOn).ThenByDescending(v => v.Id)
            .Take(query.Page.Limit + 1)
            .Select(v => new { Visit = v, Version = EF.Property<Guid>(v, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var visitors = await VisitorsAsync(rows.ConvertAll(r => r.Visit.Id), cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var lines = rows.ConvertAll(r => RegisterLine.Of(r.Visit, tree[r.Visit.UnitId].Key, [.. visitors[r.Visit.Id]], r.Version));
        return Page<RegisterLine>.Of(lines, query.Page.Limit, line => new Cursor(line.ReceivedOn, line.Id));
    }

    private IQueryable<Visit> Matching(VisitFilter filter, List<Guid> unitIds)
    {
        var visits = db.Visits.AsNoTracking().Where(v => unitIds.Contains(v.UnitId));
        visits = filter.From is { } from ? visits.Where(v => v.ReceivedOn >= from) : visits;
        visits = filter.To is { } to ? visits.Where(v => v.ReceivedOn <= to) : visits;
        visits = filter.Session is { } session ? visits.Where(v => v.SessionId == session) : visits;
        visits = filter.Case is { } caseId ? visits.Where(v => v.CaseId == caseId) : visits;
        visits = filter.Kind is { } kind ? visits.Where(v => v.SessionKind == kind) : visits;
        visits = filter.Result is { } result ? visits.Where(v => v.Result == result) : visits;

        // The same three blocks as Visit.Block, in the database's words.
        visits = filter.Block switch
        {
            ReceptionBlock.Regular => visits.Where(v => v.SessionKind == SessionKind.Regular || v.Receiver == Receiver.Officer),
            ReceptionBlock.Head => visits.Where(v => v.SessionKind != SessionKind.Regular && v.Receiver == Receiver.Head),
            ReceptionBlock.Delegate => visits.Where(v => v.SessionKind != SessionKind.Regular && v.Receiver == Receiver.Delegate),
            _ => visits,
        };
        return SearchPattern.Of(filter.Search) is { } pattern
            ? visits.Where(v => EF.Functions.Like(v.Search, pattern, SearchPattern.Escape))
            : visits;
    }

    private async Task<ILookup<Guid, RegisterPerson>> VisitorsAsync(List<Guid> visitIds, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking()
            .Where(p => visitIds.Contains(p.OwnerId) && p.Ordinal < Shown)
            .OrderBy(p => p.Role).ThenBy(p => p.Ordinal)
            .ToListAsync(cancellationToken);
        return people.ToLookup(p => p.OwnerId, RegisterPerson.Of);
    }
}
