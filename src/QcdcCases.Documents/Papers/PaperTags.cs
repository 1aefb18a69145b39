using System.Globalization;
using QcdcCases.Application.Papers;
using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Units;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>The tags of the templates of all papers of the catalogue.</summary>
internal static class PaperTags
{
    private static readonly TagSet<string> Line = new TagSet<string>().Text("line", "một dòng", line => line);

    private static readonly TagSet<PaperRow> Paper = new TagSet<PaperRow>()
        .Text("paper.place", "số thứ tự", p => Plain(p.Place))
        .Text("paper.text", "tên, mô tả tài liệu", p => p.Text);

    private static readonly TagSet<VisitRow> Visit = new TagSet<VisitRow>()
        .Text("row.place", "số thứ tự", r => Plain(r.Place))
        .Text("row.number", "số trong sổ tiếp công dân", r => Plain(r.Visit.Number))
        .Text("row.person", "họ tên người được tiếp; có thể không có (người tố cáo không bao giờ được nêu tên)", r => r.Person)
        .Text("row.people", "số người", r => Count(r.Visit.People))
        .Text("row.kind", "loại vụ việc", r => r.Visit.Kind is { } kind ? DocumentWords.Of(kind) : null)
        .Text("row.matter", "tóm tắt nội dung", r => r.Visit.Matter)
        .Text("row.result", "kết quả tiếp", r => DocumentWords.ForRunningText(r.Visit.Result))
        .Text("row.body", "cơ quan được hướng dẫn đến hoặc được giao; có thể không có", r => r.Visit.CompetentBody)
        .Text("row.followUp", "ý kiến kết luận, kết quả; có thể không có", r => r.Visit.FollowUp);

    public static TagSet All { get; } = Record(Head(new TagSet<PaperContent>()))
        .Text("sender", "họ tên người khiếu nại, tố cáo, kiến nghị, phản ánh; không có thì điền tay", c => c.Sender?.Name)
        .Text("sender.address", "địa chỉ của người đó; có thể không có", c => c.Sender?.Address)
        .Text("sender.paper", "giấy tờ tùy thân: loại, số, ngày cấp, nơi cấp; có thể không có", c => PaperOf(c.Sender))
        .Text("sender.phone", "số điện thoại; có thể không có", c => c.Sender?.Phone)
        .Text("others", "số người khác cùng đứng tên, cùng đến; không có khi chỉ một người", c => c.Others > 0 ? Count(c.Others) : null)
        .Text("respondent", "họ tên, tên gọi người bị khiếu nại, bị tố cáo; có thể không có", c => c.Respondent?.Name)
        .Text("respondent.address", "địa chỉ của người đó; có thể không có", c => c.Respondent?.Address)
        .Text("step.on", "ngày của bước giải quyết, xử lý; có thể không có", c => Day(c.Facts.Step?.On))
        .Text("ground", "căn cứ theo luật; có thể không có", c => c.Facts.Step?.Ground is { } ground ? DocumentWords.ForRunningText(ground) : null)
        .Text("reason", "lý do bằng lời; có thể không có", c => c.Facts.Step?.Reason)
        .Text("receiver", "cơ quan nhận đơn, được giao hoặc được hướng dẫn đến; có thể không có", c => c.Facts.Step?.Receiver)
        .Text("until", "ngày hết hạn mới, ngày dự kiến, ngày đối thoại, ngày hẹn trả lời; có thể không có", c => Day(c.Facts.Step?.Until))
        .Text("legalBasis", "căn cứ pháp lý đã ghi; có thể không có", c => c.Facts.Step?.LegalBasis)
        .Text("result", "kết quả giải quyết; có thể không có", c => c.Facts.Step?.Result is { } result ? DocumentWords.ForRunningText(result) : null)
        .List("criteria", "tiêu chí vụ việc phức tạp", Line, c => (c.Facts.Step?.Criteria ?? []).Select(DocumentWords.ForRunningText))
        .List("consequences", "kiến nghị thu hồi, trả lại, xử lý", Line, Consequences)
        .Text("papers.count", "số tài liệu nhận", c => c.Facts.PapersTakenIn is { Count: > 0 } papers ? Count(papers.Count) : null)
        .List("papers", "tài liệu nhận", Paper, c => c.Papers)
        .Text("visit.result", "kết quả tiếp", c => c.Facts.Visit is { } visit ? DocumentWords.ForRunningText(visit.Result) : null)
        .Text("visit.ground", "căn cứ từ chối tiếp; có thể không có", c => c.Facts.Visit?.Ground)
        .Text("visit.earlierResolver", "cơ quan đã giải quyết; có thể không có", c => c.Facts.Visit?.EarlierResolver)
        .Text("visit.body", "cơ quan được hướng dẫn đến hoặc được chuyển; có thể không có", c => c.Facts.Visit?.CompetentBody)
        .Text("visit.followUp", "quá trình, kết quả giải quyết; có thể không có", c => c.Facts.Visit?.FollowUp)
        .Text("session.day", "ngày tiếp", c => Day(c.Facts.Session?.On))
        .Text("session.kind", "thường xuyên, định kỳ hoặc đột xuất", c => c.Facts.Session is { } s ? DocumentWords.ForRunningText(s.Kind) : null)
        .Text("session.receiver", "họ tên người tiếp; có thể không có", c => c.Facts.Session?.ReceiverName)
        .Text("session.office", "chức vụ người tiếp; có thể không có", c => OfficeOf(c.Facts.Session))
        .List("visits", "các lượt tiếp của buổi tiếp", Visit, c => c.Visits);

    private static TagSet<PaperContent> Head(TagSet<PaperContent> tags) => tags
        .Condition("party", "cơ quan ban hành là cấp ủy Đảng", c => c.Facts.Letterhead.IsParty)
        .Condition("committee", "cơ quan ban hành là Ủy ban nhân dân", c => c.Facts.Letterhead.Kind is UnitKind.Committee)
        .List("superior.lines", "cơ quan chủ quản, chữ in hoa; có thể không có", Line, c => c.Facts.Letterhead.Superior)
        .List("issuer.lines", "cơ quan ban hành, chữ in hoa", Line, c => c.Facts.Letterhead.Issuer)
        .Text("issuer", "tên cơ quan ban hành", c => c.Facts.Letterhead.Name)
        .Text("issuer.capitals", "như trên, chữ in hoa, trên một dòng", c => c.Facts.Letterhead.Name.ToUpperInvariant())
        .Text("place", "địa danh; có thể không có", c => c.Facts.Letterhead.Place)
        .Text("day", "ngày ban hành: ngày … tháng … năm …; không có ở bản dự thảo", c => c.Facts.On is { } on ? DayInWords(on) : null)
        .Text("documentNo", "số, ký hiệu; có thể không có", c => c.Facts.DocumentNo)
        .Text("signer", "họ tên người ký; có thể không có", c => c.Facts.Signer)
        .Text("signerOffice", "chức vụ người ký, chữ in hoa", c => SignerOffice(c.Facts))
        .Text("code", "mã biên nhận; không có trước khi ban hành văn bản đầu tiên", c => c.Facts.ReceiptCode)
        .Text("followUrl", "địa chỉ tra cứu; có thể không có", c => c.Facts.FollowUrl)
        .Picture("qr", "mã QR của địa chỉ tra cứu hoặc mã biên nhận", c => c.QrText is { } text ? QrCode.Png(text) : null);

    private static TagSet<PaperContent> Record(TagSet<PaperContent> tags) => tags
        .Text("number", "số trong sổ: số/năm; có thể không có", c => NumberOf(c.Facts))
        .Text("kind", "loại vụ việc: khiếu nại, tố cáo, kiến nghị, phản ánh; có thể không có", c => KindOf(c.Facts.Kind))
        .Condition("complaint", "là khiếu nại", c => c.Facts.Kind is CaseKind.Complaint)
        .Condition("denunciation", "là tố cáo", c => c.Facts.Kind is CaseKind.Denunciation)
        .Condition("petition", "là kiến nghị, phản ánh", c => c.Facts.Kind is CaseKind.Petition)
        .Text("instance", "lần đầu hoặc lần hai", c => c.Facts.Instance switch { 1 => "lần đầu", 2 => "lần hai", _ => null })
        .Text("field", "lĩnh vực; có thể không có", c => c.Facts.Field)
        .Text("matter", "tóm tắt nội dung; có thể không có", c => c.Facts.Matter)
        .Text("received", "ngày nhận đơn, ngày tiếp", c => Day(c.Facts.ReceivedOn))
        .Text("channel", "nguồn đơn; có thể không có", c => c.Facts.Channel is { } channel ? DocumentWords.Of(channel) : null)
        .Text("forwardedBy", "nơi chuyển đơn đến; có thể không có", c => c.Facts.ForwardedBy)
        .Text("people", "số người đứng tên, số người đến; có thể không có", c => c.Facts.People is { } people ? Count(people) : null)
        .Text("accepted", "ngày thụ lý; có thể không có", c => Day(c.Facts.AcceptedOn))
        .Text("due", "ngày hết thời hạn giải quyết; có thể không có", c => Day(c.Facts.DueOn))
        .Text("days", "số ngày từ ngày thụ lý đến ngày đó", c => c.Days is { } days ? Plain(days) : null)
        .Text("processingDue", "ngày hết thời hạn xử lý đơn; có thể không có", c => Day(c.Facts.ProcessingDueOn));

    private static IEnumerable<string> Consequences(PaperContent content) =>
        content.Facts.Step?.Consequences?.ByCode().Select(c => ConsequenceWords.Of(c.Code, c.Amount)) ?? [];

    private static string? Day(DateOnly? day) => day is { } known ? ShortDay(known) : null;

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? KindOf(CaseKind? kind) => kind is { } known ? DocumentWords.ForRunningText(known) : null;

    private static string? PaperOf(Identity? identity) => identity?.PaperNumber is not { } number ? null : string.Concat(
        $"{DocumentWords.Of(identity.Paper ?? IdentityPaper.Other)} số {number}",
        identity.PaperIssuedOn is { } on ? $", cấp ngày {ShortDay(on)}" : string.Empty,
        identity.PaperIssuedBy is { } by ? $", nơi cấp {by}" : string.Empty);

    private static string? NumberOf(PaperFacts facts) =>
        facts is { Number: { } number, Year: { } year } ? $"{Plain(number)}/{Plain(year)}" : null;

    private static string SignerOffice(PaperFacts facts) => facts.SignerOffice?.ToUpperInvariant() ?? HeadOf(facts.Letterhead.Kind);

    private static string? OfficeOf(SessionOnPaper? session) => session switch
    {
        null => null,
        { Receiver: Receiver.Officer } => DocumentWords.Of(session.Receiver),
        { Receiver: Receiver.Delegate, HeadOffice: { } head } => $"Người được {DocumentWords.Of(head)} ủy quyền",
        _ => session.HeadOffice is { } head ? DocumentWords.Of(head) : null,
    };

    private static string HeadOf(UnitKind kind) => kind switch
    {
        UnitKind.Committee or UnitKind.PeopleCouncil or UnitKind.Front => "CHỦ TỊCH",
        UnitKind.PartyCommittee => "BÍ THƯ",
        UnitKind.PublicUnit => "THỦ TRƯỞNG ĐƠN VỊ",
        _ => "THỦ TRƯỞNG CƠ QUAN",
    };
}
