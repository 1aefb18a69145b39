using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Tests.Procedures;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>
/// Well-formed steps at random, most of them open by the law entered by hand, on both sides of the days on which laws came into force.
/// </summary>
internal sealed class RandomStory(int seed)
{
    private static readonly CaseEvent[] Everything = Enum.GetValues<CaseEvent>();

    private readonly Random dice = new(seed);

    public CaseKind Kind() => (CaseKind)dice.Next(3);

    public int? Instance() => dice.Next(6) == 0 ? 2 : dice.Next(2) == 0 ? 1 : null;

    public CaseTraits Traits() => new(Chance(3), Chance(3), Chance(4), Chance(3));

    public DateOnly Begin() => (dice.Next(4) switch
    {
        0 => new DateOnly(2018, 11, 1),
        1 => new DateOnly(2020, 11, 1),
        _ => new DateOnly(2026, 5, 1),
    }).AddDays(dice.Next(90));

    public bool Chance(int oneIn) => dice.Next(oneIn) == 0;

    public int Days(int atMost) => dice.Next(atMost + 1);

    /// <summary>The next step to try: usually one that the state knows, sometimes any.</summary>
    public CaseStepEntry Next(CaseKind kind, NaiveCase at, DateOnly on)
    {
        var second = at.Instance == 1 && Chance(8);
        var finds = second ? CaseStatus.Received : at.Status;
        var open = Law.Of(kind).Where(l => l.States.Contains(finds)).Select(l => l.Happened).ToList();
        var happened = open.Count > 0 && !Chance(10) ? open[dice.Next(open.Count)] : Everything[dice.Next(Everything.Length)];
        if (happened == CaseEvent.Decided && kind == CaseKind.Petition)
        {
            happened = CaseEvent.Answered;
        }
        else if (happened == CaseEvent.Answered && kind != CaseKind.Petition)
        {
            happened = CaseEvent.Decided;
        }

        var instance = second ? 2 : Chance(12) ? 1 : default(int?);
        var step = new CaseStepEntry(happened, Chance(25) ? on.AddDays(-3) : on, instance)
        {
            DocumentNo = Chance(2) ? $"{dice.Next(99)}/QĐ" : null,
            More = new(Watched: !Chance(4)),
        };
        return happened switch
        {
            CaseEvent.Decided => step with { Result = ResultOf(kind, at, instance) },
            CaseEvent.Extended => Criteria(step with { Until = step.On.AddDays(dice.Next(40)) }, atLeast: 0),
            CaseEvent.ComplexFixed => Criteria(step, atLeast: 0),
            CaseEvent.DialogueNotified or CaseEvent.Transferred or CaseEvent.ReportDemanded or CaseEvent.ExecutionSuspended
                when !Chance(3) =>
                step with { Until = step.On.AddDays(dice.Next(30)) },
            CaseEvent.Withdrawn when Chance(4) => step with { Partial = true },
            CaseEvent.Withdrawn when kind == CaseKind.Denunciation && Chance(3) => step.Upon(StepGround.Coercion),
            _ => step,
        };
    }

    private CaseResult ResultOf(CaseKind kind, NaiveCase at, int? instance) => kind switch
    {
        CaseKind.Denunciation => CaseResult.False,
        _ when (instance ?? at.Instance) == 2 => Chance(2) ? CaseResult.Confirmed : CaseResult.AnnulledOrChanged,
        _ when instance is null && Chance(10) => CaseResult.Confirmed,
        _ => CaseResult.PartlyUpheld,
    };

    private CaseStepEntry Criteria(CaseStepEntry step, int atLeast) =>
        step.By([.. Enumerable.Range(0, atLeast + dice.Next(4)).Select(_ => (ComplexityCriterion)dice.Next(7))]);
}
