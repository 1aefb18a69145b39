using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Lists the letters that other units of this register sent to the caller's units and nobody has taken in yet.</summary>
/// <param name="Unit">The key of a unit, which includes everything below it; null for all.</param>
public sealed record ListArrivingLetters(string? Unit, PageRequest Page) : IQuery<Page<ArrivingLetter>>;

internal sealed class ListArrivingLettersHandler(
    CasesDbContext db, ArrivingLetters arrivingLetters, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListArrivingLetters, Result<Page<ArrivingLetter>>>
{
    public async Task<Result<Page<ArrivingLetter>>> Handle(ListArrivingLetters query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place)
            || (await visible.OfListAsync(query.Unit, Permission.ReadLetters, cancellationToken)).IsRefused(out refusal, out var unitIds))
        {
            return refusal;
        }

        var rows = await arrivingLetters.To(unitIds).AsNoTracking().IgnoreAutoIncludes()
            .Where(l => l.Id > place.Id)
            .OrderBy(l => l.Id)
            .Take(query.Page.Limit + 1)
            .Select(l => new
            {
                Letter = l,
                Sender = db.People
                    .Where(p => p.OwnerId == l.Id && p.Role != PersonRole.Respondent)
                    .OrderBy(p => p.Role == PersonRole.Sender ? 0 : 1).ThenBy(p => p.Ordinal)
                    .Select(p => p.SealedIdentity != null ? Person.Mask : p.Identity!.Name)
                    .FirstOrDefault(),
                Version = EF.Property<Guid>(l, CasesDbContext.Version),
            })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeWithAsync(rows.Select(r => r.Letter.UnitId), cancellationToken);
        return Page<ArrivingLetter>.Of(
            rows.ConvertAll(r => new ArrivingLetter(
                r.Letter.Id,
                tree[r.Letter.ReceiverUnitId!.Value].Key,
                tree[r.Letter.UnitId].Key,
                tree[r.Letter.UnitId].Name,
                r.Letter.Number,
                r.Letter.ReceivedOn,
                r.Letter.Processing!.On,
                r.Letter.Processing.Outcome,
                r.Letter.Kind,
                r.Letter.Field,
                r.Letter.Summary,
                r.Sender,
                r.Letter.Processing.Reason,
                r.Letter.Processing.DocumentNo,
                r.Letter.Processing.ReplyBy,
                r.Version)),
            query.Page.Limit,
            last => new Cursor(null, last.Id));
    }
}
