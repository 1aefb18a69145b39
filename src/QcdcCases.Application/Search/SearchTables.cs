using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Search;

/// <summary>Creates the tables that a request may search, each with the units whose records the caller may read.</summary>
internal sealed class SearchTables(CasesDbContext db, IDatabaseProvider engine, RequestContext context, VisibleUnits visible)
{
    private static readonly (SearchKind Kind, Permission Permission)[] PermissionOf =
    [
        (SearchKind.Visit, Permission.ReadReception),
        (SearchKind.Letter, Permission.ReadLetters),
        (SearchKind.Case, Permission.ReadCases),
        (SearchKind.Opinion, Permission.ReadDialogue),
        (SearchKind.Feedback, Permission.ReadFeedback),
    ];

    /// <summary>Returns the tables of the wanted kinds; kinds that the caller may nowhere read are left out.</summary>
    /// <param name="unit">The key of a unit, with everything below it; null for all.</param>
    public async Task<Result<IReadOnlyList<ISearchTable>>> OfAsync(
        string? unit, int? year, IReadOnlyCollection<SearchKind> kinds, CancellationToken cancellationToken)
    {
        var (tables, unknown) = (new List<ISearchTable>(), (Refusal?)null);
        foreach (var (kind, permission) in PermissionOf)
        {
            if (!kinds.Contains(kind) || !context.Caller.HasPermissionAnywhere(permission))
            {
                continue;
            }

            var readable = await visible.OfListAsync(unit, permission, cancellationToken);
            if (readable.IsRefused(out var refusal, out var unitIds))
            {
                unknown = refusal;
            }
            else
            {
                tables.Add(Of(kind, await visible.OfPagesAsync(unitIds, cancellationToken), year));
            }
        }

        return tables.Count == 0 && unknown is not null ? unknown : tables;
    }

    private ISearchTable Of(SearchKind kind, List<Guid>? unitIds, int? year) => kind switch
    {
        SearchKind.Visit => Visits(unitIds, year),
        SearchKind.Letter => Letters(unitIds, year),
        SearchKind.Case => Cases(unitIds, year),
        SearchKind.Opinion => Opinions(unitIds, year),
        _ => Feedback(unitIds, year),
    };

    private SearchTable<Visit> Visits(List<Guid>? unitIds, int? year) => new(db, engine, unitIds)
    {
        Name = "visits",
        HasPeople = true,
        InYear = rows => DaysOf(year) is var (first, last) ? rows.Where(v => v.ReceivedOn >= first && v.ReceivedOn <= last) : rows,
        Latest = rows => rows.OrderByDescending(v => v.ReceivedOn).ThenByDescending(v => v.Id),
        Numbered = (rows, number) => rows.Where(v => v.Number == number),
        Row = v => new Candidate
        {
            Kind = SearchKind.Visit,
            Id = v.Id,
            UnitId = v.UnitId,
            Number = v.Number,
            On = v.ReceivedOn,
            Title = v.Matter,
            Search = v.Search,
        },
    };

    private SearchTable<Letter> Letters(List<Guid>? unitIds, int? year) => new(db, engine, unitIds)
    {
        Name = "letters",
        HasPeople = true,
        InYear = rows => DaysOf(year) is var (first, last) ? rows.Where(l => l.ReceivedOn >= first && l.ReceivedOn <= last) : rows,
        Latest = rows => rows.OrderByDescending(l => l.ReceivedOn).ThenByDescending(l => l.Id),
        Numbered = (rows, number) => rows.Where(l => l.Number == number),
        Row = l => new Candidate
        {
            Kind = SearchKind.Letter,
            Id = l.Id,
            UnitId = l.UnitId,
            Number = l.Number,
            On = l.ReceivedOn,
            Title = l.Summary,
            Search = l.Search,
        },
    };

    private SearchTable<Case> Cases(List<Guid>? unitIds, int? year) => new(db, engine, unitIds)
    {
        Name = "cases",

        // A case has no day of its own before it is accepted; its letters have.
        InYear = rows => DaysOf(year) is var (first, last)
            ? rows.Where(c => db.LetterCases.Any(link =>
                link.CaseId == c.Id && db.Letters.Any(l => l.Id == link.LetterId && l.ReceivedOn >= first && l.ReceivedOn <= last)))
            : rows,
        Latest = rows => rows.OrderByDescending(c => c.Id),
        Row = c => new Candidate
        {
            Kind = SearchKind.Case, Id = c.Id, UnitId = c.UnitId, On = c.AcceptedOn, Title = c.Title, Search = c.Search,
        },
    };

    private SearchTable<Opinion> Opinions(List<Guid>? unitIds, int? year) => new(db, engine, unitIds)
    {
        Name = "opinions",
        InYear = rows => DaysOf(year) is var (first, last) ? rows.Where(o => o.HeldOn >= first && o.HeldOn <= last) : rows,
        Latest = rows => rows.OrderByDescending(o => o.HeldOn).ThenByDescending(o => o.Id),
        Row = o => new Candidate
        {
            Kind = SearchKind.Opinion, Id = o.Id, UnitId = o.UnitId, On = o.HeldOn, Title = o.Text, Search = o.Search,
        },
    };

    private SearchTable<FeedbackItem> Feedback(List<Guid>? unitIds, int? year)
    {
        var (first, last) = DaysOf(year) is var (from, to)
            ? (OfficeClock.StartOf(from), OfficeClock.StartOf(to.AddDays(1)))
            : (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        return new(db, engine, unitIds)
        {
            Name = "feedback",
            InYear = rows => year is null ? rows : rows.Where(f => f.ReceivedAt >= first && f.ReceivedAt < last),
            Latest = rows => rows.OrderByDescending(f => f.ReceivedAt).ThenByDescending(f => f.Id),
            Row = f => new Candidate
            {
                Kind = SearchKind.Feedback,
                Id = f.Id,
                UnitId = f.UnitId,
                On = OfficeClock.DayOf(f.ReceivedAt),
                Title = f.Text,
                Search = f.Search,
            },
        };
    }

    private static (DateOnly First, DateOnly Last)? DaysOf(int? year) =>
        year is { } of ? (new DateOnly(of, 1, 1), new DateOnly(of, 12, 31)) : null;
}
