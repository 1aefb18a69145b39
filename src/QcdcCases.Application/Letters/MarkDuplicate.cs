using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>Marks a letter as a duplicate (đơn trùng), or removes the mark.</summary>
/// <param name="Of">The original letter; null removes the mark.</param>
public sealed record MarkDuplicate(Guid Letter, Guid? Of) : ICommand<LetterView>;

internal sealed class MarkDuplicateHandler(LetterLoader letters, LetterRegistrar letterRegistrar)
    : IRequestHandler<MarkDuplicate, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(MarkDuplicate command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        refusal = command.Of is { } original && original != letter.Id
            ? await letterRegistrar.CheckOriginalAsync(original, (letter.UnitId, letter.ReceivedOn, letter.Number), "of", cancellationToken)
            : null;
        refusal ??= letter.MarkDuplicate(command.Of);
        if (refusal is not null)
        {
            return refusal;
        }

        return await letters.CompleteAsync(
            letter,
            command.Of is null ? "letter.duplicate-unmarked" : "letter.duplicate-marked",
            command.Of?.ToString(),
            cancellationToken);
    }
}
