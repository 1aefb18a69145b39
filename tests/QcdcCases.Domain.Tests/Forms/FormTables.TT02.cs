namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>The forms of TT 02/2021/TT-TTCP on reception and letters (report-forms.md §5.1 to §5.6).</summary>
    private const string LettersOfTT02 =
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
        10 Tiếp thường xuyên / Đoàn đông người / Số vụ việc / Tiếp lần đầu
        11 Tiếp thường xuyên / Đoàn đông người / Số vụ việc / Tiếp nhiều lần
        12 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số kỳ tiếp
        13 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số lượt tiếp
        14 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số người được tiếp
        15 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số vụ việc / Tiếp lần đầu
        16 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Số vụ việc / Tiếp nhiều lần
        17 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số đoàn được tiếp
        18 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số người được tiếp
        19 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số vụ việc / Tiếp lần đầu
        20 Tiếp định kỳ và đột xuất / Thủ trưởng tiếp / Đoàn đông người / Số vụ việc / Tiếp nhiều lần
        21 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số kỳ tiếp
        22 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số lượt tiếp
        23 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số người được tiếp
        24 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số vụ việc / Tiếp lần đầu
        25 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Số vụ việc / Tiếp nhiều lần
        26 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số đoàn được tiếp
        27 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số người được tiếp
        28 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số vụ việc / Tiếp lần đầu
        29 Tiếp định kỳ và đột xuất / Ủy quyền tiếp / Đoàn đông người / Số vụ việc / Tiếp nhiều lần
        hard 1=4+13+22 2=5+14+23 3=6+7+15+16+24+25
        soft 9>=5*8 9<=5 18>=5*17 18<=14 27>=5*26 27<=23

        # 02/TCD Tổng hợp kết quả phân loại, xử lý đơn qua tiếp công dân
        1 Tổng số / Số đơn <- reception.letters
        2 Tổng số / Số vụ việc <- reception.matters
        3 Phân loại / Khiếu nại / Số đơn <- reception.complaints.letters
        4 Phân loại / Khiếu nại / Số vụ việc <- reception.complaints.matters
        5 Phân loại / Tố cáo / Số đơn <- reception.denunciations.letters
        6 Phân loại / Tố cáo / Số vụ việc <- reception.denunciations.matters
        7 Phân loại / Phản ánh, kiến nghị / Số đơn <- reception.petitions.letters
        8 Phân loại / Phản ánh, kiến nghị / Số vụ việc <- reception.petitions.matters
        9 Kết quả xử lý / Thuộc thẩm quyền / Số đơn <- reception.own.letters
        10 Kết quả xử lý / Thuộc thẩm quyền / Số vụ việc <- reception.own.matters
        11 Kết quả xử lý / Không thuộc thẩm quyền / Số đơn <- reception.others.letters
        12 Kết quả xử lý / Không thuộc thẩm quyền / Số vụ việc / Tổng số <- reception.others.matters
        13 Kết quả xử lý / Không thuộc thẩm quyền / Số vụ việc / Hướng dẫn <- reception.others.guided
        14 Kết quả xử lý / Không thuộc thẩm quyền / Số vụ việc / Chuyển <- reception.others.transferred
        15 Kết quả xử lý / Không thuộc thẩm quyền / Số vụ việc / Đôn đốc <- reception.others.urged
        16 Số văn bản phúc đáp nhận được do chuyển đơn <- reception.replies
        hard 1=3+5+7 1=9+11 2=4+6+8 2=10+12
        soft 12=13+14+15

        # 01/XLD Tổng hợp kết quả xử lý đơn
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn có nhiều người đứng tên
        3 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn một người đứng tên
        4 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn khác (not kept)
        5 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn có nhiều người đứng tên
        6 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn một người đứng tên
        7 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn khác (not kept)
        8 Đơn đã xử lý
        9 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        10 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        11 Phân loại theo nội dung / Khiếu nại
        12 Phân loại theo nội dung / Tố cáo
        13 Phân loại theo nội dung / Kiến nghị, phản ánh
        14 Phân loại theo tình trạng giải quyết / Đã giải quyết / Lần đầu
        15 Phân loại theo tình trạng giải quyết / Đã giải quyết / Nhiều lần
        16 Phân loại theo tình trạng giải quyết / Đang giải quyết
        17 Phân loại theo tình trạng giải quyết / Chưa giải quyết
        18 Kết quả xử lý / Thuộc thẩm quyền / Tổng số
        19 Kết quả xử lý / Thuộc thẩm quyền / Khiếu nại
        20 Kết quả xử lý / Thuộc thẩm quyền / Tố cáo
        21 Kết quả xử lý / Thuộc thẩm quyền / Kiến nghị, phản ánh
        22 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        23 Kết quả xử lý / Không thuộc thẩm quyền / Hướng dẫn
        24 Kết quả xử lý / Không thuộc thẩm quyền / Chuyển đơn
        25 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        26 Số văn bản phúc đáp nhận được do chuyển đơn <- letters.replies
        hard 1=2+3+4+5+6+7 9=11+12+13 9=14+15+16+17 9=18+22 18=19+20+21 22=23+24+25
        soft 8<=1 9<=8 10<=9

        # 02/XLD Tổng hợp kết quả phân loại, xử lý đơn khiếu nại
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn có nhiều người đứng tên
        3 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn một người đứng tên
        4 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn có nhiều người đứng tên
        5 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn một người đứng tên
        6 Đơn đã xử lý / Tổng số
        7 Đơn đã xử lý / Đơn kỳ trước chuyển sang
        8 Đơn đã xử lý / Đơn tiếp nhận trong kỳ
        9 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        10 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        11 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Tổng số
        12 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Chế độ, chính sách
        13 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Đất đai, nhà cửa
        14 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Khác
        15 Phân loại vụ việc theo nội dung / Tư pháp
        16 Phân loại vụ việc theo nội dung / Đảng, đoàn thể (not kept)
        17 Phân loại vụ việc theo nội dung / Khác
        18 Phân loại theo tình trạng giải quyết / Đã giải quyết / Lần đầu
        19 Phân loại theo tình trạng giải quyết / Đã giải quyết / Lần 2
        20 Phân loại theo tình trạng giải quyết / Đã giải quyết / Đã có bản án của Tòa (not kept)
        21 Phân loại theo tình trạng giải quyết / Đang giải quyết
        22 Phân loại theo tình trạng giải quyết / Chưa giải quyết
        23 Kết quả xử lý / Thuộc thẩm quyền / Tổng số
        24 Kết quả xử lý / Thuộc thẩm quyền / Lần đầu
        25 Kết quả xử lý / Thuộc thẩm quyền / Lần 2
        26 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        27 Kết quả xử lý / Không thuộc thẩm quyền / Hướng dẫn
        28 Kết quả xử lý / Không thuộc thẩm quyền / Chuyển đơn
        29 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        30 Số văn bản phúc đáp nhận được do chuyển đơn <- complaints.replies
        hard 1=2+3+4+5 6=7+8 10=11+15+16+17 10=18+19+20+21+22 10=23+26 11=12+13+14 23=24+25 26=27+28+29
        soft 6<=1 9<=6 10<=9

        # 03/XLD Tổng hợp kết quả phân loại, xử lý đơn tố cáo
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn có nhiều người đứng tên
        3 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn một người đứng tên
        4 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn khác (not kept)
        5 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn có nhiều người đứng tên
        6 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn một người đứng tên
        7 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn khác (not kept)
        8 Đơn đã xử lý / Tổng số
        9 Đơn đã xử lý / Đơn kỳ trước chuyển sang
        10 Đơn đã xử lý / Đơn tiếp nhận trong kỳ
        11 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        12 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        13 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Tổng số
        14 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Chế độ, chính sách
        15 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Đất đai, nhà cửa
        16 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Công chức, công vụ
        17 Phân loại vụ việc theo nội dung / Lĩnh vực hành chính / Khác
        18 Phân loại vụ việc theo nội dung / Tham nhũng
        19 Phân loại vụ việc theo nội dung / Tư pháp
        20 Phân loại vụ việc theo nội dung / Đảng, đoàn thể (not kept)
        21 Phân loại vụ việc theo nội dung / Khác
        22 Phân loại theo tình trạng giải quyết / Chưa giải quyết trong hạn
        23 Phân loại theo tình trạng giải quyết / Đang giải quyết
        24 Phân loại theo tình trạng giải quyết / Tố cáo tiếp / Quá thời hạn chưa giải quyết (not kept)
        25 Phân loại theo tình trạng giải quyết / Tố cáo tiếp / Đã có kết luận giải quyết
        26 Kết quả xử lý / Thuộc thẩm quyền / Tổng số
        27 Kết quả xử lý / Thuộc thẩm quyền / Tố cáo lần đầu
        28 Kết quả xử lý / Thuộc thẩm quyền / Tố cáo tiếp
        29 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        30 Kết quả xử lý / Không thuộc thẩm quyền / Hướng dẫn
        31 Kết quả xử lý / Không thuộc thẩm quyền / Chuyển đơn
        32 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        33 Số văn bản phúc đáp nhận được do chuyển đơn <- denunciations.replies
        hard 1=2+3+4+5+6+7 12=13+18+19+20+21 12=22+23+24+25 12=26+29 13=14+15+16+17 26=27+28 29=30+31+32
        soft 8=9+10 8<=1 11<=8 12<=11

        # 04/XLD Tổng hợp kết quả phân loại, xử lý đơn kiến nghị, phản ánh
        1 Tổng số đơn phải xử lý / Tổng số
        2 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn có nhiều người đứng tên
        3 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn một người đứng tên
        4 Tổng số đơn phải xử lý / Kỳ trước chuyển sang / Đơn khác (not kept)
        5 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn có nhiều người đứng tên
        6 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn một người đứng tên
        7 Tổng số đơn phải xử lý / Tiếp nhận trong kỳ / Đơn khác (not kept)
        8 Đơn đã xử lý / Tổng số
        9 Đơn đã xử lý / Đơn kỳ trước chuyển sang
        10 Đơn đã xử lý / Đơn tiếp nhận trong kỳ
        11 Đơn, vụ việc đủ điều kiện xử lý / Số đơn
        12 Đơn, vụ việc đủ điều kiện xử lý / Số vụ việc
        13 Phân loại vụ việc theo nội dung / Chế độ, chính sách
        14 Phân loại vụ việc theo nội dung / Đất đai
        15 Phân loại vụ việc theo nội dung / Tư pháp
        16 Phân loại vụ việc theo nội dung / Khác
        17 Phân loại theo tình trạng giải quyết / Đã được giải quyết
        18 Phân loại theo tình trạng giải quyết / Đang giải quyết
        19 Phân loại theo tình trạng giải quyết / Chưa được giải quyết
        20 Kết quả xử lý / Thuộc thẩm quyền
        21 Kết quả xử lý / Không thuộc thẩm quyền / Tổng số
        22 Kết quả xử lý / Không thuộc thẩm quyền / Chuyển đơn
        23 Kết quả xử lý / Không thuộc thẩm quyền / Đôn đốc giải quyết (not kept)
        24 Số văn bản phúc đáp nhận được do chuyển đơn <- petitions.replies
        hard 1=2+3+4+5+6+7 8=9+10 12=13+14+15+16 12=17+18+19 12=20+21 21=22+23
        soft 8<=1 11<=8 12<=11
        """;
}
