namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>
    /// TT 01/2024: letters (report-forms.md §4). Its notes were not found, so when a letter is processed and how far a case is are
    /// readings.
    /// </summary>
    private const string LettersOfTT01 =
        """
        # 01/XLD Tổng hợp kết quả xử lý đơn
        1 | Tổng số đơn phải xử lý / [Tổng số] | letters | =2+3 =4+5 | to-process
        2 | Tổng số đơn phải xử lý / Kỳ trước chuyển sang | letters | |~ carried-over
        3 | Tổng số đơn phải xử lý / Tiếp nhận trong kỳ | letters | | received
        4 | Đã xử lý | letters | |~ processed
        5 | Chưa xử lý (chuyển kỳ sau) | letters | |~ unprocessed
        6 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | =8+9+10 =11+12+13 =14+18 <=4? | processed eligible
        7 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | <=6? | processed eligible
        8 | [Phân loại theo nội dung] / Khiếu nại | letters | | processed eligible complaint
        9 | [Phân loại theo nội dung] / Tố cáo | letters | | processed eligible denunciation
        10 | [Phân loại theo nội dung] / Kiến nghị, phản ánh | letters | | processed eligible petition
        11 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Lần đầu | letters | |~ processed eligible first over
        12 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Nhiều lần | letters | |~ processed eligible second over
        13 | [Phân loại theo tình trạng giải quyết] / Chưa giải quyết xong | letters | |~ processed eligible not-over
        14 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tổng số] | letters | =15+16+17 | processed own
        15 | [Kết quả xử lý] / Thuộc thẩm quyền / Khiếu nại | letters | | processed own complaint
        16 | [Kết quả xử lý] / Thuộc thẩm quyền / Tố cáo | letters | | processed own denunciation
        17 | [Kết quả xử lý] / Thuộc thẩm quyền / Kiến nghị, phản ánh | letters | | processed own petition
        18 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | letters | =19+20+21 | processed of-others
        19 | [Kết quả xử lý] / Không thuộc thẩm quyền / Hướng dẫn | letters | | processed of-others not-passed-on
        20 | [Kết quả xử lý] / Không thuộc thẩm quyền / Chuyển đơn | letters | | processed of-others passed-on
        21 | [Kết quả xử lý] / Không thuộc thẩm quyền / Đôn đốc giải quyết | letters | | not kept
        22 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared letters.replies

        # 02/XLD Tổng hợp kết quả xử lý đơn khiếu nại
        1 | [Tổng số đơn phải xử lý] / [Tổng số] | letters | =2+3 | to-process complaint
        2 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang | letters | |~ carried-over complaint
        3 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ | letters | | received complaint
        4 | Đơn đã xử lý / [Tổng số] | letters | =5+6 <=1? |~ processed complaint
        5 | Đơn đã xử lý / [Đơn kỳ trước chuyển sang] | letters | |~ processed complaint from-before
        6 | Đơn đã xử lý / [Đơn tiếp nhận trong kỳ] | letters | |~ processed complaint of-the-period
        7 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | <=4? | processed eligible complaint
        8 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | =9+13+14+15? =16+17+18+19? =20+23? <=7? | processed eligible complaint
        9 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / [Tổng số] | cases | =10+11+12 | processed eligible complaint about-offices
        10 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Chế độ, chính sách | cases | | processed eligible complaint about-policy
        11 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Đất đai, nhà cửa | cases | | processed eligible complaint about-land
        12 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Khác | cases | |~ processed eligible complaint about-offices about-neither-policy-nor-land
        13 | [Phân loại vụ việc theo nội dung] / Tư pháp | cases | | processed eligible complaint about-justice
        14 | [Phân loại vụ việc theo nội dung] / Đảng, đoàn thể | cases | | not kept
        15 | [Phân loại vụ việc theo nội dung] / Khác | cases | |~ processed eligible complaint about-no-office about-no-justice
        16 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Lần đầu | cases | |~ processed eligible complaint first over
        17 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Lần 2 | cases | |~ processed eligible complaint second over
        18 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Đã có bản án của Tòa | cases | | not kept
        19 | [Phân loại theo tình trạng giải quyết] / Chưa giải quyết xong | cases | |~ processed eligible complaint not-over
        20 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tổng số] | cases | =21+22 | processed own complaint
        21 | [Kết quả xử lý] / Thuộc thẩm quyền / Lần đầu | cases | | processed own complaint first
        22 | [Kết quả xử lý] / Thuộc thẩm quyền / Lần 2 | cases | | processed own complaint second
        23 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | cases | =24+25 | processed eligible not-own complaint
        24 | [Kết quả xử lý] / Không thuộc thẩm quyền / Hướng dẫn | cases | |~ processed eligible not-own complaint
        25 | [Kết quả xử lý] / Không thuộc thẩm quyền / Đôn đốc giải quyết | cases | | not kept
        26 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared complaints.replies

        # 03/XLD Tổng hợp kết quả xử lý đơn tố cáo
        1 | [Tổng số đơn phải xử lý] / [Tổng số] | letters | =2+3 | to-process denunciation
        2 | [Tổng số đơn phải xử lý] / [Kỳ trước chuyển sang] | letters | |~ carried-over denunciation
        3 | [Tổng số đơn phải xử lý] / [Tiếp nhận trong kỳ] | letters | | received denunciation
        4 | [Đơn đã xử lý] / [Tổng số] | letters | =5+6 <=1? |~ processed denunciation
        5 | [Đơn đã xử lý] / [Đơn kỳ trước chuyển sang] | letters | |~ processed denunciation from-before
        6 | [Đơn đã xử lý] / [Đơn tiếp nhận trong kỳ] | letters | |~ processed denunciation of-the-period
        7 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | <=4? | processed eligible denunciation
        8 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | =9+14+15+16+17 =18+19+20 =21+24 <=7? | processed eligible denunciation
        9 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / [Tổng số] | cases | =10+11+12+13 | processed eligible denunciation about-offices
        10 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Chế độ, chính sách | cases | | processed eligible denunciation about-policy
        11 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Đất đai, nhà cửa | cases | | processed eligible denunciation about-land
        12 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Công chức, công vụ | cases | | processed eligible denunciation about-duty
        13 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Khác | cases | |~ processed eligible denunciation about-administration
        14 | [Phân loại vụ việc theo nội dung] / Tham nhũng | cases | | processed eligible denunciation about-corruption
        15 | [Phân loại vụ việc theo nội dung] / Tư pháp | cases | | processed eligible denunciation about-justice
        16 | [Phân loại vụ việc theo nội dung] / Đảng, đoàn thể | cases | | not kept
        17 | [Phân loại vụ việc theo nội dung] / Khác | cases | |~ processed eligible denunciation about-no-office about-no-corruption about-no-justice
        18 | [Phân loại theo tình trạng giải quyết] / Tố cáo tiếp / Quá thời hạn chưa giải quyết | cases | | not kept
        19 | [Phân loại theo tình trạng giải quyết] / Tố cáo tiếp / Đã có kết luận giải quyết | cases | |~ processed eligible denunciation second
        20 | [Phân loại theo tình trạng giải quyết] / Chưa giải quyết | cases | |~ processed eligible denunciation first
        21 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tổng số] | cases | =22+23 | processed own denunciation
        22 | [Kết quả xử lý] / Thuộc thẩm quyền / Tố cáo lần đầu | cases | | processed own denunciation first
        23 | [Kết quả xử lý] / Thuộc thẩm quyền / Tố cáo tiếp | cases | | processed own denunciation second
        24 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | cases | =25+26 | processed eligible not-own denunciation
        25 | [Kết quả xử lý] / Không thuộc thẩm quyền / Chuyển đơn | cases | |~ processed eligible not-own denunciation
        26 | [Kết quả xử lý] / Không thuộc thẩm quyền / Đôn đốc giải quyết | cases | | not kept
        27 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared denunciations.replies

        # 04/XLD Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh
        1 | [Tổng số đơn phải xử lý] / [Tổng số] | letters | =2+3 | to-process petition
        2 | [Tổng số đơn phải xử lý] / [Kỳ trước chuyển sang] | letters | |~ carried-over petition
        3 | [Tổng số đơn phải xử lý] / [Tiếp nhận trong kỳ] | letters | | received petition
        4 | Đơn đã xem xét về điều kiện xử lý / [Tổng số] | letters | =5+6 <=1? | processed petition
        5 | Đơn đã xem xét về điều kiện xử lý / [Đơn kỳ trước chuyển sang] | letters | |~ processed petition from-before
        6 | Đơn đã xem xét về điều kiện xử lý / [Đơn tiếp nhận trong kỳ] | letters | |~ processed petition of-the-period
        7 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | <=4? | processed eligible petition
        8 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | =9+10+11+12 =13+14 =15+16? <=7? | processed eligible petition
        9 | [Phân loại vụ việc theo nội dung] / Chế độ, chính sách | cases | | processed eligible petition about-policy
        10 | [Phân loại vụ việc theo nội dung] / Đất đai | cases | | processed eligible petition about-land
        11 | [Phân loại vụ việc theo nội dung] / Tư pháp | cases | | processed eligible petition about-justice
        12 | [Phân loại vụ việc theo nội dung] / Khác | cases | | processed eligible petition about-neither-policy-nor-land about-no-justice
        13 | [Phân loại theo tình trạng giải quyết] / Đã được giải quyết | cases | |~ processed eligible petition over
        14 | [Phân loại theo tình trạng giải quyết] / Chưa được giải quyết | cases | |~ processed eligible petition not-over
        15 | [Kết quả xử lý] / Thuộc thẩm quyền | cases | =19+20? | processed own petition
        16 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | cases | =17+18 | processed eligible not-own petition
        17 | [Kết quả xử lý] / Không thuộc thẩm quyền / Chuyển đơn | cases | |~ processed eligible not-own petition
        18 | [Kết quả xử lý] / Không thuộc thẩm quyền / Đôn đốc giải quyết | cases | | not kept
        19 | Kết quả giải quyết vụ việc thuộc thẩm quyền / Đã được giải quyết | cases | |~ processed own petition over
        20 | Kết quả giải quyết vụ việc thuộc thẩm quyền / Chưa được giải quyết | cases | |~ processed own petition not-over
        """;
}
