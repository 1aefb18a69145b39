using QcdcCases.Domain.Cases;
using Xunit;

namespace QcdcCases.Domain.Tests.Cases;

public sealed class CaseFlowTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);

    [Fact]
    public void Every_event_is_open_exactly_in_the_states_that_the_table_names()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            foreach (var happened in Enum.GetValues<CaseEvent>())
            {
                foreach (var kind in Enum.GetValues<CaseKind>())
                {
                    var state = In(kind, status);
                    var isOpen = CaseFlow.Table[happened].From.Contains(status) && BelongsTo(kind, happened);

                    var refused = CaseFlow.Apply(state, Entry(kind, happened)).IsRefused(out _, out var next);

                    Assert.Equal(!isOpen, refused);
                    if (isOpen)
                    {
                        Assert.Equal(CaseFlow.Table[happened].To ?? status, next.Status);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_step_cannot_lie_before_the_last_one()
    {
        var state = Accepted(CaseKind.Complaint);

        CaseFlow.Apply(state, new(CaseEvent.Decided, Day.AddDays(-1), Result: CaseResult.Upheld)).IsRefused(out var refusal, out _);

        Assert.Equal("case.step_out_of_order", refusal?.Code);
    }

    [Theory]
    [InlineData(CaseKind.Complaint, null, CaseResult.Upheld, true)]
    [InlineData(CaseKind.Complaint, 2, CaseResult.Upheld, false)]
    [InlineData(CaseKind.Complaint, null, CaseResult.True, false)]
    [InlineData(CaseKind.Denunciation, null, CaseResult.PartlyTrue, true)]
    [InlineData(CaseKind.Denunciation, null, CaseResult.Rejected, false)]
    [InlineData(CaseKind.Denunciation, null, null, false)]
    public void A_decision_finds_what_its_kind_and_instance_can_find(CaseKind kind, int? instance, CaseResult? result, bool lawful)
    {
        var refused = CaseFlow.Apply(Accepted(kind), new(CaseEvent.Decided, Day, instance, Result: result)).IsRefused(out _, out _);

        Assert.Equal(lawful, !refused);
    }

    [Fact]
    public void A_partial_withdrawal_leaves_the_case_open_and_a_whole_one_closes_it()
    {
        var partly = Apply(Accepted(CaseKind.Complaint), new(CaseEvent.Withdrawn, Day, Partial: true));
        var wholly = Apply(partly, new(CaseEvent.Withdrawn, Day.AddDays(1)));

        Assert.False(partly.IsClosed);
        Assert.Equal(CaseStatus.Accepted, partly.Status);
        Assert.Equal(Day.AddDays(1), wholly.ClosedOn(1));
    }

    [Fact]
    public void The_day_of_closing_is_that_of_the_first_step_that_closes()
    {
        var decided = Apply(Accepted(CaseKind.Complaint), new(CaseEvent.Decided, Day, Result: CaseResult.Upheld));
        var closed = Apply(decided, new(CaseEvent.Closed, Day.AddDays(40)));

        Assert.Equal(Day, closed.ClosedOn(1));
        Assert.Equal(CaseStatus.Closed, closed.Status);
    }

    [Fact]
    public void The_second_instance_has_a_closing_of_its_own()
    {
        var first = Apply(Accepted(CaseKind.Complaint), new(CaseEvent.Decided, Day, Result: CaseResult.Rejected));
        var again = Apply(first, new(CaseEvent.Accepted, Day.AddDays(20), Instance: 2));
        var second = Apply(again, new(CaseEvent.Decided, Day.AddDays(50), Result: CaseResult.Confirmed));

        Assert.False(again.IsClosed);
        Assert.Equal(Day, second.ClosedOn(1));
        Assert.Equal(Day.AddDays(50), second.ClosedOn(2));
    }

    [Fact]
    public void Suspended_days_are_kept_as_pauses()
    {
        var suspended = Apply(Accepted(CaseKind.Complaint), new(CaseEvent.Suspended, Day.AddDays(5)));
        var resumed = Apply(suspended, new(CaseEvent.Resumed, Day.AddDays(12)));

        Assert.Equal(Day.AddDays(5), suspended.SuspendedOn);
        Assert.Null(resumed.SuspendedOn);
        Assert.Equal([(Day.AddDays(5), Day.AddDays(12))], resumed.Pauses!.Select(p => (p.SuspendedOn, p.ResumedOn!.Value)));
    }

    private static CaseState Accepted(CaseKind kind) => Apply(CaseState.Fresh(kind, 1), new(CaseEvent.Accepted, Day));

    private static CaseState In(CaseKind kind, CaseStatus status) => CaseState.Fresh(kind, 1) with
    {
        Status = status,
        SuspendedOn = status is CaseStatus.Suspended ? Day : null,
    };

    private static bool BelongsTo(CaseKind kind, CaseEvent happened) => happened switch
    {
        CaseEvent.Decided => kind is not CaseKind.Petition,
        CaseEvent.Answered => kind is CaseKind.Petition,
        _ => true,
    };

    private static CaseStepEntry Entry(CaseKind kind, CaseEvent happened) => happened switch
    {
        CaseEvent.Extended => new(happened, Day, Until: Day.AddDays(30)),
        CaseEvent.Decided => new(happened, Day, Result: kind is CaseKind.Complaint ? CaseResult.Upheld : CaseResult.True),
        _ => new(happened, Day),
    };

    private static CaseState Apply(CaseState state, CaseStepEntry entry)
    {
        Assert.False(CaseFlow.Apply(state, entry).IsRefused(out var refusal, out var next), refusal?.Reason);
        return next;
    }
}
