using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Cases;
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
        .Optional("documentNo", Values.OptionalName, l => l.DocumentNo, (l, v) => l.DocumentNo = v)
        .Optional("ground", Values.Word<StepGround>(), l => l.Ground, (l, v) => l.Ground = v)
        .Optional("replyBy", Values.Day, l => l.ReplyBy, (l, v) => l.ReplyBy = v)
        .Optional("tellCitizen", Values.Flag, l => l.TellCitizen, (l, v) => l.TellCitizen = v)
        .Optional("repliedOn", Values.Day, l => l.RepliedOn, (l, v) => l.RepliedOn = v)
        .Optional("citizenToldOn", Values.Day, l => l.CitizenToldOn, (l, v) => l.CitizenToldOn = v)
        .Optional("forwarderToldOn", Values.Day, l => l.ForwarderToldOn, (l, v) => l.ForwarderToldOn = v)
        .Optional("destructionDecidedOn", Values.Day, l => l.DestructionDecidedOn, (l, v) => l.DestructionDecidedOn = v);

    public DateOnly On { get; set; }

    public bool Eligible { get; set; }

    public Jurisdiction? Jurisdiction { get; set; }

    public ProcessingOutcome Outcome { get; set; }

    public string? Reason { get; set; }

    public string? Receiver { get; set; }

    public string? DocumentNo { get; set; }

    public StepGround? Ground { get; set; }

    public DateOnly? ReplyBy { get; set; }

    public bool? TellCitizen { get; set; }

    public DateOnly? RepliedOn { get; set; }

    public DateOnly? CitizenToldOn { get; set; }

    public DateOnly? ForwarderToldOn { get; set; }

    public DateOnly? DestructionDecidedOn { get; set; }

    /// <summary>What followed the processing, in the order in which it can, and the member that says so.</summary>
    public IEnumerable<(LetterFollowUp Happened, DateOnly On, string Member)> FollowUps => new (LetterFollowUp Happened, DateOnly? On, string Member)[]
    {
        (LetterFollowUp.ReplyReceived, RepliedOn, "repliedOn"),
        (LetterFollowUp.CitizenTold, CitizenToldOn, "citizenToldOn"),
        (LetterFollowUp.ForwarderTold, ForwarderToldOn, "forwarderToldOn"),
        (LetterFollowUp.DestructionDecided, DestructionDecidedOn, "destructionDecidedOn"),
    }.Where(f => f.On is not null).Select(f => (f.Happened, f.On!.Value, f.Member));

    public override void Refer(IReferences references) => references.To(RecordType.Letter, Subject, "letter");

    public LetterProcessing ToProcessing() => new(On, Eligible, Jurisdiction, Outcome, Reason, Receiver, DocumentNo, Ground, ReplyBy, TellCitizen);

    /// <summary>The line of a letter that was processed.</summary>
    public static LetterProcessedLine Of(Letter letter) => Of(letter, letter.Processing!);

    private static LetterProcessedLine Of(Letter letter, LetterProcessing processing) => new()
    {
        Subject = new Reference(null, letter.Key),
        On = processing.On,
        Eligible = processing.Eligible,
        Jurisdiction = processing.Jurisdiction,
        Outcome = processing.Outcome,
        Reason = processing.Reason,
        Receiver = processing.Receiver,
        DocumentNo = processing.DocumentNo,
        Ground = processing.Ground,
        ReplyBy = processing.ReplyBy,
        TellCitizen = processing.TellCitizen,
        RepliedOn = letter.RepliedOn,
        CitizenToldOn = letter.CitizenToldOn,
        ForwarderToldOn = letter.ForwarderToldOn,
        DestructionDecidedOn = letter.DestructionDecidedOn,
    };
}
