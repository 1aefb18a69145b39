using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Existing;

/// <summary>Converts a record into its line.</summary>
/// <param name="maySeeDenouncers">
/// True if the caller may see the sealed people of a record, by its unit and its id; otherwise they are left out.
/// </param>
internal sealed class LineFactory(UnitTree tree, IdentityProtector identityProtector, Func<Guid, Guid, bool> maySeeDenouncers)
{
    public VisitLine Of(VisitRow row) =>
        VisitLine.Of(row, tree[row.Visit.UnitId].Key, People(row.People, row.Visit.UnitId), IsPartial(row.People, row.Visit.UnitId));

    public LetterLine Of(LetterRow row) =>
        LetterLine.Of(row, tree[row.Letter.UnitId].Key, People(row.People, row.Letter.UnitId), IsPartial(row.People, row.Letter.UnitId));

    public CaseLine Of(CaseRow row) => CaseLine.Of(row.Case, tree[row.Case.UnitId].Key, row.Previous?.ReferenceFrom(row.Case.Source));

    public OpinionLine Of(OpinionRow row)
    {
        var opinion = row.Opinion;
        return OpinionLine.Of(
            opinion,
            row.Conference.ReferenceFrom(opinion.Source),
            opinion.AssignedUnitId is { } unit ? tree[unit].Key : null,
            row.Case?.ReferenceFrom(opinion.Source));
    }

    private bool IsPartial(List<Person> people, Guid unitId) => people.Exists(p => !IsShown(p, unitId));

    private bool IsShown(Person person, Guid unitId) => !person.IsSealed || maySeeDenouncers(unitId, person.OwnerId);

    /// <summary>Ordered by role, and within a role in the order in which they were named.</summary>
    private List<PersonRecord>? People(List<Person> people, Guid unitId)
    {
        var shown = people.Where(p => IsShown(p, unitId)).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToList();
        return shown.Count == 0
            ? null
            : shown.ConvertAll(p => PersonRecord.Of(p.Role, p.Identity ?? identityProtector.Unseal(p.SealedIdentity!), p.IsSealed));
    }
}
