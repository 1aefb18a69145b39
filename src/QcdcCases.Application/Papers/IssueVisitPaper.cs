using FluentValidation;
using MediatR;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>The follow-up of a visit that a paper is.</summary>
public sealed record VisitPaperStep(VisitFollowUp Event, DateOnly On, string? DocumentNo = null);

/// <summary>Issues a paper about a visit, and records the follow-up with it if there is a step.</summary>
/// <param name="Step">The follow-up that the paper is; absent if it is recorded already, or the paper is none.</param>
public sealed record IssueVisitPaper(Guid Visit, string Paper, PaperEntry Entry, VisitPaperStep? Step) : ICommand<IssuedPaperView>;

internal sealed class IssueVisitPaperValidator : AbstractValidator<IssueVisitPaper>
{
    public IssueVisitPaperValidator()
    {
        RuleFor(p => p.Entry).SetValidator(new PaperEntryValidator()).OverridePropertyName(string.Empty);
        RuleFor(p => p.Entry.DocumentNo)
            .NotEmpty().When(p => p.Step is { Event: VisitFollowUp.RefusalSent }).OverridePropertyName("documentNo");
    }
}

internal sealed class IssueVisitPaperHandler(
    VisitLoader visits, PaperIssuer issuer, IRequestHandler<FollowVisit, Result<VisitView>> followUps)
    : IRequestHandler<IssueVisitPaper, Result<IssuedPaperView>>
{
    public async Task<Result<IssuedPaperView>> Handle(IssueVisitPaper command, CancellationToken cancellationToken)
    {
        if ((await visits.LoadForUpdateAsync(command.Visit, cancellationToken)).IsRefused(out var refusal, out var visit))
        {
            return refusal;
        }

        var step = command.Step;
        return PaperSteps.Check(command.Entry, step?.On, step?.DocumentNo) is { } different
            ? different
            : await issuer.IssueAsync(
                PaperSubject.Visit,
                visit.Id,
                command.Paper,
                command.Entry,
                visit,
                step is null ? null : () => FollowAsync(command, step, cancellationToken),
                form => form.FollowUp == step?.Event,
                cancellationToken);
    }

    private async Task<Refusal?> FollowAsync(IssueVisitPaper command, VisitPaperStep step, CancellationToken cancellationToken)
    {
        // Only the notice of a refusal has a number in the register (Mẫu 01/TCD).
        var documentNo = step.Event is VisitFollowUp.RefusalSent ? command.Entry.DocumentNo : null;
        var result = await followUps.Handle(new FollowVisit(command.Visit, step.Event, step.On, documentNo), cancellationToken);
        return result.IsRefused(out var refusal, out _) ? PaperSteps.InStep(refusal) : null;
    }
}
