using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>An entry of the reception register: of a session, or of a bare day.</summary>
internal sealed class VisitLine : RecordLine<VisitLine>, IShaped<VisitLine>
{
    public static Shape<VisitLine> Members { get; } = ShapeOf("visit")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Optional("session", Values.Reference, l => l.Session, (l, v) => l.Session = v)
        .Optional("unit", Values.Key, l => l.Unit, (l, v) => l.Unit = v)
        .Optional("on", Values.Day, l => l.On, (l, v) => l.On = v)
        .Optional("kind", Values.Word<SessionKind>(), l => l.Kind, (l, v) => l.Kind = v)
        .Required("people", Values.Some, l => l.People, (l, v) => l.People = v)
        .Required("matter", Values.Prose, l => l.Matter, (l, v) => l.Matter = v)
        .Optional("case", Values.Reference, l => l.Case, (l, v) => l.Case = v)
        .Optional("letter", Values.Reference, l => l.Letter, (l, v) => l.Letter = v)
        .Required("result", Values.Word<VisitResult>(), l => l.Result, (l, v) => l.Result = v)
        .Optional("refusalGround", Values.OptionalName, l => l.RefusalGround, (l, v) => l.RefusalGround = v)
        .Optional("classification", Values.Word<CaseKind>(), l => l.Classification, (l, v) => l.Classification = v)
        .Optional("earlierResolver", Values.OptionalName, l => l.EarlierResolver, (l, v) => l.EarlierResolver = v)
        .Optional("ownJurisdiction", Values.Flag, l => l.OwnJurisdiction, (l, v) => l.OwnJurisdiction = v)
        .Optional("competentBody", Values.OptionalName, l => l.CompetentBody, (l, v) => l.CompetentBody = v)
        .Optional("documentNo", Values.OptionalName, l => l.DocumentNo, (l, v) => l.DocumentNo = v)
        .Optional("followUp", Values.OptionalProse, l => l.FollowUp, (l, v) => l.FollowUp = v)
        .Optional("note", Values.OptionalProse, l => l.Note, (l, v) => l.Note = v)
        .Optional("repeated", Values.Flag, l => l.Repeated, (l, v) => l.Repeated = v)
        .Optional("papersTakenIn", Values.OptionalProse, l => l.PapersTakenIn, (l, v) => l.PapersTakenIn = v)
        .Optional("refusalNoticeNo", Values.OptionalName, l => l.RefusalNoticeNo, (l, v) => l.RefusalNoticeNo = v)
        .Optional("refusalNoticeOn", Values.Day, l => l.RefusalNoticeOn, (l, v) => l.RefusalNoticeOn = v)
        .Optional("citizenToldOn", Values.Day, l => l.CitizenToldOn, (l, v) => l.CitizenToldOn = v)
        .Optional("visitors", PersonPart.List, l => l.Visitors, (l, v) => l.Visitors = v)
        .Given("number", Values.Some, l => l.BookNumber, (l, v) => l.BookNumber = v)
        .Given("letterMadeOn", Values.Day, l => l.LetterMadeOn, (l, v) => l.LetterMadeOn = v)
        .Given<bool>("watched", Values.Flag, l => l.Watched, (l, v) => l.Watched = v);

    public override RecordType Type => RecordType.Visit;

    public Reference? Session { get; set; }

    public string? Unit { get; set; }

    public DateOnly? On { get; set; }

    public SessionKind? Kind { get; set; }

    public int People { get; set; }

    public string Matter { get; set; } = string.Empty;

    public Reference? Case { get; set; }

    public Reference? Letter { get; set; }

    public VisitResult Result { get; set; }

    public string? RefusalGround { get; set; }

    public CaseKind? Classification { get; set; }

    public string? EarlierResolver { get; set; }

    public bool? OwnJurisdiction { get; set; }

    public string? CompetentBody { get; set; }

    public string? DocumentNo { get; set; }

    public string? FollowUp { get; set; }

    public string? Note { get; set; }

    public bool? Repeated { get; set; }

    public string? PapersTakenIn { get; set; }

    /// <summary>The number of the notice of a refusal in writing.</summary>
    public string? RefusalNoticeNo { get; set; }

    public DateOnly? RefusalNoticeOn { get; set; }

    public DateOnly? CitizenToldOn { get; set; }

    /// <inheritdoc cref="Visit.LetterMadeOn"/>
    public DateOnly? LetterMadeOn { get; set; }

    /// <inheritdoc cref="Visit.Watched"/>
    public bool? Watched { get; set; }

    /// <summary>What followed it, and the member that says so.</summary>
    public IEnumerable<(VisitFollowUp Happened, DateOnly On, string Member)> FollowUps => new (VisitFollowUp Happened, DateOnly? On, string Member)[]
    {
        (VisitFollowUp.RefusalSent, RefusalNoticeOn, "refusalNoticeOn"),
        (VisitFollowUp.CitizenTold, CitizenToldOn, "citizenToldOn"),
    }.Where(f => f.On is not null).Select(f => (f.Happened, f.On!.Value, f.Member));

    public IReadOnlyList<PersonPart>? Visitors { get; set; }

    /// <summary>The number in the unit's book of the year; without it the next one is given.</summary>
    public int? BookNumber { get; set; }

    public override void Refer(IReferences references)
    {
        if (Session is { } session)
        {
            references.To(RecordType.Session, session, "session");
        }

        if (Case is { } about)
        {
            references.To(RecordType.Case, about, "case");
        }

        if (Letter is { } letter)
        {
            references.To(RecordType.Letter, letter, "letter");
        }
    }

    /// <summary>It has become a letter, which may have given it its case.</summary>
    public bool BecameLetter { get; set; }

    /// <summary>A line made from a record some of whose people the caller may not know.</summary>
    public bool IsInPart { get; init; }

    protected override void ReconcileLater(VisitLine held)
    {
        Case = held.BecameLetter ? Case ?? held.Case : Case;

        // What followed at the counter is not taken back by a line that does not know it.
        (RefusalNoticeNo, RefusalNoticeOn) = (RefusalNoticeNo ?? held.RefusalNoticeNo, RefusalNoticeOn ?? held.RefusalNoticeOn);
        CitizenToldOn ??= held.CitizenToldOn;
        (Visitors, held.Visitors) = PersonPart.Compared(Visitors, held.Visitors, held.IsInPart);
    }

    public VisitEntry ToEntry(Guid? caseId, Guid? letterId, IReadOnlyList<string> openNames) => new(
        People, Matter, Result, caseId, letterId, RefusalGround, Classification, EarlierResolver, OwnJurisdiction, CompetentBody, DocumentNo, FollowUp, Note,
        Repeated, PapersTakenIn, openNames);
}
