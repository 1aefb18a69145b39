using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

internal sealed partial class StatutoryReport
{
    private void Results()
    {
        paper.Heading("II. KẾT QUẢ CÔNG TÁC TIẾP CÔNG DÂN, XỬ LÝ ĐƠN, GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO");
        ReceptionOfCitizens();
        Letters();
        paper.Heading("3. Kết quả giải quyết khiếu nại, tố cáo (Biểu 03/GQKN, 04/GQTC)");
        Resolution("a) Giải quyết khiếu nại", Complaints, "khiếu nại", $"đã ban hành {n.C(Complaints, 7)} quyết định giải quyết khiếu nại ({n.Compared(Complaints, 7, "quyết định")}). Giải quyết lần đầu: {n.C(Complaints, 8)} vụ việc khiếu nại đúng, {n.C(Complaints, 9)} sai, {n.C(Complaints, 10)} đúng một phần. Giải quyết lần hai: công nhận kết quả giải quyết lần đầu {n.C(Complaints, 11)} vụ việc, hủy, sửa kết quả giải quyết lần đầu {n.C(Complaints, 12)} vụ việc");
        paper.Text($"Qua giải quyết khiếu nại, kiến nghị thu hồi cho Nhà nước {MoneyAndLand(Complaints, 13)}; trả lại cho tổ chức, cá nhân {MoneyAndLand(Complaints, 15)}; trả lại quyền lợi cho {n.C(Complaints, 17)} tổ chức, {n.C(Complaints, 18)} cá nhân; kiến nghị xử lý hành chính {n.C(Complaints, 19)} người (trong đó {n.C(Complaints, 20)} cán bộ, công chức, viên chức); chuyển cơ quan điều tra {n.C(Complaints, 21)} vụ, {n.C(Complaints, 22)} người.");
        Resolution("b) Giải quyết tố cáo", Denunciations, "tố cáo", $"đã ban hành {n.C(Denunciations, 7)} kết luận nội dung tố cáo ({n.Compared(Denunciations, 7, "kết luận")}). Tố cáo lần đầu: {n.C(Denunciations, 8)} đúng, {n.C(Denunciations, 9)} sai, {n.C(Denunciations, 10)} có đúng, có sai. Tố cáo tiếp: {n.C(Denunciations, 11)} đúng, {n.C(Denunciations, 12)} sai, {n.C(Denunciations, 13)} có đúng, có sai");
        paper.Text($"Qua giải quyết tố cáo, kiến nghị thu hồi cho Nhà nước {MoneyAndLand(Denunciations, 14)}; trả lại {MoneyAndLand(Denunciations, 16)} cho {n.C(Denunciations, 18)} tổ chức, {n.C(Denunciations, 19)} cá nhân; kiến nghị xử lý hành chính {n.C(Denunciations, 20)} tổ chức, {n.C(Denunciations, 21)} cá nhân; chuyển cơ quan điều tra {n.C(Denunciations, 23)} vụ, {n.C(Denunciations, 24)} đối tượng.");
        CarryingOut();
        paper.Heading("5. Bảo vệ người tố cáo (nếu có)");
        paper.Prompt("tổng số người được bảo vệ; số người được bảo vệ vị trí công tác, việc làm; số người được bảo vệ tính mạng, sức khỏe, tài sản, danh dự, nhân phẩm");
        StateManagement();
    }

    private void ReceptionOfCitizens()
    {
        paper.Heading("1. Công tác tiếp công dân (Biểu 01/TCD)");
        paper.Text($"Tổng số: tiếp {n.C(Reception, 1)} lượt, {n.C(Reception, 2)} người với {n.C(Reception, 3)} vụ việc; {n.C(Reception, 4)} đoàn đông người. Số lượt tiếp {n.Compared(Reception, 1, "lượt")}; số đoàn đông người {n.Compared(Reception, 4, "đoàn")}.");
        paper.Text($"Tiếp thường xuyên: {n.C(Reception, 5)} lượt, {n.C(Reception, 6)} người, {n.C(Reception, 7)} vụ việc; {n.C(Reception, 8)} đoàn đông người với {n.C(Reception, 9)} người.");
        paper.Text($"Thủ trưởng trực tiếp tiếp {n.C(Reception, 10)} ngày: {n.C(Reception, 11)} lượt, {n.C(Reception, 12)} người, {n.C(Reception, 13)} vụ việc; {n.C(Reception, 14)} đoàn đông người với {n.C(Reception, 15)} người; trong đó tiếp định kỳ {n.F("reception.head.periodic.turns")} lượt, đột xuất {n.F("reception.head.unscheduled.turns")} lượt.");
        paper.Text($"Ủy quyền tiếp {n.C(Reception, 16)} ngày: {n.C(Reception, 17)} lượt, {n.C(Reception, 18)} người, {n.C(Reception, 19)} vụ việc; {n.C(Reception, 20)} đoàn đông người với {n.C(Reception, 21)} người.");
        HeadsDays();
    }

    /// <summary>The unit's own head against the law; what stands above others of its own sort is an area, and has no head of its own.</summary>
    private void HeadsDays()
    {
        var period = new Period(content.From, content.To);
        if (occasion.IsArea || HeadReceptionDuty.Of(occasion.Unit, period) is not { } duty)
        {
            paper.Prompt("so sánh số ngày tiếp định kỳ của người đứng đầu với số ngày Luật Tiếp công dân quy định");
            return;
        }

        var held = content.Forms.Single(f => f.Form == Reception).Rows.FirstOrDefault(r => r.Unit == content.Unit)?.Cells["10"] ?? 0;
        var least = $"ít nhất {Count(duty.Days)} ngày trong 01 {(duty.PerMonth ? "tháng" : "tuần")}";
        var inPeriod = duty.In(period) is { } days ? $", tức {Count(days)} ngày trong kỳ" : string.Empty;
        paper.Text($"Riêng người đứng đầu {unit} trực tiếp tiếp công dân {Count(held)} ngày; Luật Tiếp công dân quy định {least}{inPeriod}.");
    }

    private void Letters()
    {
        paper.Heading("2. Tiếp nhận, phân loại và xử lý đơn (Biểu 02/XLD)");
        paper.Text($"a) Tổng số đơn phải xử lý {n.C(Processing, 1)} đơn, gồm {n.F("letters.received")} đơn tiếp nhận trong kỳ và {n.F("letters.unprocessed.carriedOver")} đơn kỳ trước chuyển sang. Đã xử lý {n.C(Processing, 2)} đơn{Part(Processing, 2, 1)}; đủ điều kiện xử lý {n.C(Processing, 3)} đơn; thuộc thẩm quyền {n.C(Processing, 4)} đơn với {n.C(Processing, 5)} vụ việc.");
        paper.Text($"b) Đơn thuộc thẩm quyền: khiếu nại {n.C(Processing, 6)} đơn (lần đầu {n.C(Processing, 7)}, lần hai {n.C(Processing, 8)}; đất đai {n.C(Processing, 9)}, chế độ, chính sách {n.C(Processing, 10)}, khác {n.C(Processing, 11)}); tố cáo {n.C(Processing, 12)} đơn (lần đầu {n.C(Processing, 13)}, tố cáo tiếp {n.C(Processing, 14)}; hành chính {n.C(Processing, 15)}, tham nhũng {n.C(Processing, 16)}, tư pháp {n.C(Processing, 17)}, khác {n.C(Processing, 18)}); kiến nghị, phản ánh {n.C(Processing, 19)} đơn (chế độ, chính sách {n.C(Processing, 20)}, đất đai {n.C(Processing, 21)}, khác {n.C(Processing, 22)}).");
        paper.Text($"c) Đơn không thuộc thẩm quyền {n.C(Processing, 23)} đơn: hướng dẫn {n.C(Processing, 24)} đơn, chuyển cơ quan có thẩm quyền {n.C(Processing, 25)} đơn.");
    }

    private void Resolution(string heading, string form, string word, string decisions)
    {
        paper.Text($"{heading}: {n.C(form, 1)} đơn {word} thuộc thẩm quyền với {n.C(form, 2)} vụ việc, trong đó đang xem xét điều kiện thụ lý {n.C(form, 3)}, đã thụ lý giải quyết {n.C(form, 4)}, không thụ lý {n.C(form, 5)}, rút đơn, đình chỉ giải quyết {n.C(form, 6)} vụ việc.");
        paper.Text($"Trong kỳ {decisions}.");
    }

    private void CarryingOut()
    {
        paper.Heading("4. Kết quả thi hành Quyết định giải quyết khiếu nại, thực hiện Kết luận nội dung tố cáo (Biểu 05/KQTH)");
        paper.Text($"Quyết định giải quyết khiếu nại phải thi hành trong kỳ {n.C(Enforcement, 1)}, đã thi hành xong {n.C(Enforcement, 2)}{Part(Enforcement, 2, 1)}. Đã thu hồi cho Nhà nước {MoneyAndLand(Enforcement, 5)} (phải thu {MoneyAndLand(Enforcement, 3)}); đã trả lại cho tổ chức, cá nhân {MoneyAndLand(Enforcement, 9)} (phải trả {MoneyAndLand(Enforcement, 7)}); đã xử lý hành chính {n.C(Enforcement, 11)} người; khởi tố {n.C(Enforcement, 13)} vụ, {n.C(Enforcement, 14)} người.");
        paper.Text($"Kết luận nội dung tố cáo phải thực hiện trong kỳ {n.C(Enforcement, 16)}, đã thực hiện xong {n.C(Enforcement, 17)}{Part(Enforcement, 17, 16)}. Đã thu hồi cho Nhà nước {MoneyAndLand(Enforcement, 20)} (phải thu {MoneyAndLand(Enforcement, 18)}); đã trả lại cho tổ chức, cá nhân {MoneyAndLand(Enforcement, 24)} (phải trả {MoneyAndLand(Enforcement, 22)}); đã xử lý hành chính {n.C(Enforcement, 26)} tổ chức, {n.C(Enforcement, 27)} cá nhân; khởi tố {n.C(Enforcement, 29)} vụ, {n.C(Enforcement, 30)} đối tượng.");
    }

    private void StateManagement()
    {
        paper.Heading("6. Công tác quản lý nhà nước về tiếp công dân, giải quyết khiếu nại, tố cáo (Biểu 06/QLKNTC)");
        paper.Prompt("sự lãnh đạo, chỉ đạo, điều hành của cấp ủy, chính quyền");
        paper.Text($"Ban hành mới {n.C(Management, 1)} văn bản, sửa đổi, bổ sung {n.C(Management, 2)} văn bản, bãi bỏ, hủy bỏ {n.C(Management, 3)} văn bản; tổ chức {n.C(Management, 4)} lớp tập huấn với {n.C(Management, 5)} người tham dự.");
        paper.Text($"Tiến hành {n.C(Management, 6)} cuộc thanh tra, kiểm tra trách nhiệm tại {n.C(Management, 7)} đơn vị, đã ban hành kết luận {n.C(Management, 8)} cuộc; kiến nghị xử lý hành chính {n.C(Management, 9)} tổ chức, {n.C(Management, 10)} cá nhân; chuyển cơ quan điều tra {n.C(Management, 11)} tổ chức, {n.C(Management, 12)} cá nhân. Số kết luận phải thực hiện {n.C(Management, 13)}; đã xử lý hành chính {n.C(Management, 14)} tổ chức, {n.C(Management, 15)} cá nhân; khởi tố {n.C(Management, 16)} vụ, {n.C(Management, 17)} người.");
    }

    private string MoneyAndLand(string form, int money) => $"{Number(n.Cell(form, money))} triệu đồng, {Number(n.Cell(form, money + 1))} m² đất";

    private string Part(string form, int part, int whole) => Rate(n.Cell(form, part), n.Cell(form, whole)) is { } rate ? $" (đạt {rate})" : string.Empty;
}
