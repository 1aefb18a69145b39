using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>Assigns a letter to an officer, or returns it to the unit.</summary>
/// <param name="Assignee">The id of the staff account; null for no assignee.</param>
/// <param name="Note">A note for the next assignee; it must not name persons of the matter.</param>
public sealed record AssignLetter(Guid Letter, Guid? Assignee, string? Note = null) : ICommand<LetterView>;

internal sealed class AssignLetterValidator : AbstractValidator<AssignLetter>
{
    public AssignLetterValidator() => RuleFor(l => l.Note).IsOptionalName();
}

internal sealed class AssignLetterHandler(LetterLoader letters, AssigneeChecker assigneeChecker)
    : IRequestHandler<AssignLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(AssignLetter command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var change = AssignmentAction.Of(letter.AssigneeId, command.Assignee);
        refusal = await assigneeChecker.CheckAsync(command.Assignee, Permission.WriteLetters, letter.UnitId, cancellationToken)
            ?? letter.Assign(command.Assignee);
        if (refusal is not null)
        {
            return refusal;
        }

        return await letters.CompleteAsync(letter, $"letter.{change}", command.Note, cancellationToken);
    }
}
