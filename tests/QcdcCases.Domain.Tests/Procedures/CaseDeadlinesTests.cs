using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using Xunit;

namespace QcdcCases.Domain.Tests.Procedures;

public sealed class CaseDeadlinesTests
{
    private static readonly WorkingCalendar Calendar = OfficialCalendars.Calendar;

    [Fact]
    public void A_step_begins_and_meets_the_duties_of_its_line()
    {
        var deadlines = Watched(
            CaseKind.Complaint,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            new CaseStepEntry(CaseEvent.Decided, new(2026, 7, 20), Result: CaseResult.Upheld),
            new CaseStepEntry(CaseEvent.Sent, new(2026, 7, 24)),
            new CaseStepEntry(CaseEvent.Published, new(2026, 7, 28)),
            new CaseStepEntry(CaseEvent.Effective, new(2026, 8, 20)),
            new CaseStepEntry(CaseEvent.EnforcementOrdered, new(2026, 8, 27)));

        Assert.Equal(
            [
                ("KN-05", "2026-07-31", "met"),
                ("KN-11", "2026-07-23", "late"),
                ("KN-13", "2026-08-04", "met"),
                ("KN-18", "2026-08-19", "met"),
                ("KN-10", "2026-08-24", "open"),
                ("KN-24", "2027-07-26", "open"),
                ("KN-15", "2026-08-12", "open"),
                ("KN-21", "2026-08-26", "late"),
            ],
            deadlines.Select(c => (c.Rule.Id, $"{c.Ledger.Evaluate(Calendar).LastDay:yyyy-MM-dd}", How(c))));
    }

    [Fact]
    public void An_old_book_has_no_clock_but_the_resolutions()
    {
        var deadlines = CaseDeadlines.Of(
            CaseState.Initial(CaseKind.Denunciation, 1),
            default,
            [new(CaseEvent.Accepted, new(2023, 3, 1)), new(CaseEvent.Decided, new(2023, 5, 2), Result: CaseResult.False)],
            Calendar);

        Assert.Equal([("TC-05", "late")], deadlines.Select(c => (c.Rule.Id, How(c))));
    }

    [Fact]
    public void A_pause_that_ends_on_the_day_it_began_changes_nothing()
    {
        CaseStepEntry[] accepted = [new(CaseEvent.Accepted, new(2026, 7, 1))];
        CaseStepEntry[] paused = [.. accepted, new(CaseEvent.Suspended, new(2026, 7, 10)), new(CaseEvent.Resumed, new(2026, 7, 10))];

        Assert.Equal(ResolutionDue(accepted), ResolutionDue(paused));
        Assert.Equal(new DateOnly(2026, 7, 31), ResolutionDue(paused));
    }

    [Fact]
    public void A_superior_who_takes_over_has_a_limit_of_their_own()
    {
        var deadlines = Watched(
            CaseKind.Denunciation,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            new CaseStepEntry(CaseEvent.Escalated, new(2026, 8, 3)),
            new CaseStepEntry(CaseEvent.ReportDemanded, new(2026, 8, 5)),
            new CaseStepEntry(CaseEvent.TakenOver, new(2026, 8, 10))).Where(c => c.Rule.Id is "TC-05" or "TC-14");

        Assert.Equal(
            [("TC-05", "2026-07-31", "stopped"), ("TC-14", "2026-08-10", "met"), ("TC-05", "2026-09-09", "open")],
            deadlines.Select(c => (c.Rule.Id, $"{c.Ledger.Evaluate(Calendar).LastDay:yyyy-MM-dd}", How(c))));
    }

    [Fact]
    public void How_complex_an_earlier_resolver_fixed_it_to_be_lengthens_nothing_for_the_superior()
    {
        var deadlines = Watched(
                CaseKind.Denunciation,
                new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
                new CaseStepEntry(CaseEvent.ComplexFixed, new(2026, 7, 10))
                {
                    More = StepParticulars.None with { Criteria = [ComplexityCriterion.ManyPeople] },
                },
                new CaseStepEntry(CaseEvent.TakenOver, new(2026, 8, 10)))
            .Where(c => c.Rule.Id == "TC-05");

        Assert.Equal([Complexity.Complex, Complexity.Ordinary], deadlines.Select(c => c.Ledger.Entries.Max(e => e.Complexity)));
    }

    [Theory]
    [InlineData(false, false, "KN-10", "2026-08-24")]
    [InlineData(true, false, "KN-03", "2026-08-03")]
    [InlineData(true, true, "KN-03b", "2026-08-24")]
    public void The_window_of_a_second_complaint_depends_on_what_the_first_was_against(
        bool disciplinary,
        bool dismissal,
        string rule,
        string due)
    {
        var deadlines = CaseDeadlines.Of(
            CaseState.Initial(CaseKind.Complaint, 1),
            new CaseTraits(false, false, disciplinary, dismissal),
            Kept(
                new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
                new CaseStepEntry(CaseEvent.Decided, new(2026, 7, 20), Result: CaseResult.Upheld),
                new CaseStepEntry(CaseEvent.Sent, new(2026, 7, 24))),
            Calendar);

        var window = Assert.Single(deadlines, c => c.Duty == DeadlineKinds.SecondComplaint.Code);
        Assert.Equal((rule, due), (window.Rule.Id, $"{window.Ledger.Evaluate(Calendar).Due:yyyy-MM-dd}"));
    }

    [Fact]
    public void Documents_that_were_asked_for_are_supplied_in_seven_days()
    {
        CaseStepEntry[] asked = [new(CaseEvent.Accepted, new(2026, 7, 1)), new(CaseEvent.DocumentsRequested, new(2026, 8, 26))];

        // The seventh day is the National Day, and so is the day before.
        Assert.Equal(
            ("2026-09-02", "2026-09-03", "open"),
            Days(Assert.Single(Watched(CaseKind.Complaint, asked), c => c.Rule.Id == "KN-22")));
        Assert.Equal(
            ("2026-09-02", "2026-09-03", "late"),
            Days(
                Assert.Single(
                    Watched(CaseKind.Complaint, [.. asked, new(CaseEvent.DocumentsSupplied, new(2026, 9, 4))]),
                    c => c.Rule.Id == "KN-22")));
    }

    [Fact]
    public void An_emergency_measure_ends_on_the_day_it_names()
    {
        CaseStepEntry[] stayed =
        [
            new(CaseEvent.Accepted, new(2026, 7, 1)),
            new(CaseEvent.ExecutionSuspended, new(2026, 7, 3), Until: new(2026, 7, 25)),
        ];

        Assert.Equal(
            ("2026-07-25", "2026-07-25", "open"),
            Days(Assert.Single(Watched(CaseKind.Complaint, stayed), c => c.Rule.Id == "KN-D35")));
        Assert.Equal(
            ("2026-07-25", "2026-07-25", "met"),
            Days(
                Assert.Single(
                    Watched(CaseKind.Complaint, [.. stayed, new(CaseEvent.ExecutionResumed, new(2026, 7, 25))]),
                    c => c.Rule.Id == "KN-D35")));
    }

    [Fact]
    public void The_court_is_open_for_a_year_after_the_decision_was_sent()
    {
        CaseStepEntry[] sent =
        [
            new(CaseEvent.Accepted, new(2028, 1, 3)),
            new(CaseEvent.Decided, new(2028, 2, 1), Result: CaseResult.Rejected),
            new(CaseEvent.Sent, new(2028, 2, 29)),
        ];

        Assert.Equal(
            ("2029-02-28", "2029-02-28", "open"),
            Days(Assert.Single(Watched(CaseKind.Complaint, sent), c => c.Rule.Id == "KN-24")));
        Assert.Equal(
            "met",
            How(
                Assert.Single(
                    Watched(CaseKind.Complaint, [.. sent, new(CaseEvent.SuedInCourt, new(2029, 1, 5))]),
                    c => c.Rule.Id == "KN-24")));
    }

    [Fact]
    public void An_agreed_reply_is_due_on_the_day_that_was_named()
    {
        var deadlines = Watched(CaseKind.Petition, new CaseStepEntry(CaseEvent.Transferred, new(2026, 8, 3), Until: new(2026, 8, 20)));

        Assert.Equal(
            (DeadlineRules.AgreedReply, new DateOnly(2026, 8, 20)),
            (deadlines[0].Rule.Id, deadlines[0].Ledger.Evaluate(Calendar).Due));
        Assert.Empty(Watched(CaseKind.Petition, new CaseStepEntry(CaseEvent.Transferred, new(2026, 8, 3))));
    }

    [Theory]
    [InlineData(1, false, "KN-09", "2026-07-31")]
    [InlineData(2, false, "KN-09", "2026-07-31")]
    [InlineData(1, true, "KN-09", "2026-07-31")]
    public void A_disciplinary_complaint_has_limits_of_its_own(int instance, bool remote, string rule, string due)
    {
        var deadlines = CaseDeadlines.Of(
            CaseState.Initial(CaseKind.Complaint, instance),
            new CaseTraits(false, remote, true),
            [new(CaseEvent.Accepted, new(2026, 7, 1))],
            Calendar);

        Assert.Equal((rule, due), (deadlines[0].Rule.Id, $"{deadlines[0].Ledger.Evaluate(Calendar).Due:yyyy-MM-dd}"));
    }

    /// <summary>
    /// Ten thousand stories: whatever happens, the deadline of the resolution and the case's own last lawful day are one.
    /// </summary>
    [Fact]
    public void The_clock_of_the_resolution_is_the_cases_own_day()
    {
        var dice = new Random(20260701);
        for (var story = 0; story < 10_000; story++)
        {
            var kind = (CaseKind)dice.Next(2);
            var traits = new CaseTraits(dice.Next(3) == 0, dice.Next(3) == 0, kind is CaseKind.Complaint && dice.Next(4) == 0);
            var (state, steps) = (CaseState.Initial(kind, 1), new List<CaseStepEntry>());
            var day = new DateOnly(2026, 5, 1).AddDays(dice.Next(90));
            for (var tries = 0; tries < 12; tries++)
            {
                day = day.AddDays(dice.Next(12));
                var lines = Procedure.TableOf(kind).Where(t => t.From.Contains(state.Status)).ToList();
                if (lines.Count == 0)
                {
                    break;
                }

                var step = Steps.Any(kind, lines[dice.Next(lines.Count)].Event, day) with { More = new(Watched: dice.Next(2) == 0) };
                step =
                    step.Event is CaseEvent.Decided && state.Instance == 2 && kind is CaseKind.Complaint
                        ? step with
                        {
                            Result = CaseResult.Confirmed,
                        }
                        : step;
                if (Procedure.Apply(state, step).IsRefused(out var refusal, out var next))
                {
                    // What was closed in an instance is not accepted in it again.
                    Assert.True(step.Event is CaseEvent.Accepted && state.IsClosed, $"{state.Status} + {step.Event}: {refusal.Code}");
                    continue;
                }

                (state, _) = (next, 0);
                steps.Add(step);
                var deadlines = CaseDeadlines.Of(CaseState.Initial(kind, 1), traits, steps, Calendar);
                var open = deadlines.SingleOrDefault(c =>
                    c.Duty == DeadlineKinds.Resolution.Code && c.EndedOn is null && c.Instance == state.Instance);
                if (open is not null && !state.IsClosed)
                {
                    Assert.Equal(ResolutionLedger.LastLawfulDay(state, traits, Calendar), open.Ledger.Evaluate(Calendar).LastDay);
                }

                Assert.True(deadlines.Count(c => c.Duty == DeadlineKinds.Resolution.Code && c.EndedOn is null) <= 1);
                Assert.Equal(deadlines.Count, deadlines.DistinctBy(c => (c.Duty, c.Ordinal)).Count());
                Assert.Equal(state.AcceptedOn is not null && !state.IsClosed, open is not null);
            }
        }
    }

    private static DateOnly? ResolutionDue(CaseStepEntry[] steps) =>
        CaseDeadlines.Of(CaseState.Initial(CaseKind.Denunciation, 1), default, steps, Calendar)[0].Ledger.Evaluate(Calendar).Due;

    private static IReadOnlyList<DeadlineDraft> Watched(CaseKind kind, params CaseStepEntry[] steps) =>
        CaseDeadlines.Of(CaseState.Initial(kind, 1), default, Kept(steps), Calendar);

    private static IEnumerable<CaseStepEntry> Kept(params CaseStepEntry[] steps) =>
        steps.Select(s => s with { More = s.More with { Watched = true } });

    private static (string RawDue, string Due, string How) Days(DeadlineDraft draft)
    {
        var deadline = draft.Ledger.Evaluate(Calendar);
        return ($"{deadline.RawDue:yyyy-MM-dd}", $"{deadline.Due:yyyy-MM-dd}", How(draft));
    }

    private static string How(DeadlineDraft draft) =>
        Deadline.Begin(Guid.Empty, new(DeadlineSubject.Case, Guid.Empty, Guid.Empty, null), draft, Calendar).Ending switch
        {
            null => "open",
            DeadlineEnding.MetLate => "late",
            var ending => $"{ending}".ToLowerInvariant(),
        };
}
