using System.Globalization;
using QcdcCases.Application.Documents;
using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Units;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>The tags of the template of the letter of apology.</summary>
internal static class ApologyTags
{
    public static TagSet All { get; } = new TagSet<ApologyLetter>()
        .Text("superior", "cơ quan chủ quản trực tiếp; có thể không có", l => l.ParentBody)
        .Text("superior.capitals", "như trên, chữ in hoa", l => l.ParentBody?.ToUpperInvariant())
        .Text("unit", "cơ quan ban hành", l => l.Body)
        .Text("unit.capitals", "như trên, chữ in hoa", l => l.Body.ToUpperInvariant())
        .Text("day", "ngày ban hành: ngày … tháng … năm …", l => DayInWords(l.WrittenOn))
        .Text("kind", "loại vụ việc: khiếu nại, tố cáo, kiến nghị, phản ánh", l => DocumentWords.ForRunningText(l.Kind))
        .Text("addressee", "họ tên người nhận; không có thì điền tay (người tố cáo không bao giờ được nêu tên)", l => l.Addressee?.Name)
        .Text("address", "địa chỉ người nhận; có thể không có", l => l.Addressee?.Address)
        .Text("received", "ngày nhận đơn; có thể không có", l => l.ReceivedOn is { } day ? ShortDay(day) : null)
        .Text("accepted", "ngày thụ lý", l => ShortDay(l.AcceptedOn))
        .Text("due", "ngày hết thời hạn giải quyết", l => ShortDay(l.DueOn))
        .Text("late", "số ngày quá hạn", l => (l.WrittenOn.DayNumber - l.DueOn.DayNumber).ToString(CultureInfo.InvariantCulture))
        .Text("newDate", "ngày hẹn giải quyết xong", l => ShortDay(l.NewDate))
        .Condition("committee", "cơ quan ban hành là Ủy ban nhân dân", l => l.BodyKind is UnitKind.Committee);
}
