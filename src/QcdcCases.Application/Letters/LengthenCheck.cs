using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>
/// Fixes the longer limit of a denunciation's check, up to ten working days in all, before the seven days end (Luật TC Đ24 k1).
/// </summary>
/// <param name="On">The day of the finding.</param>
public sealed record LengthenCheck(Guid Letter, DateOnly On, LongerCheckGround Ground, string Reason) : ICommand<LetterView>;

internal sealed class LengthenCheckValidator : AbstractValidator<LengthenCheck>
{
    public LengthenCheckValidator() => RuleFor(l => l.Reason).IsProse();
}

internal sealed class LengthenCheckHandler(RequestContext context, LetterLoader letters)
    : IRequestHandler<LengthenCheck, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(LengthenCheck command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        refusal =
            DayRules.CheckHappened(command.On, context.Today, "on")
            ?? letter.RecordLongerCheck(new LongerCheck(command.On, command.Ground, command.Reason));
        return refusal is null
            ? await letters.CompleteAsync(
                letter,
                "letter.check-lengthened",
                $"{Code.Of(command.Ground)}, {command.On:yyyy-MM-dd}",
                cancellationToken,
                "Luật Tố cáo Đ24 k1")
            : refusal;
    }
}
