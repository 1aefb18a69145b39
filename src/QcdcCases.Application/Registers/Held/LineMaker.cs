using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Held;

/// <summary>Makes the line that says what a record says.</summary>
/// <param name="maySeeDenouncers">Whether sealed people of a unit's records may be opened; where not, they are left out.</param>
internal sealed class LineMaker(UnitTree tree, IdentityProtector identityProtector, Func<Guid, bool> maySeeDenouncers)
{
    public VisitLine Of(VisitRow row)
    {
        var (visit, source) = (row.Visit, row.Visit.Source);
        return new VisitLine
        {
            Key = visit.Key,
            Session = row.Session?.SeenFrom(source),
            Unit = row.Session is null ? tree[visit.UnitId].Key : null,
            On = row.Session is null ? visit.ReceivedOn : null,
            Kind = row.Session is null ? visit.SessionKind : null,
            People = visit.People,
            Matter = visit.Matter,
            Case = row.Case?.SeenFrom(source),
            Letter = row.BecameLetter ? null : row.Letter?.SeenFrom(source),
            Result = visit.Result,
            RefusalGround = visit.RefusalGround,
            Classification = visit.Classification,
            EarlierResolver = visit.EarlierResolver,
            OwnJurisdiction = visit.OwnJurisdiction,
            CompetentBody = visit.CompetentBody,
            DocumentNo = visit.DocumentNo,
            FollowUp = visit.FollowUp,
            Note = visit.Note,
            Repeated = visit.Repeated,
            PapersTakenIn = visit.PapersTakenIn,
            RefusalNoticeNo = visit.RefusalNoticeNo,
            RefusalNoticeOn = visit.RefusalNoticeOn,
            CitizenToldOn = visit.CitizenToldOn,
            LetterMadeOn = visit.LetterMadeOn == visit.ReceivedOn ? null : visit.LetterMadeOn,
            Watched = visit.Watched ? true : null,
            Visitors = People(row.People, visit.UnitId),
            BookNumber = visit.Number,
            BecameLetter = row.BecameLetter,
            IsInPart = IsInPart(row.People, visit.UnitId),
        };
    }

    public LetterLine Of(LetterRow row)
    {
        var (letter, source) = (row.Letter, row.Letter.Source);
        var cases = row.Cases.ConvertAll(c => c.SeenFrom(source));
        return new LetterLine
        {
            Key = letter.Key,
            Unit = tree[letter.UnitId].Key,
            ReceivedOn = letter.ReceivedOn,
            Channel = letter.Channel,
            Kind = letter.Kind,
            Instance = letter.Instance,
            Field = letter.Field,
            Case = cases.Count == 1 ? cases[0] : null,
            Cases = cases.Count == 1 ? null : cases,
            DuplicateOf = row.DuplicateOf?.SeenFrom(source),
            Signatories = letter.Signatories,
            Summary = letter.Summary,
            ForwardedBy = letter.ForwardedBy,
            ForwarderKind = letter.ForwarderKind,
            KnownOn = letter.KnownOn,
            OnRegulations = letter.OnRegulations ? true : null,
            ManyPlaces = letter.LongerCheckGround is LongerCheckGround.SeveralPlaces ? true : null,
            DelegatedCheck = letter.LongerCheckGround is LongerCheckGround.Delegated ? true : null,
            LongerCheckOn = letter.LongerCheckOn == letter.ReceivedOn ? null : letter.LongerCheckOn,
            LongerCheckReason = letter.LongerCheckReason,
            Visit = row.Visit?.SeenFrom(source),
            People = People(row.People, letter.UnitId),
            BookNumber = letter.Number,
            IsInPart = IsInPart(row.People, letter.UnitId),
        };
    }

    public CaseLine Of(CaseRow row) => CaseLine.Of(row.Case, tree[row.Case.UnitId].Key, row.Previous?.SeenFrom(row.Case.Source));

    public OpinionLine Of(OpinionRow row)
    {
        var opinion = row.Opinion;
        return OpinionLine.Of(
            opinion,
            row.Conference.SeenFrom(opinion.Source),
            opinion.AssignedUnitId is { } unit ? tree[unit].Key : null,
            row.Case?.SeenFrom(opinion.Source));
    }

    private bool IsInPart(List<Person> people, Guid unitId) => people.Exists(p => p.IsSealed) && !maySeeDenouncers(unitId);

    /// <summary>In the order of their roles, and within a role in the order in which they were named.</summary>
    private List<PersonPart>? People(List<Person> people, Guid unitId)
    {
        var shown = people.Where(p => !p.IsSealed || maySeeDenouncers(unitId)).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToList();
        return shown.Count == 0 ? null : shown.ConvertAll(p => PersonPart.Of(p.Role, p.Identity ?? identityProtector.Open(p.SealedIdentity!), p.IsSealed));
    }
}
