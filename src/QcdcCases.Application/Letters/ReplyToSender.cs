using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Replies to the unit of this register that transferred a letter: its deadline for the reply is met.</summary>
/// <param name="Letter">The letter in the receiver's book.</param>
/// <param name="On">The day of the reply; a repeated call corrects it.</param>
public sealed record ReplyToSender(Guid Letter, DateOnly On) : ICommand<LetterView>;

internal sealed class ReplyToSenderHandler(CasesDbContext db, RequestContext context, LetterLoader letters, HistoryWriter history)
    : IRequestHandler<ReplyToSender, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(ReplyToSender command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var sent = await db.Letters.SingleOrDefaultAsync(l => l.TakenInAsId == letter.Id, cancellationToken);
        refusal = sent is null
            ? Refusal.Rule("letter.no_sender", "No unit of this register sent the letter, so there is nobody to reply to.")
            : DayRules.CheckHappened(command.On, context.Today, "on")
                ?? (command.On < letter.ReceivedOn ? LetterRefusals.FollowUpTooEarly() : null)
                ?? sent.RecordFollowUp(LetterFollowUp.ReplyReceived, command.On);
        if (refusal is not null)
        {
            return refusal;
        }

        db.Stamp(sent!);
        history.Record(new HistoryNote(
            "letter.reply-received", sent!.Id, sent.UnitId, sent.Cases.MinBy(c => c.Ordinal)?.CaseId, Detail: $"{command.On:yyyy-MM-dd}"));
        return await letters.CompleteAsync(letter, "letter.replied", $"{command.On:yyyy-MM-dd}", cancellationToken);
    }
}
