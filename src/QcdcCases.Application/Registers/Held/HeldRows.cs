using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Held;

/// <summary>By what the register and other registers know a record.</summary>
internal sealed record Name(string Source, string Key)
{
    /// <summary>As a line of another record refers to it.</summary>
    public Reference SeenFrom(string source) => new(Source == source ? null : Source, Key);
}

internal sealed class CaseRow
{
    public required Case Case { get; init; }

    public Name? Previous { get; init; }
}

internal sealed class VisitRow
{
    public required Visit Visit { get; init; }

    public Name? Session { get; init; }

    public Name? Case { get; init; }

    public Name? Letter { get; init; }

    /// <summary>It became that letter, and the letter says so.</summary>
    public bool BecameLetter { get; init; }

    public required List<Person> People { get; init; }
}

internal sealed class LetterRow
{
    public required Letter Letter { get; init; }

    public required List<Name> Cases { get; init; }

    public Name? DuplicateOf { get; init; }

    /// <summary>The visit that became this letter.</summary>
    public Name? Visit { get; init; }

    public required List<Person> People { get; init; }
}

internal sealed class OpinionRow
{
    public required Opinion Opinion { get; init; }

    public required Name Conference { get; init; }

    public Name? Case { get; init; }
}

/// <summary>A record's steps, with the name by which their lines refer to it.</summary>
internal sealed class StepsRow<TStep>
{
    public required Name Name { get; init; }

    public required List<TStep> Steps { get; init; }
}

/// <summary>Records together with the names of what they refer to: what a line needs, in one query.</summary>
internal static class HeldRows
{
    public static IQueryable<CaseRow> Cases(CasesDbContext db, IQueryable<Case> cases) => cases.Select(c => new CaseRow
    {
        Case = c,
        Previous = db.Cases.Where(p => p.Id == c.PreviousId).Select(p => new Name(p.Source, p.Key)).FirstOrDefault(),
    });

    public static IQueryable<VisitRow> Visits(CasesDbContext db, IQueryable<Visit> visits) => visits.Select(v => new VisitRow
    {
        Visit = v,
        Session = db.Sessions.Where(s => s.Id == v.SessionId).Select(s => new Name(s.Source, s.Key)).FirstOrDefault(),
        Case = db.Cases.Where(c => c.Id == v.CaseId).Select(c => new Name(c.Source, c.Key)).FirstOrDefault(),
        Letter = db.Letters.Where(l => l.Id == v.LetterId).Select(l => new Name(l.Source, l.Key)).FirstOrDefault(),
        BecameLetter = db.Letters.Any(l => l.Id == v.LetterId && l.VisitId == v.Id),
        People = db.People.Where(p => p.OwnerId == v.Id).ToList(),
    });

    public static IQueryable<LetterRow> Letters(CasesDbContext db, IQueryable<Letter> letters) => letters.IgnoreAutoIncludes().Select(l => new LetterRow
    {
        Letter = l,
        Cases = db.LetterCases
            .Where(c => c.LetterId == l.Id)
            .OrderBy(c => c.Ordinal)
            .SelectMany(c => db.Cases.Where(about => about.Id == c.CaseId).Select(about => new Name(about.Source, about.Key)))
            .ToList(),
        DuplicateOf = db.Letters.Where(d => d.Id == l.DuplicateOfId).Select(d => new Name(d.Source, d.Key)).FirstOrDefault(),
        Visit = db.Visits.Where(v => v.Id == l.VisitId && v.LetterId == l.Id).Select(v => new Name(v.Source, v.Key)).FirstOrDefault(),
        People = db.People.Where(p => p.OwnerId == l.Id).ToList(),
    });

    public static IQueryable<OpinionRow> Opinions(CasesDbContext db, IQueryable<Opinion> opinions) => opinions.Select(o => new OpinionRow
    {
        Opinion = o,
        Conference = db.Conferences.Where(c => c.Id == o.ConferenceId).Select(c => new Name(c.Source, c.Key)).First(),
        Case = db.Cases.Where(c => c.Id == o.CaseId).Select(c => new Name(c.Source, c.Key)).FirstOrDefault(),
    });

    public static IQueryable<StepsRow<CaseStep>> CaseSteps(CasesDbContext db, IQueryable<Case> cases) => cases.Select(c => new StepsRow<CaseStep>
    {
        Name = new Name(c.Source, c.Key),
        Steps = db.CaseSteps.Where(s => s.CaseId == c.Id && s.SupersededBy == null).OrderBy(s => s.Sequence).ToList(),
    });

    /// <summary>Of the cases that took a step before the first letter or visit about them, the day of that first one.</summary>
    public static async Task<Dictionary<Guid, DateOnly>> SeenAfterStepsAsync(
        CasesDbContext db, IQueryable<Case> cases, CancellationToken cancellationToken) => await cases
        .Select(c => new
        {
            c.Id,
            Step = db.CaseSteps.Where(s => s.CaseId == c.Id && s.SupersededBy == null).Min(s => (DateOnly?)s.On),
            Letter = db.LetterCases.Where(l => l.CaseId == c.Id).Min(l => (DateOnly?)db.Letters.First(about => about.Id == l.LetterId).ReceivedOn),
            Visit = db.Visits.Where(v => v.CaseId == c.Id).Min(v => (DateOnly?)v.ReceivedOn),
        })
        .Where(c => (c.Step < c.Letter && (c.Visit == null || c.Step < c.Visit)) || (c.Step < c.Visit && c.Letter == null))
        .ToDictionaryAsync(c => c.Id, c => c.Letter == null || c.Visit < c.Letter ? c.Visit!.Value : c.Letter.Value, cancellationToken);

    public static IQueryable<StepsRow<FeedbackStep>> FeedbackSteps(CasesDbContext db, IQueryable<FeedbackItem> items) => items.Select(f => new StepsRow<FeedbackStep>
    {
        Name = new Name(f.Source, f.Key),
        Steps = db.Set<FeedbackStep>().Where(s => s.FeedbackId == f.Id).OrderBy(s => s.Sequence).ToList(),
    });
}
