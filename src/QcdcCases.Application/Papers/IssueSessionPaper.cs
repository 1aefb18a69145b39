using FluentValidation;
using MediatR;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>Issues a paper about a session of reception.</summary>
public sealed record IssueSessionPaper(Guid Session, string Paper, PaperEntry Entry) : ICommand<IssuedPaperView>;

internal sealed class IssueSessionPaperValidator : AbstractValidator<IssueSessionPaper>
{
    public IssueSessionPaperValidator() =>
        RuleFor(p => p.Entry).SetValidator(new PaperEntryValidator()).OverridePropertyName(string.Empty);
}

internal sealed class IssueSessionPaperHandler(SessionLoader sessions, PaperIssuer issuer)
    : IRequestHandler<IssueSessionPaper, Result<IssuedPaperView>>
{
    public async Task<Result<IssuedPaperView>> Handle(IssueSessionPaper command, CancellationToken cancellationToken) =>
        (await sessions.LoadForUpdateAsync(command.Session, cancellationToken)).IsRefused(out var refusal, out var session)
            ? refusal
            : await issuer.IssueAsync(
                PaperSubject.Session,
                session.Id,
                command.Paper,
                command.Entry,
                session,
                takeStep: null,
                _ => false,
                cancellationToken);
}
