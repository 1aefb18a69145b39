using QcdcCases.Domain.Reception;

namespace QcdcCases.Domain.Statistics;

public static partial class Measures
{
    private static (string Name, HeadOffice Office)[] Heads =>
    [
        ("partyHead", HeadOffice.PartySecretary),
        ("governmentHead", HeadOffice.GovernmentChair),
        ("councilHead", HeadOffice.CouncilChair),
        ("frontHead", HeadOffice.FrontChair),
        ("agencyHead", HeadOffice.AgencyHead),
    ];

    private static IEnumerable<Measure> Reception() =>
    [
        Flow("reception.head.days", FactSubject.ReceptionDay, p => p.Block is ReceptionBlock.Head),
        Flow("reception.delegate.days", FactSubject.ReceptionDay, p => p.Block is ReceptionBlock.Delegate),
        .. ReceptionOf("reception", _ => true),
        .. Enum.GetValues<ReceptionBlock>().SelectMany(block => ReceptionOf($"reception.{Name(block)}", p => p.Block == block)),
        Flow("reception.head.periodic.turns", FactSubject.Visit, p => p is { Block: ReceptionBlock.Head, SessionKind: SessionKind.Periodic }),
        Flow("reception.head.unscheduled.turns", FactSubject.Visit, p => p is { Block: ReceptionBlock.Head, SessionKind: SessionKind.Unscheduled }),
        Flow("reception.regular.headTurns", FactSubject.Visit, p => p.ByHead),
        .. SessionsOf("reception", _ => true),
        .. SessionsOf("reception.head", p => p.Block is ReceptionBlock.Head),
        .. SessionsOf("reception.delegate", p => p.Block is ReceptionBlock.Delegate),
        .. Heads.SelectMany(head => OfOffice($"reception.{head.Name}", p => p.Office == head.Office)),
    ];

    /// <summary>A case seen in several blocks counts in the first of them, so that the blocks add up.</summary>
    private static IEnumerable<Measure> ReceptionOf(string prefix, Func<Dimensions, bool> where) =>
    [
        .. TurnsOf(prefix, where),
        Flow($"{prefix}.cases", FactSubject.Visit, where, AggregationKind.CasesByBlock),
        Flow($"{prefix}.groupCases", FactSubject.Visit, p => p.LargeGroup && where(p), AggregationKind.CasesByBlock) with
        {
            RankedAmong = p => p.LargeGroup,
        },
    ];

    /// <summary>What a head held in person, periodic and unscheduled: an office counts a case whoever else saw it.</summary>
    private static IEnumerable<Measure> OfOffice(string prefix, Func<Dimensions, bool> where) =>
    [
        .. SessionsOf(prefix, where),
        Flow($"{prefix}.days", FactSubject.ReceptionDay, where),
        .. TurnsOf(prefix, where),
        Flow($"{prefix}.cases", FactSubject.Visit, where, AggregationKind.Cases),
    ];

    private static IEnumerable<Measure> TurnsOf(string prefix, Func<Dimensions, bool> where) =>
    [
        Flow($"{prefix}.turns", FactSubject.Visit, where),
        Flow($"{prefix}.people", FactSubject.Visit, where, AggregationKind.Amounts),
        Flow($"{prefix}.groups", FactSubject.Visit, p => p.LargeGroup && where(p)),
        Flow($"{prefix}.groupPeople", FactSubject.Visit, p => p.LargeGroup && where(p), AggregationKind.Amounts),
    ];

    private static IEnumerable<Measure> SessionsOf(string prefix, Func<Dimensions, bool> where) =>
    [
        Flow($"{prefix}.sessions", FactSubject.Session, where),
        Flow($"{prefix}.emptySessions", FactSubject.Session, p => p.Empty && where(p)),
    ];
}
