using System.Globalization;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Procedures;
using Xunit;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>
/// Random stories told by the product and by <see cref="NaiveCase"/>: states, refusals, deadlines and last days are the same.
/// </summary>
public sealed class NaiveCaseTests
{
    private const int Stories = 600;

    [Fact]
    public void Every_step_is_refused_or_leaves_behind_what_the_naive_telling_says()
    {
        var random = new RandomStory(20261130);
        for (var story = 0; story < Stories; story++)
        {
            var (kind, opened, traits, day) = (random.Kind(), random.Instance(), random.Traits(), random.Begin());
            var (naive, at) = (new NaiveCase(kind, opened ?? 1, traits), CaseTelling.Opened(kind, opened, traits));
            for (var tries = 0; tries < 16; tries++)
            {
                day = day.AddDays(random.Days(12));
                var step = random.Next(kind, naive, day);
                var (expected, instance) = (naive.Refuses(step), naive.InstanceOf(step));

                Assert.Equal(expected, at.AppendStep(step, null)?.Code);
                if (expected is null)
                {
                    naive.Tell(step);
                    Assert.Equal(instance, at.Steps[^1].Instance);
                }

                Assert.Equal(Shown(naive), Shown(at.State));
                Assert.Equal(
                    (naive.Status, naive.Instance, naive.AcceptedOn, Closed(naive, 1), Closed(naive, 2)),
                    (at.Status, at.Instance, at.AcceptedOn, at.FirstClosedOn, at.SecondClosedOn));
            }

            naive.TellNoMore();
            Assert.Equal(naive.Deadlines.Select(Shown), at.GetTimeline(CalendarHistory.Official).Deadlines.Select(Shown));
            Assert.All(
                at.GetTimeline(CalendarHistory.Official).Deadlines,
                c => Assert.Equal((traits.Remote, traits.Disciplinary), (c.Remote, c.Disciplinary)));
        }
    }

    /// <summary>Corrections: whatever was taken back, the case is as if it had never been told.</summary>
    [Fact]
    public void A_corrected_story_is_the_story_of_the_steps_that_stand()
    {
        var random = new RandomStory(20261201);
        for (var story = 0; story < Stories / 2; story++)
        {
            var (kind, traits, day) = (random.Kind(), random.Traits(), random.Begin());
            var (at, stands, naive) = (CaseTelling.Opened(kind, null, traits), new List<CaseStepEntry>(), new NaiveCase(kind, 1, traits));
            for (var tries = 0; tries < 14; tries++)
            {
                day = day.AddDays(random.Days(9));
                if (stands.Count > 0 && random.Chance(4))
                {
                    stands.RemoveAt(stands.Count - 1);
                    naive = Told(kind, traits, stands);
                    var instead = random.Chance(2) ? null : random.Next(kind, naive, day);
                    if (instead is not null && naive.Refuses(instead) is not null)
                    {
                        instead = null;
                    }

                    Assert.Null(at.CorrectLast(instead, null));
                    stands.AddRange(instead is null ? [] : [instead]);
                }
                else if (random.Next(kind, naive, day) is var step && naive.Refuses(step) is null)
                {
                    at.Expect(step);
                    stands.Add(step);
                }

                naive = Told(kind, traits, stands);
                Assert.Equal(Shown(naive), Shown(at.State));
                Assert.Equal((naive.Status, naive.Instance, naive.AcceptedOn), (at.Status, at.Instance, at.AcceptedOn));
                Assert.Equal(stands.Select(s => (s.Event, s.On)), at.EffectiveSteps.Select(s => (s.Event, s.On)));
            }

            naive.TellNoMore();
            Assert.Equal(naive.Deadlines.Select(Shown), at.GetTimeline(CalendarHistory.Official).Deadlines.Select(Shown));
            Assert.Equal(Stages(kind, traits, stands, 1), CaseTimeline.Of(at, NoDeadline).Course(1).Stages);
            Assert.Equal(Stages(kind, traits, stands, 2), CaseTimeline.Of(at, NoDeadline).Course(2).Stages);
        }
    }

    private static NaiveCase Told(CaseKind kind, CaseTraits traits, IEnumerable<CaseStepEntry> steps)
    {
        var naive = new NaiveCase(kind, 1, traits);
        foreach (var step in steps)
        {
            naive.Tell(step);
        }

        return naive;
    }

    private static IEnumerable<StageChange> Stages(CaseKind kind, CaseTraits traits, IEnumerable<CaseStepEntry> steps, int instance)
    {
        var naive = new NaiveCase(kind, 1, traits);
        foreach (var step in steps)
        {
            var (lies, before) = (naive.InstanceOf(step), Code.Of(naive.Status));
            naive.Tell(step);
            var listed = CaseListLaw.Stages.SingleOrDefault(l => l.Event == Code.Of(step.Event)).Stage;
            if (step.Event is CaseEvent.Terminated)
            {
                listed = CaseListLaw.AfterTermination(
                    step.More.Ground is { } ground ? Code.Of(ground) : null,
                    before,
                    naive.AcceptedOn is not null);
            }

            var isLeft = listed is null || NaiveCase.GoesOn(step) || (listed == "reviewing" && naive.AcceptedOn is not null);
            var stage = isLeft ? default(CaseStage?) : LawfulStep.Word<CaseStage>(listed!);
            if (lies == instance && stage is { } changed)
            {
                yield return new(step.On, changed);
            }
        }
    }

    private static DateOnly? NoDeadline(CaseState state, int? revision) => null;

    private static DateOnly? Closed(NaiveCase naive, int instance) => naive.ClosedOn.TryGetValue(instance, out var day) ? day : null;

    private static string Shown(NaiveCase at) => string.Join(
        " | ",
        at.Status,
        at.Instance,
        $"{at.LastOn:O}",
        $"{at.AcceptedOn:O}",
        $"{at.SuspendedOn:O}",
        $"{Closed(at, 1):O} {Closed(at, 2):O} {at.Closed} {at.HasFirstRound}",
        string.Join(' ', at.Pauses.Select(p => $"{p.From:O}–{p.To:O}")),
        string.Join(' ', at.Extensions.Select(e => $"{e.On:O}–{e.Until:O} {e.Papers}")),
        $"{at.ComplexOn:O} {at.Criteria.ToString(CultureInfo.InvariantCulture)}",
        $"{at.DialogueOn:O} {at.DialogueHeld} {at.Redacted}",
        $"{at.SentOn:O} {at.FirstSentOn:O} {at.CameFromReview}",
        at.Protection,
        at.SuspendedOn is null ? string.Empty : $"{at.BeforeSuspension}",
        $"{at.Round} {at.EscalatedOn:O} {at.FirstInEffect}",
        $"{at.TerminatedOn:O} {at.WithdrawnOn:O} {at.BeforeCourt} {at.StoppedForCourt} {at.CourtDiscontinuedOn:O}");

    private static string Shown(CaseState at)
    {
        var made = at.Progress ?? new CaseProgress();
        return string.Join(
            " | ",
            at.Status,
            at.Instance,
            $"{at.LastOn:O}",
            $"{at.AcceptedOn:O}",
            $"{at.SuspendedOn:O}",
            $"{at.ClosedOn(1):O} {at.ClosedOn(2):O} {at.IsClosed} {at.HasFirstRound}",
            string.Join(' ', (at.Pauses ?? []).Select(p => $"{p.SuspendedOn:O}–{p.ResumedOn:O}")),
            string.Join(' ', (at.Extensions ?? []).Select(e => $"{e.DecidedOn:O}–{e.Until:O} {e.Reason}")),
            $"{made.ComplexOn:O} {made.Criteria.ToString(CultureInfo.InvariantCulture)}",
            $"{made.DialogueOn:O} {made.DialogueHeld} {made.Redacted}",
            $"{made.SentOn:O} {made.FirstSentOn:O} {made.CameFromReview}",
            made.Protection,
            at.SuspendedOn is null ? string.Empty : $"{made.Before ?? CaseStatus.Accepted}",
            $"{at.Round} {made.EscalatedOn:O} {made.FirstInEffect}",
            $"{made.TerminatedOn:O} {made.WithdrawnOn:O} {made.BeforeCourt} {made.StoppedForCourt} {made.CourtDiscontinuedOn:O}");
    }

    private static string Shown(NaiveDeadline deadline) =>
        string.Join(
            " | ",
            $"{deadline.Duty} {deadline.Ordinal} {deadline.Instance} {deadline.Begun} {deadline.Row} {deadline.Start:O} {deadline.Ended:O} {deadline.Stopped}",
            string.Join(", ", deadline.Ledger.Order(StringComparer.Ordinal)));

    private static string Shown(DeadlineDraft deadline) => string.Join(
        " | ",
        $"{deadline.Duty} {deadline.Ordinal} {deadline.Instance} {deadline.StartEvent} {deadline.Rule.Id}" +
            $" {deadline.StartedOn:O} {deadline.EndedOn:O} {deadline.IsStopped}",
        string.Join(
            ", ",
            deadline.Ledger.Entries.Select(e => NaiveCase.Line(e.Kind, e.On, e.Until, e.Complexity)).Order(StringComparer.Ordinal)));
}
