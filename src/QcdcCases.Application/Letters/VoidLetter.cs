using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>
/// Voids a letter that was registered twice or by mistake: it keeps its number and counts in nothing. A case that only it opened is voided
/// with it; the visit of which it was made can become another letter.
/// </summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record VoidLetter(Guid Letter, string Reason) : ICommand<LetterView>, IVoiding;

/// <summary>Restores a voided letter, with the case that was voided with it.</summary>
public sealed record RestoreLetter(Guid Letter, string Reason) : ICommand<LetterView>, IVoiding;

internal sealed class VoidLetterValidator : VoidingValidator<VoidLetter>;

internal sealed class RestoreLetterValidator : VoidingValidator<RestoreLetter>;

internal sealed class VoidLetterHandler(RequestContext context, LetterLoader letters, LetterLinks links, LetterVoiding voiding)
    : IRequestHandler<VoidLetter, Result<LetterView>>, IRequestHandler<RestoreLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(VoidLetter command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        refusal =
            await links.CheckNotRepeatedAsync(letter, cancellationToken)
            ?? await voiding.VoidAsync(letter, context.ToVoiding(command.Reason), cancellationToken);
        return refusal is null
            ? await letters.CompleteAsync(letter, "letter.voided", null, cancellationToken, reason: command.Reason)
            : refusal;
    }

    public async Task<Result<LetterView>> Handle(RestoreLetter command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken, voided: true)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        refusal = await voiding.RestoreAsync(letter, cancellationToken);
        return refusal is null
            ? await letters.CompleteAsync(letter, "letter.restored", null, cancellationToken, reason: command.Reason)
            : refusal;
    }
}
