using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>The refusals of a visit.</summary>
public static class VisitRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("visit.not_found", "The visit does not exist or is outside your units.");

    public static Refusal HasLetter() => Refusal.Rule(
        "visit.has_letter", "A letter was made of the visit; void the letter first.");

    public static Refusal SessionVoided() => Refusal.Rule(
        "visit.session_voided", "The session of the visit is voided; restore the session first.");

    public static Refusal CaseVoided() => Refusal.Rule(
        "visit.case_voided", "The case of the visit is voided; restore the case first.");

    public static Refusal OtherUnit() => Refusal.Rule(
        "visit.other_unit", "`session` must be a session of the unit whose register has the visit.", "session");

    public static Refusal OtherBook() => Refusal.Rule(
        "visit.other_book",
        "The day must stay in the same year, whose register gave the number; void the visit and record it in the other register.");

    public static Refusal MovedAfterFollowUp() => Refusal.Rule(
        "visit.moved_after_follow_up", "The day of reception must not be after the notice of a refusal or the answer to the citizen.");

    public static Refusal GroundNotInForce() => Refusal.Rule(
        "visit.ground_not_in_force", "The ground of the refusal of reception was not in force on the other day; correct the visit first.");

    public static Refusal NothingToFollow() => Refusal.Rule(
        "visit.nothing_to_follow", "The event does not apply: reception was not refused, or nothing was taken in.", "event");

    public static Refusal FollowUpTooEarly() => Refusal.Rule(
        "visit.follow_up_early", "The day of the event must not be before the day of reception.", "on");
}
