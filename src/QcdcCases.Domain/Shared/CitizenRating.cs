namespace QcdcCases.Domain.Shared;

/// <summary>A citizen's rating of a visit or of the handling of a letter; a record is rated once.</summary>
/// <param name="Value">1 (worst) to 5 (best).</param>
/// <param name="Text">In the citizen's words.</param>
public sealed record CitizenRating(DateTimeOffset At, int Value, string? Text = null)
{
    /// <summary>Checks the rules for every rating, imported ones included.</summary>
    /// <param name="receivedOn">The day of the visit, or on which the letter was received.</param>
    /// <param name="rated">True if the record is rated already.</param>
    public Refusal? Check(DateOnly receivedOn, bool rated) =>
        rated ? Refusal.Rule("rating.already_given", "The visit or letter has been rated already.", "of")
        : OfficeClock.DayOf(At) < receivedOn ? Refusal.Rule("rating.early", "`at` must not be before the day of receipt.", "at")
        : null;
}
