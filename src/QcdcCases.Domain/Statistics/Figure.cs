namespace QcdcCases.Domain.Statistics;

/// <summary>How a fact's days must lie towards the period P for the fact to count. "By P.to" means as things stood at the end of that day.</summary>
public enum Counting
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
public enum Unity
{
    /// <summary>Each fact is one.</summary>
    Facts,

    /// <summary>Each fact is its amount: people, attendees, a declared value.</summary>
    Amounts,

    /// <summary>Each case is one, however many facts it has.</summary>
    Cases,

    /// <summary>
    /// Each case is one, by the first in rank of its facts (<see cref="Profile.Rank"/>), so that columns which divide cases never count one twice:
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
/// <param name="Unity">What is added up.</param>
public sealed record Figure(
    string Code,
    FactSubject Subject,
    Counting Counting,
    FactDay Enters,
    FactDay Leaves,
    Func<Profile, bool> Where,
    Unity Unity = Unity.Facts)
{
    /// <summary>Among which profiles a case's first in rank is looked for; null is all of the subject.</summary>
    public Func<Profile, bool>? Among { get; init; }

    /// <summary>What else must hold; of a case it is asked of the fact that stands for it. No running total knows two days of one fact.</summary>
    public FactCondition When { get; init; }

    public bool CountsCases => Unity is Unity.Cases or Unity.CasesByBlock;

    /// <summary>Whether a profile belongs to the figure.</summary>
    public bool Covers(Profile profile) => profile.Subject == Subject && Where(profile);

    /// <summary>Whether facts of a profile decide about the figure: those that belong to it, and those that may rank a case elsewhere.</summary>
    public bool Ranks(Profile profile) =>
        profile.Subject == Subject && (Unity is Unity.CasesByBlock ? Among is null || Among(profile) : Where(profile));

    /// <summary>Whether facts of a profile must be looked at one by one: daily sums cannot answer for them here.</summary>
    public bool ReadsDirectly(Profile profile) =>
        When is not FactCondition.Always ||
        (profile.ReadDirectly && (CountsCases || Counting is Counting.Within or Counting.BegunAndOpen or Counting.BegunAndStanding));

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
            Counting.InPeriod => period.Contains(enters),
            Counting.During => enters <= period.To && !(leaves < period.From),
            Counting.AtStart => enters < period.From && !(leaves < period.From),
            Counting.AtEnd => enters <= period.To && !(leaves <= period.To),
            Counting.Within => enters >= period.From && leaves <= period.To,
            Counting.BegunAndOpen => period.Contains(enters) && !(leaves <= period.To),
            Counting.BegunAndStanding => period.Contains(fact.BegunOn) && enters <= period.To && !(leaves <= period.To),
            _ => throw new InvalidOperationException($"No way to count {Counting}."),
        };
    }

    /// <summary>The same from running totals: what had entered and left by the day before P and by P.to.</summary>
    public long FromBalances(Balance enters, Balance leaves) => Counting switch
    {
        Counting.InPeriod => enters.Closing - enters.Opening,
        Counting.During => enters.Closing - leaves.Opening,
        Counting.AtStart => enters.Opening - leaves.Opening,
        Counting.AtEnd => enters.Closing - leaves.Closing,
        Counting.Within => leaves.Closing - leaves.Opening,

        // Those that totals answer for entered on the day they began and never leave.
        Counting.BegunAndStanding => enters.Closing - enters.Opening,
        Counting.BegunAndOpen => enters.Closing - enters.Opening - (leaves.Closing - leaves.Opening),
        _ => throw new InvalidOperationException($"No way to count {Counting}."),
    };
}

/// <summary>A running total before the period and at its end.</summary>
public readonly record struct Balance(long Opening, long Closing)
{
    public static Balance operator +(Balance one, Balance other) => new(one.Opening + other.Opening, one.Closing + other.Closing);
}
