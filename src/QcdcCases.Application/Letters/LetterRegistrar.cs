using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Registers;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Registers letters in a unit's register; the counter and the visits both use it.</summary>
internal sealed class LetterRegistrar(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    PeopleStore people,
    CaseLocks locks,
    HistoryWriter history,
    RegisterNumbering registerNumbering)
{
    /// <summary>
    /// Registers the letter, opens its case unless it names earlier ones, and requests the next number. <see cref="CommitBehavior{TCommand,
    /// TValue}"/> assigns the number and writes facts and deadlines.
    /// </summary>
    /// <param name="carried">The people of an earlier record, which are copied, sealed ones without decryption, and the visit at which the
    /// letter was taken in, if any.</param>
    public async Task<Result<Letter>> RegisterAsync(
        RegisterLetter entry, Guid unitId, (Guid? VisitId, IReadOnlyList<Person> People)? carried, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(context.Now);
        var registration = entry.ToRegistration(unitId, carried?.VisitId);
        var entered = carried is { } taken ? people.CarryOver(id, taken.People) : people.Add(id, entry.People);
        var named = NamedOf(entry, entered);
        var wrong = DayRules.CheckHappened(entry.ReceivedOn, context.Today, "receivedOn")
            ?? registration.FindViolations(named).FirstOrDefault()
            ?? LetterLimits.CheckRepresentatives(entry.Signatories, named)
            ?? await CheckReferencesAsync(entry, unitId, cancellationToken);
        if (wrong is { } refusal)
        {
            return refusal;
        }

        var caseIds = await CasesOfAsync(entry, unitId, cancellationToken);
        registration = registration with { CaseIds = caseIds, OpenNames = PeopleStore.OpenNames(entered) };
        var letter = Letter.Register(id, Origin.Local(id), RegisterNumbering.Pending, registration);
        registerNumbering.Request(unitId, RegisterBook.Letters, entry.ReceivedOn.Year, letter.SetNumber);
        db.Letters.Add(letter);
        history.Record(new HistoryNote("letter.registered", id, unitId, caseIds[0]));
        return letter;
    }

    /// <summary>The named people; for sealed people only their roles.</summary>
    private static (PersonRole Role, string? Name)[] NamedOf(RegisterLetter entry, IReadOnlyList<Person> entered) => entry.People.Count > 0
        ? [.. entry.People.Select(p => (p.Role, (string?)p.Name))]
        : [.. entered.Select(p => (p.Role, p.Identity?.Name))];

    /// <summary>The cases that it names, otherwise those of the letter that it repeats, otherwise one of its own.</summary>
    private async Task<IReadOnlyList<Guid>> CasesOfAsync(RegisterLetter entry, Guid unitId, CancellationToken cancellationToken)
    {
        if (entry.Cases is { Count: > 0 } named)
        {
            return named;
        }

        var repeated = entry.DuplicateOf is { } original
            ? await db.LetterCases
                .Where(link => link.LetterId == original && db.Cases.Any(c => c.Id == link.CaseId))
                .OrderBy(link => link.Ordinal)
                .Select(link => link.CaseId)
                .ToListAsync(cancellationToken)
            : [];
        await locks.AcquireAsync(repeated, cancellationToken);
        return repeated.Count > 0 ? repeated : [OpenCase(entry, unitId)];
    }

    private Guid OpenCase(RegisterLetter entry, Guid unitId)
    {
        var id = Guid.CreateVersion7(context.Now);
        var description = new CaseDescription(entry.Field, entry.Summary, Case.GroupOf(entry.Signatories));
        db.Cases.Add(Case.Open(id, Origin.Local(id), new CaseOpening(unitId, entry.Kind, description, entry.Instance)));
        return id;
    }

    /// <summary>Checks that the records that a letter refers to exist and are visible to the caller.</summary>
    private async Task<Refusal?> CheckReferencesAsync(RegisterLetter entry, Guid unitId, CancellationToken cancellationToken)
    {
        if (entry.Cases is { Count: > 0 } wanted)
        {
            await locks.AcquireAsync(wanted, cancellationToken);
            var distinct = wanted.Distinct().ToList();
            var units = await visible.ForAsync(Permission.ReadCases, cancellationToken);
            var found = await db.Cases.CountAsync(c => distinct.Contains(c.Id) && units.Contains(c.UnitId), cancellationToken);
            if (found < distinct.Count)
            {
                return CaseRefusals.Unknown("cases");
            }
        }

        return entry.DuplicateOf is { } earlier
            ? await CheckOriginalAsync(earlier, (unitId, entry.ReceivedOn, null), "duplicateOf", cancellationToken)
            : null;
    }

    /// <summary>Checks that the repeated letter is visible to the caller and is the original: duplicates refer to the original.</summary>
    /// <param name="repeats">The unit, day and number of the duplicate; the number is null before it is assigned.</param>
    public async Task<Refusal?> CheckOriginalAsync(
        Guid id, (Guid UnitId, DateOnly ReceivedOn, int? Number) repeats, string field, CancellationToken cancellationToken)
    {
        var units = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var original = await db.Letters.AsNoTracking()
            .Where(l => l.Id == id && units.Contains(l.UnitId))
            .Select(l => new { l.DuplicateOfId, l.UnitId, l.ReceivedOn, l.Number })
            .SingleOrDefaultAsync(cancellationToken);
        return original switch
        {
            null => LetterRefusals.Unknown(field),
            { DuplicateOfId: not null } => Refusal.Rule(
                "letter.original_repeats", "The original letter is itself a duplicate; name the first letter.", field),
            _ => LetterLimits.CheckOriginal(
                repeats.ReceivedOn,
                repeats.Number,
                (original.ReceivedOn, original.UnitId == repeats.UnitId ? original.Number : null),
                field),
        };
    }
}
