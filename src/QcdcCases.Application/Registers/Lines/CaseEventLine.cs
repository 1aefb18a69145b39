using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>One lawful step of a case, with the recoveries, returns, sanctions and transfers of the statutory forms.</summary>
internal sealed class CaseEventLine : EventLine<CaseEventLine>, IShaped<CaseEventLine>
{
    public static Shape<CaseEventLine> Members { get; } = ShapeOf("case-event")
        .Required("case", Values.Reference, l => l.Subject, (l, v) => l.Subject = v)
        .Required("on", Values.Day, l => l.On, (l, v) => l.On = v)
        .Required("event", Values.Word<CaseEvent>(), l => l.Event, (l, v) => l.Event = v)
        .Given("instance", Values.Instance, l => l.Instance, (l, v) => l.Instance = v)
        .Defaulted("partial", Values.Flag, false, l => l.Partial, (l, v) => l.Partial = v)
        .Optional("until", Values.Day, l => l.Until, (l, v) => l.Until = v)
        .Optional("legalBasis", Values.OptionalName, l => l.LegalBasis, (l, v) => l.LegalBasis = v)
        .Optional("documentNo", Values.OptionalName, l => l.DocumentNo, (l, v) => l.DocumentNo = v)
        .Optional("result", Values.Word<CaseResult>(), l => l.Result, (l, v) => l.Result = v)
        .Optional("recoveredMoney", Values.Amount, l => l.Consequences?.RecoveredMoney, (l, v) => l.Consequences = l.Achieved with { RecoveredMoney = v })
        .Optional("recoveredLand", Values.Amount, l => l.Consequences?.RecoveredLand, (l, v) => l.Consequences = l.Achieved with { RecoveredLand = v })
        .Optional("returnedMoney", Values.Amount, l => l.Consequences?.ReturnedMoney, (l, v) => l.Consequences = l.Achieved with { ReturnedMoney = v })
        .Optional("returnedLand", Values.Amount, l => l.Consequences?.ReturnedLand, (l, v) => l.Consequences = l.Achieved with { ReturnedLand = v })
        .Optional("organisationsRestored", Values.Any, l => l.Consequences?.OrganisationsRestored, (l, v) => l.Consequences = l.Achieved with { OrganisationsRestored = v })
        .Optional("individualsRestored", Values.Any, l => l.Consequences?.IndividualsRestored, (l, v) => l.Consequences = l.Achieved with { IndividualsRestored = v })
        .Optional("organisationsSanctioned", Values.Any, l => l.Consequences?.OrganisationsSanctioned, (l, v) => l.Consequences = l.Achieved with { OrganisationsSanctioned = v })
        .Optional("peopleSanctioned", Values.Any, l => l.Consequences?.PeopleSanctioned, (l, v) => l.Consequences = l.Achieved with { PeopleSanctioned = v })
        .Optional("officialsSanctioned", Values.Any, l => l.Consequences?.OfficialsSanctioned, (l, v) => l.Consequences = l.Achieved with { OfficialsSanctioned = v })
        .Optional("casesTransferred", Values.Any, l => l.Consequences?.CasesTransferred, (l, v) => l.Consequences = l.Achieved with { CasesTransferred = v })
        .Optional("peopleTransferred", Values.Any, l => l.Consequences?.PeopleTransferred, (l, v) => l.Consequences = l.Achieved with { PeopleTransferred = v })
        .Optional("officialsTransferred", Values.Any, l => l.Consequences?.OfficialsTransferred, (l, v) => l.Consequences = l.Achieved with { OfficialsTransferred = v });

    public DateOnly On { get; set; }

    public CaseEvent Event { get; set; }

    /// <summary>Null means the instance the case is in.</summary>
    public int? Instance { get; set; }

    public bool Partial { get; set; }

    public DateOnly? Until { get; set; }

    public string? LegalBasis { get; set; }

    public string? DocumentNo { get; set; }

    public CaseResult? Result { get; set; }

    public Consequences? Consequences { get; set; }

    private Consequences Achieved => Consequences ?? new Consequences();

    public override void Refer(IReferences references) => references.To(RecordType.Case, Subject, "case");

    public CaseStepEntry ToEntry() => new(Event, On, Instance, Partial, Until, LegalBasis, DocumentNo, Result, Consequences);

    public static CaseEventLine Of(CaseStep step, string key) => new()
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
        Consequences = step.Consequences,
    };
}
