using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Tests.Cases;
using Xunit;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>What the second round is measured by: the first decision and the day on which it was sent.</summary>
public sealed class FirstRoundTests
{
    [Fact]
    public void The_first_decision_was_sent_on_the_day_of_its_own_step()
    {
        var first = CaseTelling.Of(
            CaseKind.Complaint,
            new(CaseEvent.Accepted, new(2026, 8, 3)),
            new(CaseEvent.Decided, new(2026, 8, 20), Result: CaseResult.Upheld),
            new(CaseEvent.Sent, new(2026, 8, 24)));

        Assert.Equal(new DateOnly(2026, 8, 24), FirstRound.Of(first, CalendarHistory.Official).SentOn);
    }
}
