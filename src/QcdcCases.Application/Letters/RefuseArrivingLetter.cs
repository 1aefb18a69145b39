using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Refuses to take in a letter that another unit of this register sent: the sender decides on it anew.</summary>
/// <param name="On">The day of the refusal; null for today.</param>
public sealed record RefuseArrivingLetter(Guid Letter, string Reason, DateOnly? On = null) : ICommand<ReceiptRefusedView>;

/// <summary>The refused receipt.</summary>
/// <param name="Letter">The id of the letter in the sender's book.</param>
public sealed record ReceiptRefusedView(Guid Letter, DateOnly On, string Reason, Guid Version) : IVersioned;

internal sealed class RefuseArrivingLetterValidator : AbstractValidator<RefuseArrivingLetter>
{
    public RefuseArrivingLetterValidator() => RuleFor(l => l.Reason).IsProse();
}

internal sealed class RefuseArrivingLetterHandler(
    CasesDbContext db, RequestContext context, ArrivingLetters arrivingLetters, HistoryWriter history)
    : IRequestHandler<RefuseArrivingLetter, Result<ReceiptRefusedView>>
{
    public async Task<Result<ReceiptRefusedView>> Handle(RefuseArrivingLetter command, CancellationToken cancellationToken)
    {
        if ((await arrivingLetters.FindAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var on = command.On ?? context.Today;
        refusal = DayRules.CheckHappened(on, context.Today, "on") ?? letter.RefuseReceipt(on, command.Reason);
        if (refusal is not null)
        {
            return refusal;
        }

        history.Record(new HistoryNote(
            "letter.receipt-refused", letter.Id, letter.UnitId, letter.Cases.MinBy(c => c.Ordinal)?.CaseId, Reason: command.Reason));
        return new ReceiptRefusedView(letter.Id, on, command.Reason, db.Stamp(letter));
    }
}
