using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Adds the number and the title to the items of one page, with one query for each type of record. Who may read the figure but not the
/// record sees neither.
/// </summary>
internal sealed class FigureItemTitles(CasesDbContext db, VisibleUnits visible)
{
    private const int MaxTitleLength = 200;

    public async Task<List<FigureItem>> AddAsync(IReadOnlyList<FigureItem> items, CancellationToken cancellationToken)
    {
        var titles = new Dictionary<Guid, Titled>();
        foreach (var ofKind in items.ToLookup(i => i.Kind, i => i.Id))
        {
            foreach (var title in await ReadAsync(ofKind.Key, [.. ofKind.Distinct()], cancellationToken))
            {
                titles[title.Id] = title;
            }
        }

        return
        [
            .. items.Select(item => titles.TryGetValue(item.Id, out var titled)
                ? item with { Number = titled.Number, Year = titled.Year, Title = titled.Title }
                : item),
        ];
    }

    private async Task<List<Titled>> ReadAsync(string kind, List<Guid> ids, CancellationToken cancellationToken)
    {
        if (PermissionOf(kind) is not { } permission)
        {
            return [];
        }

        var units = await visible.ForAsync(permission, cancellationToken);
        var titles = kind switch
        {
            "letter" => db.Letters.IncludingVoided().IgnoreAutoIncludes()
                .Where(l => ids.Contains(l.Id) && (units.Contains(l.UnitId) || units.Contains(l.BookUnitId)))
                .Select(l => new Titled(l.Id, l.Number, l.ReceivedOn.Year, l.Summary)),
            "case" => db.Cases.IncludingVoided()
                .Where(c => ids.Contains(c.Id) && (units.Contains(c.UnitId) || units.Contains(c.BookUnitId)))
                .Select(c => new Titled(c.Id, null, null, c.Title)),
            "visit" => db.Visits.IncludingVoided()
                .Where(v => ids.Contains(v.Id) && (units.Contains(v.UnitId) || units.Contains(v.BookUnitId)))
                .Select(v => new Titled(v.Id, v.Number, v.ReceivedOn.Year, v.Matter)),
            "session" => db.Sessions.IncludingVoided()
                .Where(s => ids.Contains(s.Id) && (units.Contains(s.UnitId) || units.Contains(s.BookUnitId)))
                .Select(s => new Titled(s.Id, null, null, s.ReceiverName)),
            "conference" => db.Conferences.IncludingVoided()
                .Where(c => ids.Contains(c.Id) && units.Contains(c.UnitId))
                .Select(c => new Titled(c.Id, null, null, c.Theme)),
            "opinion" => db.Opinions.IncludingVoided()
                .Where(o => ids.Contains(o.Id) && (units.Contains(o.UnitId) || units.Contains(o.BookUnitId)))
                .Select(o => new Titled(o.Id, null, null, o.Text)),
            _ => db.Feedback.IncludingVoided()
                .Where(f => ids.Contains(f.Id) && (units.Contains(f.UnitId) || units.Contains(f.BookUnitId)))
                .Select(f => new Titled(f.Id, null, null, f.Text)),
        };
        var read = await titles.AsNoTracking().ToListAsync(cancellationToken);
        return read.ConvertAll(t => t with { Title = Cut(t.Title) });
    }

    private static string? Cut(string? title) => title is { Length: > MaxTitleLength } ? $"{title[..MaxTitleLength]}…" : title;

    private static Permission? PermissionOf(string kind) => kind switch
    {
        "letter" => Permission.ReadLetters,
        "case" => Permission.ReadCases,
        "visit" or "session" => Permission.ReadReception,
        "conference" or "opinion" => Permission.ReadDialogue,
        "feedback" => Permission.ReadFeedback,
        _ => null,
    };

    private sealed record Titled(Guid Id, int? Number, int? Year, string? Title);
}
