using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Writes the letter of apology for a case that is not resolved in time, with a new day; ready to sign.</summary>
/// <param name="NewDate">The new day of resolution, after today.</param>
public sealed record GetApologyLetter(Guid Case, DateOnly NewDate) : IQuery<DocumentFile>;

internal sealed class GetApologyLetterHandler(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    UnitDirectory units,
    IDocumentWriter documentWriter) : IRequestHandler<GetApologyLetter, Result<DocumentFile>>
{
    public async Task<Result<DocumentFile>> Handle(GetApologyLetter query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == query.Case && readable.Contains(c.UnitId))
            .Select(c => new { c.Kind, c.UnitId, c.AcceptedOn }).SingleOrDefaultAsync(cancellationToken);
        if (about is null)
        {
            return CaseRefusals.NotFound();
        }

        var late = await db
            .Deadlines.AsNoTracking()
            .SingleOrDefaultAsync(
                c => c.SubjectId == query.Case && c.Duty == DeadlineKinds.Resolution.Code && c.EndedOn == null && c.DueOn < context.Today,
                cancellationToken);
        if (late is null)
        {
            return Refusal.Rule("case.not_overdue", "The case is not overdue; a letter of apology is written only for an overdue case.");
        }

        if (query.NewDate <= context.Today)
        {
            return Refusal.Rule("apology.date_not_ahead", "`newDate` must be after today.", "newDate");
        }

        if (DayRules.CheckPlanned(query.NewDate, context.Today, "newDate") is { } tooFar)
        {
            return tooFar;
        }

        var tree = await units.TreeWithAsync([about.UnitId], cancellationToken);
        var letter = await FirstLetterAsync(query.Case, late.Instance, cancellationToken);
        var unit = tree[about.UnitId];
        var text = new ApologyLetter(
            unit.ParentId is { } parent ? tree[parent].Name : null,
            unit.Name,
            unit.Kind,
            context.Today,
            about.Kind,

            // The office fills in the address of a denouncer by hand, because the name must not be printed (Luật Tố cáo Đ56).
            about.Kind is CaseKind.Denunciation ? null : letter?.Sender,
            letter?.ReceivedOn,
            late.StartedOn,
            late.DueOn!.Value,
            query.NewDate);
        return new DocumentFile($"thu-xin-loi-{query.Case:N}.docx", documentWriter.Write(text));
    }

    private async Task<LetterOfCase?> FirstLetterAsync(Guid caseId, int instance, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.AsNoTracking().IgnoreAutoIncludes()
            .Where(l => l.Cases.Any(c => c.CaseId == caseId) && l.Instance == instance)
            .OrderBy(l => l.ReceivedOn).ThenBy(l => l.Id)
            .Select(l => new { l.Id, l.ReceivedOn })
            .FirstOrDefaultAsync(cancellationToken);
        if (letter is null)
        {
            return null;
        }

        var sender = await db.People.AsNoTracking()
            .Where(p => p.OwnerId == letter.Id && p.Role == PersonRole.Sender)
            .OrderBy(p => p.Ordinal).FirstOrDefaultAsync(cancellationToken);
        return new LetterOfCase(sender?.Identity, letter.ReceivedOn);
    }

    private sealed record LetterOfCase(Identity? Sender, DateOnly ReceivedOn);
}
