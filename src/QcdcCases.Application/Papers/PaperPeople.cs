using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Papers;

/// <summary>
/// Determines the people whom a paper names. A sealed identity is printed only on a paper to that person, for a caller who may read
/// denouncers and states a reason, which the history keeps (Luật Tố cáo Đ56).
/// </summary>
internal sealed class PaperPeople(
    CasesDbContext db, RequestContext context, VisibleUnits visible, IdentityProtector identityProtector, HistoryWriter history)
{
    /// <param name="reason">The reason for printing a sealed identity; null leaves its place open.</param>
    public async Task<Result<List<PersonOnPaper>>> OfAsync(
        PaperForm form, PaperSource source, string? reason, CancellationToken cancellationToken)
    {
        var owners = source.Owners;
        var people = await db.People.AsNoTracking()
            .Where(p => owners.Contains(p.OwnerId))
            .OrderBy(p => p.Role).ThenBy(p => p.Ordinal)
            .ToListAsync(cancellationToken);
        var shown = people.FindAll(p => p.Role is PersonRole.Respondent || form.Names is not NamingOfSender.Never);
        var reveals = form.Names is NamingOfSender.Addressee && reason is not null && shown.Exists(p => p.IsSealed);
        if (reveals && await RevealAsync(source.Owners[0], source.UnitId, source.CaseId, form, reason!, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return shown
            .Select(p => p.Identity is { } open ? new PersonOnPaper(p.OwnerId, p.Role, open)
                : reveals ? new PersonOnPaper(p.OwnerId, p.Role, identityProtector.Unseal(p.SealedIdentity!))
                : null)
            .OfType<PersonOnPaper>()
            .ToList();
    }

    /// <summary>
    /// Returns the people whom an issued paper named. Whoever has been sealed since is left out unless the caller may reveal the identity.
    /// </summary>
    public async Task<Result<List<PersonOnPaper>>> OfAsync(
        PaperForm form, IssuedPaper issued, string? reason, CancellationToken cancellationToken)
    {
        var people = Unseal(issued);
        var owners = people.Select(p => p.Owner).Distinct().ToList();
        var sealedOwners = await db.People
            .Where(p => owners.Contains(p.OwnerId) && p.SealedIdentity != null)
            .Select(p => p.OwnerId).Distinct()
            .ToListAsync(cancellationToken);
        if (people.TrueForAll(p => IsOpen(p, sealedOwners)))
        {
            return people;
        }

        if (form.Names is NamingOfSender.Addressee && reason is not null)
        {
            return await RevealAsync(issued.SubjectId, issued.UnitId, issued.CaseId, form, reason, cancellationToken) is { } refusal
                ? refusal
                : people;
        }

        return people.FindAll(p => IsOpen(p, sealedOwners));
    }

    /// <summary>
    /// Returns the people as they are kept with an issued paper: always encrypted, because a matter can become a denunciation later.
    /// </summary>
    public string? Seal(List<PersonOnPaper> people) => people.Count == 0 ? null : identityProtector.SealText(PaperJson.Write(people));

    private List<PersonOnPaper> Unseal(IssuedPaper issued) =>
        issued.SealedPeople is { } cipherText ? PaperJson.Read<List<PersonOnPaper>>(identityProtector.UnsealText(cipherText)) : [];

    private static bool IsOpen(PersonOnPaper person, List<Guid> sealedOwners) =>
        person.Role is PersonRole.Respondent || !sealedOwners.Contains(person.Owner);

    private async Task<Refusal?> RevealAsync(
        Guid subjectId, Guid unitId, Guid? caseId, PaperForm form, string reason, CancellationToken cancellationToken)
    {
        if (!(await visible.ForAsync(Permission.ReadDenouncers, cancellationToken)).Contains(unitId))
        {
            return Refusal.Forbidden("denouncer.not_permitted", "You do not have permission to see the identity of a denouncer.");
        }

        // A stored answer or a cached file would keep the identity in clear text.
        context.Resend = null;
        history.Record(new HistoryNote("denouncer.revealed", subjectId, unitId, caseId, "Luật Tố cáo Đ56", $"{form.Code}: {reason}"));
        return null;
    }
}
