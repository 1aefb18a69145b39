using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// The limits on the consequences of every step, imported ones included: a statutory form that violates them cannot be exported.
/// </summary>
public static class ConsequenceRules
{
    private const string Member = "consequences";

    /// <summary>Returns the refusal of the consequences of a new step, or null. Stored steps are not checked.</summary>
    public static Refusal? Check(CaseStepEntry entry) => entry switch
    {
        { Consequences: null } => null,
        { Consequences: { } said, Event: not (CaseEvent.Decided or CaseEvent.Enforced) } when said.ByCode().Any() => Refusal.Rule(
            "case.consequences_unexpected",
            "Recoveries, returns, sanctions and transfers are allowed only for a decision, a conclusion or its enforcement.",
            MemberOf(said.ByCode().First().Code)),
        { Consequences: { } said } when Exceeds(said.OfficialsSanctioned, said.PeopleSanctioned) =>
            OfficialsExceed(ConsequenceCodes.OfficialsSanctioned),
        { Consequences: { } said } when Exceeds(said.OfficialsTransferred, said.PeopleTransferred) =>
            OfficialsExceed(ConsequenceCodes.OfficialsTransferred),
        _ => null,
    };

    /// <summary>Maps a member of a request to the member of a journal line, which has the consequences at the top level.</summary>
    public static string? ToLineMember(string? field) =>
        field?.StartsWith(Member + ".", StringComparison.Ordinal) is true ? field[(Member.Length + 1)..] : field;

    private static Refusal OfficialsExceed(string code) =>
        Refusal.Rule(
            "case.officials_exceed_people",
            "The number of officials must not exceed the number of people, which includes them.",
            MemberOf(code));

    private static bool Exceeds(int? part, int? whole) => (part ?? 0) > (whole ?? 0);

    private static string MemberOf(string code)
    {
        var words = code.Split('-');
        return $"{Member}.{words[0]}{string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]))}";
    }
}
