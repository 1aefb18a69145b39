using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>Shows what a hand-over of all open work of an officer would move. Writes nothing.</summary>
/// <param name="Receiver">The intended receiver, whose rights are checked; absent for none.</param>
/// <param name="Unit">The key of a unit, which includes everything below it.</param>
public sealed record PreviewHandOver(Guid Officer, Guid? Receiver, string? Unit) : IQuery<HandOverPreview>;

/// <summary>What a hand-over would move.</summary>
/// <param name="Blocked">The units whose work the receiver cannot be given; empty if they can be given everything.</param>
/// <param name="Items">The first 200 records by their last day, letters before cases.</param>
public sealed record HandOverPreview(
    Guid Officer,
    string? OfficerName,
    int Letters,
    int Cases,
    IReadOnlyList<BlockedWork> Blocked,
    IReadOnlyList<OpenWorkItem> Items) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(new { Letters, Cases, Blocked, Items });
}

/// <summary>The open work in one unit that a receiver cannot be given.</summary>
public sealed record BlockedWork(string Unit, int Letters, int Cases);

/// <summary>A letter or case with open work.</summary>
/// <param name="Number">The number of the letter in its register; absent for a case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="DueOn">The last day of its processing or resolution, if one runs.</param>
public sealed record OpenWorkItem(
    AssignedRecord Type, Guid Id, int? Number, string Unit, string? Title, DateOnly? DueOn, Guid Version);

internal sealed class PreviewHandOverValidator : AbstractValidator<PreviewHandOver>
{
    public PreviewHandOverValidator() => RuleFor(h => h.Unit!).IsKey().When(h => h.Unit is not null).OverridePropertyName("unit");
}

internal sealed class PreviewHandOverHandler(
    OpenWork openWork, VisibleUnits visible, UnitDirectory units, AssigneeChecker assigneeChecker, StaffNames names)
    : IRequestHandler<PreviewHandOver, Result<HandOverPreview>>
{
    private const int MaxItems = 200;

    public async Task<Result<HandOverPreview>> Handle(PreviewHandOver query, CancellationToken cancellationToken)
    {
        var assignable = await visible.OfListAsync(query.Unit, Permission.WriteLetters, cancellationToken);
        if (assignable.IsRefused(out var refusal, out var forLetters))
        {
            return refusal;
        }

        var forCases = forLetters.Intersect(await visible.ForAsync(Permission.WriteCases, cancellationToken)).ToList();
        var letters = openWork.Letters([query.Officer]).AsNoTracking().Where(l => forLetters.Contains(l.UnitId));
        var cases = openWork.Cases([query.Officer]).AsNoTracking().Where(c => forCases.Contains(c.UnitId));
        var tree = await units.TreeAsync(cancellationToken);
        var items = await letters.OrderBy(l => l.ProcessingDueOn).ThenBy(l => l.Id).Take(MaxItems)
            .Select(l => new OpenWorkItem(
                AssignedRecord.Letter,
                l.Id,
                l.Number,
                tree[l.UnitId].Key,
                l.Summary,
                l.Processing == null ? l.ProcessingDueOn : null,
                EF.Property<Guid>(l, CasesDbContext.Version)))
            .ToListAsync(cancellationToken);
        items.AddRange(await cases.OrderBy(c => c.DueOn == null).ThenBy(c => c.DueOn).ThenBy(c => c.Id).Take(MaxItems - items.Count)
            .Select(c => new OpenWorkItem(
                AssignedRecord.Case, c.Id, null, tree[c.UnitId].Key, c.Title, c.DueOn, EF.Property<Guid>(c, CasesDbContext.Version)))
            .ToListAsync(cancellationToken));
        var letterUnits = await letters.GroupBy(l => l.UnitId)
            .Select(g => new { g.Key, Records = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Records, cancellationToken);
        var caseUnits = await cases.GroupBy(c => c.UnitId)
            .Select(g => new { g.Key, Records = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Records, cancellationToken);
        return new HandOverPreview(
            query.Officer,
            (await names.OfAsync([query.Officer], cancellationToken)).Find(query.Officer),
            letterUnits.Values.Sum(),
            caseUnits.Values.Sum(),
            query.Receiver is { } receiver ? await BlockedAsync(receiver, letterUnits, caseUnits, cancellationToken) : [],
            items);
    }

    private async Task<List<BlockedWork>> BlockedAsync(
        Guid receiver, Dictionary<Guid, int> letters, Dictionary<Guid, int> cases, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        var officer = await assigneeChecker.FindAsync(receiver, cancellationToken);
        var forLetters = officer?.UnitsFor(Permission.WriteLetters, tree) ?? new HashSet<Guid>();
        var forCases = officer?.UnitsFor(Permission.WriteCases, tree) ?? new HashSet<Guid>();
        return
        [
            .. letters.Keys.Union(cases.Keys)
                .Select(unit => new BlockedWork(
                    tree[unit].Key,
                    forLetters.Contains(unit) ? 0 : letters.GetValueOrDefault(unit),
                    forCases.Contains(unit) ? 0 : cases.GetValueOrDefault(unit)))
                .Where(b => b.Letters + b.Cases > 0)
                .OrderBy(b => b.Unit, StringComparer.Ordinal),
        ];
    }
}
