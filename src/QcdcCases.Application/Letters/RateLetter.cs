using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>Records the rating that a citizen gives at the counter for the handling of a letter, once.</summary>
/// <param name="Value">1 (worst) to 5 (best).</param>
public sealed record RateLetter(Guid Letter, int Value, string? Text) : ICommand<LetterView>;

internal sealed class RateLetterValidator : AbstractValidator<RateLetter>
{
    public RateLetterValidator()
    {
        RuleFor(r => r.Value).InclusiveBetween(1, 5);
        RuleFor(r => r.Text).IsOptionalProse();
    }
}

internal sealed class RateLetterHandler(RequestContext context, LetterLoader letters) : IRequestHandler<RateLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(RateLetter command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        refusal = letter.Rate(new CitizenRating(context.Now, command.Value, command.Text));
        return refusal is null
            ? await letters.CompleteAsync(letter, "letter.rated", null, cancellationToken)
            : refusal with { Field = null };
    }
}
