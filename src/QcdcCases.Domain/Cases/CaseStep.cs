namespace QcdcCases.Domain.Cases;

/// <summary>One lawful step of a case: event, day and legal basis. A step is immutable; a correction supersedes it.</summary>
public sealed class CaseStep
{
    private CaseStep()
    {
    }

    public Guid CaseId { get; private init; }

    /// <summary>The position in the order of recording, from 1.</summary>
    public int Sequence { get; private init; }

    /// <summary>The place of the step that this one replaces; null for a step that followed all others when it was recorded.</summary>
    public int? ReplacedPlace { get; private set; }

    /// <summary>The place in the story of the case: that of the replaced step, otherwise the position in the order of recording.</summary>
    public int Place => ReplacedPlace ?? Sequence;

    public DateOnly On { get; private init; }

    public CaseEvent Event { get; private init; }

    /// <summary>The instance, 1 or 2.</summary>
    public int Instance { get; private init; }

    /// <summary>Of a withdrawal: true if only a part of the content is withdrawn.</summary>
    public bool Partial { get; private init; }

    /// <inheritdoc cref="CaseStepEntry.Until"/>
    public DateOnly? Until { get; private init; }

    public string? LegalBasis { get; private init; }

    public string? DocumentNo { get; private init; }

    public CaseResult? Result { get; private init; }

    /// <summary>The measures that a decision or conclusion orders, or the results of its enforcement.</summary>
    public Consequences? Consequences { get; private init; }

    public StepGround? Ground { get; private init; }

    public IReadOnlyList<ComplexityCriterion> Criteria { get; private init; } = [];

    public IReadOnlyList<StepAssurance> Assurances { get; private init; } = [];

    /// <summary>The body that receives the matter.</summary>
    public string? Receiver { get; private init; }

    public string? Reason { get; private init; }

    /// <inheritdoc cref="StepParticulars.Watched"/>
    public bool Watched { get; private init; }

    /// <inheritdoc cref="StepParticulars.SignedBy"/>
    public string? SignedBy { get; private init; }

    /// <summary>The account that recorded it; null for a step from a journal.</summary>
    public Guid? RecordedBy { get; private init; }

    /// <summary>
    /// The revision of the calendar in force when the step was recorded (<see cref="Deadlines.CalendarHistory"/>); 0 until it is stored.
    /// </summary>
    public int CalendarRevision { get; private set; }

    /// <summary>The step that replaced this one; null while this one is effective.</summary>
    public int? SupersededBy { get; private set; }

    /// <summary>Returns the entry from which the step was recorded.</summary>
    public CaseStepEntry ToEntry() => new(Event, On, Instance, Partial, Until, LegalBasis, DocumentNo, Result, Consequences)
    {
        More = new(
            Ground, Criteria.Count == 0 ? null : Criteria, Assurances.Count == 0 ? null : Assurances, Receiver, Reason, Watched, SignedBy),
    };

    internal static CaseStep Create(Guid caseId, int sequence, int instance, CaseStepEntry entry, Guid? recordedBy) => new()
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
        SignedBy = entry.More.SignedBy,
        RecordedBy = recordedBy,
    };

    /// <summary>Creates the step that takes the place of another one.</summary>
    internal static CaseStep Replacing(CaseStep replaced, int sequence, CaseStepEntry entry, Guid? recordedBy)
    {
        var step = Create(replaced.CaseId, sequence, entry.Instance ?? replaced.Instance, entry, recordedBy);
        step.TakePlaceOf(replaced);
        return step;
    }

    /// <summary>A step that ended something on that day keeps its calendar revision, whatever else the correction changes.</summary>
    internal void TakePlaceOf(CaseStep replaced)
    {
        ReplacedPlace = replaced.Place;
        CalendarRevision = On == replaced.On ? replaced.CalendarRevision : 0;
    }

    internal void Supersede(int by) => SupersededBy = by;

    internal void SetCalendarRevision(int calendarRevision) => CalendarRevision = calendarRevision;
}

/// <summary>The data of a step to record.</summary>
/// <param name="Instance">1 or 2; null means the present instance.</param>
/// <param name="Until">Of an extension: the new last day. Of a suspension: the day until which it is expected to last. Of a dialogue
/// notice: the day of the dialogue. Of a transfer or a demand: the day by which a reply is expected.</param>
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
    /// <summary>Further data of the step.</summary>
    public StepParticulars More { get; init; } = StepParticulars.None;
}

/// <summary>
/// The recoveries, returns, sanctions and transfers of forms 03/GQKN, 04/GQTC and 05/KQTH (TT 06/2025). Money is in whole đồng, land in m²;
/// people and bodies are counts.
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
    /// <summary>The maximum of đồng or square metres in one step; sums over a whole register still fit their column.</summary>
    public const long MaxAmount = 1_000_000_000_000_000;

    /// <summary>The maximum number of people, bodies or cases in one step.</summary>
    public const int MaxCount = 1_000_000;

    /// <summary>The number of kinds of consequence.</summary>
    public const int KindCount = 12;

    /// <summary>Returns the amount of each kind that has one, in a fixed order.</summary>
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

/// <summary>The codes by which consequences are counted.</summary>
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
