using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A case as it is opened; its steps are lines of their own.</summary>
internal sealed class CaseLine : RecordLine<CaseLine>, IShaped<CaseLine>
{
    public static Shape<CaseLine> Members { get; } = ShapeOf("case")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Required("unit", Values.Key, l => l.Unit, (l, v) => l.Unit = v)
        .Required("kind", Values.Word<CaseKind>(), l => l.Kind, (l, v) => l.Kind = v)
        .Required("field", Values.Code, l => l.Field, (l, v) => l.Field = v)
        .Required("title", Values.Prose, l => l.Title, (l, v) => l.Title = v)
        .Optional("instance", Values.Instance, l => l.Instance, (l, v) => l.Instance = v)
        .Optional("previous", Values.Reference, l => l.Previous, (l, v) => l.Previous = v)
        .Optional("group", Values.Flag, l => l.Group, (l, v) => l.Group = v)
        .Optional("complex", Values.Flag, l => l.Complex, (l, v) => l.Complex = v)
        .Optional("remote", Values.Flag, l => l.Remote, (l, v) => l.Remote = v)
        .Optional("protracted", Values.Flag, l => l.Protracted, (l, v) => l.Protracted = v)
        .Optional("disciplinary", Values.Flag, l => l.Disciplinary, (l, v) => l.Disciplinary = v)
        .Optional("dismissal", Values.Flag, l => l.Dismissal, (l, v) => l.Dismissal = v);

    public override RecordType Type => RecordType.Case;

    public string Unit { get; set; } = string.Empty;

    public CaseKind Kind { get; set; }

    public string Field { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public int? Instance { get; set; }

    public Reference? Previous { get; set; }

    public bool? Group { get; set; }

    public bool? Complex { get; set; }

    public bool? Remote { get; set; }

    public bool? Protracted { get; set; }

    public bool? Disciplinary { get; set; }

    public bool? Dismissal { get; set; }

    public override void Refer(IReferences references)
    {
        if (Previous is { } previous)
        {
            references.To(RecordType.Case, previous, "previous");
        }
    }

    public CaseOpening ToOpening(Guid unitId, Guid? previousId) =>
        new(unitId, Kind, new CaseDescription(Field, Title, Group, Complex, Remote, Protracted, Disciplinary, Dismissal), Instance, previousId);

    public static CaseLine Of(Case held, string unit, Reference? previous) => new()
    {
        Key = held.Key,
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
    };
}
