namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>The forms of TT 02/2021/TT-TTCP on resolution and enforcement (report-forms.md §5.7 to §5.10).</summary>
    private const string ResolutionOfTT02 =
        """
        # 01/KQGQ Tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền
        1 Đơn khiếu nại thuộc thẩm quyền / Tổng số đơn
        2 Đơn khiếu nại thuộc thẩm quyền / Kỳ trước chuyển sang
        3 Đơn khiếu nại thuộc thẩm quyền / Tiếp nhận trong kỳ
        4 Tổng số vụ việc
        5 Đã giải quyết / Số vụ việc giải quyết bằng quyết định hành chính
        6 Đã giải quyết / Số vụ việc rút đơn thông qua giải thích, thuyết phục
        7 Thu hồi cho Nhà nước / Tiền (Trđ)
        8 Thu hồi cho Nhà nước / Đất (m2)
        9 Trả lại cho tổ chức, cá nhân / Tổ chức / Tiền (Trđ) <- complaints.returned.organisations.money
        10 Trả lại cho tổ chức, cá nhân / Tổ chức / Đất (m2) <- complaints.returned.organisations.land
        11 Trả lại cho tổ chức, cá nhân / Cá nhân / Tiền (Trđ) <- complaints.returned.individuals.money
        12 Trả lại cho tổ chức, cá nhân / Cá nhân / Đất (m2) <- complaints.returned.individuals.land
        13 Trả lại cho tổ chức, cá nhân / Số tổ chức được trả lại quyền lợi
        14 Trả lại cho tổ chức, cá nhân / Số cá nhân được trả lại quyền lợi
        15 Kiến nghị xử lý hành chính / Tổng số người
        16 Kiến nghị xử lý hành chính / Trong đó số CB, CC, VC
        17 Chuyển cơ quan điều tra / Số vụ
        18 Chuyển cơ quan điều tra / Số người
        19 Chuyển cơ quan điều tra / Trong đó số CB, CC, VC
        20 Phân tích kết quả / Giải quyết lần đầu / Khiếu nại đúng
        21 Phân tích kết quả / Giải quyết lần đầu / Khiếu nại sai
        22 Phân tích kết quả / Giải quyết lần đầu / Khiếu nại đúng một phần
        23 Phân tích kết quả / Giải quyết lần 2 / Công nhận QĐ giải quyết lần đầu
        24 Phân tích kết quả / Giải quyết lần 2 / Hủy, sửa QĐ giải quyết lần đầu
        25 Chấp hành thời hạn giải quyết theo quy định / Đúng quy định
        26 Chấp hành thời hạn giải quyết theo quy định / Không đúng quy định
        hard 1=2+3 5=20+21+22+23+24
        soft 4<=1 16<=15 19<=18

        # 02/KQGQ Tổng hợp kết quả thi hành quyết định giải quyết khiếu nại
        1 Tổng số quyết định phải tổ chức thực hiện trong kỳ
        2 Đã thực hiện xong
        3 Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ)
        4 Thu hồi cho Nhà nước / Phải thu / Đất (m2)
        5 Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ)
        6 Thu hồi cho Nhà nước / Đã thu / Đất (m2)
        7 Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Tiền (Trđ) <- complaints.due.organisations.money
        8 Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Đất (m2) <- complaints.due.organisations.land
        9 Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Tiền (Trđ) <- complaints.due.individuals.money
        10 Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Đất (m2) <- complaints.due.individuals.land
        11 Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Tiền (Trđ) <- complaints.paid.organisations.money
        12 Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Đất (m2) <- complaints.paid.organisations.land
        13 Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Tiền (Trđ) <- complaints.paid.individuals.money
        14 Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Đất (m2) <- complaints.paid.individuals.land
        15 Đã xử lý hành chính / Tổng số người
        16 Đã xử lý hành chính / Trong đó số CB, CC, VC
        17 Đã khởi tố / Số vụ
        18 Đã khởi tố / Số người
        19 Đã khởi tố / Trong đó số CB, CC, VC
        soft 1>=01/KQGQ.5 2<=1 5<=3 6<=4 11<=7 12<=8 13<=9 14<=10 16<=15 19<=18

        # 03/KQGQ Tổng hợp kết quả giải quyết tố cáo thuộc thẩm quyền
        1 Đơn tố cáo thuộc thẩm quyền / Tổng số đơn
        2 Đơn tố cáo thuộc thẩm quyền / Kỳ trước chuyển sang
        3 Đơn tố cáo thuộc thẩm quyền / Tiếp nhận trong kỳ
        4 Vụ việc tố cáo thuộc thẩm quyền / Tổng số
        5 Vụ việc tố cáo thuộc thẩm quyền / Trong đó tố cáo tiếp
        6 Đã giải quyết / Tổng số
        7 Đã giải quyết / Tố cáo lần đầu
        8 Đã giải quyết / Tố cáo tiếp
        9 Đã giải quyết / Rút toàn bộ nội dung tố cáo
        10 Đã giải quyết / Đình chỉ không do rút tố cáo (not kept)
        11 Thu hồi cho Nhà nước / Tiền (Trđ)
        12 Thu hồi cho Nhà nước / Đất (m2)
        13 Trả lại cho tổ chức, cá nhân / Tổ chức / Tiền (Trđ) <- denunciations.returned.organisations.money
        14 Trả lại cho tổ chức, cá nhân / Tổ chức / Đất (m2) <- denunciations.returned.organisations.land
        15 Trả lại cho tổ chức, cá nhân / Cá nhân / Tiền (Trđ) <- denunciations.returned.individuals.money
        16 Trả lại cho tổ chức, cá nhân / Cá nhân / Đất (m2) <- denunciations.returned.individuals.land
        17 Trả lại cho tổ chức, cá nhân / Số tổ chức được trả lại quyền lợi
        18 Trả lại cho tổ chức, cá nhân / Số cá nhân được trả lại quyền lợi
        19 Kiến nghị xử lý hành chính / Tổng số người
        20 Kiến nghị xử lý hành chính / Trong đó số CB, CC, VC
        21 Chuyển cơ quan điều tra / Số vụ
        22 Chuyển cơ quan điều tra / Số người
        23 Chuyển cơ quan điều tra / Trong đó số CB, CC, VC
        24 Phân tích kết quả / Tố cáo đúng / Tổng số
        25 Phân tích kết quả / Tố cáo đúng / Trong đó tố cáo tiếp
        26 Phân tích kết quả / Tố cáo sai / Tổng số
        27 Phân tích kết quả / Tố cáo sai / Trong đó tố cáo tiếp
        28 Phân tích kết quả / Tố cáo có đúng, có sai / Tổng số
        29 Phân tích kết quả / Tố cáo có đúng, có sai / Trong đó tố cáo tiếp
        30 Chấp hành thời hạn giải quyết theo quy định / Đúng thời hạn
        31 Chấp hành thời hạn giải quyết theo quy định / Không đúng thời hạn
        hard 1=2+3 6=24+26+28 8=25+27+29
        soft 6=7+8+9+10 6=30+31 4<=1 5<=4 20<=19 23<=22

        # 04/KQGQ Tổng hợp kết quả thực hiện kết luận nội dung tố cáo
        1 Tổng số kết luận phải thực hiện trong kỳ
        2 Đã thực hiện xong
        3 Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ)
        4 Thu hồi cho Nhà nước / Phải thu / Đất (m2)
        5 Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ)
        6 Thu hồi cho Nhà nước / Đã thu / Đất (m2)
        7 Trả lại cho tổ chức, cá nhân / Phải trả / Số tổ chức
        8 Trả lại cho tổ chức, cá nhân / Phải trả / Số cá nhân
        9 Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Tiền (Trđ) <- denunciations.due.organisations.money
        10 Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Đất (m2) <- denunciations.due.organisations.land
        11 Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Tiền (Trđ) <- denunciations.due.individuals.money
        12 Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Đất (m2) <- denunciations.due.individuals.land
        13 Trả lại cho tổ chức, cá nhân / Đã trả / Số tổ chức
        14 Trả lại cho tổ chức, cá nhân / Đã trả / Số cá nhân
        15 Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Tiền (Trđ) <- denunciations.paid.organisations.money
        16 Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Đất (m2) <- denunciations.paid.organisations.land
        17 Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Tiền (Trđ) <- denunciations.paid.individuals.money
        18 Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Đất (m2) <- denunciations.paid.individuals.land
        19 Đã xử lý hành chính / Tổ chức
        20 Đã xử lý hành chính / Cá nhân
        21 Đã xử lý hành chính / Trong đó số CB, CC, VC
        22 Đã khởi tố / Số vụ
        23 Đã khởi tố / Số người
        24 Đã khởi tố / Trong đó số CB, CC, VC
        soft 1>=03/KQGQ.6 2<=1 5<=3 6<=4 21<=20 24<=23
        """;
}
