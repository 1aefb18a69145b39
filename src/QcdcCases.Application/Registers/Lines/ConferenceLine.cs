using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A dialogue conference.</summary>
internal sealed class ConferenceLine : RecordLine<ConferenceLine>, IShaped<ConferenceLine>
{
    public static Shape<ConferenceLine> Members { get; } = ShapeOf("conference")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Required("unit", Values.Key, l => l.Unit, (l, v) => l.Unit = v)
        .Required("on", Values.Day, l => l.On, (l, v) => l.On = v)
        .Required("kind", Values.Word<ConferenceKind>(), l => l.Kind, (l, v) => l.Kind = v)
        .Required("chairs", ChairPart.List, l => l.Chairs, (l, v) => l.Chairs = v)
        .Required("theme", Values.Prose, l => l.Theme, (l, v) => l.Theme = v)
        .Required("attendees", Values.Any, l => l.Attendees, (l, v) => l.Attendees = v)
        .Optional("plan", Values.OptionalProse, l => l.Plan, (l, v) => l.Plan = v);

    public override RecordType Type => RecordType.Conference;

    public string Unit { get; set; } = string.Empty;

    public DateOnly On { get; set; }

    public ConferenceKind Kind { get; set; }

    public IReadOnlyList<ChairPart> Chairs { get; set; } = [];

    public string Theme { get; set; } = string.Empty;

    public int Attendees { get; set; }

    public string? Plan { get; set; }

    public ConferenceReport ToReport() => new(Kind, Theme, Attendees, [.. Chairs.Select(c => new Chair(c.Office, c.Name))], Plan);

    public static ConferenceLine Of(Conference conference, string unit) => new()
    {
        Key = conference.Key,
        Unit = unit,
        On = conference.HeldOn,
        Kind = conference.Kind,
        Chairs = [.. conference.Chairs.Select(c => new ChairPart { Office = c.Office, Name = c.Name })],
        Theme = conference.Theme,
        Attendees = conference.Attendees,
        Plan = conference.Plan,
    };
}

/// <summary>Who chairs.</summary>
internal sealed class ChairPart
{
    public static Value<IReadOnlyList<ChairPart>> List { get; } = Values.List(
        new ObjectValue<ChairPart>(new Shape<ChairPart>()
            .Required("office", Values.Word<HeadOffice>(), c => c.Office, (c, v) => c.Office = v)
            .Optional("name", Values.OptionalName, c => c.Name, (c, v) => c.Name = v)),
        20);

    public HeadOffice Office { get; set; }

    public string? Name { get; set; }
}
