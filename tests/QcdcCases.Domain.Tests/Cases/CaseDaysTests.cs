using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Cases.CaseEvent;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>
/// The last lawful days a case stores. The days of the tests are counted by a rule of their own: so many days after the acceptance as the
/// revision of the calendar has, none while it is suspended.
/// </summary>
public sealed class CaseDaysTests
{
    private const int Stories = 400;

    private static readonly DateOnly Day = new(2026, 8, 3);

    [Fact]
    public void A_running_clock_follows_the_present_calendar_and_an_ended_one_keeps_that_of_its_end()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, new CaseStepEntry(Accepted, Day));
        Assert.Equal((Day.AddDays(3), Day.AddDays(3), null), Days(at, 3));
        Assert.Equal((Day.AddDays(4), Day.AddDays(4), null), Days(at, 4));

        at.Expect(new(Decided, Day.AddDays(9), Result: CaseResult.Upheld));
        Assert.Equal((null, Day.AddDays(5), null), Days(at, 5));
        at.Expect(new(Sent, Day.AddDays(10)));
        Assert.Equal((null, Day.AddDays(5), null), Days(at, 8));
    }

    [Fact]
    public void A_first_round_overtaken_by_the_second_keeps_the_calendar_of_that_day()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, new CaseStepEntry(Accepted, Day));
        Count(at, 3);
        at.Expect(new(Accepted, Day.AddDays(40), Instance: 2));
        Count(at, 6);
        Assert.Equal((Day.AddDays(49), Day.AddDays(6), Day.AddDays(49)), Days(at, 9));
        Assert.Equal((Day.AddDays(6), Day.AddDays(49)), (Count(at, 9).LastDay(1), Count(at, 9).LastDay(2)));
        at.Expect(new(DialogueHeld, Day.AddDays(41)));
        at.Expect(new(Decided, Day.AddDays(42), Result: CaseResult.Confirmed));
        Assert.Equal((null, Day.AddDays(42)), (at.ClosedOn(1), at.ClosedOn(2)));
    }

    [Fact]
    public void What_is_suspended_has_no_day_and_what_is_closed_meanwhile_has_the_day_that_was_left()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, new CaseStepEntry(Accepted, Day));
        at.Expect(new(Suspended, Day.AddDays(2)));
        Assert.Equal((null, null, null), Days(at, 7));

        at.Expect(new(Terminated, Day.AddDays(20)));
        Assert.Equal((null, Day.AddDays(7), null), Days(at, 7));
    }

    [Fact]
    public void A_correction_of_the_same_day_keeps_the_calendar_and_one_of_another_day_takes_the_present()
    {
        var at = CaseTelling.Of(
            CaseKind.Complaint,
            new CaseStepEntry(Accepted, Day),
            new CaseStepEntry(Decided, Day.AddDays(9), Result: CaseResult.Upheld));
        Count(at, 3);

        Assert.Null(at.CorrectLast(new(Decided, Day.AddDays(9), Result: CaseResult.Rejected), null));
        Count(at, 5);
        Assert.Equal(Day.AddDays(3), Count(at, 5).LastDay(1));
        Assert.Null(at.CorrectLast(new(Decided, Day.AddDays(8), Result: CaseResult.Rejected), null));
        Count(at, 5);
        Assert.Equal(Day.AddDays(5), Count(at, 5).LastDay(1));
        Assert.Equal(
            [(1, 3, null), (2, 3, 3), (3, 3, 4), (4, 5, (int?)null)],
            at.Steps.Select(s => (s.Sequence, s.CalendarRevision, s.SupersededBy)));
    }

    [Fact]
    public void A_refused_correction_of_the_same_day_marks_nothing()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, new CaseStepEntry(Accepted, Day));
        Count(at, 3);

        Assert.Equal("case.result_missing", at.CorrectLast(new(Decided, Day), null)?.Code);
        Assert.Single(at.Steps);
    }

    [Fact]
    public void A_round_that_begins_again_has_a_day_of_its_own_by_the_present_calendar()
    {
        var at = CaseTelling.Of(
            CaseKind.Complaint, new CaseStepEntry(Accepted, Day), new CaseStepEntry(Terminated, Day.AddDays(4)));
        Assert.Equal((null, Day.AddDays(5), null), Days(at, 5));

        at.Expect(new(Accepted, Day.AddDays(20)));
        Assert.Equal((Day.AddDays(27), Day.AddDays(27), null), Days(at, 7));
        Assert.Null(at.FirstClosedOn);
        Assert.Equal((Day.AddDays(28), Day.AddDays(28), null), Days(at, 8));
        at.Expect(new(Decided, Day.AddDays(29), Result: CaseResult.Upheld));
        Count(at, 9);
        Assert.Equal((null, Day.AddDays(29), null), Days(at, 10));
        Assert.Equal(Day.AddDays(29), at.FirstClosedOn);

        // Of the first round, what it was closed against stays.
        var rounds = CaseTimeline.Of(at, (state, revision) => state.AcceptedOn?.AddDays(revision ?? 10)).Course(1).Ends;
        Assert.Equal(
            [(Day.AddDays(4), (DateOnly?)Day.AddDays(5)), (Day.AddDays(29), Day.AddDays(29))],
            rounds.Select(e => (e.On, e.LastLawfulDay)));
    }

    [Fact]
    public void The_days_of_random_stories_are_those_of_the_naive_telling()
    {
        var random = new RandomStory(20261202);
        for (var story = 0; story < Stories; story++)
        {
            var (kind, opened, day, revision) = (random.Kind(), random.Instance(), random.Begin(), 1);
            var (at, naive) = (CaseTelling.Opened(kind, opened), new NaiveCase(kind, opened ?? 1, default));
            var told = new List<(CaseStepEntry Step, int Revision)>();
            for (var tries = 0; tries < 14; tries++)
            {
                day = day.AddDays(random.Days(9));
                revision += random.Days(3);
                var step = random.Next(kind, naive, day);
                if (naive.Refuses(step) is null)
                {
                    at.Expect(step);
                    naive.Tell(step);
                    told.Add((step, revision));
                }

                Assert.Equal(Expected(kind, opened ?? 1, told, revision), Days(at, revision));
            }
        }
    }

    [Fact]
    public void What_a_case_shows_of_its_stored_deadlines_is_the_last_day_of_the_round_that_is_open()
    {
        var (random, shown) = (new RandomStory(20261203), 0);
        for (var story = 0; story < Stories; story++)
        {
            var (kind, opened, day, watched) = (random.Kind(), random.Instance(), random.Begin(), random.Days(2) == 1);
            var (at, naive) = (CaseTelling.Opened(kind, opened), new NaiveCase(kind, opened ?? 1, default));
            for (var tries = 0; tries < 14; tries++)
            {
                day = day.AddDays(random.Days(9));
                var step = random.Next(kind, naive, day);
                if (naive.Refuses(step) is null)
                {
                    at.Expect(step with { More = step.More with { Watched = watched } });
                    naive.Tell(step);
                }

                Store(at);
                Assert.Equal(at.State.IsClosed ? null : at.GetTimeline(CalendarHistory.Official).LastDay(at.Instance), at.DueOn);
                shown += at.DueOn is null ? 0 : 1;
            }
        }

        Assert.True(shown > Stories, "Too few cases had a day to show.");
    }

    /// <summary>
    /// For an instance its last round: the day of its last state that was open, by the calendar of the step that ended it, or the present
    /// one while
    /// nothing did; where it had none then, the first that a closed state gives.
    /// </summary>
    private static (DateOnly? DueOn, DateOnly? First, DateOnly? Second) Expected(
        CaseKind kind, int opened, IReadOnlyList<(CaseStepEntry Step, int Revision)> told, int present)
    {
        var naive = new NaiveCase(kind, opened, default);
        var seen = new Dictionary<int, (int Round, Func<int, DateOnly?>? Open, List<Func<int, DateOnly?>> Closed, int? EndedUnder)>
        {
            [opened] = (0, DayOf(naive), [], null),
        };
        foreach (var (step, revision) in told)
        {
            var before = naive.Instance;
            naive.Tell(step);
            if (naive.Instance != before)
            {
                seen[before] = seen[before] with { EndedUnder = seen[before].EndedUnder ?? revision };
                seen[naive.Instance] = (0, null, [], null);
            }
            else if (naive.Round != seen[before].Round)
            {
                seen[before] = (naive.Round, null, [], null);
            }

            var now = seen[naive.Instance];
            if (naive.Closed)
            {
                now.Closed.Add(DayOf(naive));
            }

            seen[naive.Instance] = naive.Closed
                ? now with { EndedUnder = now.EndedUnder ?? revision }
                : now with { Open = DayOf(naive) };
        }

        return (naive.Closed ? null : In(naive.Instance), In(1), In(2));

        DateOnly? In(int instance) => !seen.TryGetValue(instance, out var its)
            ? null
            : its.Closed.Prepend(its.Open ?? (_ => null))
                .Select(day => day(its.EndedUnder ?? present))
                .FirstOrDefault(day => day is not null);
    }

    private static Func<int, DateOnly?> DayOf(NaiveCase at)
    {
        var (accepted, suspended) = (at.AcceptedOn, at.SuspendedOn);
        return revision => suspended is null ? accepted?.AddDays(revision) : null;
    }

    private static CaseTimeline Count(Case at, int present)
    {
        at.SetCalendarRevision(present);
        return CaseTimeline.Of(at, (state, revision) => state.SuspendedOn is null ? state.AcceptedOn?.AddDays(revision ?? present) : null);
    }

    private static (DateOnly? DueOn, DateOnly? First, DateOnly? Second) Days(Case at, int present)
    {
        var caseTimeline = Count(at, present);
        return (caseTimeline.State.IsClosed ? null : caseTimeline.LastDay(at.Instance), caseTimeline.LastDay(1), caseTimeline.LastDay(2));
    }

    private static void Store(Case at) => at.ProjectDeadlines(at.GetTimeline(CalendarHistory.Official).Deadlines
        .Select(d => Deadline.Begin(Guid.Empty, new(DeadlineSubject.Case, at.Id, at.UnitId, null), d, OfficialCalendars.Calendar)));
}
