namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>TT 06/2025: reception and letters (report-forms.md §3.1, §3.2; the outer headings from S1).</summary>
    private const string LettersOfTT06 =
        """
        # 01/TCD Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất
        1 | Tổng số lượt tiếp | turns | =5+11+17 | seen
        2 | Tổng số người được tiếp | people | =6+12+18 | seen
        3 | Tổng số vụ việc tiếp | cases | =7+13+19 | seen
        4 | Tổng số đoàn đông người | groups | =8+14+20 | seen group
        5 | Tiếp thường xuyên / Số lượt tiếp | turns | | seen regular
        6 | Tiếp thường xuyên / Số người được tiếp | people | | seen regular
        7 | Tiếp thường xuyên / Số vụ việc | cases | | seen regular
        8 | Tiếp thường xuyên / Trong đó đoàn đông người / Số đoàn được tiếp | groups | | seen regular group
        9 | Tiếp thường xuyên / Trong đó đoàn đông người / Số người được tiếp | people | >=5*8? <=6? | seen regular group
        10 | Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số ngày tiếp | days | | held head
        11 | Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số lượt tiếp | turns | | seen head
        12 | Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số người được tiếp | people | | seen head
        13 | Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số vụ việc | cases | | seen head
        14 | Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Trong đó đoàn đông người / Số đoàn được tiếp | groups | | seen head group
        15 | Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Trong đó đoàn đông người / Số người được tiếp | people | >=5*14? <=12? | seen head group
        16 | Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số ngày tiếp | days | | held delegate
        17 | Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số lượt tiếp | turns | | seen delegate
        18 | Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số người được tiếp | people | | seen delegate
        19 | Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số vụ việc | cases | | seen delegate
        20 | Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Trong đó đoàn đông người / Số đoàn được tiếp | groups | | seen delegate group
        21 | Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Trong đó đoàn đông người / Số người được tiếp | people | >=5*20? <=18? | seen delegate group

        # 02/XLD Tổng hợp kết quả xử lý đơn
        1 | Tổng số đơn | letters | | to-process
        2 | Số đơn đã xử lý | letters | <=1 | processed
        3 | Số đơn đủ điều kiện xử lý | letters | =4+23 <=2 | processed eligible
        4 | Số đơn thuộc thẩm quyền | letters | =6+12+19 <=3 | processed own
        5 | Số vụ việc thuộc thẩm quyền | cases | <=4 =03/GQKN.2+04/GQTC.2+KNPA? | processed own
        6 | Số đơn thuộc thẩm quyền / Khiếu nại / Tổng số đơn | letters | =7+8 =9+10+11 | processed own complaint
        7 | Số đơn thuộc thẩm quyền / Khiếu nại / Phân loại theo thẩm quyền giải quyết / Khiếu nại lần đầu | letters | | processed own complaint first
        8 | Số đơn thuộc thẩm quyền / Khiếu nại / Phân loại theo thẩm quyền giải quyết / Khiếu nại lần 2 | letters | | processed own complaint second
        9 | Số đơn thuộc thẩm quyền / Khiếu nại / Phân loại theo lĩnh vực / Đất đai | letters | | processed own complaint land
        10 | Số đơn thuộc thẩm quyền / Khiếu nại / Phân loại theo lĩnh vực / Chế độ, chính sách | letters | | processed own complaint policy
        11 | Số đơn thuộc thẩm quyền / Khiếu nại / Phân loại theo lĩnh vực / Khác | letters | | processed own complaint other
        12 | Số đơn thuộc thẩm quyền / Tố cáo / Tổng số đơn | letters | =13+14 =15+16+17+18 | processed own denunciation
        13 | Số đơn thuộc thẩm quyền / Tố cáo / Phân loại theo thẩm quyền giải quyết / Tố cáo lần đầu | letters | | processed own denunciation first
        14 | Số đơn thuộc thẩm quyền / Tố cáo / Phân loại theo thẩm quyền giải quyết / Tố cáo tiếp | letters | | processed own denunciation second
        15 | Số đơn thuộc thẩm quyền / Tố cáo / Phân loại theo lĩnh vực / Hành chính | letters | | processed own denunciation administrative
        16 | Số đơn thuộc thẩm quyền / Tố cáo / Phân loại theo lĩnh vực / Tham nhũng | letters | | processed own denunciation corruption
        17 | Số đơn thuộc thẩm quyền / Tố cáo / Phân loại theo lĩnh vực / Tư pháp | letters | | processed own denunciation judicial
        18 | Số đơn thuộc thẩm quyền / Tố cáo / Phân loại theo lĩnh vực / Khác | letters | | processed own denunciation outside-all
        19 | Số đơn thuộc thẩm quyền / Kiến nghị, phản ánh / Tổng số đơn | letters | =20+21+22 | processed own petition
        20 | Số đơn thuộc thẩm quyền / Kiến nghị, phản ánh / Phân loại theo lĩnh vực / Chế độ, chính sách | letters | | processed own petition policy
        21 | Số đơn thuộc thẩm quyền / Kiến nghị, phản ánh / Phân loại theo lĩnh vực / Đất đai | letters | | processed own petition land
        22 | Số đơn thuộc thẩm quyền / Kiến nghị, phản ánh / Phân loại theo lĩnh vực / Khác | letters | | processed own petition other
        23 | Số đơn không thuộc thẩm quyền / Tổng số đơn | letters | =24+25 | processed of-others
        24 | Số đơn không thuộc thẩm quyền / Phân loại theo kết quả xử lý / Hướng dẫn | letters | | processed of-others not-passed-on
        25 | Số đơn không thuộc thẩm quyền / Phân loại theo kết quả xử lý / Chuyển đơn | letters | | processed of-others passed-on
        KNPA | [Số đơn thuộc thẩm quyền] / [Số vụ việc kiến nghị, phản ánh] | cases | | processed own petition
        """;
}
