using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>Puts a letter on an officer's worklist, hands it over to another, or gives it back to the unit.</summary>
/// <param name="Assignee">The staff account; null is nobody.</param>
/// <param name="Note">What the next one should know; it names no person of the matter.</param>
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

        return await letters.PutBackAsync(letter, $"letter.{change}", command.Note, cancellationToken);
    }
}
