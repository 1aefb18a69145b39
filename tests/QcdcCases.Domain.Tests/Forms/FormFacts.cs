using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Naive;

namespace QcdcCases.Domain.Tests.Forms;

/// <summary>
/// Made-up facts of every subject that forms count, with their days before, in and after a period, so that every column has some and lacks
/// some.
/// </summary>
internal static class FormFacts
{
    private static readonly string[] Fields = ["land", "policy", "administrative", "public-duty", "corruption", "judicial", "other"];
    private static readonly string[] Consequences =
    [
        "recovered-money",
        "recovered-land",
        "returned-money",
        "returned-land",
        "organisations-restored",
        "individuals-restored",
        "organisations-sanctioned",
        "people-sanctioned",
        "officials-sanctioned",
        "cases-transferred",
        "people-transferred",
        "officials-transferred",
    ];

    public static IReadOnlyDictionary<FactSubject, List<FactContent>> BySubject { get; } = Make();

    /// <summary>A number declared under a code.</summary>
    public static IEnumerable<FactContent> Declared(string code)
    {
        var dice = new Dice(7);
        return Enumerable.Range(0, 200).Select(_ => With(dice, new Dimensions(FactSubject.Indicator) { Code = code }));
    }

    private static Dictionary<FactSubject, List<FactContent>> Make()
    {
        var dice = new Dice(20251215);
        return new()
        {
            [FactSubject.Letter] = [.. Many(12_000, () => Letter(dice))],
            [FactSubject.Visit] =
            [
                .. Many(
                    2_000,
                    () =>
                        new Dimensions(FactSubject.Visit)
                        {
                            Block = dice.Of(Enum.GetValues<ReceptionBlock>()),
                            LargeGroup = dice.Chance(50),
                            Repeated = dice.Chance(50),
                            Sole = dice.Chance(50),
                        }),
            ],
            [FactSubject.ReceptionDay] =
            [
                .. Many(
                    200,
                    () => new Dimensions(FactSubject.ReceptionDay) { Block = dice.Of([ReceptionBlock.Head, ReceptionBlock.Delegate]) }),
            ],
            [FactSubject.Stage] =
            [
                .. Many(
                    3_000,
                    () =>
                        new Dimensions(FactSubject.Stage)
                        {
                            Kind = Kind(dice),
                            Instance = dice.Between(1, 2),
                            Stage = dice.Of(Enum.GetValues<CaseStage>()),
                            Sole = dice.Chance(50),
                            Later = dice.Chance(50),
                        }),
            ],
            [FactSubject.Decision] = [.. Many(3_000, () => Decision(dice))],
            [FactSubject.Consequence] = [.. Many(4_000, () => new Dimensions(FactSubject.Consequence)
            {
                Kind = Kind(dice), Instance = dice.Between(1, 2), Code = dice.Of(Consequences), Achieved = dice.Chance(50),
            })],
        };

        IEnumerable<FactContent> Many(int count, Func<Dimensions> dimensions) =>
            Enumerable.Range(0, count).Select(_ => With(dice, dimensions()));
    }

    private static Dimensions Letter(Dice dice) => new(FactSubject.Letter)
    {
        Kind = dice.Of(Enum.GetValues<CaseKind>()),
        Instance = dice.Between(1, 2),
        Field = dice.Of(Fields),
        CaseKind = dice.Chance(85) ? dice.Of(Enum.GetValues<CaseKind>()) : null,
        CaseField = dice.Of(Fields),
        Primary = dice.Chance(85),
        Sole = dice.Chance(50),
        Eligible = dice.Chance(80),
        Jurisdiction = dice.Chance(60) ? Jurisdiction.Own : dice.Chance(80) ? Jurisdiction.Other : null,
        Outcome = dice.Of(Enum.GetValues<ProcessingOutcome>()),
        Joint = dice.Chance(40),
        OnTime = dice.Chance(30) ? null : dice.Chance(50),
    };

    private static Dimensions Decision(Dice dice)
    {
        var kind = Kind(dice);
        return new(FactSubject.Decision)
        {
            Kind = kind,
            Field = dice.Of(Fields),
            Instance = dice.Between(1, 2),
            Result = dice.Of(Results(kind)),
        };
    }

    private static CaseKind Kind(Dice dice) => dice.Chance(50) ? CaseKind.Complaint : CaseKind.Denunciation;

    private static CaseResult[] Results(CaseKind kind) => kind is CaseKind.Complaint
        ? [CaseResult.Upheld, CaseResult.Rejected, CaseResult.PartlyUpheld, CaseResult.Confirmed, CaseResult.AnnulledOrChanged]
        : [CaseResult.True, CaseResult.False, CaseResult.PartlyTrue];

    /// <summary>Begun, processed, finished and closed in that order, each within four months of the last or not yet.</summary>
    private static FactContent With(Dice dice, Dimensions dimensions)
    {
        var begun = FormWords.From.AddDays(dice.Between(-120, 150));
        DateOnly? processed = dice.Chance(85)
            ? dice.Chance(25)
                ? begun
                : begun.AddDays(dice.Between(0, 100))
            : null;
        DateOnly? finished =
            (processed ?? (dimensions.Subject is FactSubject.Letter or FactSubject.Stage ? null : begun)) is { } since && dice.Chance(70)
                ? since.AddDays(dice.Between(0, 90))
                : null;
        return new(dimensions.Subject, Guid.NewGuid(), 0, Guid.Empty, dimensions, begun)
        {
            CaseId = Guid.NewGuid(),
            ProcessedOn = dimensions.Subject is FactSubject.Stage ? processed ?? begun : processed,
            FinishedOn = finished,
            ClosedOn = finished is not null && dice.Chance(70) ? finished : null,
            Amount = dice.Between(1, 9),
        };
    }
}
