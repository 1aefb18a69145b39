using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>
/// A story told wrongly and put right step by step is the story told right at once; what would not hold any more is named before it is
/// done. The naive telling knows nothing of corrections: it is told the corrected steps from the start.
/// </summary>
public sealed class CorrectedStoryTests
{
    private const int Stories = 1500;

    [Fact]
    public void A_corrected_story_is_the_story_told_right_at_once()
    {
        var random = new RandomStory(20261130);
        var (made, refused) = (0, 0);
        for (var story = 0; story < Stories; story++)
        {
            var (kind, opened, traits, day) = (random.Kind(), random.Instance(), random.Traits(), random.Begin());
            var at = CaseTelling.Opened(kind, opened, traits);
            var telling = new NaiveCase(kind, opened ?? 1, traits);
            for (var tries = 0; tries < 12; tries++)
            {
                day = day.AddDays(random.Days(12));
                var step = random.Next(kind, telling, day);
                if (at.AppendStep(step, null) is null)
                {
                    telling.Tell(step);
                }
            }

            for (var corrections = 0; corrections < 4 && at.EffectiveSteps.Any(); corrections++)
            {
                var told = at.EffectiveSteps.ToList();
                var replaced = told[random.Days(told.Count - 1)];
                var entry = Corrected(random, kind, replaced);
                var expected = told.Select(s => (s.Sequence, Entry: s == replaced ? entry : s.ToEntry())).Where(s => s.Entry is not null).ToList();
                var (naive, broken) = Tell(kind, opened, traits, expected!);

                var correction = StepCorrection.Of(new CaseStory(at, null, new StepContext(CalendarHistory.Official)), replaced, entry);

                Assert.Equal(
                    broken.Where(b => entry is null || b != replaced.Sequence),
                    correction.Later.Select(b => b.Sequence));
                Assert.Equal(entry is not null && broken.Contains(replaced.Sequence), correction.OwnRefusal is not null);
                if (at.Make(correction, replaced) is not null)
                {
                    refused++;
                    Assert.NotEmpty(broken);
                    Assert.Equal(told, at.EffectiveSteps);
                    continue;
                }

                made++;
                Assert.Empty(broken);
                Assert.Equal(expected.Select(s => Shown(s.Entry!)), at.EffectiveSteps.Select(s => Shown(s.ToEntry() with { Instance = s.Instance })));
                AssertSame(at, kind, opened, traits, expected.ConvertAll(s => s.Entry!));
                Assert.Equal((naive.Status, naive.Instance, naive.AcceptedOn), (at.Status, at.Instance, at.AcceptedOn));
            }
        }

        Assert.True(made > 1000 && refused > 1000, $"{made} corrections were made and {refused} refused.");
    }

    /// <summary>Another day, another paper, another step, or none.</summary>
    private static CaseStepEntry? Corrected(RandomStory random, CaseKind kind, CaseStep replaced)
    {
        var entry = replaced.ToEntry();
        return random.Days(4) switch
        {
            0 => null,
            1 => entry with { DocumentNo = "99/QĐ" },
            2 when entry.Until is null => entry with { On = entry.On.AddDays(random.Days(6) - 3) },
            3 => random.Next(kind, new NaiveCase(kind, replaced.Instance, default), entry.On) with { Instance = replaced.Instance },
            _ => entry with { On = entry.On.AddDays(-random.Days(3)) },
        };
    }

    /// <summary>Tells the steps from the start; a step that does not hold is left out, and its number returned.</summary>
    private static (NaiveCase Told, List<int> Broken) Tell(
        CaseKind kind, int? opened, CaseTraits traits, IEnumerable<(int Sequence, CaseStepEntry Entry)> steps)
    {
        var (naive, broken) = (new NaiveCase(kind, opened ?? 1, traits), new List<int>());
        foreach (var (sequence, entry) in steps)
        {
            if (naive.Refuses(entry) is null)
            {
                naive.Tell(entry);
            }
            else
            {
                broken.Add(sequence);
            }
        }

        return (naive, broken);
    }

    private static void AssertSame(Case at, CaseKind kind, int? opened, CaseTraits traits, List<CaseStepEntry> steps)
    {
        var right = CaseTelling.Opened(kind, opened, traits);
        steps.ForEach(right.Expect);
        Assert.Equal(right.State.ToString(), at.State.ToString());
        var (one, other) = (right.GetTimeline(CalendarHistory.Official), at.GetTimeline(CalendarHistory.Official));
        Assert.Equal(one.Deadlines.Select(Shown), other.Deadlines.Select(Shown));
        Assert.Equal(FactProjection.Decisions(right).Select(Shown), FactProjection.Decisions(at).Select(Shown));
        Assert.Equal((one.LastDay(at.Instance), at.FirstClosedOn), (other.LastDay(at.Instance), right.FirstClosedOn));
    }

    private static string Shown(CaseStepEntry entry) =>
        $"{entry.Event} {entry.On:O} {entry.Instance} {entry.Partial} {entry.Until:O} {entry.Result} {entry.DocumentNo} {entry.More.Ground}";

    private static string Shown(DeadlineDraft draft) =>
        $"{draft.Duty} {draft.Ordinal} {draft.Instance} {draft.StartEvent} {draft.Rule.Id} {draft.StartedOn:O} {draft.EndedOn:O} {draft.IsStopped} "
            + $"{draft.Ledger.Evaluate(CalendarHistory.Official.Current).LastDay:O}";

    private static string Shown(FactContent fact) =>
        $"{fact.Subject} {fact.BegunOn:O} {fact.FinishedOn:O} {fact.Amount} {fact.Dimensions.ToKey()}";
}
