using System.Text.Json.Serialization;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Domain.Dialogue;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>An opinion at a conference, or a promise or recommendation from elsewhere.</summary>
internal sealed class OpinionLine : HeldLine
{
    public Reference? Conference { get; set; }
    [Prose] public required string Text { get; set; } = string.Empty;
    [CodeText] public required string Field { get; set; } = string.Empty;
    public required bool AnsweredOnSpot { get; set; }

    /// <summary>The key of the unit that must settle it.</summary>
    [KeyText] public string? AssignedTo { get; set; }
    public DateOnly? DueOn { get; set; }
    public Reference? Case { get; set; }

    /// <summary>The key of the unit that recorded it, where it comes from no conference.</summary>
    [KeyText] public string? Unit { get; set; }
    public DateOnly? On { get; set; }
    public OpinionOrigin? Origin { get; set; }

    /// <summary>The leader's reception from which it comes.</summary>
    public Reference? Session { get; set; }

    /// <summary>By default an opinion.</summary>
    public OpinionKind? Kind { get; set => field = value is OpinionKind.Opinion ? null : value; }

    /// <summary>Who said it; absent for an anonymous one.</summary>
    [Name] public string? VoicedBy { get; set; }

    internal override RecordType Record => RecordType.Opinion;

    internal override IEnumerable<(RecordType Type, Reference? To)> References =>
        [(RecordType.Conference, Conference), (RecordType.Case, Case), (RecordType.Session, Session)];

    internal OpinionEntry ToEntry(Guid? assignedUnitId, Guid? caseId) => 
        new(Text, Field, AnsweredOnSpot, assignedUnitId, DueOn, caseId) { Kind = Kind ?? OpinionKind.Opinion, VoicedBy = VoicedBy };

    internal static OpinionLine Of(
        OpinionRow row, string? unit, string? assignedTo, IReadOnlyList<HandOverRecord>? handedOver)
    {
        var opinion = row.Opinion;
        return new()
        {
            Key = opinion.Key,
            Voided = VoidedRecord.Of(opinion),
            Conference = row.Conference?.ReferenceFrom(opinion.Source),
            Text = opinion.Text,
            Field = opinion.Field,
            AnsweredOnSpot = opinion.AnsweredOnSpot,
            AssignedTo = assignedTo,
            DueOn = opinion.EnteredDueOn,
            Case = row.Case?.ReferenceFrom(opinion.Source),
            Unit = unit,
            On = unit is null ? null : opinion.HeldOn,
            Origin = unit is null ? null : opinion.Origin,
            Session = row.Session?.ReferenceFrom(opinion.Source),
            Kind = opinion.Kind,
            VoicedBy = opinion.VoicedBy,
            HandedOver = handedOver,
        };
    }
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

/// <summary>One step of an opinion.</summary>
internal sealed class OpinionEventLine : JournalLine
{
    [JsonPropertyName("opinion"), JsonPropertyOrder(-1)] public required Reference Subject { get; set; } = Reference.None;
    public required DateOnly On { get; set; }
    public required OpinionEvent Event { get; set; }

    /// <summary>The key of the unit that becomes responsible.</summary>
    [KeyText] public string? Unit { get; set; }

    /// <summary>The person of that unit whom to ask.</summary>
    [Name] public string? Contact { get; set; }
    public DateOnly? DueOn { get; set; }
    [Prose] public string? Answer { get; set; }
    [Prose] public string? Evidence { get; set; }

    /// <summary>The opinion (joined), letter (made-letter) or conference (carried-on) into which it goes.</summary>
    public Reference? Into { get; set; }

    /// <summary>The name of the person who took the step.</summary>
    [Name] public string? By { get; set; }

    /// <summary>The type of the record that <see cref="Into"/> names.</summary>
    internal RecordType IntoType => Event switch
    {
        OpinionEvent.MadeLetter => RecordType.Letter,
        OpinionEvent.CarriedOn => RecordType.Conference,
        _ => RecordType.Opinion,
    };

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Opinion, Subject), (IntoType, Into)];

    internal OpinionStepEntry ToEntry(Guid? unitId, Guid? into) =>
        new(Event, On, unitId, Contact, DueOn, Answer, Evidence, into, new OpinionActor(null, By));

    internal static OpinionEventLine Of(OpinionStepRow row, string? unit, Name opinion) => new()
    {
        Subject = new Reference(null, opinion.Key),
        On = row.Step.On,
        Event = row.Step.Event,
        Unit = unit,
        Contact = row.Step.Contact,
        DueOn = row.Step.DueOn,
        Answer = row.Step.Answer,
        Evidence = row.Step.Evidence,
        Into = row.Into?.ReferenceFrom(opinion.Source),
        By = row.Step.ByName,
    };
}
