using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Procedures;
using Xunit;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>Cases told from their steps, and the shortest stories to every state by the law entered by hand.</summary>
internal static class CaseTelling
{
    public static Case Opened(CaseKind kind, int? instance = null, CaseTraits traits = default, bool? group = null) => Case.Open(
        Guid.NewGuid(),
        Origin.Local(Guid.NewGuid()),
        new CaseOpening(
            Guid.NewGuid(),
            kind,
            new CaseDescription("land", "Thu hồi đất", group, traits.Complex, traits.Remote, null, traits.Disciplinary, traits.Dismissal),
            instance));

    public static Case Of(CaseKind kind, params IEnumerable<CaseStepEntry> steps)
    {
        var at = Opened(kind);
        foreach (var step in steps)
        {
            at.Expect(step);
        }

        return at;
    }

    /// <summary>Takes a step that an old book may tell.</summary>
    public static void Expect(this Case at, CaseStepEntry step) => Assert.Null(at.AppendStep(step, null)?.Code);

    /// <summary>For each state that a kind reaches in its first instance, a shortest story; all on one day.</summary>
    public static IEnumerable<IReadOnlyList<CaseStepEntry>> ToEveryState(CaseKind kind, DateOnly on)
    {
        var stories = new Dictionary<CaseStatus, IReadOnlyList<CaseStepEntry>> { [CaseStatus.Received] = [] };
        var open = new Queue<CaseStatus>([CaseStatus.Received]);
        while (open.TryDequeue(out var status))
        {
            foreach (var line in Law.Of(kind).Where(l => l.States.Contains(status) && l.Next is { } next && !stories.ContainsKey(next)))
            {
                stories[line.Next!.Value] = [.. stories[status], Steps.Any(kind, line.Happened, on)];
                open.Enqueue(line.Next.Value);
            }
        }

        return stories.Values;
    }
}
