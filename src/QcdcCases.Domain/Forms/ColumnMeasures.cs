using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>The measures of form columns. A measure has no code until its form assigns one.</summary>
internal static class ColumnMeasures
{
    public static Measure VisitCount(Func<Dimensions, bool> where) => Flow(FactSubject.Visit, where);

    public static Measure PeopleCount(Func<Dimensions, bool> where) => Flow(FactSubject.Visit, where, AggregationKind.Amounts);

    /// <summary>Each case once, in the block of the head before the other blocks.</summary>
    public static Measure VisitedCases(Func<Dimensions, bool> where) => Flow(FactSubject.Visit, where, AggregationKind.CasesByBlock);

    public static Measure ReceptionDays(ReceptionBlock block) => Flow(FactSubject.ReceptionDay, p => p.Block == block);

    /// <summary>Letters received in the period, and earlier letters whose review was not finished when the period began.</summary>
    public static Measure LettersToProcess() => LettersToProcess(_ => true);

    /// <inheritdoc cref="LettersToProcess()"/>
    public static Measure LettersToProcess(Func<Dimensions, bool> where) =>
        Letters(PeriodRelation.During, FactDay.Begun, FactDay.Processed, where);

    /// <summary>Earlier letters whose review was not finished when the period began.</summary>
    public static Measure LettersCarriedOver(Func<Dimensions, bool> where) =>
        Letters(PeriodRelation.AtStart, FactDay.Begun, FactDay.Processed, where);

    public static Measure LettersReceived(Func<Dimensions, bool> where) =>
        Letters(PeriodRelation.InPeriod, FactDay.Begun, FactDay.Begun, where);

    /// <summary>Letters whose review was not finished when the period ended.</summary>
    public static Measure LettersUnprocessed(Func<Dimensions, bool> where) =>
        Letters(PeriodRelation.AtEnd, FactDay.Begun, FactDay.Processed, where);

    /// <summary>Letters whose review was finished in the period.</summary>
    public static Measure ProcessedLetters(Func<Dimensions, bool> where) =>
        Letters(PeriodRelation.InPeriod, FactDay.Processed, FactDay.Processed, where);

    /// <summary>Letters of a kind within own jurisdiction whose review was finished in the period.</summary>
    public static Measure OwnLetters(CaseKind kind, Func<Dimensions, bool> where) =>
        ProcessedLetters(p => p.IsOwn && p.Kind == kind && where(p));

    /// <inheritdoc cref="OwnLetters(CaseKind, Func{Dimensions, bool})"/>
    public static Measure OwnLetters(CaseKind kind) => OwnLetters(kind, _ => true);

    private static Measure Letters(
        PeriodRelation periodRelation,
        FactDay enters,
        FactDay leaves,
        Func<Dimensions, bool> where,
        AggregationKind aggregationKind = AggregationKind.Facts
    ) => new(string.Empty, FactSubject.Letter, periodRelation, enters, leaves, p => p.Primary && where(p), aggregationKind);

    /// <summary>
    /// The cases behind letters processed in the period. A letter counts only its first case, because the forms have at most as many cases
    /// as letters.
    /// </summary>
    public static Measure CasesOfProcessed(Func<Dimensions, bool> where) =>
        Letters(
            PeriodRelation.InPeriod,
            FactDay.Processed,
            FactDay.Processed,
            p => p.CaseKind is not null && where(p),
            AggregationKind.Cases);

    /// <summary>
    /// The cases behind eligible letters of a kind processed in the period. A case counts by its letter of lowest rank: own and accepted
    /// letters come first.
    /// </summary>
    /// <param name="where">A filter on that letter.</param>
    /// <param name="when">A further condition on that letter.</param>
    public static Measure CasesOfEligible(CaseKind kind, Func<Dimensions, bool> where, FactCondition when = FactCondition.Always)
    {
        bool Among(Dimensions p) => p is { Primary: true, CaseKind: not null, Eligible: true } && p.Kind == kind;
        return Letters(
            PeriodRelation.InPeriod,
            FactDay.Processed,
            FactDay.Processed,
            p => Among(p) && where(p),
            AggregationKind.CasesByBlock) with
        {
            RankedAmong = Among,
            Condition = when,
        };
    }

    /// <inheritdoc cref="CasesOfEligible(CaseKind, Func{Dimensions, bool}, FactCondition)"/>
    public static Measure CasesOfEligible(CaseKind kind) => CasesOfEligible(kind, _ => true);

    /// <summary>Own letters of a kind not resolved when the period began, and letters found to be own in the period.</summary>
    public static Measure OwnToResolve(
        CaseKind kind,
        PeriodRelation periodRelation,
        AggregationKind aggregationKind = AggregationKind.Facts) =>
        aggregationKind is AggregationKind.Facts
            ? Letters(
                periodRelation,
                FactDay.Processed,
                periodRelation is PeriodRelation.InPeriod ? FactDay.Processed : FactDay.Finished,
                p => p.IsOwn && p.Kind == kind)
            : Letters(
                periodRelation,
                FactDay.Processed,
                FactDay.Finished,
                p => p.CaseKind is not null && p.IsOwn && p.Kind == kind,
                aggregationKind);

    /// <summary>The cases behind own letters closed in the period, by whether the last lawful day was met.</summary>
    public static Measure ClosedCases(CaseKind kind, bool onTime) =>
        Letters(
            PeriodRelation.InPeriod,
            FactDay.Closed,
            FactDay.Closed,
            p => p.CaseKind is not null && p.IsOwn && p.Kind == kind && p.OnTime == onTime,
            AggregationKind.Cases);

    /// <summary>Own letters of a kind whose case was wholly withdrawn in the period, or terminated for another reason.</summary>
    /// <param name="how">Which of the two.</param>
    public static Measure StoppedLetters(CaseKind kind, CaseStage how) =>
        new(
            string.Empty,
            FactSubject.Stage,
            PeriodRelation.InPeriod,
            FactDay.Processed,
            FactDay.Processed,
            p => p.Kind == kind && p.Stage == how);

    /// <summary>A measure that counts nothing, for columns without a source.</summary>
    public static Measure CountsNothing() => Flow(FactSubject.Letter, _ => false);

    /// <summary>The cases behind own letters processed in the period, each in its one stage at the end of the period.</summary>
    public static Measure CasesByStage(CaseKind kind, Func<Dimensions, bool> where) =>
        new(
            string.Empty,
            FactSubject.Stage,
            PeriodRelation.BegunAndStanding,
            FactDay.Processed,
            FactDay.Finished,
            p => p.Kind == kind && where(p),
            AggregationKind.CasesByBlock)
        {
            RankedAmong = p => p.Kind == kind,
        };

    /// <inheritdoc cref="CasesByStage(CaseKind, Func{Dimensions, bool})"/>
    public static Measure CasesByStage(CaseKind kind, CaseStage stage) => CasesByStage(kind, p => p.Stage == stage);

    /// <summary>Decisions or conclusions on cases of a kind, dated in the period.</summary>
    public static Measure Decisions(CaseKind kind, Func<Dimensions, bool> where) =>
        Flow(FactSubject.Decision, p => p.Kind == kind && where(p));

    /// <summary>Amounts ordered by the decisions of the period.</summary>
    public static Measure OrderedAmount(CaseKind kind, string code) =>
        Flow(FactSubject.Consequence, p => p.Kind == kind && p.Code == code && !p.Achieved, AggregationKind.Amounts);

    /// <summary>Decisions to be carried out: those of the period, and earlier ones not carried out when it began.</summary>
    public static Measure ToCarryOut(CaseKind kind) =>
        new(string.Empty, FactSubject.Decision, PeriodRelation.During, FactDay.Begun, FactDay.Finished, p => p.Kind == kind);

    /// <summary>Decisions carried out in the period.</summary>
    public static Measure CarriedOut(CaseKind kind) =>
        new(string.Empty, FactSubject.Decision, PeriodRelation.InPeriod, FactDay.Finished, FactDay.Finished, p => p.Kind == kind);

    /// <summary>Amounts ordered by the decisions to be carried out.</summary>
    public static Measure AmountToCarryOut(CaseKind kind, string code) =>
        new(
            string.Empty,
            FactSubject.Consequence,
            PeriodRelation.During,
            FactDay.Begun,
            FactDay.Finished,
            p => p.Kind == kind && p.Code == code && !p.Achieved,
            AggregationKind.Amounts);

    /// <summary>Amounts achieved by enforcement in the period.</summary>
    public static Measure AchievedAmount(CaseKind kind, string code) =>
        Flow(FactSubject.Consequence, p => p.Kind == kind && p.Code == code && p.Achieved, AggregationKind.Amounts);

    public static Measure Flow(
        FactSubject subject,
        Func<Dimensions, bool> where,
        AggregationKind aggregationKind = AggregationKind.Facts
    ) => new(string.Empty, subject, PeriodRelation.InPeriod, FactDay.Begun, FactDay.Begun, where, aggregationKind);
}
