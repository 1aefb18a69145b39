using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>The rules for all visits, entered or imported.</summary>
public static class VisitLimits
{
    /// <param name="named">The number of named visitors.</param>
    /// <param name="hasLetter">True if the visit became a letter.</param>
    public static Refusal? Check(VisitEntry entry, int named, bool hasLetter) =>
        entry switch
        {
            { Result: not VisitResult.Refused, RefusalGround: { } ground } when !string.IsNullOrWhiteSpace(ground) => Refusal.Rule(
                "visit.ground_unexpected",
                "`refusalGround` is allowed only for a refused reception.",
                "refusalGround"),
            _ when named > entry.People => Refusal.Rule(
                "visit.more_named_than_came",
                "`people` is less than the number of named visitors.",
                "people"),
            { Result: VisitResult.Refused } when hasLetter => WasRefused("result"),
            _ => null,
        };

    /// <summary>A visit becomes one letter only, and none when reception was refused.</summary>
    /// <param name="field">The member that names the visit, where a message does.</param>
    public static Refusal? CheckBecomesLetter(bool hasLetter, bool isRefused, string? field = null) =>
        hasLetter ? Refusal.Conflict("visit.already_letter", "A letter is already registered for this visit.", field)
        : isRefused ? WasRefused(field)
        : null;

    private static Refusal WasRefused(string? field) =>
        Refusal.Rule("visit.was_refused", "No letter can be registered for this visit: reception was refused.", field);
}
