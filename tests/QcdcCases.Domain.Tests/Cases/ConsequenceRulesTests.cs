using QcdcCases.Domain.Cases;
using Xunit;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>
/// What a step can order or achieve (TT 06/2025: 03/GQKN 20 ≤ 19, 23 ≤ 22; 04/GQTC 22 ≤ 21, 25 ≤ 24; 05/KQTH 12 ≤ 11, 15 ≤ 14, 28 ≤ 27, 31
/// ≤ 30).
/// </summary>
public sealed class ConsequenceRulesTests
{
    [Theory]
    [InlineData(2, 2, null)]
    [InlineData(2, 0, null)]
    [InlineData(2, null, null)]
    [InlineData(2, 3, "case.officials_exceed_people")]
    [InlineData(null, 1, "case.officials_exceed_people")]
    [InlineData(0, 1, "case.officials_exceed_people")]
    public void Officials_are_among_the_people(int? people, int? officials, string? code)
    {
        foreach (var happened in new[] { CaseEvent.Decided, CaseEvent.Enforced })
        {
            var sanctioned = ConsequenceRules.Check(
                Step(happened, new(PeopleSanctioned: people, OfficialsSanctioned: officials, PeopleTransferred: 9)));
            var transferred = ConsequenceRules.Check(
                Step(happened, new(PeopleTransferred: people, OfficialsTransferred: officials, PeopleSanctioned: 9)));

            Assert.Equal((code, code), (sanctioned?.Code, transferred?.Code));
            Assert.Equal(code is null ? null : "consequences.officialsSanctioned", sanctioned?.Field);
            Assert.Equal(code is null ? null : "officialsTransferred", ConsequenceRules.ToLineMember(transferred?.Field));
        }
    }

    [Fact]
    public void Only_decisions_and_their_enforcement_have_any()
    {
        foreach (var happened in Enum.GetValues<CaseEvent>())
        {
            var refusal = ConsequenceRules.Check(Step(happened, new(ReturnedLand: 100)));

            Assert.Equal(happened is CaseEvent.Decided or CaseEvent.Enforced ? null : "case.consequences_unexpected", refusal?.Code);
            Assert.Equal(refusal is null ? null : "consequences.returnedLand", refusal?.Field);
            Assert.Null(ConsequenceRules.Check(Step(happened, new(ReturnedLand: 0))));
            Assert.Null(ConsequenceRules.Check(Step(happened, null)));
        }
    }

    [Fact]
    public void A_stored_step_from_before_is_told_again()
    {
        var broken = Step(CaseEvent.Decided, new(OfficialsSanctioned: 3)) with { Result = CaseResult.Upheld };
        var accepted = Domain.Procedures.Procedure.Replay(
            CaseState.Initial(CaseKind.Complaint, 1),
            new CaseStepEntry(CaseEvent.Accepted, broken.On));

        Assert.Equal(CaseStatus.Decided, Domain.Procedures.Procedure.Replay(accepted, broken).Status);
    }

    private static CaseStepEntry Step(CaseEvent happened, Consequences? consequences) =>
        new(happened, new(2026, 8, 5), Consequences: consequences);
}
