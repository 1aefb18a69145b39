using QcdcCases.Application.Papers;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>What papers say with everything known, and with as little as can be.</summary>
internal static class SampleFacts
{
    public const string Code = "K7MP-3HXR-9WTA";
    public const string Url = "https://tracuu.example.vn/don/K7MP-3HXR-9WTA";
    public const string Sender = "Nguyễn Văn An";
    public const string Matter = "=SUM(A1) Không đồng ý với Quyết định số 123/QĐ-UBND về thu hồi đất tại thôn 1";

    private static readonly Guid Owner = new("018f0000-0000-7000-8000-000000000001");

    private static readonly Guid OtherVisit = new("018f0000-0000-7000-8000-000000000002");

    public static Letterhead Head(UnitKind kind = UnitKind.Committee, string name = "UBND xã Đơn Dương") =>
        Letterhead.Of(
            Unit.Create(Guid.NewGuid(), new UnitEntry("u", name, UnitLevel.Commune, kind, null, new(2000, 1, 1))),
            Unit.Create(Guid.NewGuid(), new UnitEntry("s", "Tỉnh ủy Lâm Đồng", UnitLevel.Province, UnitKind.PartyCommittee, null, new(2000, 1, 1))));

    public static PaperFacts Full(PaperForm form) => new()
    {
        Letterhead = Head(),
        On = new(2026, 8, 10),
        DocumentNo = "12/TB-UBND",
        Signer = "Lê Văn Chủ",
        SignerOffice = "Phó Chủ tịch",
        Owner = Owner,
        Number = 12,
        Year = 2026,
        ReceiptCode = Code,
        FollowUrl = Url,
        Kind = form.Kinds.Count > 0 ? form.Kinds[0] : CaseKind.Complaint,
        Instance = form.Instance ?? 1,
        Field = "Đất đai",
        Matter = Matter,
        ReceivedOn = new(2026, 8, 3),
        Channel = LetterChannel.Post,
        ForwardedBy = "Đoàn đại biểu Quốc hội tỉnh",
        People = 3,
        AcceptedOn = new(2026, 8, 7),
        DueOn = new(2026, 9, 7),
        ProcessingDueOn = new(2026, 8, 12),
        Step = new(
            new(2026, 8, 10),
            StepGround.WaitingForResult,
            "thiếu bản chính quyết định",
            "Sở Nông nghiệp và Môi trường",
            new(2026, 9, 30),
            "Luật Đất đai Đ105",
            CaseResult.PartlyUpheld,
            [ComplexityCriterion.SeveralPlaces],
            new Consequences(RecoveredMoney: 1_500_000, PeopleSanctioned: 2)),
        PapersTakenIn = ["Đơn khiếu nại", "=1+1 bản sao giấy chứng nhận", string.Concat(Enumerable.Repeat("dài ", 60))],
        Visit = Row(Owner, 12, CaseKind.Complaint),
        Session = new(
            new(2026, 8, 10), SessionKind.Periodic, Receiver.Head, HeadOffice.GovernmentChair, "Lê Văn Chủ",
            [Row(Owner, 12, CaseKind.Complaint), Row(OtherVisit, 13, CaseKind.Denunciation)]),
    };

    public static PaperFacts Bare(PaperForm form) => new()
    {
        Letterhead = Head(UnitKind.Department, "Sở Nội vụ"),
        Kind = form.Kinds.Count > 0 ? form.Kinds[0] : null,
        Session = form.Subjects.Contains(PaperSubject.Session) ? new(new(2026, 8, 10), SessionKind.Regular, Receiver.Officer, null, null, []) : null,
        Visit = form.Subjects.Contains(PaperSubject.Visit) ? Row(Owner, 1, null) : null,
    };

    public static IReadOnlyList<PersonOnPaper> People { get; } =
    [
        new(Owner, PersonRole.Sender, new(Sender, "Thôn 1, xã Đơn Dương", IdentityPaper.CitizenCard, "068085000123", new(2021, 5, 4), "Bộ Công an")),
        new(Owner, PersonRole.Respondent, new("Chủ tịch UBND xã Ka Đô", "Xã Ka Đô")),
    ];

    private static VisitOnPaper Row(Guid id, int number, CaseKind? kind) => new(
        id, number, 2, kind, Matter, VisitResult.TakenIn, "Đã giải quyết đúng pháp luật (Luật TCD Đ9 k3)", "UBND tỉnh Lâm Đồng",
        "Phòng Kinh tế", "Giao Phòng Kinh tế trả lời trước ngày 20/8/2026");
}
