using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>The rules for all visits, entered or imported.</summary>
public static class VisitLimits
{
    /// <param name="named">The number of named visitors.</param>
    /// <param name="hasLetter">True if the visit became a letter.</param>
    public static Refusal? Check(VisitEntry entry, int named, bool hasLetter) => entry switch
    {
        { Result: not VisitResult.Refused, RefusalGround: { } ground } when !string.IsNullOrWhiteSpace(ground) => Refusal.Rule(
            "visit.ground_unexpected", "`refusalGround` is allowed only for a refused reception.", "refusalGround"),
        _ when named > entry.People => Refusal.Rule("visit.more_named_than_came", "`people` is less than the number of named visitors.", "people"),
        { Result: VisitResult.Refused } when hasLetter => WasRefused("result"),
        _ => null,
    };

    /// <summary>The refusal of a letter from a visit that was refused.</summary>
    public static Refusal WasRefused(string? field = null) =>
        Refusal.Rule("visit.was_refused", "No letter can be registered for this visit: reception was refused.", field);
}
