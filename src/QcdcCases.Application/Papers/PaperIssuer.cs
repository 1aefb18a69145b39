using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Papers;

/// <summary>Issues a paper about a record that the caller may change and whose version is checked.</summary>
internal sealed class PaperIssuer(
    CasesDbContext db, RequestContext context, PaperSources sources, PaperPeople people, PaperSettings settings, HistoryWriter history)
{
    /// <summary>Issues a paper, after its step where the request records one in the same transaction.</summary>
    /// <param name="record">The tracked record.</param>
    /// <param name="takeStep">Records the step; null if the request has none.</param>
    /// <param name="isOwnStep">Whether that step is the one that the paper is.</param>
    public async Task<Result<IssuedPaperView>> IssueAsync(
        PaperSubject subject,
        Guid id,
        string paper,
        PaperEntry entry,
        object record,
        Func<Task<Refusal?>>? takeStep,
        Func<PaperForm, bool> isOwnStep,
        CancellationToken cancellationToken)
    {
        if ((await sources.FindAsync(subject, id, cancellationToken)).IsRefused(out var refusal, out var source))
        {
            return refusal;
        }

        if (PaperForms.Find(paper) is not { } form)
        {
            return PaperRefusals.NotFound();
        }

        refusal = CheckDay(form, source, entry.On) ?? CheckStep(form, source, takeStep is not null, isOwnStep);
        if (refusal is not null)
        {
            return refusal;
        }

        if (takeStep is not null)
        {
            if (await takeStep() is { } notTaken)
            {
                return notTaken;
            }

            if ((await sources.FindAsync(subject, id, cancellationToken)).IsRefused(out refusal, out source))
            {
                return refusal;
            }
        }

        if ((await people.OfAsync(form, source, entry.Reason, cancellationToken)).IsRefused(out refusal, out var named))
        {
            return refusal;
        }

        var issued = await KeepAsync(form, source, entry, named, subject, cancellationToken);
        string?[] told = [form.Code, $"{entry.On:yyyy-MM-dd}", entry.DocumentNo];
        history.Record(
            new HistoryNote(
                "paper.issued", id, source.UnitId, source.CaseId, form.Source, string.Join(", ", told.Where(t => t is not null))));
        return IssuedPaperView.Of(issued, db.Stamp(record));
    }

    private async Task<IssuedPaper> KeepAsync(
        PaperForm form,
        PaperSource source,
        PaperEntry entry,
        List<PersonOnPaper> named,
        PaperSubject subject,
        CancellationToken cancellationToken)
    {
        var facts = source.FactsOf(form);
        var code = facts.Owner is { } owner && form.CarriesCode(facts.Kind) ? await CodeOfAsync(owner, cancellationToken) : null;
        facts = facts with
        {
            On = entry.On,
            DocumentNo = entry.DocumentNo,
            Signer = entry.Signer,
            SignerOffice = entry.SignerOffice,
            ReceiptCode = code,
            FollowUrl = code is null ? null : settings.UrlOf(code),
        };
        var issued = IssuedPaper.Of(
            new(subject, source.Id, source.UnitId, source.CaseId, form.Code, entry.On, entry.DocumentNo, code),
            PaperJson.Write(facts),
            people.Seal(named),
            context.Caller.Actor,
            context.Now);
        db.IssuedPapers.Add(issued);
        return issued;
    }

    /// <summary>Returns the receipt code of a letter or visit; the first paper creates it.</summary>
    private async Task<string> CodeOfAsync(Guid owner, CancellationToken cancellationToken)
    {
        if (await db.ReceiptCodes.Where(c => c.OwnerId == owner).Select(c => c.Code).SingleOrDefaultAsync(cancellationToken) is { } code)
        {
            return code;
        }

        var made = ReceiptCode.Generate(owner);
        db.ReceiptCodes.Add(made);
        return made.Code;
    }

    private Refusal? CheckDay(PaperForm form, PaperSource source, DateOnly on) =>
        DayRules.CheckHappened(on, context.Today, "on")
        ?? (!form.IsInForce(on) ? PaperRefusals.NotInForce(form)
            : on < source.Facts.ReceivedOn ? PaperRefusals.BeforeReceipt()
            : null);

    private static Refusal? CheckStep(PaperForm form, PaperSource source, bool hasStep, Func<PaperForm, bool> isOwnStep) =>
        hasStep && !(form.IsAct && isOwnStep(form)) ? PaperRefusals.OtherStep(form)
        : form.FitOf(source.Record) switch
        {
            PaperFit.None => PaperRefusals.NotFitting(),
            PaperFit.AwaitsStep when !hasStep => PaperRefusals.StepMissing(form),
            _ => null,
        };
}
