namespace QcdcCases.Domain.Statistics;

/// <summary>How the days of a fact relate to the period P for it to count. "By P.to" means at the end of that day.</summary>
public enum PeriodRelation
{
    /// <summary>Entered in P: a flow.</summary>
    InPeriod,

    /// <summary>Open at some time in P: entered by P.to and not left before P. It is the opening balance plus the flow.</summary>
    During,

    /// <summary>Open when P began: entered before P and not left before P. It is the opening balance.</summary>
    AtStart,

    /// <summary>Open when P ended: entered by P.to and not left by P.to. It is the closing balance.</summary>
    AtEnd,

    /// <summary>Entered in P and left in P.</summary>
    Within,

    /// <summary>Entered in P and not left by P.to.</summary>
    BegunAndOpen,

    /// <summary>Begun in P, entered by P.to and not left by P.to: the state at the end of P of items begun in P.</summary>
    BegunAndStanding,
}

/// <summary>A further condition on a counted fact.</summary>
public enum FactCondition
{
    Always,

    /// <summary>Begun before P.</summary>
    BegunBefore,

    /// <summary>Begun in P.</summary>
    BegunWithin,

    /// <summary>The case was closed by P.to.</summary>
    Closed,

    /// <summary>The case was not closed by P.to.</summary>
    NotClosed,
}

/// <summary>How facts are aggregated.</summary>
public enum AggregationKind
{
    /// <summary>Each fact counts as one.</summary>
    Facts,

    /// <summary>Each fact counts as its amount: people, attendees, a declared value.</summary>
    Amounts,

    /// <summary>Each case counts as one, however many facts it has.</summary>
    Cases,

    /// <summary>
    /// Each case counts as one, by its fact of lowest rank (<see cref="Dimensions.Rank"/>), so that columns that divide cases never count
    /// one twice: for visits, in the first of the blocks head, delegate, regular in P (TT 06/2025 form 01/TCD).
    /// </summary>
    CasesByBlock,
}

/// <summary>
/// A measure: the rule that defines which facts count towards a figure and when. Totals and item lists both follow from it.
/// </summary>
/// <param name="Code">The published code.</param>
/// <param name="Subject">The subject of the facts.</param>
/// <param name="Relation">How the days must relate to the period.</param>
/// <param name="Enters">The day on which a fact enters.</param>
/// <param name="Leaves">
/// The day on which a fact leaves; for a flow the same as <paramref name="Enters"/>. A fact that leaves must have entered, and not later:
/// running totals depend on it.
/// </param>
/// <param name="Where">Selects the dimensions that belong to the measure.</param>
/// <param name="Aggregation">How facts are aggregated.</param>
public sealed record Measure(
    string Code,
    FactSubject Subject,
    PeriodRelation Relation,
    FactDay Enters,
    FactDay Leaves,
    Func<Dimensions, bool> Where,
    AggregationKind Aggregation = AggregationKind.Facts)
{
    /// <summary>The dimensions among which the fact of lowest rank of a case is chosen; null for all of the subject.</summary>
    public Func<Dimensions, bool>? RankedAmong { get; init; }

    /// <summary>
    /// A further condition; for a case it applies to the fact that represents it. Measures with a condition cannot use running totals,
    /// because it depends on a second day of the fact.
    /// </summary>
    public FactCondition Condition { get; init; }

    /// <summary>For a declared indicator: its code, which a form's column keeps.</summary>
    public string? DeclaredCode { get; init; }

    public bool CountsCases => Aggregation is AggregationKind.Cases or AggregationKind.CasesByBlock;

    /// <summary>True if the figures of units add up to that of the unit above: everything but distinct counts.</summary>
    public bool AddsUpOverUnits => !CountsCases;

    /// <summary>True if the figures of adjacent periods add up to that of both: flows that are no distinct counts.</summary>
    public bool AddsUpOverPeriods => Relation is PeriodRelation.InPeriod && !CountsCases;

    /// <summary>True if the figure can be grouped by field.</summary>
    public bool HasField => Subject is FactSubject.Letter or FactSubject.LetterMark or FactSubject.Visit
        or FactSubject.Decision or FactSubject.Opinion or FactSubject.Promise or FactSubject.Apology
        or FactSubject.VisitRating or FactSubject.LetterRating;

    /// <summary>True if the figure can be grouped by channel.</summary>
    public bool HasChannel => Subject is FactSubject.Letter or FactSubject.LetterMark or FactSubject.LetterRating or FactSubject.Feedback;

    /// <summary>The unit of measure.</summary>
    public FigureUnit UnitOfMeasure => Subject switch
    {
        _ when CountsCases => FigureUnit.Case,
        FactSubject.Indicator => FigureUnit.Declared,
        FactSubject.Visit or FactSubject.Conference when Aggregation is AggregationKind.Amounts => FigureUnit.Person,
        FactSubject.Visit => FigureUnit.Visit,
        FactSubject.ReceptionDay => FigureUnit.Day,
        FactSubject.Session => FigureUnit.Session,
        FactSubject.VisitRating or FactSubject.LetterRating => FigureUnit.Rating,
        FactSubject.Apology => FigureUnit.Apology,
        FactSubject.Decision => FigureUnit.Decision,
        FactSubject.Conference => FigureUnit.Conference,
        FactSubject.Opinion or FactSubject.Promise => FigureUnit.Opinion,
        FactSubject.Feedback => FigureUnit.Feedback,
        _ => FigureUnit.Letter,
    };

    /// <summary>True if facts with these dimensions belong to the measure.</summary>
    public bool Covers(Dimensions dimensions) => dimensions.Subject == Subject && Where(dimensions);

    /// <summary>
    /// True if facts with these dimensions affect the measure: those that belong to it, and those that may rank a case elsewhere.
    /// </summary>
    public bool Affects(Dimensions dimensions) =>
        dimensions.Subject == Subject
        && (Aggregation is AggregationKind.CasesByBlock ? RankedAmong is null || RankedAmong(dimensions) : Where(dimensions));

    /// <summary>True if facts with these dimensions must be read one by one because daily aggregates cannot answer.</summary>
    public bool ReadsDirectly(Dimensions dimensions) =>
        Condition is not FactCondition.Always
        || dimensions.HandedOver
        || (
            dimensions.ReadDirectly
            && (CountsCases || Relation is PeriodRelation.Within or PeriodRelation.BegunAndOpen or PeriodRelation.BegunAndStanding));

    /// <summary>True if the further condition holds.</summary>
    public bool MeetsCondition(FactContent fact, Period period) => Condition switch
    {
        FactCondition.BegunBefore => fact.BegunOn < period.From,
        FactCondition.BegunWithin => period.Contains(fact.BegunOn),
        FactCondition.Closed => fact.ClosedOn <= period.To,
        FactCondition.NotClosed => !(fact.ClosedOn <= period.To),
        _ => true,
    };

    /// <summary>True if a fact of covered dimensions counts in the period.</summary>
    public bool Counts(FactContent fact, Period period)
    {
        var enters = fact.On(Enters);
        var leaves = fact.On(Leaves);
        return fact.IsHeldOn(period.To) && Relation switch
        {
            PeriodRelation.InPeriod => period.Contains(enters),
            PeriodRelation.During => enters <= period.To && !(leaves < period.From),
            PeriodRelation.AtStart => enters < period.From && !(leaves < period.From),
            PeriodRelation.AtEnd => enters <= period.To && !(leaves <= period.To),
            PeriodRelation.Within => enters >= period.From && leaves <= period.To,
            PeriodRelation.BegunAndOpen => period.Contains(enters) && !(leaves <= period.To),
            PeriodRelation.BegunAndStanding => period.Contains(fact.BegunOn) && enters <= period.To && !(leaves <= period.To),
            _ => throw new InvalidOperationException($"The way of counting {Relation} is not supported."),
        };
    }

    /// <summary>Computes the figure from running totals: the numbers entered and left before P and by P.to.</summary>
    public long FromBalances(Balance enters, Balance leaves) => Relation switch
    {
        PeriodRelation.InPeriod => enters.Closing - enters.Opening,
        PeriodRelation.During => enters.Closing - leaves.Opening,
        PeriodRelation.AtStart => enters.Opening - leaves.Opening,
        PeriodRelation.AtEnd => enters.Closing - leaves.Closing,
        PeriodRelation.Within => leaves.Closing - leaves.Opening,

        // Facts answered by totals entered on the day they began and never leave.
        PeriodRelation.BegunAndStanding => enters.Closing - enters.Opening,
        PeriodRelation.BegunAndOpen => enters.Closing - enters.Opening - (leaves.Closing - leaves.Opening),
        _ => throw new InvalidOperationException($"The way of counting {Relation} is not supported."),
    };
}

/// <summary>A running total before the period and at its end.</summary>
public readonly record struct Balance(long Opening, long Closing)
{
    public static Balance operator +(Balance one, Balance other) => new(one.Opening + other.Opening, one.Closing + other.Closing);
}
