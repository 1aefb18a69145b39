using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Existing;

/// <summary>The keys of a record, in this register and in others.</summary>
internal sealed record Name(string Source, string Key)
{
    /// <summary>Returns the reference to the record for lines of another record.</summary>
    public Reference ReferenceFrom(string source) => new(Source == source ? null : Source, Key);
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

    /// <summary>True if the visit became that letter and the letter refers to the visit.</summary>
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

/// <summary>The steps of a record, with the reference of their lines.</summary>
internal sealed class StepsRow<TStep>
{
    public required Name Name { get; init; }

    public required List<TStep> Steps { get; init; }
}

/// <summary>
/// Loads records together with the keys that their lines refer to, in one query. It joins by key, because a "first of each" subquery would
/// scan all rows.
/// </summary>
internal static class ExistingRows
{
    public static IQueryable<CaseRow> Cases(CasesDbContext db, IQueryable<Case> cases) =>
        from c in cases
        join p in db.Cases on c.PreviousId equals p.Id into before
        from previous in before.DefaultIfEmpty()
        select new CaseRow { Case = c, Previous = previous == null ? null : new Name(previous.Source, previous.Key) };

    public static IQueryable<VisitRow> Visits(CasesDbContext db, IQueryable<Visit> visits) =>
        from v in visits
        join s in db.Sessions on v.SessionId equals s.Id into sessions
        from session in sessions.DefaultIfEmpty()
        join c in db.Cases on v.CaseId equals c.Id into cases
        from about in cases.DefaultIfEmpty()
        join l in db.Letters.IgnoreAutoIncludes() on v.LetterId equals l.Id into letters
        from letter in letters.DefaultIfEmpty()
        select new VisitRow
        {
            Visit = v,
            Session = session == null ? null : new Name(session.Source, session.Key),
            Case = about == null ? null : new Name(about.Source, about.Key),
            Letter = letter == null ? null : new Name(letter.Source, letter.Key),
            BecameLetter = letter != null && letter.VisitId == v.Id,
            People = db.People.Where(p => p.OwnerId == v.Id).ToList(),
        };

    public static IQueryable<LetterRow> Letters(CasesDbContext db, IQueryable<Letter> letters) =>
        from l in letters.IgnoreAutoIncludes()
        join d in db.Letters on l.DuplicateOfId equals d.Id into duplicated
        from duplicate in duplicated.DefaultIfEmpty()
        join v in db.Visits on new { Id = l.VisitId, Letter = (Guid?)l.Id } equals new { Id = (Guid?)v.Id, Letter = v.LetterId } into visits
        from visit in visits.DefaultIfEmpty()
        select new LetterRow
        {
            Letter = l,
            Cases = db
                .LetterCases.Where(c => c.LetterId == l.Id)
                .OrderBy(c => c.Ordinal)
                .SelectMany(c => db.Cases.Where(about => about.Id == c.CaseId).Select(about => new Name(about.Source, about.Key)))
                .ToList(),
            DuplicateOf = duplicate == null ? null : new Name(duplicate.Source, duplicate.Key),
            Visit = visit == null ? null : new Name(visit.Source, visit.Key),
            People = db.People.Where(p => p.OwnerId == l.Id).ToList(),
        };

    public static IQueryable<OpinionRow> Opinions(CasesDbContext db, IQueryable<Opinion> opinions) =>
        from o in opinions
        join conference in db.Conferences on o.ConferenceId equals conference.Id
        join c in db.Cases on o.CaseId equals c.Id into cases
        from about in cases.DefaultIfEmpty()
        select new OpinionRow
        {
            Opinion = o,
            Conference = new Name(conference.Source, conference.Key),
            Case = about == null ? null : new Name(about.Source, about.Key),
        };

    public static IQueryable<StepsRow<CaseStep>> CaseSteps(CasesDbContext db, IQueryable<Case> cases) =>
        cases.Select(c => new StepsRow<CaseStep>
        {
            Name = new Name(c.Source, c.Key),
            Steps = db.CaseSteps
                .Where(s => s.CaseId == c.Id && s.SupersededBy == null)
                .OrderBy(s => s.ReplacedPlace ?? s.Sequence)
                .ToList(),
        });

    /// <summary>Returns the day of the first letter or visit, for cases with an earlier step.</summary>
    public static async Task<Dictionary<Guid, DateOnly>> ReceivedAfterStepsAsync(
        CasesDbContext db,
        IQueryable<Case> cases,
        CancellationToken cancellationToken) =>
        await cases
            .Select(c => new
            {
                c.Id,
                Step = db.CaseSteps.Where(s => s.CaseId == c.Id && s.SupersededBy == null).Min(s => (DateOnly?)s.On),
                Letter = db
                    .Letters.Where(l => l.Voided == null && l.Cases.Any(about => about.CaseId == c.Id))
                    .Min(l => (DateOnly?)l.ReceivedOn),
                Visit = db.Visits.Where(v => v.Voided == null && v.CaseId == c.Id).Min(v => (DateOnly?)v.ReceivedOn),
            })
            .Where(c => (c.Step < c.Letter && (c.Visit == null || c.Step < c.Visit)) || (c.Step < c.Visit && c.Letter == null))
            .ToDictionaryAsync(c => c.Id, c => c.Letter == null || c.Visit < c.Letter ? c.Visit!.Value : c.Letter.Value, cancellationToken);

    public static IQueryable<StepsRow<FeedbackStep>> FeedbackSteps(CasesDbContext db, IQueryable<FeedbackItem> items) =>
        items.Select(f => new StepsRow<FeedbackStep>
        {
            Name = new Name(f.Source, f.Key),
            Steps = db.Set<FeedbackStep>().Where(s => s.FeedbackId == f.Id).OrderBy(s => s.Sequence).ToList(),
        });
}
