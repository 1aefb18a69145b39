using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Cases;

public sealed class CaseTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);

    [Fact]
    public void A_case_follows_its_letter_into_another_kind_until_it_has_taken_a_step()
    {
        var at = Opened();

        Assert.Null(at.Reclassify(CaseKind.Denunciation, 2));
        Assert.Equal((CaseKind.Denunciation, 2, CaseStatus.Received), (at.Kind, at.Instance, at.Status));
        Assert.Null(at.AppendStep(new CaseStepEntry(CaseEvent.Accepted, Day), null));
        Assert.Equal("case.begun", at.Reclassify(CaseKind.Complaint, 1)?.Code);
        Assert.Null(at.CorrectLast(null, null));
        Assert.Null(at.Reclassify(CaseKind.Complaint, 1));
    }

    [Fact]
    public void The_second_instances_day_goes_with_the_step_that_led_into_it()
    {
        var at = Opened();
        Take(at, new CaseStepEntry(CaseEvent.Accepted, Day));
        Take(at, new CaseStepEntry(CaseEvent.Decided, Day.AddDays(10), Result: CaseResult.Rejected));
        Take(at, new CaseStepEntry(CaseEvent.Accepted, Day.AddDays(20), Instance: 2));
        Assert.Equal((Day.AddDays(30), Day.AddDays(65)), (Days(at).LastDay(1), Days(at).LastDay(2)));

        Assert.Null(at.CorrectLast(null, null));

        Assert.Equal((1, CaseStatus.Decided), (at.Instance, at.Status));
        Assert.Equal((Day.AddDays(30), null), (Days(at).LastDay(1), Days(at).LastDay(2)));
    }

    [Fact]
    public void An_extension_that_never_was_leaves_no_day_behind()
    {
        var at = Opened();
        Take(at, new CaseStepEntry(CaseEvent.Accepted, Day));
        Take(at, new CaseStepEntry(CaseEvent.Extended, Day.AddDays(5), Until: Day.AddDays(40)));
        Assert.Equal(Day.AddDays(40), Days(at).LastDay(1));

        Assert.Null(at.CorrectLast(new CaseStepEntry(CaseEvent.Decided, Day.AddDays(35), Result: CaseResult.Rejected), null));

        Assert.Equal(Day.AddDays(30), Days(at).LastDay(1));
    }

    [Fact]
    public void An_instance_that_is_over_is_counted_by_the_calendar_of_its_end()
    {
        var at = Opened();
        Take(at, new CaseStepEntry(CaseEvent.Accepted, Day));
        Assert.Null(at.AppendStep(new CaseStepEntry(CaseEvent.Decided, Day.AddDays(10), Result: CaseResult.Rejected), null));
        Assert.Equal(Day.AddDays(2), CountByRevision(2).LastDay(1));
        Assert.Null(at.AppendStep(new CaseStepEntry(CaseEvent.Accepted, Day.AddDays(20), Instance: 2), null));
        var caseTimeline = CountByRevision(5);
        Assert.Equal((Day.AddDays(2), Day.AddDays(25)), (caseTimeline.LastDay(1), caseTimeline.LastDay(2)));

        caseTimeline = CountByRevision(7);

        Assert.Equal((Day.AddDays(2), Day.AddDays(27)), (caseTimeline.LastDay(1), caseTimeline.LastDay(2)));

        // So many days after the acceptance as the revision's number.
        CaseTimeline CountByRevision(int present)
        {
            at.SetCalendarRevision(present);
            return CaseTimeline.Of(at, (state, revision) => state.AcceptedOn?.AddDays(revision ?? present));
        }
    }

    [Fact]
    public void A_closed_case_is_nobodys_work()
    {
        var at = Opened();
        Take(at, new CaseStepEntry(CaseEvent.Terminated, Day));
        Assert.Null(at.Assign(Guid.NewGuid()));
        Take(at, new CaseStepEntry(CaseEvent.Closed, Day));

        Assert.Equal("case.closed", at.Assign(null)?.Code);
    }

    private static Case Opened() =>
        Case.Open(
            Guid.NewGuid(),
            Origin.Local(Guid.NewGuid()),
            new CaseOpening(Guid.NewGuid(), CaseKind.Complaint, new CaseDescription("land", "Thu hồi đất")));

    private static CaseTimeline Days(Case at) => CaseTimeline.Of(at, (state, _) => LastDay(state));

    private static void Take(Case at, CaseStepEntry entry)
    {
        Assert.Null(at.AppendStep(entry, null));
        at.SetCalendarRevision(1);
    }

    /// <summary>Thirty days in the first instance, forty-five in the second, ten more for each extension.</summary>
    private static DateOnly? LastDay(CaseState state) =>
        state.AcceptedOn?.AddDays((state.Instance == 2 ? 45 : 30) + (10 * (state.Extensions?.Count ?? 0)));
}
