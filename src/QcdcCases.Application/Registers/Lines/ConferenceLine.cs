using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A dialogue conference.</summary>
internal sealed class ConferenceLine : RecordLine
{
    [KeyText] public required string Unit { get; set; } = string.Empty;
    public required DateOnly On { get; set; }
    public required ConferenceKind Kind { get; set; }
    [ListLength(20)] public required IReadOnlyList<ChairRecord> Chairs { get; set; } = [];
    [Prose] public required string Theme { get; set; } = string.Empty;
    [Integer(0)] public required int Attendees { get; set; }
    [Prose(MayBeBlank = true)] public string? Plan { get; set; }

    internal override RecordType Record => RecordType.Conference;

    internal ConferenceReport ToReport() => new(Kind, Theme, Attendees, [.. Chairs.Select(c => c.ToChair())], Plan);

    internal static ConferenceLine Of(Conference conference, string unit) => new()
    {
        Key = conference.Key,
        Voided = VoidedRecord.Of(conference),
        Unit = unit,
        On = conference.HeldOn,
        Kind = conference.Kind,
        Chairs = [.. conference.Chairs.Select(c => new ChairRecord { Office = c.Office, Name = c.Name, Deputy = c.Deputy ? true : null })],
        Theme = conference.Theme,
        Attendees = conference.Attendees,
        Plan = conference.Plan,
    };
}

/// <summary>The people in the chair.</summary>
internal sealed class ChairRecord
{
    public required HeadOffice Office { get; set; }
    [Name(MayBeBlank = true)] public string? Name { get; set; }
    public bool? Deputy { get; set; }

    internal Chair ToChair() => new(Office, Name, Deputy is true);
}
