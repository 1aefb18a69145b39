using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Letters;

/// <summary>Enters letters into a unit's book: the one way in, from the counter and from a visit alike.</summary>
internal sealed class LetterRegistrar(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    RequestCalendar calendars,
    PeopleStore people,
    CaseLocks locks,
    LetterReferences references,
    HistoryWriter history,
    RegisterNumbering registerNumbering)
{
    /// <summary>Registers the letter, opens its case unless it is about earlier ones, and asks for the next number of the book.</summary>
    public Task<Result<Letter>> RegisterAsync(RegisterLetter entry, Guid unitId, CancellationToken cancellationToken) =>
        RegisterAsync(entry, unitId, null, id => people.Add(id, entry.People), cancellationToken);

    /// <summary>The same for a visit that becomes a letter: its people are carried over, sealed ones unopened.</summary>
    public Task<Result<Letter>> RegisterAsync(RegisterLetter entry, Visit visit, IEnumerable<Person> visitors, CancellationToken cancellationToken) =>
        RegisterAsync(entry, visit.UnitId, visit.Id, id => people.CarryOver(id, visitors), cancellationToken);

    private async Task<Result<Letter>> RegisterAsync(
        RegisterLetter entry, Guid unitId, Guid? visitId, Func<Guid, IReadOnlyList<Person>> enterPeople, CancellationToken cancellationToken)
    {
        var dueOn = (await calendars.DueDaysAsync(cancellationToken)).Processing(entry.Kind, entry.ReceivedOn, entry.OnRegulations);
        var id = Guid.CreateVersion7(context.Now);
        var registration = entry.ToRegistration(unitId, visitId, dueOn);
        var entered = enterPeople(id);
        var named = NamedOf(entry, entered);
        var wrong = DayRules.CheckHappened(entry.ReceivedOn, context.Today, "receivedOn")
            ?? registration.Broken(named, dueOn).FirstOrDefault()
            ?? LetterLimits.CheckRepresentatives(entry.Signatories, named)
            ?? await CheckReferencesAsync(entry, unitId, cancellationToken);
        if (wrong is { } refusal)
        {
            return refusal;
        }

        IReadOnlyList<Guid> caseIds = entry.Cases is { Count: > 0 } earlier ? earlier : [OpenCase(entry, unitId)];
        registration = registration with { CaseIds = caseIds, OpenNames = PeopleStore.OpenNames(entered) };
        var letter = Letter.Register(id, Origin.Here(id), RegisterNumbering.Pending, registration);
        registerNumbering.Request(unitId, RegisterBook.Letters, entry.ReceivedOn.Year, letter.TakeNumber);
        db.Letters.Add(letter);
        history.Record(new HistoryNote("letter.registered", id, unitId, caseIds[0]));
        return letter;
    }

    /// <summary>Who is named; of sealed people only the roles are known.</summary>
    private static (PersonRole Role, string? Name)[] NamedOf(RegisterLetter entry, IReadOnlyList<Person> entered) => entry.People.Count > 0
        ? [.. entry.People.Select(p => (p.Role, (string?)p.Name))]
        : [.. entered.Select(p => (p.Role, p.Identity?.Name))];

    private Guid OpenCase(RegisterLetter entry, Guid unitId)
    {
        var id = Guid.CreateVersion7(context.Now);
        var description = new CaseDescription(entry.Field, entry.Summary, entry.Signatories >= Visit.LargeGroup ? true : null);
        db.Cases.Add(Case.Open(id, Origin.Here(id), new CaseOpening(unitId, entry.Kind, description, entry.Instance)));
        return id;
    }

    /// <summary>What a letter refers to must be there, and among the caller's own.</summary>
    private async Task<Refusal?> CheckReferencesAsync(RegisterLetter entry, Guid unitId, CancellationToken cancellationToken)
    {
        if (entry.Cases is { Count: > 0 } wanted)
        {
            await locks.TakeAsync(wanted, cancellationToken);
            var distinct = wanted.Distinct().ToList();
            var units = await visible.ForAsync(Permission.ReadCases, cancellationToken);
            var found = await db.Cases.CountAsync(c => distinct.Contains(c.Id) && units.Contains(c.UnitId), cancellationToken);
            if (found < distinct.Count)
            {
                return CaseRefusals.Unknown("cases");
            }
        }

        return entry.DuplicateOf is { } earlier
            ? await references.CheckOriginalAsync(earlier, (unitId, entry.ReceivedOn, null), "duplicateOf", cancellationToken)
            : null;
    }
}
