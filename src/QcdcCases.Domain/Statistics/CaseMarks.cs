using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Statistics;

/// <summary>A range of days on which a lawful final decision on a case stood.</summary>
/// <param name="Until">The day on which the case was taken up again; null if it continues.</param>
public readonly record struct FinalSpan(DateOnly From, DateOnly? Until);

/// <summary>What the figures count of a case in all its instances: its traits, when a final decision stood, when it was rejected.</summary>
/// <param name="Group">Vụ việc đông người.</param>
/// <param name="ComplexFrom">Vụ việc phức tạp: the day since which it is, the first of all from the start; null if it is not.</param>
/// <param name="Protracted">Vụ việc tồn đọng, kéo dài.</param>
/// <param name="RejectedOn">For a complaint: the day of the first decision that rejected it.</param>
public sealed record CaseMarks(
    bool Group, DateOnly? ComplexFrom, bool Protracted, IReadOnlyList<FinalSpan> Final, DateOnly? RejectedOn)
{
    /// <summary>A case of which nothing is known.</summary>
    public static CaseMarks None { get; } = new(false, null, false, [], null);

    /// <summary>True if a final decision made before a day stood on it.</summary>
    public bool IsFinalBefore(DateOnly day) => Final.Any(s => s.From < day && !(s.Until <= day));

    public static CaseMarks Of(Case about)
    {
        var steps = about.EffectiveSteps.ToList();
        var rejected = about.Kind is CaseKind.Complaint ? steps.Find(s => s.Result is CaseResult.Rejected)?.On : null;
        var marks = new CaseMarks(
            about.Group is true,
            about.Complex is true ? DateOnly.MinValue : steps.Find(s => s.Event is CaseEvent.ComplexFixed)?.On,
            about.Protracted is true,
            FinalOf(steps),
            rejected);
        return marks is { Group: false, ComplexFrom: null, Protracted: false, Final: [], RejectedOn: null } ? None : marks;
    }

    /// <summary>
    /// A decision is final and lawful once it takes effect or is carried out, or is that of the last instance, until the case is taken up
    /// again.
    /// </summary>
    private static List<FinalSpan> FinalOf(List<CaseStep> steps)
    {
        var spans = new List<FinalSpan>();
        foreach (var step in steps)
        {
            var stands = spans is [.., { Until: null }];
            if (stands && step.Event is CaseEvent.Accepted or CaseEvent.TakenOver or CaseEvent.Reopened)
            {
                spans[^1] = spans[^1] with { Until = step.On };
            }
            else if (!stands && step is { Event: CaseEvent.Effective or CaseEvent.Enforced } or { Event: CaseEvent.Decided, Instance: 2 })
            {
                spans.Add(new(step.On, null));
            }
        }

        return spans;
    }
}
