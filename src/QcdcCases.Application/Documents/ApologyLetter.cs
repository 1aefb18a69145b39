using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Documents;

/// <summary>The office's apology for a case that it has not resolved in time, in the form of administrative documents (NĐ 30/2020 Phụ lục I).</summary>
/// <param name="ParentBody">The body above the one that signs; null where there is none.</param>
/// <param name="WrittenOn">The day on the letter.</param>
/// <param name="Addressee">Whom it is for; null where the name is to be filled in by hand.</param>
/// <param name="ReceivedOn">When the letter about the case came; null where there was none.</param>
/// <param name="NewDate">The day by which the office will resolve it.</param>
internal sealed record ApologyLetter(
    string? ParentBody,
    string Body,
    UnitKind BodyKind,
    DateOnly WrittenOn,
    CaseKind Kind,
    Identity? Addressee,
    DateOnly? ReceivedOn,
    DateOnly AcceptedOn,
    DateOnly DueOn,
    DateOnly NewDate)
{
    private const string Blank = "....................................";

    /// <summary>The letter as a word-processor file.</summary>
    public byte[] Write()
    {
        var paper = new OfficialPaper();
        paper.AddHead(ParentBody, Body, VietnameseNumbers.DayInWords(WrittenOn));
        paper.Add("THƯ XIN LỖI", JustificationValues.Center, OfficialPaper.Strong);
        paper.Add($"Về việc chậm giải quyết {Word}", JustificationValues.Center, OfficialPaper.Strong);
        paper.Add($"Kính gửi: {(Addressee is null ? Blank : $"Ông (Bà) {Addressee.Name}")}", JustificationValues.Center);
        if (Addressee?.Address is { Length: > 0 } address)
        {
            paper.Add($"Địa chỉ: {address}", JustificationValues.Center);
        }

        paper.Add(Opening());
        paper.Add($"Theo quy định của pháp luật, thời hạn giải quyết vụ việc đến hết ngày {Short(DueOn)}. Đến nay, {Body} chưa giải quyết xong, quá hạn {WrittenOn.DayNumber - DueOn.DayNumber} ngày.");
        paper.Add($"Lý do: {Blank}{Blank}");
        paper.Add($"{Body} xin lỗi Ông (Bà) về sự chậm trễ này và sẽ giải quyết xong, thông báo kết quả chậm nhất vào ngày {Short(NewDate)}.");
        paper.Add("Rất mong nhận được sự thông cảm của Ông (Bà)./.");
        paper.AddFoot(["Như trên", "Lưu: VT, hồ sơ vụ việc"], BodyKind is UnitKind.Committee ? "CHỦ TỊCH" : "THỦ TRƯỞNG CƠ QUAN", "(Chữ ký của người có thẩm quyền, dấu của cơ quan)");
        return paper.Save();
    }

    private string Word => Kind switch
    {
        CaseKind.Complaint => "khiếu nại",
        CaseKind.Denunciation => "tố cáo",
        CaseKind.Petition => "kiến nghị, phản ánh",
        _ => throw new InvalidOperationException($"No word for {Kind}."),
    };

    private string Opening() => ReceivedOn is { } received
        ? $"Ngày {Short(received)}, {Body} đã tiếp nhận đơn {Word} của Ông (Bà) và thụ lý giải quyết từ ngày {Short(AcceptedOn)}."
        : $"{Body} đã thụ lý giải quyết vụ việc {Word} của Ông (Bà) từ ngày {Short(AcceptedOn)}.";

    private static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
