using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Voids a case that was opened twice or by mistake; refused while letters, visits, opinions or another case refer to it.
/// </summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record VoidCase(Guid Id, string Reason) : ICommand<CaseView>, IVoiding;

/// <summary>Restores a voided case; the trace stays in the history.</summary>
public sealed record RestoreCase(Guid Id, string Reason) : ICommand<CaseView>, IVoiding;

internal sealed class VoidCaseValidator : VoidingValidator<VoidCase>;

internal sealed class RestoreCaseValidator : VoidingValidator<RestoreCase>;

internal sealed class VoidCaseHandler(RequestContext context, CaseLoader cases, CaseReferences references, HistoryWriter history)
    : IRequestHandler<VoidCase, Result<CaseView>>, IRequestHandler<RestoreCase, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(VoidCase command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Id, cancellationToken, voided: false)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        if (await references.FindAsync(found, cancellationToken) is { } named)
        {
            return named;
        }

        found.SetVoided(context.ToVoiding(command.Reason));
        return await CompleteAsync(found, "case.voided", command.Reason, cancellationToken);
    }

    public async Task<Result<CaseView>> Handle(RestoreCase command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Id, cancellationToken, voided: true)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        if (await references.CheckPreviousAsync(found, cancellationToken) is { } gone)
        {
            return gone;
        }

        found.SetVoided(null);
        return await CompleteAsync(found, "case.restored", command.Reason, cancellationToken);
    }

    private async Task<CaseView> CompleteAsync(Case at, string action, string reason, CancellationToken cancellationToken)
    {
        history.Record(new HistoryNote(action, at.Id, at.UnitId, at.Id, Reason: reason));
        return await cases.ViewAsync(at, cancellationToken);
    }
}
