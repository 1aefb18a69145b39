using QcdcCases.Domain.Cases;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A case as it is opened; its steps have lines of their own.</summary>
internal sealed class CaseLine : HeldLine
{
    [KeyText] public required string Unit { get; set; } = string.Empty;
    public required CaseKind Kind { get; set; }
    [CodeText] public required string Field { get; set; } = string.Empty;
    [Prose] public required string Title { get; set; } = string.Empty;
    [Integer(1, 2)] public int? Instance { get; set; }
    public Reference? Previous { get; set; }
    public bool? Group { get; set; }
    public bool? Complex { get; set; }
    public bool? Remote { get; set; }
    public bool? Protracted { get; set; }
    public bool? Disciplinary { get; set; }
    public bool? Dismissal { get; set; }

    internal override RecordType Record => RecordType.Case;

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Case, Previous)];

    internal CaseOpening ToOpening(Guid unitId, Guid? previousId)
    {
        var description = new CaseDescription(Field, Title, Group, Complex, Remote, Protracted, Disciplinary, Dismissal);
        return new CaseOpening(unitId, Kind, description, Instance, previousId);
    }

    internal static CaseLine Of(Case held, string unit, IReadOnlyList<HandOverRecord>? handedOver, Reference? previous) => new()
    {
        Key = held.Key,
        Voided = VoidedRecord.Of(held),
        Unit = unit,
        Kind = held.Kind,
        Field = held.Field,
        Title = held.Title,
        Instance = held.OpenedInstance,
        Previous = previous,
        Group = held.Group,
        Complex = held.Complex,
        Remote = held.Remote,
        Protracted = held.Protracted,
        Disciplinary = held.Disciplinary,
        Dismissal = held.Dismissal,
        HandedOver = handedOver,
    };
}
