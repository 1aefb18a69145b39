using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Papers;

/// <summary>Writes an issued paper again, with what it said when it was issued.</summary>
public sealed record PrintPaper(PaperSubject Subject, Guid Id, Guid Issued) : IQuery<DocumentFile>;

/// <summary>Writes an issued paper again with the sealed name of its addressee, which the history keeps.</summary>
public sealed record PrintPaperWithIdentity(PaperSubject Subject, Guid Id, Guid Issued, string Reason) : ICommand<DocumentFile>;

internal sealed class PrintPaperWithIdentityValidator : AbstractValidator<PrintPaperWithIdentity>
{
    public PrintPaperWithIdentityValidator() => RuleFor(p => p.Reason).IsName();
}

internal sealed class PrintPaperHandler(CasesDbContext db, PaperSources sources, PaperPeople people, PaperFile file)
    : IRequestHandler<PrintPaper, Result<DocumentFile>>, IRequestHandler<PrintPaperWithIdentity, Result<DocumentFile>>
{
    public Task<Result<DocumentFile>> Handle(PrintPaper query, CancellationToken cancellationToken) =>
        PrintAsync(query.Subject, query.Id, query.Issued, reason: null, cancellationToken);

    public Task<Result<DocumentFile>> Handle(PrintPaperWithIdentity command, CancellationToken cancellationToken) =>
        PrintAsync(command.Subject, command.Id, command.Issued, command.Reason, cancellationToken);

    private async Task<Result<DocumentFile>> PrintAsync(
        PaperSubject subject, Guid id, Guid issuedId, string? reason, CancellationToken cancellationToken)
    {
        // The record decides who may read its papers.
        if ((await sources.FindAsync(subject, id, cancellationToken)).IsRefused(out var refusal, out _))
        {
            return refusal;
        }

        var issued = await db.IssuedPapers.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == issuedId && p.SubjectId == id, cancellationToken);
        if (issued is null || PaperForms.Find(issued.Paper) is not { } form)
        {
            return PaperRefusals.NotFound();
        }

        return (await people.OfAsync(form, issued, reason, cancellationToken)).IsRefused(out refusal, out var named)
            ? refusal
            : file.Of(form, PaperJson.Read<PaperFacts>(issued.Facts), named);
    }
}
