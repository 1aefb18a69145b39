using System.Text.Json.Serialization;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>One lawful step of a case, with the recoveries, returns, sanctions and transfers of the statutory forms.</summary>
internal sealed class CaseEventLine : JournalLine
{
    [JsonPropertyName("case"), JsonPropertyOrder(-1)] public required Reference Subject { get; set; } = Reference.None;
    public required DateOnly On { get; set; }
    public required CaseEvent Event { get; set; }

    /// <summary>Null means the current instance of the case.</summary>
    [AssignedByRegister, Integer(1, 2)] public int? Instance { get; set; }
    public bool? Partial { get; set => field = value is true ? true : null; }
    public DateOnly? Until { get; set; }
    [Name(MayBeBlank = true)] public string? LegalBasis { get; set; }
    [Name(MayBeBlank = true)] public string? DocumentNo { get; set; }
    public CaseResult? Result { get; set; }
    [Integer(0, Consequences.MaxAmount)] public long? RecoveredMoney { get; set; }
    [Integer(0, Consequences.MaxAmount)] public long? RecoveredLand { get; set; }
    [Integer(0, Consequences.MaxAmount)] public long? ReturnedMoney { get; set; }
    [Integer(0, Consequences.MaxAmount)] public long? ReturnedLand { get; set; }
    [Integer(0)] public int? OrganisationsRestored { get; set; }
    [Integer(0)] public int? IndividualsRestored { get; set; }
    [Integer(0)] public int? OrganisationsSanctioned { get; set; }
    [Integer(0)] public int? PeopleSanctioned { get; set; }
    [Integer(0)] public int? OfficialsSanctioned { get; set; }
    [Integer(0)] public int? CasesTransferred { get; set; }
    [Integer(0)] public int? PeopleTransferred { get; set; }
    [Integer(0)] public int? OfficialsTransferred { get; set; }
    public StepGround? Ground { get; set; }
    [ListLength(7)] public IReadOnlyList<ComplexityCriterion>? Criteria { get; set; }
    [ListLength(5)] public IReadOnlyList<StepAssurance>? Assurances { get; set; }
    [Name(MayBeBlank = true)] public string? Receiver { get; set; }
    [Prose(MayBeBlank = true)] public string? Reason { get; set; }
    [Name(MayBeBlank = true)] public string? SignedBy { get; set; }
    [AssignedByRegister] public bool? Watched { get; set => field = value is true ? true : null; }

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Case, Subject)];

    internal CaseStepEntry ToEntry() => new(Event, On, Instance, Partial is true, Until, LegalBasis, DocumentNo, Result, ToConsequences())
    {
        More = new StepParticulars(Ground, Criteria, Assurances, Receiver, Reason, Watched is true, SignedBy),
    };

    internal static CaseEventLine Of(CaseStep step, string key)
    {
        var (achieved, more) = (step.Consequences, step.ToEntry().More);
        return new CaseEventLine
        {
            Subject = new Reference(null, key),
            On = step.On,
            Event = step.Event,
            Instance = step.Instance,
            Partial = step.Partial,
            Until = step.Until,
            LegalBasis = step.LegalBasis,
            DocumentNo = step.DocumentNo,
            Result = step.Result,
            RecoveredMoney = achieved?.RecoveredMoney,
            RecoveredLand = achieved?.RecoveredLand,
            ReturnedMoney = achieved?.ReturnedMoney,
            ReturnedLand = achieved?.ReturnedLand,
            OrganisationsRestored = achieved?.OrganisationsRestored,
            IndividualsRestored = achieved?.IndividualsRestored,
            OrganisationsSanctioned = achieved?.OrganisationsSanctioned,
            PeopleSanctioned = achieved?.PeopleSanctioned,
            OfficialsSanctioned = achieved?.OfficialsSanctioned,
            CasesTransferred = achieved?.CasesTransferred,
            PeopleTransferred = achieved?.PeopleTransferred,
            OfficialsTransferred = achieved?.OfficialsTransferred,
            Ground = more.Ground,
            Criteria = more.Criteria,
            Assurances = more.Assurances,
            Receiver = more.Receiver,
            Reason = more.Reason,
            SignedBy = more.SignedBy,
            Watched = more.Watched,
        };
    }

    /// <summary>Null if the line has none.</summary>
    private Consequences? ToConsequences()
    {
        var said = new Consequences(
            RecoveredMoney, RecoveredLand, ReturnedMoney, ReturnedLand, OrganisationsRestored, IndividualsRestored,
            OrganisationsSanctioned, PeopleSanctioned, OfficialsSanctioned, CasesTransferred, PeopleTransferred, OfficialsTransferred);
        return said == new Consequences() ? null : said;
    }
}
