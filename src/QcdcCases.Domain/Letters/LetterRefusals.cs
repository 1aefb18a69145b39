using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>What a letter refuses.</summary>
public static class LetterRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("letter.not_found", "There is no such letter.");

    public static Refusal AlreadyProcessed() => Refusal.Conflict(
        "letter.already_processed", "The letter has been processed already; correct its processing instead.");

    /// <summary>The letter that a message refers to is not there, or not the caller's to see.</summary>
    public static Refusal Unknown(string field) =>
        Refusal.Rule("letter.not_found", "There is no such letter among yours.", field);

    public static Refusal NotProcessed() => Refusal.Conflict("letter.not_processed", "The letter has not been processed yet.");

    public static Refusal NothingToFollow() => Refusal.Rule(
        "letter.nothing_to_follow", "Nothing of the letter waits for this: it was not transferred, had no reply, was not passed on, or is not processed.", "event");

    public static Refusal FollowsBefore() => Refusal.Rule("letter.follow_up_early", "It cannot lie before what it follows.", "on");

    public static Refusal KeptAYear() => Refusal.Rule(
        "letter.kept_a_year", "A filed letter is kept for a year before its destruction is decided.", "on") with { Article = "TT 05/2021 Đ28" };

    public static Refusal AlreadyLengthened() => Refusal.Conflict("letter.longer_check_already", "The longer limit for its check is fixed already.");

    public static Refusal Finished() => Refusal.Rule("letter.finished", "The letter is finished.");
}
