using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Dialogue;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>What somebody said at a conference.</summary>
internal sealed class OpinionLine : RecordLine<OpinionLine>, IShaped<OpinionLine>
{
    public static Shape<OpinionLine> Members { get; } = ShapeOf("opinion")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Required("conference", Values.Reference, l => l.Conference, (l, v) => l.Conference = v)
        .Required("text", Values.Prose, l => l.Text, (l, v) => l.Text = v)
        .Required("field", Values.Code, l => l.Field, (l, v) => l.Field = v)
        .Required("answeredOnSpot", Values.Flag, l => l.AnsweredOnSpot, (l, v) => l.AnsweredOnSpot = v)
        .Optional("assignedTo", Values.Key, l => l.AssignedTo, (l, v) => l.AssignedTo = v)
        .Optional("dueOn", Values.Day, l => l.DueOn, (l, v) => l.DueOn = v)
        .Optional("case", Values.Reference, l => l.Case, (l, v) => l.Case = v);

    public override RecordType Type => RecordType.Opinion;

    public Reference Conference { get; set; } = new(null, string.Empty);

    public string Text { get; set; } = string.Empty;

    public string Field { get; set; } = string.Empty;

    public bool AnsweredOnSpot { get; set; }

    /// <summary>The key of the unit that is to settle it.</summary>
    public string? AssignedTo { get; set; }

    public DateOnly? DueOn { get; set; }

    public Reference? Case { get; set; }

    public override void Refer(IReferences references)
    {
        references.To(RecordType.Conference, Conference, "conference");
        if (Case is { } about)
        {
            references.To(RecordType.Case, about, "case");
        }
    }

    public OpinionEntry ToEntry(Guid? assignedUnitId, Guid? caseId) => new(Text, Field, AnsweredOnSpot, assignedUnitId, DueOn, caseId);

    public static OpinionLine Of(Opinion opinion, Reference conference, string? assignedTo, Reference? about) => new()
    {
        Key = opinion.Key,
        Conference = conference,
        Text = opinion.Text,
        Field = opinion.Field,
        AnsweredOnSpot = opinion.AnsweredOnSpot,
        AssignedTo = assignedTo,
        DueOn = opinion.DueOn,
        Case = about,
    };
}

/// <summary>How an opinion was settled.</summary>
internal sealed class OpinionResolvedLine : EventLine<OpinionResolvedLine>, IShaped<OpinionResolvedLine>
{
    public static Shape<OpinionResolvedLine> Members { get; } = ShapeOf("opinion-resolved")
        .Required("opinion", Values.Reference, l => l.Subject, (l, v) => l.Subject = v)
        .Required("on", Values.Day, l => l.On, (l, v) => l.On = v)
        .Required("answer", Values.Prose, l => l.Answer, (l, v) => l.Answer = v);

    public DateOnly On { get; set; }

    public string Answer { get; set; } = string.Empty;

    public override void Refer(IReferences references) => references.To(RecordType.Opinion, Subject, "opinion");

    public static OpinionResolvedLine Of(DateOnly on, string answer, string key) => new() { Subject = new Reference(null, key), On = on, Answer = answer };
}
