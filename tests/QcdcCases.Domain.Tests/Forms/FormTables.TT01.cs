namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>The forms of TT 01/2024/TT-TTCP (report-forms.md §4 and §5.1).</summary>
    private const string TT01 =
        """
        # 01/TCD Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất
        1 Tổng số / Số lượt tiếp
        2 Tổng số / Số người được tiếp
        3 Tổng số / Số vụ việc
        4 Tiếp thường xuyên / Số lượt tiếp
        5 Tiếp thường xuyên / Số người được tiếp
        6 Tiếp thường xuyên / Số vụ việc / Tiếp lần đầu
        7 Tiếp thường xuyên / Số vụ việc / Tiếp nhiều lần
        8 Tiếp thường xuyên / Đoàn đông người / Số đoàn được tiếp
        9 Tiếp thường xuyên / Đoàn đông người / Số người được tiếp
        10 Tiếp thường xuyên / Đoàn đông người / Số vụ việc / Số vụ việc tiếp lần đầu
        11 Tiếp thường xuyên / Đoàn đông người / Số vụ việc / Số vụ việc tiếp nhiều lần
        12 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số kỳ tiếp
        13 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số lượt tiếp
        14 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số người được tiếp
        15 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số vụ việc / Tiếp lần đầu
        16 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số vụ việc / Tiếp nhiều lần
        17 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số đoàn được tiếp
        18 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số người được tiếp
        19 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số vụ việc / Số vụ việc tiếp lần đầu
        20 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số vụ việc / Số vụ việc tiếp nhiều lần
        21 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số kỳ tiếp
        22 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số lượt tiếp
        23 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số người được tiếp
        24 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số vụ việc / Tiếp lần đầu
        25 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số vụ việc / Tiếp nhiều lần
        26 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số đoàn được tiếp
        27 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số người được tiếp
        28 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số vụ việc / Số vụ việc tiếp lần đầu
        29 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số vụ việc / Số vụ việc tiếp nhiều lần
        hard 1=4+13+22 2=5+14+23 3=6+7+15+16+24+25
        soft 9>=5*8 9<=5 18>=5*17 18<=14 27>=5*26 27<=23

        # 01/XLD Tổng hợp kết quả xử lý đơn
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang
        3 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ
        4 Đã xử lý
        5 Chưa xử lý (chuyển kỳ sau)
        6 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        7 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        8 Phân loại theo nội dung / Khiếu nại
        9 Phân loại theo nội dung / Tố cáo
        10 Phân loại theo nội dung / Kiến nghị, phản ánh
        11 Phân loại theo tình trạng giải quyết / Đã giải quyết / Lần đầu
        12 Phân loại theo tình trạng giải quyết / Đã giải quyết / Nhiều lần
        13 Phân loại theo tình trạng giải quyết / Chưa giải quyết xong
        14 Kết quả xử lý / Thuộc thẩm quyền / Tổng số
        15 Kết quả xử lý / Thuộc thẩm quyền / Khiếu nại
        16 Kết quả xử lý / Thuộc thẩm quyền / Tố cáo
        17 Kết quả xử lý / Thuộc thẩm quyền / Kiến nghị, phản ánh
        18 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        19 Kết quả xử lý / Không thuộc thẩm quyền / Hướng dẫn
        20 Kết quả xử lý / Không thuộc thẩm quyền / Chuyển đơn
        21 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        22 Số văn bản phúc đáp nhận được do chuyển đơn <- letters.replies
        hard 1=2+3 1=4+5 6=8+9+10 6=11+12+13 6=14+18 14=15+16+17 18=19+20+21
        soft 6<=4 7<=6

        # 02/XLD Tổng hợp kết quả phân loại, xử lý đơn khiếu nại
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang
        3 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ
        4 Đơn đã xử lý / Tổng số
        5 Đơn đã xử lý / Đơn kỳ trước chuyển sang
        6 Đơn đã xử lý / Đơn tiếp nhận trong kỳ
        7 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        8 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        9 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Tổng số
        10 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Chế độ, chính sách
        11 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Đất đai, nhà cửa
        12 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Khác
        13 Phân loại vụ việc theo nội dung / Tư pháp
        14 Phân loại vụ việc theo nội dung / Đảng, đoàn thể (not kept)
        15 Phân loại vụ việc theo nội dung / Khác
        16 Phân loại theo tình trạng giải quyết / Đã giải quyết / Lần đầu
        17 Phân loại theo tình trạng giải quyết / Đã giải quyết / Lần 2
        18 Phân loại theo tình trạng giải quyết / Đã giải quyết / Đã có bản án của Tòa (not kept)
        19 Phân loại theo tình trạng giải quyết / Chưa giải quyết xong
        20 Kết quả xử lý / Thuộc thẩm quyền / Tổng số
        21 Kết quả xử lý / Thuộc thẩm quyền / Lần đầu
        22 Kết quả xử lý / Thuộc thẩm quyền / Lần 2
        23 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        24 Kết quả xử lý / Không thuộc thẩm quyền / Hướng dẫn
        25 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        26 Số văn bản phúc đáp nhận được do chuyển đơn <- complaints.replies
        hard 1=2+3 4=5+6 9=10+11+12 20=21+22 23=24+25
        soft 8=9+13+14+15 8=16+17+18+19 8=20+23 4<=1 7<=4 8<=7

        # 03/XLD Tổng hợp kết quả phân loại, xử lý đơn tố cáo
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang
        3 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ
        4 Đơn đã xử lý / Tổng số
        5 Đơn đã xử lý / Đơn kỳ trước chuyển sang
        6 Đơn đã xử lý / Đơn tiếp nhận trong kỳ
        7 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        8 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        9 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Tổng số
        10 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Chế độ, chính sách
        11 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Đất đai, nhà cửa
        12 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Công chức, công vụ
        13 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Khác
        14 Phân loại vụ việc theo nội dung / Tham nhũng
        15 Phân loại vụ việc theo nội dung / Tư pháp
        16 Phân loại vụ việc theo nội dung / Đảng, đoàn thể (not kept)
        17 Phân loại vụ việc theo nội dung / Khác
        18 Phân loại theo tình trạng giải quyết / Tố cáo tiếp / Quá thời hạn chưa giải quyết (not kept)
        19 Phân loại theo tình trạng giải quyết / Tố cáo tiếp / Đã có kết luận giải quyết
        20 Phân loại theo tình trạng giải quyết / Chưa giải quyết
        21 Kết quả xử lý / Thuộc thẩm quyền / Tổng số
        22 Kết quả xử lý / Thuộc thẩm quyền / Tố cáo lần đầu
        23 Kết quả xử lý / Thuộc thẩm quyền / Tố cáo tiếp
        24 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        25 Kết quả xử lý / Không thuộc thẩm quyền / Chuyển đơn
        26 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        27 Số văn bản phúc đáp nhận được do chuyển đơn <- denunciations.replies
        hard 1=2+3 4=5+6 8=9+14+15+16+17 8=18+19+20 8=21+24 9=10+11+12+13 21=22+23 24=25+26
        soft 4<=1 7<=4 8<=7

        # 04/XLD Tổng hợp kết quả phân loại, xử lý đơn kiến nghị, phản ánh
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang
        3 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ
        4 Đơn đã xem xét về điều kiện xử lý / Tổng số
        5 Đơn đã xem xét về điều kiện xử lý / Đơn kỳ trước chuyển sang
        6 Đơn đã xem xét về điều kiện xử lý / Đơn tiếp nhận trong kỳ
        7 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        8 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        9 Phân loại vụ việc theo nội dung / Chế độ, chính sách
        10 Phân loại vụ việc theo nội dung / Đất đai
        11 Phân loại vụ việc theo nội dung / Tư pháp
        12 Phân loại vụ việc theo nội dung / Khác
        13 Phân loại theo tình trạng giải quyết / Đã được giải quyết
        14 Phân loại theo tình trạng giải quyết / Chưa được giải quyết
        15 Kết quả xử lý / Thuộc thẩm quyền
        16 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        17 Kết quả xử lý / Không thuộc thẩm quyền / Chuyển đơn
        18 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        19 Kết quả giải quyết vụ việc thuộc thẩm quyền / Đã được giải quyết
        20 Kết quả giải quyết vụ việc thuộc thẩm quyền / Chưa được giải quyết
        hard 1=2+3 4=5+6 8=9+10+11+12 8=13+14 16=17+18
        soft 8=15+16 15=19+20 4<=1 7<=4 8<=7

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
        """;
}
