using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Filters rows of the register; an absent member does not filter.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="Block">One of the three blocks by which reception is counted.</param>
/// <param name="Voided">True to include voided visits.</param>
/// <param name="Search">Words to search for in the matter or in a name.</param>
public sealed record VisitFilter(
    string? Unit = null,
    DateOnly? From = null,
    DateOnly? To = null,
    Guid? Session = null,
    Guid? Case = null,
    SessionKind? Kind = null,
    VisitResult? Result = null,
    ReceptionBlock? Block = null,
    string? Search = null,
    bool Voided = false);

/// <summary>Lists the reception register, the latest row first.</summary>
public sealed record ListVisits(VisitFilter Filter, PageRequest Page) : IQuery<Page<ReceptionEntry>>;

internal sealed class ListVisitsValidator : AbstractValidator<ListVisits>
{
    public ListVisitsValidator()
    {
        this.RuleForEnds(v => v.Filter.From, v => v.Filter.To);
        RuleFor(v => v.Filter.Search).IsSearch();
    }
}

internal sealed class ListVisitsHandler(
    ReceptionEntryQueries receptionEntryQueries, VisibleUnits visible, UnitDirectory units, ReadingLog readings)
    : IRequestHandler<ListVisits, Result<Page<ReceptionEntry>>>
{
    public async Task<Result<Page<ReceptionEntry>>> Handle(ListVisits query, CancellationToken cancellationToken)
    {
        if (
            query.Page.Place().IsRefused(out var refusal, out var place)
            || (await visible.OfListAsync(query.Filter.Unit, Permission.ReadReception, cancellationToken)).IsRefused(
                out refusal,
                out var unitIds))
        {
            return refusal;
        }

        var visits = receptionEntryQueries.Matching(
            query.Filter, unitIds, (await units.TreeAsync(cancellationToken)).IsClosed(query.Filter.Unit));
        var all = visits;
        visits = place is { On: { } on, Id: var id } ? visits.Where(v => v.ReceivedOn <= on && (v.ReceivedOn < on || v.Id < id)) : visits;
        var page = await receptionEntryQueries.ReadAsync(
            visits.OrderByDescending(v => v.ReceivedOn).ThenByDescending(v => v.Id).Take(query.Page.Limit + 1),
            byBook: false,
            cancellationToken);
        await readings.AddAsync(Reading.VisitsListed, page.Take(query.Page.Limit).Select(v => (v.Id, v.Unit)), cancellationToken);
        return Page<ReceptionEntry>.Of(page, query.Page.Limit, last => new Cursor(last.ReceivedOn, last.Id)) with
        {
            Total = await query.Page.TotalAsync(all, cancellationToken),
        };
    }
}
