using System.Text.Json.Serialization;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>An entry of the reception register: of a session, or of a day without a session.</summary>
internal sealed class VisitLine : HeldLine
{
    public Reference? Session { get; set; }
    [KeyText] public string? Unit { get; set; }
    public DateOnly? On { get; set; }
    public SessionKind? Kind { get; set; }
    [Integer(1)] public required int People { get; set; }
    [Prose] public required string Matter { get; set; } = string.Empty;
    public Reference? Case { get; set; }
    public Reference? Letter { get; set; }
    public required VisitResult Result { get; set; }
    [Name(MayBeBlank = true)] public string? RefusalGround { get; set; }
    public CaseKind? Classification { get; set; }
    [Name(MayBeBlank = true)] public string? EarlierResolver { get; set; }
    public bool? OwnJurisdiction { get; set; }
    [Name(MayBeBlank = true)] public string? CompetentBody { get; set; }
    [Name(MayBeBlank = true)] public string? DocumentNo { get; set; }
    [Prose(MayBeBlank = true)] public string? FollowUp { get; set; }
    [Prose(MayBeBlank = true)] public string? Note { get; set; }
    public bool? Repeated { get; set; }
    [Prose(MayBeBlank = true)] public string? PapersTakenIn { get; set; }

    /// <summary>The number of the notice of a written refusal.</summary>
    [Name(MayBeBlank = true)] public string? RefusalNoticeNo { get; set; }
    public DateOnly? RefusalNoticeOn { get; set; }
    public DateOnly? CitizenToldOn { get; set; }
    [ListLength(1000)] public IReadOnlyList<PersonRecord>? Visitors { get; set; }

    /// <summary>The number in the unit's register of the year; by default the next one.</summary>
    [AssignedByRegister, Integer(1), JsonPropertyName("number")] public int? BookNumber { get; set; }

    /// <inheritdoc cref="Visit.LetterMadeOn"/>
    [AssignedByRegister] public DateOnly? LetterMadeOn { get; set; }

    /// <inheritdoc cref="Visit.Watched"/>
    [AssignedByRegister] public bool? Watched { get; set; }

    internal override RecordType Record => RecordType.Visit;

    /// <summary>True if it became a letter, which may have set its case.</summary>
    internal bool BecameLetter { get; init; }

    /// <summary>True if the line comes from a record with people whom the caller may not see.</summary>
    internal bool IsPartial { get; init; }

    /// <summary>The later events of the visit, each with its member.</summary>
    internal IEnumerable<(VisitFollowUp Happened, DateOnly On, string Member)> FollowUps =>
        new (VisitFollowUp Happened, DateOnly? On, string Member)[]
    {
        (VisitFollowUp.RefusalSent, RefusalNoticeOn, "refusalNoticeOn"),
        (VisitFollowUp.CitizenTold, CitizenToldOn, "citizenToldOn"),
    }.Where(f => f.On is not null).Select(f => (f.Happened, f.On!.Value, f.Member));

    internal override IEnumerable<(RecordType Type, Reference? To)> References =>
        [(RecordType.Session, Session), (RecordType.Case, Case), (RecordType.Letter, Letter)];

    internal override void SealDenouncers() => PersonRecord.Hide(Classification is CaseKind.Denunciation ? Visitors : null);

    internal override void Reconcile(JournalLine held)
    {
        base.Reconcile(held);
        var there = (VisitLine)held;
        Case = there.BecameLetter ? Case ?? there.Case : Case;

        // A line without later events does not undo those recorded at the counter.
        (RefusalNoticeNo, RefusalNoticeOn) = (RefusalNoticeNo ?? there.RefusalNoticeNo, RefusalNoticeOn ?? there.RefusalNoticeOn);
        CitizenToldOn ??= there.CitizenToldOn;
        (Visitors, there.Visitors) = PersonRecord.Compared(Visitors, there.Visitors, there.IsPartial);
    }

    internal VisitEntry ToEntry(Guid? caseId, Guid? letterId, IReadOnlyList<string> openNames) =>
        new(
            People,
            Matter,
            Result,
            caseId,
            letterId,
            RefusalGround,
            Classification,
            EarlierResolver,
            OwnJurisdiction,
            CompetentBody,
            DocumentNo,
            FollowUp,
            Note,
            Repeated,
            PapersTakenIn,
            openNames);

    internal static VisitLine Of(
        VisitRow row,
        string unit,
        IReadOnlyList<HandOverRecord>? handedOver,
        IReadOnlyList<PersonRecord>? visitors,
        bool isInPart)
    {
        var (visit, source) = (row.Visit, row.Visit.Source);
        return new VisitLine
        {
            Key = visit.Key,
            Voided = VoidedRecord.Of(visit),
            Session = row.Session?.ReferenceFrom(source),
            Unit = row.Session is null ? unit : null,
            On = row.Session is null ? visit.ReceivedOn : null,
            Kind = row.Session is null ? visit.SessionKind : null,
            People = visit.People,
            Matter = visit.Matter,
            Case = row.Case?.ReferenceFrom(source),
            Letter = row.BecameLetter ? null : row.Letter?.ReferenceFrom(source),
            Result = visit.Result,
            RefusalGround = visit.RefusalGround,
            Classification = visit.Classification,
            EarlierResolver = visit.EarlierResolver,
            OwnJurisdiction = visit.OwnJurisdiction,
            CompetentBody = visit.CompetentBody,
            DocumentNo = visit.DocumentNo,
            FollowUp = visit.FollowUp,
            Note = visit.Note,
            Repeated = visit.Repeated,
            PapersTakenIn = visit.PapersTakenIn,
            RefusalNoticeNo = visit.RefusalNoticeNo,
            RefusalNoticeOn = visit.RefusalNoticeOn,
            CitizenToldOn = visit.CitizenToldOn,
            LetterMadeOn = visit.LetterMadeOn == visit.ReceivedOn ? null : visit.LetterMadeOn,
            Watched = visit.Watched ? true : null,
            Visitors = visitors,
            BookNumber = visit.Number,
            HandedOver = handedOver,
            BecameLetter = row.BecameLetter,
            IsPartial = isInPart,
        };
    }
}
