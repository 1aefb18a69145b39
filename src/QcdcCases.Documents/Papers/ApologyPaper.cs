using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Application.Documents;
using QcdcCases.Domain.Units;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>An apology in the form of administrative documents (NĐ 30/2020 Phụ lục I).</summary>
internal sealed class ApologyPaper(ApologyLetter letter)
{
    private const string Blank = "....................................";

    /// <summary>The letter as a word-processor file.</summary>
    public byte[] Write()
    {
        var paper = new OfficialPaper();
        var body = letter.Body;
        paper.AddHead(letter.ParentBody, body, DayInWords(letter.WrittenOn));
        paper.Add("THƯ XIN LỖI", JustificationValues.Center, OfficialPaper.Strong);
        paper.Add($"Về việc chậm giải quyết {Word}", JustificationValues.Center, OfficialPaper.Strong);
        paper.Add($"Kính gửi: {(letter.Addressee is null ? Blank : $"Ông (Bà) {letter.Addressee.Name}")}", JustificationValues.Center);
        if (letter.Addressee?.Address is { Length: > 0 } address)
        {
            paper.Add($"Địa chỉ: {address}", JustificationValues.Center);
        }

        paper.Add(Opening());
        paper.Add($"Theo quy định của pháp luật, thời hạn giải quyết vụ việc đến hết ngày {ShortDay(letter.DueOn)}. Đến nay, {body} chưa giải quyết xong, quá hạn {letter.WrittenOn.DayNumber - letter.DueOn.DayNumber} ngày.");
        paper.Add($"Lý do: {Blank}{Blank}");
        paper.Add($"{body} xin lỗi Ông (Bà) về sự chậm trễ này và sẽ giải quyết xong, thông báo kết quả chậm nhất vào ngày {ShortDay(letter.NewDate)}.");
        paper.Add("Rất mong nhận được sự thông cảm của Ông (Bà)./.");
        paper.AddFoot(["Như trên", "Lưu: VT, hồ sơ vụ việc"], letter.BodyKind is UnitKind.Committee ? "CHỦ TỊCH" : "THỦ TRƯỞNG CƠ QUAN", "(Chữ ký của người có thẩm quyền, dấu của cơ quan)");
        return paper.Save();
    }

    private string Word => DocumentWords.InText(letter.Kind);

    private string Opening() => letter.ReceivedOn is { } received
        ? $"Ngày {ShortDay(received)}, {letter.Body} đã tiếp nhận đơn {Word} của Ông (Bà) và thụ lý giải quyết từ ngày {ShortDay(letter.AcceptedOn)}."
        : $"{letter.Body} đã thụ lý giải quyết vụ việc {Word} của Ông (Bà) từ ngày {ShortDay(letter.AcceptedOn)}.";
}
