using QcdcCases.Application.Worklist;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using Xunit;

namespace QcdcCases.Api.Tests.Worklist;

/// <summary>Every duty that the law gives an office stands under a tab of the worklist and names the step that meets it.</summary>
public sealed class EveryDutyTests
{
    [Fact]
    public void Every_duty_of_a_case_has_a_tab_and_a_step_in_each_state_it_begins_in()
    {
        var lines = Enum.GetValues<CaseKind>().SelectMany(kind => Procedure.TableOf(kind).Select(line => (Kind: kind, Line: line))).ToList();
        var begun = lines.SelectMany(l => l.Line.Starts.Where(IsOwed).Select(duty => (l.Kind, l.Line, Duty: duty))).ToList();

        Assert.Equal(15, begun.Select(b => b.Duty.Code).Distinct().Count());
        Assert.All(begun, b => Assert.NotNull(WorkTabs.Of(b.Duty.Code)));
        Assert.All(
            begun,
            b => Assert.NotEmpty(MeetingSteps.Of(b.Duty.Code, b.Kind, b.Line.To ?? CaseStatus.Accepted)));
        Assert.Equal(["decided"], MeetingSteps.Of("resolution", CaseKind.Complaint, CaseStatus.Dialogue));
        Assert.Equal(["sent"], MeetingSteps.Of("send-decision", CaseKind.Complaint, CaseStatus.Decided));
        Assert.Equal(["published"], MeetingSteps.Of("publish", CaseKind.Complaint, CaseStatus.Sent));
        Assert.Contains("enforcement-ordered", MeetingSteps.Of("order-enforcement", CaseKind.Complaint, CaseStatus.Effective));
        Assert.Equal(["notice-sent"], MeetingSteps.Of("send-stay", CaseKind.Complaint, CaseStatus.Suspended));
        Assert.Empty(MeetingSteps.Of("publish", CaseKind.Petition, CaseStatus.Answered));
    }

    [Fact]
    public void Every_duty_of_a_letter_a_visit_and_a_session_has_a_tab_and_a_step()
    {
        var duties = LetterDeadlines.Table.Select(d => (Subject: DeadlineSubject.Letter, d.Code, d.Rules))
            .Concat(ReceptionDeadlines.Table.Concat(OpinionDeadlines.Table).Select(d => (d.Subject, d.Code, d.Rules)))
            .Where(d => d.Rules.Any(IsOwed))
            .ToList();

        Assert.Equal(14, duties.Count);
        Assert.All(duties, d => Assert.NotNull(WorkTabs.Of(d.Code)));
        Assert.All(duties, d => Assert.Single(MeetingSteps.Of(d.Subject, d.Code)));
    }

    [Fact]
    public void No_tab_is_empty_and_no_duty_stands_under_two() =>
        Assert.All(
            Enum.GetValues<WorkTab>(),
            tab => Assert.All(WorkTabs.DutiesOf(tab), duty => Assert.Equal(tab, WorkTabs.Of(duty))));

    private static bool IsOwed(DeadlineKind duty) => duty.Rules.Any(IsOwed);

    private static bool IsOwed(string rule) =>
        DeadlineRules.All.Any(r =>
            (r.Id == rule || r.Id.TrimEnd('a', 'b') == rule) && r.Purpose is (DeadlinePurpose.Duty or DeadlinePurpose.Alarm));
}
