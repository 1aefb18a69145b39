using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Withholds feedback from every public answer, or shows it again. The citizen still follows it by its code.</summary>
/// <param name="Reason">Why it is withheld; null to show it.</param>
public sealed record HideFeedback(Guid Id, string? Reason) : ICommand<FeedbackView>;

internal sealed class HideFeedbackValidator : AbstractValidator<HideFeedback>
{
    public HideFeedbackValidator() => RuleFor(h => h.Reason!).IsProse().When(h => h.Reason is not null);
}

internal sealed class HideFeedbackHandler(CasesDbContext db, UnitDirectory units, FeedbackLoader feedbackLoader, HistoryWriter history)
    : IRequestHandler<HideFeedback, Result<FeedbackView>>
{
    public async Task<Result<FeedbackView>> Handle(HideFeedback command, CancellationToken cancellationToken)
    {
        var found = await feedbackLoader.FindAsync(command.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var item))
        {
            return refusal;
        }

        if (item.Hide(command.Reason) is { } broken)
        {
            return broken;
        }

        history.Record(new HistoryNote(command.Reason is null ? "feedback.shown" : "feedback.hidden", item.Id, item.UnitId));
        return FeedbackView.Of(item, await units.TreeAsync(cancellationToken), db.Stamp(item));
    }
}
