using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Existing;

/// <summary>Converts a record into its line.</summary>
/// <param name="maySeeDenouncers">
/// True if the caller may see the sealed people of a record, by its unit and its id; otherwise they are left out.
/// </param>
internal sealed class LineFactory(UnitTree tree, IdentityProtector identityProtector, Func<Guid, Guid, bool> maySeeDenouncers)
{
    public VisitLine Of(VisitRow row) =>
        VisitLine.Of(
            row,
            tree[row.Visit.BookUnitId].Key,
            HandOvers(row.Visit),
            People(row.People, row.Visit.UnitId),
            IsPartial(row.People, row.Visit.UnitId));

    public LetterLine Of(LetterRow row) =>
        LetterLine.Of(
            row,
            tree[row.Letter.BookUnitId].Key,
            HandOvers(row.Letter),
            People(row.People, row.Letter.UnitId),
            IsPartial(row.People, row.Letter.UnitId));

    public CaseLine Of(CaseRow row) =>
        CaseLine.Of(row.Case, tree[row.Case.BookUnitId].Key, HandOvers(row.Case), row.Previous?.ReferenceFrom(row.Case.Source));

    public SessionLine Of(ReceptionSession session) => SessionLine.Of(session, tree[session.BookUnitId].Key, HandOvers(session));

    public FeedbackLine Of(FeedbackItem item) => FeedbackLine.Of(item, tree[item.BookUnitId].Key, HandOvers(item));

    public OpinionLine Of(OpinionRow row)
    {
        var opinion = row.Opinion;
        return OpinionLine.Of(
            opinion,
            row.Conference.ReferenceFrom(opinion.Source),
            opinion.AssignedUnitId is { } unit ? tree[unit].Key : null,
            row.Case?.ReferenceFrom(opinion.Source),
            HandOvers(opinion));
    }

    private IReadOnlyList<HandOverRecord>? HandOvers(HeldRecord record) => record.HandOvers.Count == 0
        ? null
        : [.. record.HandOvers.Select(h => new HandOverRecord { To = tree[h.To].Key, On = h.On })];

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
