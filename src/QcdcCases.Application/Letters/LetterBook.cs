using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Letters;

/// <summary>Enters letters into a unit's book: the one way in, from the counter and from a visit alike.</summary>
internal sealed class LetterBook(
    CasesDbContext db, RequestContext context, UnitDirectory units, DueDays dueDays, IdentitySeal seal, Historian history, IEngine engine)
{
    /// <summary>Registers the letter, opens its case unless it is about earlier ones, and takes the next number of the book.</summary>
    public async Task<Result<Letter>> RegisterAsync(RegisterLetter entry, Guid unitId, Guid? visitId, CancellationToken cancellationToken)
    {
        var wrong = Days.CheckHappened(entry.ReceivedOn, context.Today, "receivedOn") ?? await CheckReferencesAsync(entry, cancellationToken);
        if (wrong is { } refusal)
        {
            return refusal;
        }

        var id = Guid.CreateVersion7(context.Now);
        var caseIds = entry.Cases is { Count: > 0 } earlier ? earlier : [OpenCase(entry, unitId)];
        var identities = entry.People.Select(p => (p.Role, Identity: p.ToIdentity())).ToList();
        var registration = new LetterRegistration(
            unitId,
            entry.ReceivedOn,
            entry.Channel,
            new LetterClassification(entry.Kind, entry.Instance, entry.Field),
            caseIds,
            dueDays.Processing(entry.Kind, entry.ReceivedOn),
            entry.Signatories,
            entry.Summary,
            entry.ForwardedBy,
            entry.DuplicateOf,
            visitId,
            IdentitySeal.OpenNames(entry.Kind, identities.Select(i => i.Identity)));
        var number = await engine.NextNumberAsync(db, unitId, RegisterBook.Letters, entry.ReceivedOn.Year, cancellationToken);
        var letter = Letter.Register(id, Origin.Here(id), number, registration);
        db.Letters.Add(letter);
        db.People.AddRange(seal.People(id, entry.Kind, identities));
        history.Note(new HistoryNote("letter.registered", id, unitId, caseIds[0]));
        return letter;
    }

    private Guid OpenCase(RegisterLetter entry, Guid unitId)
    {
        var id = Guid.CreateVersion7(context.Now);
        var description = new CaseDescription(entry.Field, entry.Summary, entry.Signatories >= Domain.Reception.Visit.LargeGroup ? true : null);
        db.Cases.Add(Case.Open(id, Origin.Here(id), new CaseOpening(unitId, entry.Kind, description, entry.Instance)));
        return id;
    }

    /// <summary>What a letter refers to must be there, and among the caller's own.</summary>
    private async Task<Refusal?> CheckReferencesAsync(RegisterLetter entry, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        if (entry.Cases is { Count: > 0 } wanted)
        {
            var distinct = wanted.Distinct().ToList();
            var visible = context.Caller.UnitsFor(Permission.ReadCases, tree);
            var found = await db.Cases.CountAsync(c => distinct.Contains(c.Id) && visible.Contains(c.UnitId), cancellationToken);
            if (found < distinct.Count)
            {
                return new Refusal(RefusalKind.RuleBroken, "case.not_found", "There is no such case among yours.") { Field = "cases" };
            }
        }

        if (entry.DuplicateOf is { } earlier)
        {
            var visible = context.Caller.UnitsFor(Permission.ReadLetters, tree);
            if (!await db.Letters.AnyAsync(l => l.Id == earlier && visible.Contains(l.UnitId), cancellationToken))
            {
                return new Refusal(RefusalKind.RuleBroken, "letter.not_found", "There is no such letter among yours.") { Field = "duplicateOf" };
            }
        }

        return null;
    }
}
