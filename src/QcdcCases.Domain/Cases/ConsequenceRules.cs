using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// What must be possible of what a step orders or achieves, whoever tells it: else a statutory form could never be exported.
/// </summary>
public static class ConsequenceRules
{
    private const string Member = "consequences";

    /// <summary>Why what is said of a new step cannot be, or null. A stored step is not asked.</summary>
    public static Refusal? Check(CaseStepEntry entry) => entry switch
    {
        { Consequences: null } => null,
        { Consequences: { } said, Event: not (CaseEvent.Decided or CaseEvent.Enforced) } when said.ByCode().Any() => Refusal.Rule(
            "case.consequences_unexpected",
            "Recoveries, returns, sanctions and transfers are allowed only for a decision, a conclusion or its enforcement.",
            Named(said.ByCode().First().Code)),
        { Consequences: { } said } when Exceeds(said.OfficialsSanctioned, said.PeopleSanctioned) =>
            OfficialsExceed(ConsequenceCodes.OfficialsSanctioned),
        { Consequences: { } said } when Exceeds(said.OfficialsTransferred, said.PeopleTransferred) =>
            OfficialsExceed(ConsequenceCodes.OfficialsTransferred),
        _ => null,
    };

    /// <summary>The member of a journal's line for a member of a message: there the consequences stand in the line itself.</summary>
    public static string? InLine(string? field) =>
        field?.StartsWith(Member + ".", StringComparison.Ordinal) is true ? field[(Member.Length + 1)..] : field;

    private static Refusal OfficialsExceed(string code) => Refusal.Rule(
        "case.officials_exceed_people", "The number of officials must not exceed the number of people, which includes them.", Named(code));

    private static bool Exceeds(int? part, int? whole) => (part ?? 0) > (whole ?? 0);

    private static string Named(string code)
    {
        var words = code.Split('-');
        return $"{Member}.{words[0]}{string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]))}";
    }
}
