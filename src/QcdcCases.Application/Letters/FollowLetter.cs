using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>
/// Records what followed the processing of a letter: a reply, or that somebody was informed of the result. A repeated call corrects the
/// day.
/// </summary>
public sealed record FollowLetter(Guid Letter, LetterFollowUp Event, DateOnly On) : ICommand<LetterView>;

internal sealed class FollowLetterHandler(RequestContext context, LetterLoader letters) : IRequestHandler<FollowLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(FollowLetter command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        refusal = DayRules.CheckHappened(command.On, context.Today, "on") ?? letter.RecordFollowUp(command.Event, command.On);
        return refusal is null
            ? await letters.CompleteAsync(letter, $"letter.{Code.Of(command.Event)}", $"{command.On:yyyy-MM-dd}", cancellationToken)
            : refusal;
    }
}
