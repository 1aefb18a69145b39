using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>Lists what a unit still holds, by kind and id.</summary>
public sealed record GetHoldings(string Key, HoldingKind? Kind, PageRequest Page) : IQuery<UnitHoldings>;

/// <summary>What a unit still holds.</summary>
/// <param name="Counts">The holdings by kind; only on the first page.</param>
/// <param name="Units">The keys of the units directly below it that continue after its last day.</param>
/// <param name="Roles">The number of staff roles at the unit itself.</param>
/// <param name="Clients">The number of API clients of the unit itself.</param>
/// <param name="Items">One page of the holdings.</param>
/// <param name="NextCursor">The cursor of the next page; absent at the end.</param>
public sealed record UnitHoldings(
    IReadOnlyList<HoldingCount>? Counts,
    IReadOnlyList<string> Units,
    int Roles,
    int Clients,
    IReadOnlyList<Holding> Items,
    string? NextCursor) : ITagged
{
    [JsonIgnore]
    public string Tag => AnswerJson.Digest(this);
}

internal sealed class GetHoldingsHandler(CasesDbContext db, RequestContext context, UnitDirectory units, HoldingQueries holdingQueries)
    : IRequestHandler<GetHoldings, Result<UnitHoldings>>
{
    public async Task<Result<UnitHoldings>> Handle(GetHoldings query, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(query.Key, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.HasPermission(Permission.ManageUnits, unit.Id, tree))
        {
            return UnitRefusals.NotFound();
        }

        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var page = await PageAsync(unit.Id, query.Kind, place, query.Page.Limit, cancellationToken);
        var day = unit.ValidTo?.AddDays(1) ?? context.Today;
        return new UnitHoldings(
            place.IsStart ? await holdingQueries.CountAsync(unit.Id, cancellationToken) : null,
            [.. tree.All.Where(u => u.ParentId == unit.Id && u.ExistsOn(day)).Select(u => u.Key).Order(StringComparer.Ordinal)],
            await db.StaffGrants.CountAsync(g => g.UnitId == unit.Id, cancellationToken),
            await db.ApiClients.CountAsync(c => c.UnitId == unit.Id, cancellationToken),
            page.Items,
            page.NextCursor);
    }

    /// <summary>Reads the kinds one after another; the day of the cursor stands for the kind.</summary>
    private async Task<Page<Holding>> PageAsync(
        Guid unitId, HoldingKind? only, Cursor place, int limit, CancellationToken cancellationToken)
    {
        var rows = new List<Holding>();
        var begun = place.On is { } day ? (HoldingKind)(day.Year - 1) : default;
        foreach (var kind in Enum.GetValues<HoldingKind>().Where(k => k >= begun && (only ?? k) == k))
        {
            var after = kind == begun ? place.Id : Guid.Empty;
            rows.AddRange(
                await holdingQueries.Rows(kind, unitId, after).Take(limit + 1 - rows.Count).ToListAsync(cancellationToken));
            if (rows.Count > limit)
            {
                break;
            }
        }

        return Page<Holding>.Of(rows, limit, h => new Cursor(new DateOnly((int)h.Kind + 1, 1, 1), h.Id));
    }
}
