using FluentValidation;
using MediatR;
using QcdcCases.Application.Codes;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Letters;

/// <summary>
/// Takes a letter that another unit of this register sent into the receiver's own book, with its people, summary and classification. Sealed
/// people stay sealed. Both letters name each other.
/// </summary>
/// <param name="Letter">The letter in the sender's book.</param>
/// <param name="ReceivedOn">The day of its arrival; null for today.</param>
/// <param name="Field">The receiver's own code of the field; null for that of the sender.</param>
public sealed record TakeInLetter(Guid Letter, DateOnly? ReceivedOn = null, string? Field = null) : ICommand<LetterView>;

internal sealed class TakeInLetterValidator : AbstractValidator<TakeInLetter>
{
    public TakeInLetterValidator() => RuleFor(l => l.Field!).IsCode().When(l => l.Field is not null);
}

internal sealed class TakeInLetterHandler(
    CasesDbContext db,
    RequestContext context,
    ArrivingLetters arrivingLetters,
    UnitDirectory units,
    CodeDirectory codes,
    PeopleStore people,
    LetterRegistrar letterRegistrar,
    HistoryWriter history) : IRequestHandler<TakeInLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(TakeInLetter command, CancellationToken cancellationToken)
    {
        if ((await arrivingLetters.FindAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var sent))
        {
            return refusal;
        }

        var (tree, on) = (await units.TreeAsync(cancellationToken), command.ReceivedOn ?? context.Today);
        var (sender, receiver) = (tree[sent.UnitId], tree.CurrentUnit(sent.ReceiverUnitId!.Value));
        var field = command.Field ?? sent.Field;
        refusal = !receiver.ExistsOn(on) ? UnitRefusals.NotInExistence("receivedOn")
            : on < sent.Processing!.On
                ? Refusal.Rule("letter.receipt_early", "The day must not be before the day on which the letter was sent.", "receivedOn")
            : await codes.CheckFieldAsync(field, receiver.Id, on, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var entry = new RegisterLetter(
            receiver.Key,
            on,
            LetterChannel.Transfer,
            sent.Kind,
            field,
            sent.Summary ?? string.Empty,
            People: [],
            sent.Instance,
            Cases: null,
            sent.Signatories,
            ForwardedBy: sender.Name,
            DuplicateOf: null,
            ForwarderOf(sender),
            sent.KnownOn,
            sent.OnRegulations,
            sent.BeyondLevel,
            sent.ManyPlaces);
        var registered = await letterRegistrar.RegisterAsync(
            entry, receiver.Id, (null, await people.OfAsync(sent.Id, cancellationToken)), cancellationToken);
        if (registered.IsRefused(out refusal, out var taken) || (refusal = sent.TakeIn(taken.Id)) is not null)
        {
            return refusal;
        }

        db.Stamp(sent);
        history.Record(new HistoryNote("letter.taken-in", sent.Id, sent.UnitId, FirstCase(sent), Detail: receiver.Key));
        return LetterView.Of(taken, receiver.Key, db.Stamp(taken)) with { CameFrom = new LetterOrigin(sent.Id, sender.Key, sent.Number) };
    }

    /// <summary>The kind of forwarder by which the law fixes who must be informed of the result.</summary>
    private static ForwarderKind ForwarderOf(Unit sender) => sender.Kind switch
    {
        UnitKind.PeopleCouncil => ForwarderKind.Deputies,
        UnitKind.Front => ForwarderKind.Front,
        _ => ForwarderKind.OtherBody,
    };

    private static Guid? FirstCase(Letter letter) => letter.Cases.MinBy(c => c.Ordinal)?.CaseId;
}
