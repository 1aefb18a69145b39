using System.Text.Json.Serialization;
using QcdcCases.Domain.Dialogue;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>An opinion at a conference.</summary>
internal sealed class OpinionLine : HeldLine
{
    public required Reference Conference { get; set; } = Reference.None;
    [Prose] public required string Text { get; set; } = string.Empty;
    [CodeText] public required string Field { get; set; } = string.Empty;
    public required bool AnsweredOnSpot { get; set; }

    /// <summary>The key of the unit that must settle it.</summary>
    [KeyText] public string? AssignedTo { get; set; }
    public DateOnly? DueOn { get; set; }
    public Reference? Case { get; set; }

    internal override RecordType Record => RecordType.Opinion;

    internal override IEnumerable<(RecordType Type, Reference? To)> References =>
        [(RecordType.Conference, Conference), (RecordType.Case, Case)];

    internal OpinionEntry ToEntry(Guid? assignedUnitId, Guid? caseId) => new(Text, Field, AnsweredOnSpot, assignedUnitId, DueOn, caseId);

    internal static OpinionLine Of(
        Opinion opinion,
        Reference conference,
        string? assignedTo,
        Reference? about,
        IReadOnlyList<HandOverRecord>? handedOver) => new()
    {
        Key = opinion.Key,
        Voided = VoidedRecord.Of(opinion),
        Conference = conference,
        Text = opinion.Text,
        Field = opinion.Field,
        AnsweredOnSpot = opinion.AnsweredOnSpot,
        AssignedTo = assignedTo,
        DueOn = opinion.DueOn,
        Case = about,
        HandedOver = handedOver,
    };
}

/// <summary>The settlement of an opinion.</summary>
internal sealed class OpinionResolvedLine : JournalLine
{
    [JsonPropertyName("opinion"), JsonPropertyOrder(-1)] public required Reference Subject { get; set; } = Reference.None;
    public required DateOnly On { get; set; }
    [Prose] public required string Answer { get; set; } = string.Empty;

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Opinion, Subject)];

    internal static OpinionResolvedLine Of(DateOnly on, string answer, string key) =>
        new() { Subject = new Reference(null, key), On = on, Answer = answer };
}
