using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>What must be possible of every visit, also in an old book.</summary>
public static class VisitLimits
{
    /// <param name="named">How many are named among those who came.</param>
    /// <param name="hasLetter">It became a letter.</param>
    public static Refusal? Check(VisitEntry entry, int named, bool hasLetter) => entry switch
    {
        { Result: not VisitResult.Refused, RefusalGround: { } ground } when !string.IsNullOrWhiteSpace(ground) => Refusal.Rule(
            "visit.ground_unexpected", "Only a refused reception has a ground of refusal.", "refusalGround"),
        _ when named > entry.People => Refusal.Rule("visit.more_named_than_came", "`people` is less than the number of named visitors.", "people"),
        { Result: VisitResult.Refused } when hasLetter => WasRefused("result"),
        _ => null,
    };

    /// <summary>A visit becomes one letter only, and none when reception was refused.</summary>
    /// <param name="field">The member that names the visit, where a message does.</param>
    public static Refusal? CheckBecomesLetter(bool hasLetter, bool isRefused, string? field = null) =>
        hasLetter ? Refusal.Conflict("visit.already_letter", "The visit has become a letter already.", field)
        : isRefused ? WasRefused(field)
        : null;

    private static Refusal WasRefused(string? field) =>
        Refusal.Rule("visit.was_refused", "Reception was refused; nothing was taken in that could become a letter.", field);
}
