namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>The forms of TT 06/2025/TT-TTCP (report-forms.md §3).</summary>
    private const string TT06 =
        """
        # 01/TCD Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất
        1 Tổng số lượt tiếp
        2 Tổng số người được tiếp
        3 Tổng số vụ việc tiếp
        4 Tổng số đoàn đông người
        5 Tiếp thường xuyên / Số lượt tiếp
        6 Tiếp thường xuyên / Số người được tiếp
        7 Tiếp thường xuyên / Số vụ việc
        8 Tiếp thường xuyên / Đoàn đông người / Số đoàn được tiếp
        9 Tiếp thường xuyên / Đoàn đông người / Số người được tiếp
        10 Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số ngày tiếp
        11 Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số lượt tiếp
        12 Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số người được tiếp
        13 Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Số vụ việc
        14 Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Đoàn đông người / Số đoàn được tiếp
        15 Tiếp định kỳ và đột xuất của Thủ trưởng / Thủ trưởng tiếp / Đoàn đông người / Số người được tiếp
        16 Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số ngày tiếp
        17 Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số lượt tiếp
        18 Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số người được tiếp
        19 Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Số vụ việc
        20 Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Đoàn đông người / Số đoàn được tiếp
        21 Tiếp định kỳ và đột xuất của Thủ trưởng / Ủy quyền tiếp / Đoàn đông người / Số người được tiếp
        hard 1=5+11+17 2=6+12+18 3=7+13+19 4=8+14+20
        soft 9>=5*8 9<=6 15>=5*14 15<=12 21>=5*20 21<=18

        # 02/XLD Tổng hợp kết quả xử lý đơn
        1 Tổng số đơn
        2 Số đơn đã xử lý
        3 Đơn đủ điều kiện xử lý / Tổng số đơn
        4 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Số đơn
        5 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Số vụ việc
        6 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Khiếu nại / Tổng số đơn
        7 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Khiếu nại / Lần đầu
        8 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Khiếu nại / Lần 2
        9 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Khiếu nại / Đất đai
        10 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Khiếu nại / Chế độ, chính sách
        11 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Khiếu nại / Khác
        12 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Tố cáo / Tổng số đơn
        13 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Tố cáo / Lần đầu
        14 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Tố cáo / Tố cáo tiếp
        15 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Tố cáo / Hành chính
        16 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Tố cáo / Tham nhũng
        17 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Tố cáo / Tư pháp
        18 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Tố cáo / Khác
        19 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Kiến nghị, phản ánh / Tổng số đơn
        20 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Kiến nghị, phản ánh / Chế độ, chính sách
        21 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Kiến nghị, phản ánh / Đất đai
        22 Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Kiến nghị, phản ánh / Khác
        23 Đơn đủ điều kiện xử lý / Không thuộc thẩm quyền / Tổng số đơn
        24 Đơn đủ điều kiện xử lý / Không thuộc thẩm quyền / Hướng dẫn
        25 Đơn đủ điều kiện xử lý / Không thuộc thẩm quyền / Chuyển đơn
        KNPA Đơn đủ điều kiện xử lý / Thuộc thẩm quyền / Số vụ việc kiến nghị, phản ánh
        hard 3=4+23 4=6+12+19 6=7+8 6=9+10+11 12=13+14 12=15+16+17+18 19=20+21+22 23=24+25 2<=1 3<=2 4<=3 5<=4
        soft 5=03/GQKN.2+04/GQTC.2+KNPA

        # 03/GQKN Tổng hợp kết quả giải quyết khiếu nại
        1 Tổng số đơn khiếu nại thuộc thẩm quyền
        2 Tổng số vụ việc
        3 Kết quả thụ lý / Đang xem xét điều kiện thụ lý
        4 Kết quả thụ lý / Đã thụ lý giải quyết
        5 Kết quả thụ lý / Không thụ lý
        6 Kết quả thụ lý / Rút đơn, đình chỉ giải quyết
        7 Tổng số Quyết định ban hành trong kỳ
        8 Kết quả giải quyết / Giải quyết lần đầu / Khiếu nại đúng
        9 Kết quả giải quyết / Giải quyết lần đầu / Khiếu nại sai
        10 Kết quả giải quyết / Giải quyết lần đầu / Khiếu nại đúng 1 phần
        11 Kết quả giải quyết / Giải quyết lần 2 / Công nhận kết quả giải quyết lần đầu
        12 Kết quả giải quyết / Giải quyết lần 2 / Hủy, sửa kết quả giải quyết lần đầu
        13 Kiến nghị thu hồi cho Nhà nước / Tiền (Trđ)
        14 Kiến nghị thu hồi cho Nhà nước / Đất (m2)
        15 Trả lại cho tổ chức, cá nhân / Tiền (Trđ)
        16 Trả lại cho tổ chức, cá nhân / Đất (m2)
        17 Số tổ chức được trả lại quyền lợi
        18 Số cá nhân được trả lại quyền lợi
        19 Kiến nghị xử lý hành chính / Tổng số người
        20 Kiến nghị xử lý hành chính / Trong đó số CB, CC, VC
        21 Chuyển cơ quan điều tra / Số vụ
        22 Chuyển cơ quan điều tra / Tổng số người
        23 Chuyển cơ quan điều tra / Trong đó số CB, CC, VC
        hard 2=3+4+5+6 7=8+9+10+11+12 1=02/XLD.6 2<=1 20<=19 23<=22

        # 04/GQTC Tổng hợp kết quả giải quyết tố cáo
        1 Tổng số đơn tố cáo thuộc thẩm quyền
        2 Tổng số vụ việc
        3 Kết quả thụ lý / Đang xem xét điều kiện thụ lý
        4 Kết quả thụ lý / Đã thụ lý giải quyết
        5 Kết quả thụ lý / Không thụ lý
        6 Kết quả thụ lý / Rút đơn, đình chỉ giải quyết
        7 Tổng số Kết luận ban hành trong kỳ
        8 Kết quả giải quyết / Tố cáo lần đầu / Tố cáo đúng
        9 Kết quả giải quyết / Tố cáo lần đầu / Tố cáo sai
        10 Kết quả giải quyết / Tố cáo lần đầu / Tố cáo có đúng, có sai
        11 Kết quả giải quyết / Tố cáo tiếp / Tố cáo đúng
        12 Kết quả giải quyết / Tố cáo tiếp / Tố cáo sai
        13 Kết quả giải quyết / Tố cáo tiếp / Tố cáo có đúng, có sai
        14 Kiến nghị thu hồi cho Nhà nước / Tiền (Trđ)
        15 Kiến nghị thu hồi cho Nhà nước / Đất (m2)
        16 Trả lại cho tổ chức, cá nhân / Tiền (Trđ)
        17 Trả lại cho tổ chức, cá nhân / Đất (m2)
        18 Trả lại cho tổ chức, cá nhân / Số tổ chức
        19 Trả lại cho tổ chức, cá nhân / Số cá nhân
        20 Kiến nghị xử lý hành chính / Tổ chức
        21 Kiến nghị xử lý hành chính / Cá nhân
        22 Kiến nghị xử lý hành chính / Trong đó số CB, CC, VC
        23 Chuyển cơ quan điều tra / Số vụ
        24 Chuyển cơ quan điều tra / Số đối tượng
        25 Chuyển cơ quan điều tra / Trong đó số CB, CC, VC
        hard 2=3+4+5+6 7=8+9+10+11+12+13 1=02/XLD.12 2<=1 22<=21 25<=24

        # 05/KQTH Tổng hợp kết quả thi hành Quyết định giải quyết khiếu nại, thực hiện Kết luận nội dung tố cáo
        1 Quyết định giải quyết khiếu nại / Tổng số Quyết định phải thi hành trong kỳ
        2 Quyết định giải quyết khiếu nại / Tổng số Quyết định đã thi hành xong
        3 Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ)
        4 Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Phải thu / Đất (m2)
        5 Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ)
        6 Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Đã thu / Đất (m2)
        7 Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Phải trả / Tiền (Trđ)
        8 Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Phải trả / Đất (m2)
        9 Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Đã trả / Tiền (Trđ)
        10 Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Đã trả / Đất (m2)
        11 Quyết định giải quyết khiếu nại / Đã xử lý hành chính / Tổng số người
        12 Quyết định giải quyết khiếu nại / Đã xử lý hành chính / Trong đó số CB, CC, VC
        13 Quyết định giải quyết khiếu nại / Đã khởi tố / Số vụ
        14 Quyết định giải quyết khiếu nại / Đã khởi tố / Số người
        15 Quyết định giải quyết khiếu nại / Đã khởi tố / Trong đó số CB, CC, VC
        16 Kết luận nội dung tố cáo / Tổng số Kết luận phải thực hiện trong kỳ
        17 Kết luận nội dung tố cáo / Tổng số Kết luận đã thực hiện xong
        18 Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ)
        19 Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Phải thu / Đất (m2)
        20 Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ)
        21 Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Đã thu / Đất (m2)
        22 Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Phải trả / Tiền (Trđ)
        23 Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Phải trả / Đất (m2)
        24 Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Đã trả / Tiền (Trđ)
        25 Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Đã trả / Đất (m2)
        26 Kết luận nội dung tố cáo / Đã xử lý hành chính / Tổ chức
        27 Kết luận nội dung tố cáo / Đã xử lý hành chính / Cá nhân
        28 Kết luận nội dung tố cáo / Đã xử lý hành chính / Trong đó số CB, CC, VC
        29 Kết luận nội dung tố cáo / Đã khởi tố / Số vụ
        30 Kết luận nội dung tố cáo / Đã khởi tố / Số đối tượng
        31 Kết luận nội dung tố cáo / Đã khởi tố / Trong đó số CB, CC, VC
        hard 1>=03/GQKN.7 2<=1 12<=11 15<=14 16>=04/GQTC.7 17<=16 28<=27 31<=30
        soft 5<=3 6<=4 9<=7 10<=8 20<=18 21<=19 24<=22 25<=23

        # 06/QLKNTC Tổng hợp công tác quản lý nhà nước về tiếp công dân, giải quyết khiếu nại, tố cáo
        1 Văn bản quản lý, chỉ đạo / Ban hành mới <- management.documents.issued
        2 Văn bản quản lý, chỉ đạo / Sửa đổi, bổ sung <- management.documents.amended
        3 Văn bản quản lý, chỉ đạo / Bãi bỏ, hủy bỏ <- management.documents.repealed
        4 Tập huấn / Số lớp <- management.training.classes
        5 Tập huấn / Số người <- management.training.people
        6 Thanh tra, kiểm tra trách nhiệm / Số cuộc trong kỳ <- management.inspections
        7 Thanh tra, kiểm tra trách nhiệm / Số đơn vị được thanh tra, kiểm tra <- management.inspections.units
        8 Thanh tra, kiểm tra trách nhiệm / Số cuộc đã ban hành kết luận <- management.inspections.concluded
        9 Kiến nghị xử lý hành chính / Tổ chức <- management.sanctions.proposed.organisations
        10 Kiến nghị xử lý hành chính / Cá nhân <- management.sanctions.proposed.individuals
        11 Chuyển cơ quan điều tra / Tổ chức <- management.transferred.organisations
        12 Chuyển cơ quan điều tra / Cá nhân <- management.transferred.individuals
        13 Thực hiện kết luận / Số kết luận phải thực hiện <- management.conclusions.due
        14 Thực hiện kết luận / Đã xử lý hành chính / Tổ chức <- management.sanctions.made.organisations
        15 Thực hiện kết luận / Đã xử lý hành chính / Cá nhân <- management.sanctions.made.individuals
        16 Thực hiện kết luận / Đã khởi tố / Số vụ <- management.prosecuted.cases
        17 Thực hiện kết luận / Đã khởi tố / Số người <- management.prosecuted.people
        hard 8<=6
        """;
}
