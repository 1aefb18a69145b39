using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The outcome of processing a letter.</summary>
internal sealed class LetterProcessedLine : EventLine<LetterProcessedLine>, IShaped<LetterProcessedLine>
{
    public static Shape<LetterProcessedLine> Members { get; } = ShapeOf("letter-processed")
        .Required("letter", Values.Reference, l => l.Subject, (l, v) => l.Subject = v)
        .Required("on", Values.Day, l => l.On, (l, v) => l.On = v)
        .Required("eligible", Values.Flag, l => l.Eligible, (l, v) => l.Eligible = v)
        .Optional("jurisdiction", Values.Word<Jurisdiction>(), l => l.Jurisdiction, (l, v) => l.Jurisdiction = v)
        .Required("outcome", Values.Word<ProcessingOutcome>(), l => l.Outcome, (l, v) => l.Outcome = v)
        .Optional("reason", Values.OptionalProse, l => l.Reason, (l, v) => l.Reason = v)
        .Optional("receiver", Values.OptionalName, l => l.Receiver, (l, v) => l.Receiver = v)
        .Optional("documentNo", Values.OptionalName, l => l.DocumentNo, (l, v) => l.DocumentNo = v);

    public DateOnly On { get; set; }

    public bool Eligible { get; set; }

    public Jurisdiction? Jurisdiction { get; set; }

    public ProcessingOutcome Outcome { get; set; }

    public string? Reason { get; set; }

    public string? Receiver { get; set; }

    public string? DocumentNo { get; set; }

    public override void Refer(IReferences references) => references.To(RecordType.Letter, Subject, "letter");

    public LetterProcessing ToProcessing() => new(On, Eligible, Jurisdiction, Outcome, Reason, Receiver, DocumentNo);

    public static LetterProcessedLine Of(LetterProcessing processing, string key) => new()
    {
        Subject = new Reference(null, key),
        On = processing.On,
        Eligible = processing.Eligible,
        Jurisdiction = processing.Jurisdiction,
        Outcome = processing.Outcome,
        Reason = processing.Reason,
        Receiver = processing.Receiver,
        DocumentNo = processing.DocumentNo,
    };
}
