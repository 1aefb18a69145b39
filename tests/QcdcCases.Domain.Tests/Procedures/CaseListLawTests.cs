using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Cases;
using Xunit;
using static QcdcCases.Domain.Tests.Procedures.LawfulStep;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Grounds, lists of states, what is awaited and the stages against what was entered by hand.</summary>
public sealed class CaseListLawTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);

    [Fact]
    public void The_grounds_of_every_step_are_those_of_the_law()
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            foreach (var happened in Enum.GetValues<CaseEvent>())
            {
                var listed = GroundLaw.Lists.SingleOrDefault(
                    l => l.Kind == Code.Of(kind) && l.Event == Code.Of(happened)).Grounds ?? string.Empty;
                Assert.Equal(Sorted(listed), Sorted(Grounds.Of(kind, happened)));
            }
        }

        Assert.Equal(Sorted(GroundLaw.Criteria), Sorted(Enum.GetValues<ComplexityCriterion>()));
    }

    [Fact]
    public void A_ground_is_listed_for_a_step_of_some_kind_or_of_none()
    {
        foreach (var happened in Enum.GetValues<CaseEvent>())
        {
            foreach (var ground in Enum.GetValues<StepGround>())
            {
                var listed = GroundLaw.Lists.Any(l => l.Event == Code.Of(happened) && Words(l.Grounds).Contains(Code.Of(ground)));
                Assert.True(listed == Grounds.AreListed(happened, ground), $"{happened} {ground}");
            }
        }
    }

    [Fact]
    public void A_denunciation_goes_on_in_spite_of_its_withdrawal_on_three_grounds()
    {
        Assert.False(Grounds.AllowsContinuation(null));
        Assert.All(
            Enum.GetValues<StepGround>(),
            g => Assert.Equal(Words(GroundLaw.GoesOnInSpiteOfWithdrawal).Contains(Code.Of(g)), Grounds.AllowsContinuation(g)));
    }

    [Fact]
    public void The_lists_of_states_are_complete()
    {
        Assert.Equal(Sorted(CaseListLaw.UnderWay), Sorted(CaseStatuses.UnderWay));
        Assert.Equal(Sorted(CaseListLaw.TurnedAway), Sorted(CaseStatuses.NotTakenUp));
        Assert.Equal(Sorted(CaseListLaw.BeingChecked), Sorted(CaseStatuses.UnderCheck));
        Assert.Equal(Sorted(CaseListLaw.Left), Sorted(CaseStatuses.EndedWithoutAcceptance));
        Assert.Equal(Sorted(CaseListLaw.Joinable), Sorted(CaseStatuses.Joinable));
    }

    [Fact]
    public void A_state_is_unresolved_until_its_instance_is_closed() => Assert.All(Enum.GetValues<CaseStatus>(), status =>
    {
        var open = CaseState.Initial(CaseKind.Complaint, 1) with { Status = status };

        Assert.Equal(Words(CaseListLaw.Unresolved).Contains(Code.Of(status)), open.IsUnresolved);
        Assert.False((open with { FirstClosedOn = Day }).IsUnresolved);
        Assert.Equal(open.IsUnresolved, (open with { Instance = 2, FirstClosedOn = Day }).IsUnresolved);
        Assert.False((open with { Instance = 2, SecondClosedOn = Day }).IsUnresolved);
    });

    [Fact]
    public void A_case_is_over_once_it_is_closed_or_left_to_others() => Assert.All(Enum.GetValues<CaseStatus>(), status =>
    {
        var open = CaseState.Initial(CaseKind.Complaint, 1) with { Status = status };

        Assert.Equal(Words(CaseListLaw.Left).Contains(Code.Of(status)), open.IsOver);
        Assert.True((open with { FirstClosedOn = Day }).IsOver);
        Assert.Equal(open.IsOver, (open with { Instance = 2, FirstClosedOn = Day }).IsOver);
        Assert.True((open with { Instance = 2, SecondClosedOn = Day }).IsOver);
    });

    [Fact]
    public void What_ends_a_letter_is_in_the_course_of_its_case()
    {
        foreach (var happened in Enum.GetValues<CaseEvent>().Where(e => e is not CaseEvent.Accepted))
        {
            foreach (var (kind, at) in Reaching(happened))
            {
                var before = CaseTimeline.Of(at, NoDeadline).Course(1).Ends;
                var ends =
                    Words(CaseListLaw.Ends).Contains(Code.Of(happened))
                    || (
                        Words(CaseListLaw.EndsWhereNotTakenUp).Contains(Code.Of(happened))
                        && !WasTakenUp(at)
                        && at.Status is not CaseStatus.UnderReview);
                at.Expect(Steps.Any(kind, happened, Day.AddDays(1)));
                var after = CaseTimeline.Of(at, NoDeadline).Course(1).Ends;

                Assert.True(before.Count + (ends ? 1 : 0) == after.Count, $"{kind} {happened} {at.State.Status}");
                Assert.All(after.Skip(before.Count), end => Assert.Equal((Day.AddDays(1), at.State.IsClosed), (end.On, end.Closes)));
            }
        }
    }

    [Fact]
    public void A_step_leaves_awaited_what_answers_it()
    {
        foreach (var happened in Enum.GetValues<CaseEvent>())
        {
            var awaits = CaseListLaw.Awaited.Where(a => a.After == Code.Of(happened)).Select(a => a.Awaits);
            foreach (var (kind, at) in Reaching(happened))
            {
                var before = at.CompleteContext(GuardCases.Counter).PendingResponses;
                at.Expect(Steps.Any(kind, happened, Day));
                var expected = before.Except([happened]).Select(Code.Of).Union(awaits, StringComparer.Ordinal);

                Assert.Equal(expected.Order(StringComparer.Ordinal), Sorted(at.CompleteContext(GuardCases.Counter).PendingResponses));
            }
        }
    }

    [Fact]
    public void An_answer_is_awaited_until_it_comes()
    {
        var at = CaseTelling.Of(
            CaseKind.Complaint,
            new(CaseEvent.Accepted, Day),
            new(CaseEvent.DocumentsRequested, Day),
            new(CaseEvent.DocumentsRequested, Day),
            new(CaseEvent.ExecutionSuspended, Day));
        Assert.Equal(
            ["documents-supplied", "execution-resumed", "notice-sent"],
            Sorted(at.CompleteContext(GuardCases.Counter).PendingResponses));

        at.Expect(new(CaseEvent.DocumentsSupplied, Day));
        Assert.Equal(["execution-resumed", "notice-sent"], Sorted(at.CompleteContext(GuardCases.Counter).PendingResponses));
        at.Expect(new(CaseEvent.NoticeSent, Day));
        at.Expect(new(CaseEvent.Withdrawn, Day, Partial: true));
        Assert.Equal(["execution-resumed"], Sorted(at.CompleteContext(GuardCases.Counter).PendingResponses));
        at.Expect(new(CaseEvent.ExecutionResumed, Day));
        Assert.Empty(at.CompleteContext(GuardCases.Counter).PendingResponses);
        at.Expect(new(CaseEvent.Withdrawn, Day));
        Assert.Equal(["notice-sent"], Sorted(at.CompleteContext(GuardCases.Counter).PendingResponses));
    }

    [Fact]
    public void A_withdrawal_in_spite_of_which_it_goes_on_asks_for_no_notice_and_is_no_end()
    {
        var at = CaseTelling.Of(CaseKind.Denunciation, new(CaseEvent.Accepted, Day), new(CaseEvent.NoticeSent, Day));
        at.Expect(new CaseStepEntry(CaseEvent.Withdrawn, Day.AddDays(1)) { More = new(StepGround.Slander) });

        Assert.Empty(at.CompleteContext(GuardCases.Counter).PendingResponses);
        Assert.Equal([new StageChange(Day, CaseStage.Accepted)], CaseTimeline.Of(at, NoDeadline).Course(1).Stages);
        Assert.Empty(CaseTimeline.Of(at, NoDeadline).Course(1).Ends);
    }

    [Fact]
    public void The_stages_are_those_of_each_instance()
    {
        foreach (var happened in Enum.GetValues<CaseEvent>().Where(e => e is not CaseEvent.Accepted))
        {
            var listed = CaseListLaw.Stages.SingleOrDefault(s => s.Event == Code.Of(happened)).Stage;
            foreach (var (kind, at) in Reaching(happened))
            {
                var before = CaseTimeline.Of(at, NoDeadline).Course(1).Stages;
                var stage = listed == "reviewing" && WasTakenUp(at) ? null
                    : happened is CaseEvent.Terminated ? CaseListLaw.AfterTermination(null, Code.Of(at.Status), WasTakenUp(at))
                    : listed;
                at.Expect(Steps.Any(kind, happened, Day));
                var expected = stage is null ? before : [.. before, new StageChange(Day, Word<CaseStage>(stage))];

                Assert.Equal(expected, CaseTimeline.Of(at, NoDeadline).Course(1).Stages);
            }
        }

        var second = CaseTelling.Of(
            CaseKind.Complaint,
            new(CaseEvent.Accepted, Day),
            new(CaseEvent.Withdrawn, Day.AddDays(1), Partial: true),
            new(CaseEvent.Decided, Day.AddDays(2), Result: CaseResult.Rejected),
            new(CaseEvent.Accepted, Day.AddDays(9), Instance: 2),
            new(CaseEvent.Terminated, Day.AddDays(11)));
        Assert.Equal([new StageChange(Day, CaseStage.Accepted)], CaseTimeline.Of(second, NoDeadline).Course(1).Stages);
        Assert.Equal(
            [new StageChange(Day.AddDays(9), CaseStage.Accepted), new StageChange(Day.AddDays(11), CaseStage.Stopped)],
            CaseTimeline.Of(second, NoDeadline).Course(2).Stages);
    }

    [Theory]
    [InlineData(CaseKind.Complaint, StepGround.FullWithdrawal)]
    [InlineData(CaseKind.Complaint, StepGround.DiedOrDissolved)]
    [InlineData(CaseKind.Complaint, StepGround.NoObjectLeft)]
    [InlineData(CaseKind.Complaint, StepGround.Court)]
    [InlineData(CaseKind.Denunciation, StepGround.FullWithdrawal)]
    [InlineData(CaseKind.Denunciation, StepGround.DiedOrDissolved)]
    [InlineData(CaseKind.Denunciation, StepGround.SettledElsewhere)]
    public void What_was_terminated_is_told_by_its_ground(CaseKind kind, StepGround ground)
    {
        foreach (var at in Reaching(CaseEvent.Terminated).Where(r => r.Kind == kind).Select(r => r.At))
        {
            var stage = CaseListLaw.AfterTermination(Code.Of(ground), Code.Of(at.Status), WasTakenUp(at));
            at.Expect(new CaseStepEntry(CaseEvent.Terminated, Day) { More = new(ground) });

            Assert.Equal(Word<CaseStage>(stage), CaseTimeline.Of(at, NoDeadline).Course(1).Stages[^1].Stage);
        }
    }

    [Theory]
    [InlineData(CaseKind.Complaint, StepGround.Obstacle)]
    [InlineData(CaseKind.Denunciation, StepGround.WaitingForExpertise)]
    public void What_is_suspended_stays_accepted(CaseKind kind, StepGround ground)
    {
        var at = CaseTelling.Of(kind, new CaseStepEntry(CaseEvent.Accepted, Day));
        at.Expect(new CaseStepEntry(CaseEvent.Suspended, Day.AddDays(1)) { More = new(ground) });
        at.Expect(new CaseStepEntry(CaseEvent.Withdrawn, Day.AddDays(2), Partial: true));

        Assert.Equal([new StageChange(Day, CaseStage.Accepted)], CaseTimeline.Of(at, NoDeadline).Course(1).Stages);
    }

    private static DateOnly? NoDeadline(CaseState state, int? revision) => null;

    private static bool WasTakenUp(Case at) => at.EffectiveSteps.Any(s => s.Event is CaseEvent.Accepted or CaseEvent.TakenOver);

    /// <summary>A case of each kind that can take the step now.</summary>
    private static IEnumerable<(CaseKind Kind, Case At)> Reaching(CaseEvent happened)
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            foreach (var story in CaseTelling.ToEveryState(kind, Day))
            {
                var at = CaseTelling.Of(kind, [.. story]);
                if (Law.Find(kind, at.Status, happened) is not null && !(happened is CaseEvent.Accepted && at.State.IsClosed))
                {
                    yield return (kind, at);
                }
            }
        }
    }

    private static IEnumerable<string> Sorted(string words) => Words(words).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted<T>(IEnumerable<T> members)
        where T : struct, Enum =>
        members.Select(Code.Of).Order(StringComparer.Ordinal);
}
