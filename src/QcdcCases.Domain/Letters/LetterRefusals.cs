using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The refusals of a letter.</summary>
public static class LetterRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("letter.not_found", "The letter does not exist or is outside your units.");

    public static Refusal AlreadyProcessed() => Refusal.Conflict(
        "letter.already_processed", "The letter has already been processed; correct its processing instead.");

    /// <summary>The referenced letter does not exist or the caller may not see it.</summary>
    public static Refusal Unknown(string field) =>
        Refusal.Rule("letter.not_found", "The letter does not exist or is outside your units.", field);

    public static Refusal NotProcessed() => Refusal.Conflict(
        "letter.not_processed", "The letter has not been processed, so it has no outcome to correct.");

    public static Refusal FollowUpNotPossible() => Refusal.Rule(
        "letter.nothing_to_follow",
        "The event does not apply: the letter is not processed, was not transferred, has no reply or was not forwarded by another body.",
        "event");

    public static Refusal FollowUpTooEarly() => Refusal.Rule(
        "letter.follow_up_early", "The day of the event must not be before the day of the event that it follows.", "on");

    public static Refusal RetentionNotOver() => Refusal.Rule(
        "letter.kept_a_year",
        "A filed letter must be kept for one year before its destruction is decided.", "on") with { Article = "TT 05/2021 Đ28" };

    public static Refusal LongerCheckAlreadyRecorded() => Refusal.Conflict(
        "letter.longer_check_already", "The longer limit for the check of this letter is already fixed.");

    public static Refusal IsRepeated() => Refusal.Rule(
        "letter.is_repeated", "Other letters are marked as duplicates of this one; change their marks first.");

    public static Refusal CaseHasSteps() => Refusal.Rule(
        "letter.case_has_steps", "Steps of the case rest on this letter alone; void them first, the last one first.");

    public static Refusal VisitVoided() => Refusal.Rule(
        "letter.visit_voided", "The visit of which the letter was made is voided; restore the visit first.");

    public static Refusal OtherBook() => Refusal.Rule(
        "letter.other_book",
        "`receivedOn` must stay in the same year, whose letter book gave the number; void the letter and register it in the other book.",
        "receivedOn");

    public static Refusal ForwarderTold() => Refusal.Rule(
        "letter.forwarder_told", "`forwardedBy` is required: the forwarder was informed of the result.", "forwardedBy");

    public static Refusal CaseNotLinked() => Refusal.NotFound("letter.case_not_linked", "The letter is not linked to this case.");

    public static Refusal LastCase() => Refusal.Rule(
        "letter.last_case", "A letter must keep one case; link it to the right case first.");

    public static Refusal Finished() => Refusal.Rule("letter.finished", "The processing of this letter has ended.");
}
