using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Papers;

/// <summary>Writes the draft of a paper with what the record knows now; the unknown and sealed names stay dotted.</summary>
public sealed record DraftPaper(PaperSubject Subject, Guid Id, string Paper) : IQuery<DocumentFile>;

/// <summary>
/// Writes the draft with the sealed name of its addressee. It is a command, because the file is given only when the history entry is
/// committed.
/// </summary>
public sealed record DraftPaperWithIdentity(PaperSubject Subject, Guid Id, string Paper, string Reason) : ICommand<DocumentFile>;

internal sealed class DraftPaperWithIdentityValidator : AbstractValidator<DraftPaperWithIdentity>
{
    public DraftPaperWithIdentityValidator() => RuleFor(d => d.Reason).IsName();
}

internal sealed class DraftPaperHandler(
    CasesDbContext db, RequestContext context, PaperSources sources, PaperPeople people, PaperFile file, PaperSettings settings)
    : IRequestHandler<DraftPaper, Result<DocumentFile>>, IRequestHandler<DraftPaperWithIdentity, Result<DocumentFile>>
{
    public Task<Result<DocumentFile>> Handle(DraftPaper query, CancellationToken cancellationToken) =>
        DraftAsync(query.Subject, query.Id, query.Paper, reason: null, cancellationToken);

    public Task<Result<DocumentFile>> Handle(DraftPaperWithIdentity command, CancellationToken cancellationToken) =>
        DraftAsync(command.Subject, command.Id, command.Paper, command.Reason, cancellationToken);

    private async Task<Result<DocumentFile>> DraftAsync(
        PaperSubject subject, Guid id, string paper, string? reason, CancellationToken cancellationToken)
    {
        if ((await sources.FindAsync(subject, id, cancellationToken)).IsRefused(out var refusal, out var source))
        {
            return refusal;
        }

        if (PaperForms.Find(paper) is not { } form)
        {
            return PaperRefusals.NotFound();
        }

        if (!form.IsInForce(context.Today) || form.FitOf(source.Record) is PaperFit.None)
        {
            return PaperRefusals.NotFitting();
        }

        if ((await people.OfAsync(form, source, reason, cancellationToken)).IsRefused(out refusal, out var named))
        {
            return refusal;
        }

        var facts = source.FactsOf(form);
        if (facts.Owner is { } owner
            && form.CarriesCode(facts.Kind)
            && await db.ReceiptCodes.Where(c => c.OwnerId == owner).Select(c => c.Code).SingleOrDefaultAsync(cancellationToken) is { } code)
        {
            facts = facts with { ReceiptCode = code, FollowUrl = settings.UrlOf(code) };
        }

        return file.Of(form, facts, named);
    }
}
