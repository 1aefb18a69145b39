using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Domain.Statistics;

public static partial class FactProjection
{
    /// <summary>
    /// Returns the facts of a case's decisions and of the consequences they order and achieve. A decision is to be carried out until it is
    /// enforced or the case is closed (TT 06/2025 form 05/KQTH).
    /// </summary>
    public static IEnumerable<FactContent> Decisions(Case decided) => AtHolders(decided, DecisionFacts(decided));

    private static IEnumerable<FactContent> DecisionFacts(Case decided)
    {
        var steps = decided.EffectiveSteps.ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Result is { } result)
            {
                var doneOn = steps
                    .Skip(i + 1)
                    .FirstOrDefault(s => s.Instance == step.Instance && s.Event is CaseEvent.Enforced or CaseEvent.Closed)
                    ?.On;
                yield return Decision(decided, step, result) with
                {
                    FinishedOn = doneOn,
                };
                foreach (var ordered in ConsequencesOf(decided, step, achieved: false))
                {
                    yield return ordered with
                    {
                        FinishedOn = doneOn,
                    };
                }
            }
            else if (step.Event is CaseEvent.Enforced)
            {
                foreach (var achieved in ConsequencesOf(decided, step, achieved: true))
                {
                    yield return achieved with
                    {
                        FinishedOn = step.On,
                    };
                }
            }
        }
    }

    /// <summary>
    /// Returns the stages of the letter's first case from the day on which the letter is found to be the unit's own, each with its first
    /// and last day. They count only in the period in which the letter was processed (TT 06/2025 forms 03/GQKN and 04/GQTC, columns 2 to
    /// 6).
    /// </summary>
    public static IEnumerable<FactContent> Stages(CountedLetter letter, IReadOnlyList<CountedCase> cases)
    {
        if (
            letter is not { Kind: not CaseKind.Petition, Processing: { Eligible: true, Jurisdiction: Jurisdiction.Own } processing }
            || cases is not [var behind, ..])
        {
            return [];
        }

        var changes = StagesSince(processing, behind);
        return changes.Select(
            (change, place) =>
            {
                DateOnly? until = place + 1 < changes.Count ? changes[place + 1].On : null;
                var dimensions = new Dimensions(FactSubject.Stage)
                {
                    Kind = letter.Kind,
                    Instance = letter.Instance,
                    Stage = change.Stage,
                    Sole = behind.Sole,
                    Later = change.On != processing.On || until is not null,
                };
                return new FactContent(FactSubject.Stage, letter.Id, place, letter.UnitId, dimensions, processing.On)
                {
                    CaseId = behind.Id,
                    ProcessedOn = change.On,
                    FinishedOn = until,
                };
            });
    }

    /// <summary>
    /// Returns the stage changes since the letter was processed. An accepted letter has the stage accepted from that day until a later
    /// change of the case; earlier changes concern earlier letters.
    /// </summary>
    private static List<StageChange> StagesSince(LetterProcessing processing, CountedCase behind)
    {
        if (processing.Outcome is not ProcessingOutcome.Accepted)
        {
            return [new(processing.On, CaseStage.NotAccepted)];
        }

        var changes = new List<StageChange> { new(processing.On, CaseStage.Accepted) };
        foreach (var change in behind.Course.Stages.Where(s => s.On >= processing.On))
        {
            if (changes[^1].On == change.On)
            {
                changes.RemoveAt(changes.Count - 1);
            }

            if (changes.Count == 0 || changes[^1].Stage != change.Stage)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    private static FactContent Decision(Case decided, CaseStep step, CaseResult result) =>
        new(
            FactSubject.Decision,
            decided.Id,
            step.Sequence,
            decided.UnitId,
            new Dimensions(FactSubject.Decision)
            {
                Kind = decided.Kind,
                Field = decided.Field,
                Instance = step.Instance,
                Result = result,
            },
            step.On)
        {
            CaseId = decided.Id,
        };

    private static IEnumerable<FactContent> ConsequencesOf(Case decided, CaseStep step, bool achieved) =>
        (step.Consequences?.ByCode() ?? []).Select(
            (consequence, place) =>
                new FactContent(
                    FactSubject.Consequence,
                    decided.Id,
                    (step.Sequence * Consequences.KindCount) + place,
                    decided.UnitId,
                    new Dimensions(FactSubject.Consequence)
                    {
                        Kind = decided.Kind,
                        Instance = step.Instance,
                        Code = consequence.Code,
                        Achieved = achieved,
                    },
                    step.On)
                {
                    CaseId = decided.Id,
                    Amount = consequence.Amount,
                });
}
