using System.Text.Json.Serialization;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The outcome of processing a letter.</summary>
internal sealed class LetterProcessedLine : JournalLine
{
    [JsonPropertyName("letter"), JsonPropertyOrder(-1)] public required Reference Subject { get; set; } = Reference.None;
    public required DateOnly On { get; set; }
    public required bool Eligible { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required ProcessingOutcome Outcome { get; set; }
    [Prose(MayBeBlank = true)] public string? Reason { get; set; }
    [Name(MayBeBlank = true)] public string? Receiver { get; set; }
    [Name(MayBeBlank = true)] public string? DocumentNo { get; set; }
    public StepGround? Ground { get; set; }
    public DateOnly? ReplyBy { get; set; }
    public bool? TellCitizen { get; set; }
    [Name(MayBeBlank = true)] public string? SignedBy { get; set; }
    public DateOnly? RepliedOn { get; set; }
    public DateOnly? CitizenToldOn { get; set; }
    public DateOnly? ForwarderToldOn { get; set; }
    public DateOnly? DestructionDecidedOn { get; set; }

    /// <summary>The later events, in their possible order, each with its member.</summary>
    internal IEnumerable<(LetterFollowUp Happened, DateOnly On, string Member)> FollowUps =>
        new (LetterFollowUp Happened, DateOnly? On, string Member)[]
    {
        (LetterFollowUp.ReplyReceived, RepliedOn, "repliedOn"),
        (LetterFollowUp.CitizenTold, CitizenToldOn, "citizenToldOn"),
        (LetterFollowUp.ForwarderTold, ForwarderToldOn, "forwarderToldOn"),
        (LetterFollowUp.DestructionDecided, DestructionDecidedOn, "destructionDecidedOn"),
    }.Where(f => f.On is not null).Select(f => (f.Happened, f.On!.Value, f.Member));

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Letter, Subject)];

    internal LetterProcessing ToProcessing() =>
        new(On, Eligible, Jurisdiction, Outcome, Reason, Receiver, DocumentNo, Ground, ReplyBy, TellCitizen, SignedBy);

    /// <summary>Returns the line of a processed letter.</summary>
    internal static LetterProcessedLine Of(Letter letter)
    {
        var processing = letter.Processing!;
        return new LetterProcessedLine
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
            SignedBy = processing.SignedBy,
            RepliedOn = letter.RepliedOn,
            CitizenToldOn = letter.CitizenToldOn,
            ForwarderToldOn = letter.ForwarderToldOn,
            DestructionDecidedOn = letter.DestructionDecidedOn,
        };
    }
}
