using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>
/// The rules for a visit entered at the counter; imported visits may have less data. A refused visit needs no identity papers, because a
/// missing paper may be the ground of refusal (NĐ 154/2026 Đ4 k1 đ.e).
/// </summary>
public static class CounterRules
{
    // Law 136/2025 requires the number of an identity paper; before, name and address were enough.
    private static readonly DateOnly IdentityPaperRequiredFrom = new(2026, 7, 1);

    /// <summary>Checks that the entry is complete and lawful on the day of reception.</summary>
    public static Refusal? CheckEntry(VisitEntry entry, DateOnly on) =>
        entry switch
        {
            { Result: VisitResult.Refused, RefusalGround: null } => Refusal.Rule(
                "visit.ground_missing",
                "`refusalGround` is required for a refused reception.",
                "refusalGround"),
            { RefusalGround: { } ground } when RefusalGrounds.Find(ground, on) is null => Refusal.Rule(
                "visit.ground_not_lawful",
                "`refusalGround` must be a ground of refusal in force on the day of reception.",
                "refusalGround"),
            { Result: VisitResult.Transferred, CompetentBody: null } => Refusal.Rule(
                "visit.competent_body_missing",
                "`competentBody` is required for a transfer: the body to which the matter goes.",
                "competentBody"),
            { Result: VisitResult.Transferred, Classification: CaseKind.Complaint or CaseKind.Denunciation }
                when on < EntryIntoForce.Law136 => Refusal.Rule(
                "visit.transfer_too_early",
                "`result` must be `guided`: before 1 July 2026 a complaint or denunciation to the wrong body is not transferred (Law "
                    + "42/2013 Đ26).",
                "result"),
            { Result: VisitResult.Guided or VisitResult.Transferred, OwnJurisdiction: true } => Refusal.Rule(
                "visit.own_is_taken_in",
                "`result` must not be `guided` or `transferred` for a matter within own jurisdiction (Law 42/2013 Đ26).",
                "result"),
            { Result: VisitResult.TakenIn, OwnJurisdiction: false } => Refusal.Rule(
                "visit.others_not_taken_in",
                "`result` must be `guided` or `transferred` for a matter within other jurisdiction (Law 42/2013 Đ26).",
                "result"),
            { Result: VisitResult.Refused, PapersTakenIn: { } papers } when !string.IsNullOrWhiteSpace(papers) => Refusal.Rule(
                "visit.refused_takes_nothing",
                "`papersTakenIn` must be absent: reception was refused.",
                "papersTakenIn"),
            _ => null,
        };

    /// <summary>Checks that a group has representatives.</summary>
    public static Refusal? CheckGroup(VisitEntry entry, IReadOnlyCollection<PersonRole> named) => entry.Result is VisitResult.Refused
        ? null
        : Representation.Check(entry.People, named.Count(role => role is PersonRole.Representative));

    /// <summary>
    /// Checks that a person who acts for others names the authorising paper, and that the speaker names an identity paper.
    /// </summary>
    public static Refusal? CheckPapers(VisitEntry entry, DateOnly on, IReadOnlyList<(PersonRole Role, Identity Identity)> visitors)
    {
        if (entry.Result is VisitResult.Refused)
        {
            return null;
        }

        for (var place = 0; place < visitors.Count; place++)
        {
            var (role, identity) = visitors[place];
            if (NeedsAuthority(role, entry.People) && string.IsNullOrWhiteSpace(identity.AuthorisedBy))
            {
                return Refusal.Rule(
                    "visit.authority_missing",
                    "`authorisedBy` is required: the paper by which this person acts for others.", $"visitors[{place}].authorisedBy");
            }

            var speaks = role is PersonRole.Representative || visitors.Count == 1;
            if (on >= IdentityPaperRequiredFrom && speaks && identity.Paper is null)
            {
                return Refusal.Rule(
                    "visit.identity_missing",
                    "`paper` is required: the identity paper that was shown (Law 42/2013 Đ25).", $"visitors[{place}].paper");
            }
        }

        return null;
    }

    private static bool NeedsAuthority(PersonRole role, int people) =>
        role is PersonRole.Authorised || (role is PersonRole.Representative && people >= Visit.LargeGroup);
}
