using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>Revokes a case's last step because it did not happen; its record remains, marked as superseded.</summary>
public sealed record TakeBackStep(Guid Case) : ICommand<CaseView>;

internal sealed class TakeBackStepHandler(CaseLoader cases, CaseSteps steps) : IRequestHandler<TakeBackStep, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(TakeBackStep command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var at))
        {
            return refusal;
        }

        return steps.RevokeLast(at) is { } refused ? refused : await cases.ViewAsync(at, cancellationToken);
    }
}
