namespace QcdcCases.Domain.Cases;

/// <summary>
/// One lawful step of a case: what happened, on which day, on what basis. A step is never changed; a correction supersedes it.
/// </summary>
public sealed class CaseStep
{
    private CaseStep()
    {
    }

    public Guid CaseId { get; private init; }

    /// <summary>The place in the case's story, from 1.</summary>
    public int Sequence { get; private init; }

    public DateOnly On { get; private init; }

    public CaseEvent Event { get; private init; }

    /// <summary>1 or 2.</summary>
    public int Instance { get; private init; }

    /// <summary>Of a withdrawal: only a part of the content.</summary>
    public bool Partial { get; private init; }

    /// <inheritdoc cref="CaseStepEntry.Until"/>
    public DateOnly? Until { get; private init; }

    public string? LegalBasis { get; private init; }

    public string? DocumentNo { get; private init; }

    public CaseResult? Result { get; private init; }

    /// <summary>What a decision or conclusion orders, or what its enforcement achieved.</summary>
    public Consequences? Consequences { get; private init; }

    public StepGround? Ground { get; private init; }

    public IReadOnlyList<ComplexityCriterion> Criteria { get; private init; } = [];

    public IReadOnlyList<StepAssurance> Assurances { get; private init; } = [];

    /// <summary>The body it goes to.</summary>
    public string? Receiver { get; private init; }

    public string? Reason { get; private init; }

    /// <inheritdoc cref="StepParticulars.Watched"/>
    public bool Watched { get; private init; }

    /// <summary>The account that recorded it; null for a step from a journal.</summary>
    public Guid? RecordedBy { get; private init; }

    /// <summary>
    /// The revision of the calendar by which days were counted when it was recorded (<see cref="Deadlines.CalendarHistory"/>); 0 until they
    /// are.
    /// </summary>
    public int CalendarRevision { get; private set; }

    /// <summary>The step that replaced this one; null while it stands.</summary>
    public int? SupersededBy { get; private set; }

    /// <summary>What was said of it.</summary>
    public CaseStepEntry ToEntry() => new(Event, On, Instance, Partial, Until, LegalBasis, DocumentNo, Result, Consequences)
    {
        More = new(
            Ground, Criteria.Count == 0 ? null : Criteria, Assurances.Count == 0 ? null : Assurances, Receiver, Reason, Watched),
    };

    internal static CaseStep Take(Guid caseId, int sequence, int instance, CaseStepEntry entry, Guid? recordedBy) => new()
    {
        CaseId = caseId,
        Sequence = sequence,
        On = entry.On,
        Event = entry.Event,
        Instance = instance,
        Partial = entry.Partial,
        Until = entry.Until,
        LegalBasis = entry.LegalBasis,
        DocumentNo = entry.DocumentNo,
        Result = entry.Result,
        Consequences = entry.Consequences,
        Ground = entry.More.Ground,
        Criteria = entry.More.Criteria ?? [],
        Assurances = entry.More.Assurances ?? [],
        Receiver = entry.More.Receiver,
        Reason = entry.More.Reason,
        Watched = entry.More.Watched,
        RecordedBy = recordedBy,
    };

    internal void Supersede(int by) => SupersededBy = by;

    internal void CountedBy(int calendarRevision) => CalendarRevision = calendarRevision;
}

/// <summary>What is said of a step.</summary>
/// <param name="Instance">1 or 2; null means the instance the case is in.</param>
/// <param name="Until">
/// Of an extension: the new last day. Of a suspension: the day until which it is expected to last. Of a dialogue's notice: the day of the
/// dialogue. Of a transfer or a demand: the day by which a reply is expected.
/// </param>
public sealed record CaseStepEntry(
    CaseEvent Event,
    DateOnly On,
    int? Instance = null,
    bool Partial = false,
    DateOnly? Until = null,
    string? LegalBasis = null,
    string? DocumentNo = null,
    CaseResult? Result = null,
    Consequences? Consequences = null)
{
    /// <summary>What else is said of it.</summary>
    public StepParticulars More { get; init; } = StepParticulars.None;
}

/// <summary>
/// The recoveries, returns, sanctions and transfers of forms 03/GQKN, 04/GQTC and 05/KQTH (TT 06/2025). Money in whole đồng, land in m²,
/// people and bodies counted.
/// </summary>
public sealed record Consequences(
    long? RecoveredMoney = null,
    long? RecoveredLand = null,
    long? ReturnedMoney = null,
    long? ReturnedLand = null,
    int? OrganisationsRestored = null,
    int? IndividualsRestored = null,
    int? OrganisationsSanctioned = null,
    int? PeopleSanctioned = null,
    int? OfficialsSanctioned = null,
    int? CasesTransferred = null,
    int? PeopleTransferred = null,
    int? OfficialsTransferred = null)
{
    /// <summary>The most đồng, or square metres, of one step: sums over a whole register still fit their column.</summary>
    public const long MostAmount = 1_000_000_000_000_000;

    /// <summary>The most people, bodies or cases of one step.</summary>
    public const int MostCount = 1_000_000;

    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 12;

    /// <summary>What is said of each kind, in a fixed order; a kind that was not said adds nothing.</summary>
    public IEnumerable<(string Code, long Amount)> ByCode() => new (string Code, long? Amount)[]
    {
        (ConsequenceCodes.RecoveredMoney, RecoveredMoney),
        (ConsequenceCodes.RecoveredLand, RecoveredLand),
        (ConsequenceCodes.ReturnedMoney, ReturnedMoney),
        (ConsequenceCodes.ReturnedLand, ReturnedLand),
        (ConsequenceCodes.OrganisationsRestored, OrganisationsRestored),
        (ConsequenceCodes.IndividualsRestored, IndividualsRestored),
        (ConsequenceCodes.OrganisationsSanctioned, OrganisationsSanctioned),
        (ConsequenceCodes.PeopleSanctioned, PeopleSanctioned),
        (ConsequenceCodes.OfficialsSanctioned, OfficialsSanctioned),
        (ConsequenceCodes.CasesTransferred, CasesTransferred),
        (ConsequenceCodes.PeopleTransferred, PeopleTransferred),
        (ConsequenceCodes.OfficialsTransferred, OfficialsTransferred),
    }.Where(c => c.Amount is > 0).Select(c => (c.Code, c.Amount!.Value));
}

/// <summary>The names by which consequences are counted.</summary>
public static class ConsequenceCodes
{
    public const string RecoveredMoney = "recovered-money";
    public const string RecoveredLand = "recovered-land";
    public const string ReturnedMoney = "returned-money";
    public const string ReturnedLand = "returned-land";
    public const string OrganisationsRestored = "organisations-restored";
    public const string IndividualsRestored = "individuals-restored";
    public const string OrganisationsSanctioned = "organisations-sanctioned";
    public const string PeopleSanctioned = "people-sanctioned";
    public const string OfficialsSanctioned = "officials-sanctioned";
    public const string CasesTransferred = "cases-transferred";
    public const string PeopleTransferred = "people-transferred";
    public const string OfficialsTransferred = "officials-transferred";
}
