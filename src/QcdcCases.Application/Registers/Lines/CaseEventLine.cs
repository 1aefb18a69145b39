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
        .Optional("officialsTransferred", Values.Any, l => l.Consequences?.OfficialsTransferred, (l, v) => l.Consequences = l.Achieved with { OfficialsTransferred = v })
        .Optional("ground", Values.Word<StepGround>(), l => l.More.Ground, (l, v) => l.More = l.More with { Ground = v })
        .Optional("criteria", Values.List(Values.Word<ComplexityCriterion>(), 7), l => l.More.Criteria, (l, v) => l.More = l.More with { Criteria = v })
        .Optional("assurances", Values.List(Values.Word<StepAssurance>(), 5), l => l.More.Assurances, (l, v) => l.More = l.More with { Assurances = v })
        .Optional("receiver", Values.OptionalName, l => l.More.Receiver, (l, v) => l.More = l.More with { Receiver = v })
        .Optional("reason", Values.OptionalProse, l => l.More.Reason, (l, v) => l.More = l.More with { Reason = v })
        .Given<bool>("watched", Values.Flag, l => l.More.Watched ? true : null, (l, v) => l.More = l.More with { Watched = v });

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

    /// <summary>What the finer steps say besides.</summary>
    public StepParticulars More { get; set; } = StepParticulars.None;

    private Consequences Achieved => Consequences ?? new Consequences();

    public override void Refer(IReferences references) => references.To(RecordType.Case, Subject, "case");

    public CaseStepEntry ToEntry() => new(Event, On, Instance, Partial, Until, LegalBasis, DocumentNo, Result, Consequences) { More = More };

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
        More = step.ToEntry().More,
    };
}
