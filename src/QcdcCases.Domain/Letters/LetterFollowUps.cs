using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The events that can follow the processing of a letter, and their earliest days.</summary>
public static class LetterFollowUps
{
    /// <summary>Returns the refusal of a follow-up event on a day, or null.</summary>
    /// <param name="isForwarded">True if the letter was forwarded to the office.</param>
    public static Refusal? Check(LetterFollowUp happened, DateOnly on, LetterProcessing? processing, DateOnly? repliedOn, bool isForwarded)
    {
        var since = happened switch
        {
            LetterFollowUp.ReplyReceived => processing is { Outcome: ProcessingOutcome.Transferred } ? processing.On : default(DateOnly?),
            LetterFollowUp.CitizenTold => repliedOn,
            LetterFollowUp.ForwarderTold => isForwarded ? processing?.On : null,
            LetterFollowUp.DestructionDecided => processing is { Outcome: ProcessingOutcome.Filed } ? processing.On : null,
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
        return since is null ? LetterRefusals.FollowUpNotPossible()
            : on < since ? LetterRefusals.FollowUpTooEarly()
            : happened is LetterFollowUp.DestructionDecided && LetterDeadlines.RetentionLastDay(since.Value) >= on
                ? LetterRefusals.RetentionNotOver()
            : null;
    }
}
