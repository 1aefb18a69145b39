using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The processing of a letter: its check, its outcome, and the events that follow.</summary>
public sealed partial class Letter
{
    /// <summary>Records, once, that the check needs the longer limit.</summary>
    public Refusal? RecordLongerCheck(LongerCheck check)
    {
        if (Processing is not null)
        {
            return LetterRefusals.AlreadyProcessed();
        }

        if (LongerCheckOn is not null)
        {
            return LetterRefusals.LongerCheckAlreadyRecorded();
        }

        if (check.Check(Kind, ReceivedOn, ProcessingDueOn) is { } refusal)
        {
            return refusal;
        }

        (LongerCheckOn, LongerCheckGround, LongerCheckReason) = (check.On, check.Ground, check.Reason);
        return null;
    }

    /// <summary>Records the outcome of processing, once.</summary>
    public Refusal? Process(LetterProcessing processing)
    {
        if (Processing is not null)
        {
            return LetterRefusals.AlreadyProcessed();
        }

        return CorrectProcessing(processing);
    }

    /// <summary>Records the outcome of processing in place of an earlier one, which the history keeps.</summary>
    public Refusal? CorrectProcessing(LetterProcessing processing)
    {
        if (processing.Check(ReceivedOn) is { } refusal)
        {
            return refusal;
        }

        Processing = processing;
        RemoveInvalidFollowUps();
        return null;
    }

    /// <summary>Records an event that followed the processing, or corrects its day.</summary>
    public Refusal? RecordFollowUp(LetterFollowUp happened, DateOnly on)
    {
        if (LetterFollowUps.Check(happened, on, Processing, RepliedOn, ForwardedBy is not null) is { } refusal)
        {
            return refusal;
        }

        RepliedOn = happened is LetterFollowUp.ReplyReceived ? on : RepliedOn;
        CitizenToldOn = happened is LetterFollowUp.CitizenTold ? on : CitizenToldOn;
        ForwarderToldOn = happened is LetterFollowUp.ForwarderTold ? on : ForwarderToldOn;
        DestructionDecidedOn = happened is LetterFollowUp.DestructionDecided ? on : DestructionDecidedOn;
        RemoveInvalidFollowUps();
        return null;
    }

    /// <summary>Removes the follow-up events that a correction has made impossible.</summary>
    private void RemoveInvalidFollowUps()
    {
        RepliedOn = Kept(LetterFollowUp.ReplyReceived, RepliedOn);
        CitizenToldOn = Kept(LetterFollowUp.CitizenTold, CitizenToldOn);
        ForwarderToldOn = Kept(LetterFollowUp.ForwarderTold, ForwarderToldOn);
        DestructionDecidedOn = Kept(LetterFollowUp.DestructionDecided, DestructionDecidedOn);

        DateOnly? Kept(LetterFollowUp happened, DateOnly? on) =>
            on is { } day && LetterFollowUps.Check(happened, day, Processing, RepliedOn, ForwardedBy is not null) is null ? on : null;
    }
}
