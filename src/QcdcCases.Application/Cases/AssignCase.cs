using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>Assigns a case to an officer, or returns it to the unit.</summary>
/// <param name="Assignee">The id of the staff account; null for no assignee.</param>
/// <param name="Note">A note for the next assignee; it must not name persons of the matter.</param>
public sealed record AssignCase(Guid Case, Guid? Assignee, string? Note = null) : ICommand<CaseView>;

internal sealed class AssignCaseValidator : AbstractValidator<AssignCase>
{
    public AssignCaseValidator() => RuleFor(c => c.Note).IsOptionalName();
}

internal sealed class AssignCaseHandler(CaseLoader cases, AssigneeChecker assigneeChecker, HistoryWriter history)
    : IRequestHandler<AssignCase, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(AssignCase command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var at))
        {
            return refusal;
        }

        var change = AssignmentAction.Of(at.AssigneeId, command.Assignee);
        refusal =
            await assigneeChecker.CheckAsync(command.Assignee, Permission.WriteCases, at.UnitId, cancellationToken)
            ?? at.Assign(command.Assignee);
        if (refusal is not null)
        {
            return refusal;
        }

        history.Record(new HistoryNote($"case.{change}", at.Id, at.UnitId, at.Id, Detail: command.Note));
        return await cases.ViewAsync(at, cancellationToken);
    }
}
