using FluentValidation;
using MediatR;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>Removes the link of a letter with a wrong case; the letter keeps at least one case.</summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record UnlinkCase(Guid Letter, Guid Case, string Reason) : ICommand<LetterView>;

internal sealed class UnlinkCaseValidator : AbstractValidator<UnlinkCase>
{
    public UnlinkCaseValidator() => RuleFor(u => u.Reason).IsProse();
}

internal sealed class UnlinkCaseHandler(LetterLoader letters, CaseStories stories) : IRequestHandler<UnlinkCase, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(UnlinkCase command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var before = await stories.OfAsync(
            (await letters.CasesOfAsync(letter, cancellationToken)).Where(c => c.Id == command.Case), cancellationToken);
        refusal = letter.UnlinkCase(command.Case) ?? await stories.CheckAsync(before, cancellationToken);
        return refusal is null
            ? await letters.CompleteAsync(
                letter, "letter.case-unlinked", command.Case.ToString(), cancellationToken, reason: command.Reason)
            : refusal;
    }
}
