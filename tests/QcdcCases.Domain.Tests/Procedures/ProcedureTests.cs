using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using Xunit;

namespace QcdcCases.Domain.Tests.Procedures;

public sealed class ProcedureTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);

    [Fact]
    public void Every_event_is_open_exactly_in_the_states_that_the_table_names()
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            foreach (var status in Enum.GetValues<CaseStatus>())
            {
                foreach (var happened in Enum.GetValues<CaseEvent>().Where(e => ProtectionProcedure.Find(e) is null))
                {
                    // What the superior lets be resolved again begins the second instance, so it finds the case received.
                    var finds = (status, happened) is (CaseStatus.UnderReview, CaseEvent.Accepted) ? CaseStatus.Received : status;
                    var lines = Procedure.TableOf(kind).Where(t => t.Event == happened && t.From.Contains(finds)).ToList();
                    var state = In(kind, status);

                    var refused = Procedure.Apply(state, Steps.Any(kind, happened, Day)).IsRefused(out _, out var next);

                    Assert.True(lines.Count <= 1, $"{kind} {status} {happened} has two lines.");
                    Assert.Equal(lines.Count == 0, refused);
                    if (lines is [var line])
                    {
                        Assert.Equal(line.To ?? (line.Returns ? CaseStatus.Accepted : status), next.Status);
                    }
                }
            }
        }
    }

    [Fact]
    public void The_simple_path_of_old_books_stays_open()
    {
        var old = new Dictionary<CaseEvent, (CaseStatus[] From, CaseStatus? To)>
        {
            [CaseEvent.Accepted] = ([CaseStatus.Received], CaseStatus.Accepted),
            [CaseEvent.NotAccepted] = ([CaseStatus.Received], CaseStatus.NotAccepted),
            [CaseEvent.Extended] = ([CaseStatus.Accepted], null),
            [CaseEvent.Suspended] = ([CaseStatus.Accepted], CaseStatus.Suspended),
            [CaseEvent.Resumed] = ([CaseStatus.Suspended], CaseStatus.Accepted),
            [CaseEvent.DialogueHeld] = ([CaseStatus.Accepted], null),
            [CaseEvent.Withdrawn] = ([CaseStatus.Received, CaseStatus.Accepted, CaseStatus.Suspended], CaseStatus.Withdrawn),
            [CaseEvent.Terminated] = ([CaseStatus.Received, CaseStatus.Accepted, CaseStatus.Suspended], CaseStatus.Terminated),
            [CaseEvent.Decided] = ([CaseStatus.Accepted], CaseStatus.Decided),
            [CaseEvent.Answered] = ([CaseStatus.Received, CaseStatus.Accepted], CaseStatus.Answered),
            [CaseEvent.Effective] = ([CaseStatus.Decided], CaseStatus.Effective),
            [CaseEvent.Enforced] = ([CaseStatus.Decided, CaseStatus.Effective, CaseStatus.Answered], CaseStatus.Enforced),
            [CaseEvent.Closed] = (
                [
                    CaseStatus.Accepted,
                    CaseStatus.NotAccepted,
                    CaseStatus.Withdrawn,
                    CaseStatus.Terminated,
                    CaseStatus.Decided,
                    CaseStatus.Answered,
                    CaseStatus.Effective,
                    CaseStatus.Enforced,
                ],
                CaseStatus.Closed),
        };
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            foreach (var (happened, (from, to)) in old)
            {
                foreach (var status in from.Where(s => CanBe(kind, s) && CanCome(kind, happened)))
                {
                    var refused = Procedure
                        .Apply(In(kind, status), Steps.Any(kind, happened, Day))
                        .IsRefused(out var refusal, out var next);

                    Assert.False(refused, $"{kind} {status} {happened}: {refusal?.Code}");
                    Assert.Equal(to ?? status, next.Status);
                }
            }
        }
    }

    [Fact]
    public void A_step_cannot_lie_before_the_last_one()
    {
        var state = Accepted(CaseKind.Complaint);

        Procedure.Apply(state, new(CaseEvent.Decided, Day.AddDays(-1), Result: CaseResult.Upheld)).IsRefused(out var refusal, out _);

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
        var refused = Procedure.Apply(Accepted(kind), new(CaseEvent.Decided, Day, instance, Result: result)).IsRefused(out _, out _);

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

    private static CaseState Accepted(CaseKind kind) => Apply(CaseState.Initial(kind, 1), new(CaseEvent.Accepted, Day));

    private static CaseState In(CaseKind kind, CaseStatus status) => CaseState.Initial(kind, 1) with
    {
        Status = status,
        SuspendedOn = status is CaseStatus.Suspended ? Day : null,
    };

    /// <summary>What is answered is never decided, so some states are none of a kind's.</summary>
    private static bool CanBe(CaseKind kind, CaseStatus status) => status switch
    {
        CaseStatus.Decided or CaseStatus.Effective => kind is not CaseKind.Petition,
        CaseStatus.Answered => kind is CaseKind.Petition,
        _ => true,
    };

    private static bool CanCome(CaseKind kind, CaseEvent happened) => happened switch
    {
        CaseEvent.Decided => kind is not CaseKind.Petition,
        CaseEvent.Answered => kind is CaseKind.Petition,
        _ => true,
    };

    private static CaseState Apply(CaseState state, CaseStepEntry entry)
    {
        Assert.False(Procedure.Apply(state, entry).IsRefused(out var refusal, out var next), refusal?.Reason);
        return next;
    }
}
