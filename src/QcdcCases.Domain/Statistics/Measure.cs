namespace QcdcCases.Domain.Statistics;

/// <summary>How a fact's days must lie towards the period P for the fact to count. "By P.to" means as things stood at the end of that day.</summary>
public enum PeriodRelation
{
    /// <summary>It entered in P: a flow.</summary>
    InPeriod,

    /// <summary>It was there in P: entered by P.to and had not left before P. The opening balance and the flow together.</summary>
    During,

    /// <summary>It was there when P began: entered before P and had not left before P. The opening balance.</summary>
    AtStart,

    /// <summary>It was there when P ended: entered by P.to and not left by P.to. The closing balance.</summary>
    AtEnd,

    /// <summary>It entered in P and left in P.</summary>
    Within,

    /// <summary>It entered in P and had not left by P.to.</summary>
    BegunAndOpen,

    /// <summary>It began in P, and by P.to had entered and not left: how things begun in P stood at its end.</summary>
    BegunAndStanding,
}

/// <summary>What else must hold of a counted fact, beyond the days on which it enters and leaves.</summary>
public enum FactCondition
{
    Always,

    /// <summary>It began before P.</summary>
    BegunBefore,

    /// <summary>It began in P.</summary>
    BegunWithin,

    /// <summary>Its case was closed by P.to.</summary>
    Closed,

    /// <summary>Its case was not closed by P.to.</summary>
    NotClosed,
}

/// <summary>What is added up.</summary>
public enum AggregationKind
{
    /// <summary>Each fact is one.</summary>
    Facts,

    /// <summary>Each fact is its amount: people, attendees, a declared value.</summary>
    Amounts,

    /// <summary>Each case is one, however many facts it has.</summary>
    Cases,

    /// <summary>
    /// Each case is one, by the first in rank of its facts (<see cref="Dimensions.Rank"/>), so that columns which divide cases never count one twice:
    /// in the first of the blocks head, delegate, regular in which it was seen in P (TT 06/2025 form 01/TCD).
    /// </summary>
    CasesByBlock,
}

/// <summary>A named number: which facts count towards it, and when. This rule alone defines it; sums and lists both follow from it.</summary>
/// <param name="Code">The contract with reporting tools.</param>
/// <param name="Subject">The facts it looks at.</param>
/// <param name="Counting">How their days must lie.</param>
/// <param name="Enters">The day on which a fact enters.</param>
/// <param name="Leaves">
/// The day on which it leaves; for a flow the same as <paramref name="Enters"/>. Whatever belongs to the figure and leaves has entered, and not
/// later: running totals rely on it.
/// </param>
/// <param name="Where">Which profiles belong to it.</param>
/// <param name="Aggregation">What is added up.</param>
public sealed record Measure(
    string Code,
    FactSubject Subject,
    PeriodRelation Counting,
    FactDay Enters,
    FactDay Leaves,
    Func<Dimensions, bool> Where,
    AggregationKind Aggregation = AggregationKind.Facts)
{
    /// <summary>Among which profiles a case's first in rank is looked for; null is all of the subject.</summary>
    public Func<Dimensions, bool>? Among { get; init; }

    /// <summary>What else must hold; of a case it is asked of the fact that stands for it. No running total knows two days of one fact.</summary>
    public FactCondition When { get; init; }

    public bool CountsCases => Aggregation is AggregationKind.Cases or AggregationKind.CasesByBlock;

    /// <summary>Whether a profile belongs to the figure.</summary>
    public bool Covers(Dimensions dimensions) => dimensions.Subject == Subject && Where(dimensions);

    /// <summary>Whether facts of a profile decide about the figure: those that belong to it, and those that may rank a case elsewhere.</summary>
    public bool Ranks(Dimensions dimensions) =>
        dimensions.Subject == Subject && (Aggregation is AggregationKind.CasesByBlock ? Among is null || Among(dimensions) : Where(dimensions));

    /// <summary>Whether facts of a profile must be looked at one by one: daily sums cannot answer for them here.</summary>
    public bool ReadsDirectly(Dimensions dimensions) =>
        When is not FactCondition.Always ||
        (dimensions.ReadDirectly && (CountsCases || Counting is PeriodRelation.Within or PeriodRelation.BegunAndOpen or PeriodRelation.BegunAndStanding));

    /// <summary>Whether what else must hold does.</summary>
    public bool Holds(FactContent fact, Period period) => When switch
    {
        FactCondition.BegunBefore => fact.BegunOn < period.From,
        FactCondition.BegunWithin => period.Contains(fact.BegunOn),
        FactCondition.Closed => fact.ClosedOn <= period.To,
        FactCondition.NotClosed => !(fact.ClosedOn <= period.To),
        _ => true,
    };

    /// <summary>Whether a fact of a covered profile counts in the period.</summary>
    public bool Counts(FactContent fact, Period period)
    {
        var enters = fact.On(Enters);
        var leaves = fact.On(Leaves);
        return Counting switch
        {
            PeriodRelation.InPeriod => period.Contains(enters),
            PeriodRelation.During => enters <= period.To && !(leaves < period.From),
            PeriodRelation.AtStart => enters < period.From && !(leaves < period.From),
            PeriodRelation.AtEnd => enters <= period.To && !(leaves <= period.To),
            PeriodRelation.Within => enters >= period.From && leaves <= period.To,
            PeriodRelation.BegunAndOpen => period.Contains(enters) && !(leaves <= period.To),
            PeriodRelation.BegunAndStanding => period.Contains(fact.BegunOn) && enters <= period.To && !(leaves <= period.To),
            _ => throw new InvalidOperationException($"The way of counting {Counting} is not supported."),
        };
    }

    /// <summary>The same from running totals: what had entered and left by the day before P and by P.to.</summary>
    public long FromBalances(Balance enters, Balance leaves) => Counting switch
    {
        PeriodRelation.InPeriod => enters.Closing - enters.Opening,
        PeriodRelation.During => enters.Closing - leaves.Opening,
        PeriodRelation.AtStart => enters.Opening - leaves.Opening,
        PeriodRelation.AtEnd => enters.Closing - leaves.Closing,
        PeriodRelation.Within => leaves.Closing - leaves.Opening,

        // Those that totals answer for entered on the day they began and never leave.
        PeriodRelation.BegunAndStanding => enters.Closing - enters.Opening,
        PeriodRelation.BegunAndOpen => enters.Closing - enters.Opening - (leaves.Closing - leaves.Opening),
        _ => throw new InvalidOperationException($"The way of counting {Counting} is not supported."),
    };
}

/// <summary>A running total before the period and at its end.</summary>
public readonly record struct Balance(long Opening, long Closing)
{
    public static Balance operator +(Balance one, Balance other) => new(one.Opening + other.Opening, one.Closing + other.Closing);
}
