namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>
    /// TT 02/2021: letters (report-forms.md §5.2 to §5.6). Its notes were not found. What 02/TCD prints (1=3+5+7 …) is of declared numbers
    /// alone, so it warns and keeps nobody from handing the form on.
    /// </summary>
    private const string LettersOfTT02 =
        """
        # 02/TCD Tổng hợp kết quả phân loại, xử lý đơn qua tiếp công dân
        1 | [Tổng số] / Số đơn | number | =3+5+7? =9+11? | declared reception.letters
        2 | [Tổng số] / Số vụ việc | number | =4+6+8? =10+12? | declared reception.matters
        3 | [Phân loại] / Khiếu nại / Số đơn | number | | declared reception.complaints.letters
        4 | [Phân loại] / Khiếu nại / Số vụ việc | number | | declared reception.complaints.matters
        5 | [Phân loại] / Tố cáo / Số đơn | number | | declared reception.denunciations.letters
        6 | [Phân loại] / Tố cáo / Số vụ việc | number | | declared reception.denunciations.matters
        7 | [Phân loại] / Phản ánh, kiến nghị / Số đơn | number | | declared reception.petitions.letters
        8 | [Phân loại] / Phản ánh, kiến nghị / Số vụ việc | number | | declared reception.petitions.matters
        9 | [Kết quả xử lý] / Thuộc thẩm quyền / Số đơn | number | | declared reception.own.letters
        10 | [Kết quả xử lý] / Thuộc thẩm quyền / Số vụ việc | number | | declared reception.own.matters
        11 | [Kết quả xử lý] / Không thuộc thẩm quyền / Số đơn | number | | declared reception.others.letters
        12 | [Kết quả xử lý] / Không thuộc thẩm quyền / Số vụ việc / [Tổng số] | number | =13+14+15? | declared reception.others.matters
        13 | [Kết quả xử lý] / Không thuộc thẩm quyền / Số vụ việc / Hướng dẫn | number | | declared reception.others.guided
        14 | [Kết quả xử lý] / Không thuộc thẩm quyền / Số vụ việc / Chuyển | number | | declared reception.others.transferred
        15 | [Kết quả xử lý] / Không thuộc thẩm quyền / Số vụ việc / Đôn đốc | number | | declared reception.others.urged
        16 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared reception.replies

        # 01/XLD Tổng hợp kết quả xử lý đơn
        1 | [Tổng số đơn phải xử lý] / [Tổng số] | letters | =2+3+4+5+6+7 | to-process
        2 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn có nhiều người đứng tên | letters | | carried-over joint
        3 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn một người đứng tên | letters | |~ carried-over not-joint
        4 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn khác | letters | | not kept
        5 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn có nhiều người đứng tên | letters | | received joint
        6 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn một người đứng tên | letters | |~ received not-joint
        7 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn khác | letters | | not kept
        8 | Đơn đã xử lý | letters | <=1? |~ processed
        9 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | =11+12+13 =14+15+16+17 =18+22 <=8? | processed eligible
        10 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | <=9? | processed eligible
        11 | [Phân loại theo nội dung] / Khiếu nại | letters | | processed eligible complaint
        12 | [Phân loại theo nội dung] / Tố cáo | letters | | processed eligible denunciation
        13 | [Phân loại theo nội dung] / Kiến nghị, phản ánh | letters | | processed eligible petition
        14 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Lần đầu | letters | |~ processed eligible first over
        15 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Nhiều lần | letters | |~ processed eligible second over
        16 | [Phân loại theo tình trạng giải quyết] / Đang giải quyết | letters | |~ processed eligible taken not-over
        17 | [Phân loại theo tình trạng giải quyết] / Chưa giải quyết | letters | |~ processed eligible not-taken not-over
        18 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tổng số] | letters | =19+20+21 | processed own
        19 | [Kết quả xử lý] / Thuộc thẩm quyền / [Khiếu nại] | letters | | processed own complaint
        20 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tố cáo] | letters | | processed own denunciation
        21 | [Kết quả xử lý] / Thuộc thẩm quyền / [Kiến nghị, phản ánh] | letters | | processed own petition
        22 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | letters | =23+24+25 | processed of-others
        23 | [Kết quả xử lý] / Không thuộc thẩm quyền / Hướng dẫn | letters | | processed of-others not-passed-on
        24 | [Kết quả xử lý] / Không thuộc thẩm quyền / Chuyển đơn | letters | | processed of-others passed-on
        25 | [Kết quả xử lý] / Không thuộc thẩm quyền / Đôn đốc giải quyết | letters | | not kept
        26 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared letters.replies

        # 02/XLD Tổng hợp kết quả xử lý đơn khiếu nại
        1 | [Tổng số đơn phải xử lý] / [Tổng số] | letters | =2+3+4+5 | to-process complaint
        2 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn có nhiều người đứng tên | letters | | carried-over complaint joint
        3 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn một người đứng tên | letters | | carried-over complaint not-joint
        4 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn có nhiều người đứng tên | letters | | received complaint joint
        5 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn một người đứng tên | letters | | received complaint not-joint
        6 | Đơn đã xử lý / [Tổng số] | letters | =7+8 <=1? |~ processed complaint
        7 | Đơn đã xử lý / [Đơn kỳ trước chuyển sang] | letters | |~ processed complaint from-before
        8 | Đơn đã xử lý / [Đơn tiếp nhận trong kỳ] | letters | |~ processed complaint of-the-period
        9 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | <=6? | processed eligible complaint
        10 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | =11+15+16+17 =18+19+20+21+22 =23+26 <=9? | processed eligible complaint
        11 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / [Tổng số] | cases | =12+13+14? | processed eligible complaint about-offices
        12 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Chế độ, chính sách | cases | | processed eligible complaint about-policy
        13 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Đất đai, nhà cửa | cases | | processed eligible complaint about-land
        14 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Khác | cases | |~ processed eligible complaint about-offices about-neither-policy-nor-land
        15 | [Phân loại vụ việc theo nội dung] / Tư pháp | cases | | processed eligible complaint about-justice
        16 | [Phân loại vụ việc theo nội dung] / Đảng, đoàn thể | cases | | not kept
        17 | [Phân loại vụ việc theo nội dung] / Khác | cases | |~ processed eligible complaint about-no-office about-no-justice
        18 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Lần đầu | cases | |~ processed eligible complaint first over
        19 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Lần 2 | cases | |~ processed eligible complaint second over
        20 | [Phân loại theo tình trạng giải quyết] / Đã giải quyết / Đã có bản án của Tòa | cases | | not kept
        21 | [Phân loại theo tình trạng giải quyết] / Đang giải quyết | cases | |~ processed eligible complaint taken not-over
        22 | [Phân loại theo tình trạng giải quyết] / Chưa giải quyết | cases | |~ processed eligible complaint not-taken not-over
        23 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tổng số] | cases | =24+25 | processed own complaint
        24 | [Kết quả xử lý] / Thuộc thẩm quyền / [Lần đầu] | cases | | processed own complaint first
        25 | [Kết quả xử lý] / Thuộc thẩm quyền / [Lần 2] | cases | | processed own complaint second
        26 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | cases | =27+28+29 | processed eligible not-own complaint
        27 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Hướng dẫn] | cases | | processed eligible not-own complaint not-passed-on
        28 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Chuyển đơn] | cases | | processed eligible not-own complaint passed-on
        29 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Đôn đốc giải quyết] | cases | | not kept
        30 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared complaints.replies

        # 03/XLD Tổng hợp kết quả xử lý đơn tố cáo
        1 | [Tổng số đơn phải xử lý] / [Tổng số] | letters | =2+3+4+5+6+7 | to-process denunciation
        2 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn có nhiều người đứng tên | letters | | carried-over denunciation joint
        3 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn một người đứng tên | letters | |~ carried-over denunciation not-joint
        4 | [Tổng số đơn phải xử lý] / Kỳ trước chuyển sang / Đơn khác | letters | | not kept
        5 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn có nhiều người đứng tên | letters | | received denunciation joint
        6 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn một người đứng tên | letters | |~ received denunciation not-joint
        7 | [Tổng số đơn phải xử lý] / Tiếp nhận trong kỳ / Đơn khác | letters | | not kept
        8 | Đơn đã xử lý / [Tổng số] | letters | =9+10? <=1? |~ processed denunciation
        9 | Đơn đã xử lý / [Đơn kỳ trước chuyển sang] | letters | |~ processed denunciation from-before
        10 | Đơn đã xử lý / [Đơn tiếp nhận trong kỳ] | letters | |~ processed denunciation of-the-period
        11 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | <=8? | processed eligible denunciation
        12 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | =13+18+19+20+21 =22+23+24+25 =26+29 <=11? | processed eligible denunciation
        13 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / [Tổng số] | cases | =14+15+16+17? | processed eligible denunciation about-offices
        14 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Chế độ, chính sách | cases | | processed eligible denunciation about-policy
        15 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Đất đai, nhà cửa | cases | | processed eligible denunciation about-land
        16 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Công chức, công vụ | cases | | processed eligible denunciation about-duty
        17 | [Phân loại vụ việc theo nội dung] / Lĩnh vực hành chính / Khác | cases | |~ processed eligible denunciation about-administration
        18 | [Phân loại vụ việc theo nội dung] / Tham nhũng | cases | | processed eligible denunciation about-corruption
        19 | [Phân loại vụ việc theo nội dung] / Tư pháp | cases | | processed eligible denunciation about-justice
        20 | [Phân loại vụ việc theo nội dung] / Đảng, đoàn thể | cases | | not kept
        21 | [Phân loại vụ việc theo nội dung] / Khác | cases | |~ processed eligible denunciation about-no-office about-no-corruption about-no-justice
        22 | [Phân loại theo tình trạng giải quyết] / Chưa giải quyết trong hạn | cases | |~ processed eligible denunciation first not-taken
        23 | [Phân loại theo tình trạng giải quyết] / Đang giải quyết | cases | |~ processed eligible denunciation first taken
        24 | [Phân loại theo tình trạng giải quyết] / Tố cáo tiếp / Quá thời hạn chưa giải quyết | cases | | not kept
        25 | [Phân loại theo tình trạng giải quyết] / Tố cáo tiếp / Đã có kết luận giải quyết | cases | |~ processed eligible denunciation second
        26 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tổng số] | cases | =27+28 | processed own denunciation
        27 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tố cáo lần đầu] | cases | | processed own denunciation first
        28 | [Kết quả xử lý] / Thuộc thẩm quyền / [Tố cáo tiếp] | cases | | processed own denunciation second
        29 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | cases | =30+31+32 | processed eligible not-own denunciation
        30 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Hướng dẫn] | cases | | processed eligible not-own denunciation not-passed-on
        31 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Chuyển đơn] | cases | | processed eligible not-own denunciation passed-on
        32 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Đôn đốc giải quyết] | cases | | not kept
        33 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared denunciations.replies

        # 04/XLD Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh
        1 | [Tổng số đơn phải xử lý] / [Tổng số] | letters | =2+3+4+5+6+7 | to-process petition
        2 | [Tổng số đơn phải xử lý] / [Kỳ trước chuyển sang] / [Đơn có nhiều người đứng tên] | letters | | carried-over petition joint
        3 | [Tổng số đơn phải xử lý] / [Kỳ trước chuyển sang] / [Đơn một người đứng tên] | letters | |~ carried-over petition not-joint
        4 | [Tổng số đơn phải xử lý] / [Kỳ trước chuyển sang] / [Đơn khác] | letters | | not kept
        5 | [Tổng số đơn phải xử lý] / [Tiếp nhận trong kỳ] / [Đơn có nhiều người đứng tên] | letters | | received petition joint
        6 | [Tổng số đơn phải xử lý] / [Tiếp nhận trong kỳ] / [Đơn một người đứng tên] | letters | |~ received petition not-joint
        7 | [Tổng số đơn phải xử lý] / [Tiếp nhận trong kỳ] / [Đơn khác] | letters | | not kept
        8 | [Đơn đã xử lý] / [Tổng số] | letters | =9+10 <=1? |~ processed petition
        9 | [Đơn đã xử lý] / [Đơn kỳ trước chuyển sang] | letters | |~ processed petition from-before
        10 | [Đơn đã xử lý] / [Đơn tiếp nhận trong kỳ] | letters | |~ processed petition of-the-period
        11 | [Đơn, vụ việc đủ điều kiện xử lý] / Số đơn | letters | <=8? | processed eligible petition
        12 | [Đơn, vụ việc đủ điều kiện xử lý] / Số vụ việc | cases | =13+14+15+16 =17+18+19 =20+21 <=11? | processed eligible petition
        13 | [Phân loại vụ việc theo nội dung] / Chế độ, chính sách | cases | | processed eligible petition about-policy
        14 | [Phân loại vụ việc theo nội dung] / Đất đai | cases | | processed eligible petition about-land
        15 | [Phân loại vụ việc theo nội dung] / Tư pháp | cases | | processed eligible petition about-justice
        16 | [Phân loại vụ việc theo nội dung] / Khác | cases | | processed eligible petition about-neither-policy-nor-land about-no-justice
        17 | [Phân loại theo tình trạng giải quyết] / Đã được giải quyết | cases | |~ processed eligible petition over
        18 | [Phân loại theo tình trạng giải quyết] / Đang giải quyết | cases | |~ processed eligible petition taken not-over
        19 | [Phân loại theo tình trạng giải quyết] / Chưa được giải quyết | cases | |~ processed eligible petition not-taken not-over
        20 | [Kết quả xử lý] / Thuộc thẩm quyền | cases | | processed own petition
        21 | [Kết quả xử lý] / Không thuộc thẩm quyền / [Tổng số] | cases | =22+23 | processed eligible not-own petition
        22 | [Kết quả xử lý] / Không thuộc thẩm quyền / Chuyển đơn | cases | |~ processed eligible not-own petition
        23 | [Kết quả xử lý] / Không thuộc thẩm quyền / Đôn đốc giải quyết | cases | | not kept
        24 | Số văn bản phúc đáp nhận được do chuyển đơn | number | | declared petitions.replies
        """;
}
