using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The way of a letter to a unit of the same register, where it arrives with its file.</summary>
public sealed partial class Letter
{
    /// <summary>The unit of this register to which processing sent the letter; null for any other receiver.</summary>
    public Guid? ReceiverUnitId { get; private set; }

    /// <summary>The letter in the receiver's own book; null until the receiver takes it in.</summary>
    public Guid? TakenInAsId { get; private set; }

    /// <summary>The day on which the receiver refused to take the letter in.</summary>
    public DateOnly? ReceiptRefusedOn { get; private set; }

    public string? ReceiptRefusal { get; private set; }

    /// <summary>True while the receiver has neither taken the letter in nor refused it.</summary>
    public bool IsArriving =>
        Voided is null && ReceiverUnitId is not null && TakenInAsId is null && ReceiptRefusedOn is null;

    /// <summary>Sends the processed letter to a unit of this register, or to none. A corrected processing sends it anew.</summary>
    public Refusal? SendTo(Guid? unitId)
    {
        if (TakenInAsId is not null && unitId != ReceiverUnitId)
        {
            return LetterRefusals.TakenIn();
        }

        if (unitId is not null && (Processing is null || !ReachesReceiver(Processing.Outcome)))
        {
            return LetterRefusals.ReceiverUnitUnexpected();
        }

        if (unitId is not null && unitId == UnitId)
        {
            return Refusal.Rule("letter.receiver_is_sender", "`receiverUnit` must be another unit than that of the letter.", "receiverUnit");
        }

        (ReceiverUnitId, ReceiptRefusedOn, ReceiptRefusal) = (unitId, null, null);
        return null;
    }

    /// <summary>Links the letter with the one that the receiver entered in its own book.</summary>
    public Refusal? TakeIn(Guid asLetter)
    {
        if (!IsArriving)
        {
            return LetterRefusals.NotArriving();
        }

        TakenInAsId = asLetter;
        return null;
    }

    /// <summary>Lets the letter arrive again, because what was made of it is voided.</summary>
    public void ReleaseTakenIn() => TakenInAsId = null;

    /// <summary>Records that the receiver sends the letter back without taking it in.</summary>
    public Refusal? RefuseReceipt(DateOnly on, string reason)
    {
        if (!IsArriving)
        {
            return LetterRefusals.NotArriving();
        }

        if (on < Processing!.On)
        {
            return Refusal.Rule("letter.receipt_early", "The day must not be before the day on which the letter was sent.", "on");
        }

        (ReceiptRefusedOn, ReceiptRefusal) = (on, reason);
        return null;
    }

    /// <summary>Restores what a journal tells of the receipt.</summary>
    public void RestoreReceipt(Guid? unitId, Guid? takenInAs, DateOnly? refusedOn, string? refusal) =>
        (ReceiverUnitId, TakenInAsId, ReceiptRefusedOn, ReceiptRefusal) = (unitId, takenInAs, refusedOn, refusal);

    /// <summary>True for the outcomes after which another body handles the letter.</summary>
    public static bool ReachesReceiver(ProcessingOutcome outcome) =>
        outcome is ProcessingOutcome.Transferred or ProcessingOutcome.Returned or ProcessingOutcome.Guided;
}
