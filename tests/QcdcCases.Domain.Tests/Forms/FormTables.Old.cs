namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>01/KQGQ and 02/KQGQ, which are the same in both older circulars (report-forms.md §5.7, §5.8, and §4).</summary>
    private const string OldComplaints =
        """
        # 01/KQGQ Tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền
        1 | [Đơn khiếu nại thuộc thẩm quyền] / Tổng số đơn | letters | =2+3 |~ to-resolve own complaint
        2 | [Đơn khiếu nại thuộc thẩm quyền] / Kỳ trước chuyển sang | letters | |~ left-to-resolve own complaint
        3 | [Đơn khiếu nại thuộc thẩm quyền] / Tiếp nhận trong kỳ | letters | |~ processed own complaint
        4 | Tổng số vụ việc | cases | <=1? |~ to-resolve own complaint
        5 | Đã giải quyết / Số vụ việc giải quyết bằng quyết định hành chính | decisions | =20+21+22+23+24 | issued complaint
        6 | Đã giải quyết / Số vụ việc rút đơn thông qua giải thích, thuyết phục | times | | come-to-be complaint withdrawn
        7 | Thu hồi cho Nhà nước / Tiền (Trđ) | Trđ | | ordered complaint recovered-money
        8 | Thu hồi cho Nhà nước / Đất (m2) | m2 | | ordered complaint recovered-land
        9 | Trả lại cho tổ chức, cá nhân / Tổ chức / Tiền (Trđ) | Trđ | | declared complaints.returned.organisations.money
        10 | Trả lại cho tổ chức, cá nhân / Tổ chức / Đất (m2) | m2 | | declared complaints.returned.organisations.land
        11 | Trả lại cho tổ chức, cá nhân / Cá nhân / Tiền (Trđ) | Trđ | | declared complaints.returned.individuals.money
        12 | Trả lại cho tổ chức, cá nhân / Cá nhân / Đất (m2) | m2 | | declared complaints.returned.individuals.land
        13 | Trả lại cho tổ chức, cá nhân / Số tổ chức được trả lại quyền lợi | organisations | | ordered complaint organisations-restored
        14 | Trả lại cho tổ chức, cá nhân / Số cá nhân được trả lại quyền lợi | individuals | | ordered complaint individuals-restored
        15 | Kiến nghị xử lý hành chính / Tổng số người | people | | ordered complaint people-sanctioned
        16 | Kiến nghị xử lý hành chính / Trong đó số CB, CC, VC | officials | <=15? | ordered complaint officials-sanctioned
        17 | Chuyển cơ quan điều tra / Số vụ | transfers | | ordered complaint cases-transferred
        18 | Chuyển cơ quan điều tra / Số người | people | | ordered complaint people-transferred
        19 | Chuyển cơ quan điều tra / Trong đó số CB, CC, VC | officials | <=18? | ordered complaint officials-transferred
        20 | [Phân tích kết quả] / Giải quyết lần đầu / Khiếu nại đúng | decisions | | issued complaint upheld
        21 | [Phân tích kết quả] / Giải quyết lần đầu / Khiếu nại sai | decisions | | issued complaint rejected
        22 | [Phân tích kết quả] / Giải quyết lần đầu / Khiếu nại đúng một phần | decisions | | issued complaint partly-upheld
        23 | [Phân tích kết quả] / Giải quyết lần 2 / Công nhận QĐ giải quyết lần đầu | decisions | | issued complaint confirmed
        24 | [Phân tích kết quả] / Giải quyết lần 2 / Hủy, sửa QĐ giải quyết lần đầu | decisions | | issued complaint annulled
        25 | [Chấp hành thời hạn giải quyết theo quy định] / Đúng quy định | cases | |~ closed own complaint in-time
        26 | [Chấp hành thời hạn giải quyết theo quy định] / Không đúng quy định | cases | |~ closed own complaint late

        # 02/KQGQ Tổng hợp kết quả thi hành quyết định giải quyết khiếu nại
        1 | Tổng số quyết định phải tổ chức thực hiện trong kỳ | decisions | >=01/KQGQ.5? | to-carry-out complaint
        2 | Đã thực hiện xong | decisions | <=1? | carried-out complaint
        3 | Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ) | Trđ | | owed complaint recovered-money
        4 | Thu hồi cho Nhà nước / Phải thu / Đất (m2) | m2 | | owed complaint recovered-land
        5 | Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ) | Trđ | <=3? | got complaint recovered-money
        6 | Thu hồi cho Nhà nước / Đã thu / Đất (m2) | m2 | <=4? | got complaint recovered-land
        7 | Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Tiền (Trđ) | Trđ | | declared complaints.due.organisations.money
        8 | Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Đất (m2) | m2 | | declared complaints.due.organisations.land
        9 | Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Tiền (Trđ) | Trđ | | declared complaints.due.individuals.money
        10 | Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Đất (m2) | m2 | | declared complaints.due.individuals.land
        11 | Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Tiền (Trđ) | Trđ | <=7? | declared complaints.paid.organisations.money
        12 | Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Đất (m2) | m2 | <=8? | declared complaints.paid.organisations.land
        13 | Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Tiền (Trđ) | Trđ | <=9? | declared complaints.paid.individuals.money
        14 | Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Đất (m2) | m2 | <=10? | declared complaints.paid.individuals.land
        15 | Đã xử lý hành chính / Tổng số người | people | | got complaint people-sanctioned
        16 | Đã xử lý hành chính / Trong đó số CB, CC, VC | officials | <=15? | got complaint officials-sanctioned
        17 | Đã khởi tố / Số vụ | transfers | |~ got complaint cases-transferred
        18 | Đã khởi tố / Số người | people | |~ got complaint people-transferred
        19 | Đã khởi tố / Trong đó số CB, CC, VC | officials | <=18? |~ got complaint officials-transferred
        """;

    /// <summary>
    /// Of TT 02/2021 alone (report-forms.md §5.9, §5.10). That 6 is also 7+..+10 and 30+31 is printed, and breaks when something is
    /// withdrawn.
    /// </summary>
    private const string OldDenunciations =
        """
        # 03/KQGQ Tổng hợp kết quả giải quyết tố cáo thuộc thẩm quyền
        1 | [Đơn tố cáo thuộc thẩm quyền] / Tổng số đơn | letters | =2+3 |~ to-resolve own denunciation
        2 | [Đơn tố cáo thuộc thẩm quyền] / Kỳ trước chuyển sang | letters | |~ left-to-resolve own denunciation
        3 | [Đơn tố cáo thuộc thẩm quyền] / Tiếp nhận trong kỳ | letters | |~ processed own denunciation
        4 | [Vụ việc tố cáo thuộc thẩm quyền] / [Tổng số] | cases | <=1? |~ to-resolve own denunciation
        5 | [Vụ việc tố cáo thuộc thẩm quyền] / Trong đó tố cáo tiếp | cases | <=4? |~ to-resolve own denunciation second
        6 | Đã giải quyết / [Tổng số] | conclusions | =24+26+28 =7+8+9+10? =30+31? |~ issued denunciation
        7 | Đã giải quyết / Tố cáo lần đầu | conclusions | | issued denunciation first
        8 | Đã giải quyết / Tố cáo tiếp | conclusions | =25+27+29 | issued denunciation second
        9 | Đã giải quyết / Rút toàn bộ nội dung tố cáo | times | | come-to-be denunciation withdrawn
        10 | Đã giải quyết / Đình chỉ không do rút tố cáo | times | | come-to-be denunciation terminated-otherwise
        11 | Thu hồi cho Nhà nước / Tiền (Trđ) | Trđ | | ordered denunciation recovered-money
        12 | Thu hồi cho Nhà nước / Đất (m2) | m2 | | ordered denunciation recovered-land
        13 | Trả lại cho tổ chức, cá nhân / Tổ chức / Tiền (Trđ) | Trđ | | declared denunciations.returned.organisations.money
        14 | Trả lại cho tổ chức, cá nhân / Tổ chức / Đất (m2) | m2 | | declared denunciations.returned.organisations.land
        15 | Trả lại cho tổ chức, cá nhân / Cá nhân / Tiền (Trđ) | Trđ | | declared denunciations.returned.individuals.money
        16 | Trả lại cho tổ chức, cá nhân / Cá nhân / Đất (m2) | m2 | | declared denunciations.returned.individuals.land
        17 | Trả lại cho tổ chức, cá nhân / Số tổ chức được trả lại quyền lợi | organisations | | ordered denunciation organisations-restored
        18 | Trả lại cho tổ chức, cá nhân / Số cá nhân được trả lại quyền lợi | individuals | | ordered denunciation individuals-restored
        19 | Kiến nghị xử lý hành chính / [Tổng số người] | people | | ordered denunciation people-sanctioned
        20 | Kiến nghị xử lý hành chính / [Trong đó số CB, CC, VC] | officials | <=19? | ordered denunciation officials-sanctioned
        21 | Chuyển cơ quan điều tra / [Số vụ] | transfers | | ordered denunciation cases-transferred
        22 | Chuyển cơ quan điều tra / [Số người] | people | | ordered denunciation people-transferred
        23 | Chuyển cơ quan điều tra / [Trong đó số CB, CC, VC] | officials | <=22? | ordered denunciation officials-transferred
        24 | [Phân tích kết quả] / Tố cáo đúng / [Tổng số] | conclusions | | issued denunciation true
        25 | [Phân tích kết quả] / Tố cáo đúng / Trong đó tố cáo tiếp | conclusions | | issued denunciation true second
        26 | [Phân tích kết quả] / Tố cáo sai / [Tổng số] | conclusions | | issued denunciation false
        27 | [Phân tích kết quả] / Tố cáo sai / Trong đó tố cáo tiếp | conclusions | | issued denunciation false second
        28 | [Phân tích kết quả] / Tố cáo có đúng, có sai / [Tổng số] | conclusions | | issued denunciation partly-true
        29 | [Phân tích kết quả] / Tố cáo có đúng, có sai / Trong đó tố cáo tiếp | conclusions | | issued denunciation partly-true second
        30 | [Chấp hành thời hạn giải quyết theo quy định] / Đúng thời hạn | cases | |~ closed own denunciation in-time
        31 | [Chấp hành thời hạn giải quyết theo quy định] / Không đúng thời hạn | cases | |~ closed own denunciation late

        # 04/KQGQ Tổng hợp kết quả thực hiện kết luận nội dung tố cáo
        1 | [Tổng số kết luận phải thực hiện trong kỳ] | conclusions | >=03/KQGQ.6? | to-carry-out denunciation
        2 | [Đã thực hiện xong] | conclusions | <=1? | carried-out denunciation
        3 | Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ) | Trđ | | owed denunciation recovered-money
        4 | Thu hồi cho Nhà nước / Phải thu / Đất (m2) | m2 | | owed denunciation recovered-land
        5 | Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ) | Trđ | <=3? | got denunciation recovered-money
        6 | Thu hồi cho Nhà nước / Đã thu / Đất (m2) | m2 | <=4? | got denunciation recovered-land
        7 | Trả lại cho tổ chức, cá nhân / Phải trả / Số tổ chức | organisations | | owed denunciation organisations-restored
        8 | Trả lại cho tổ chức, cá nhân / Phải trả / Số cá nhân | individuals | | owed denunciation individuals-restored
        9 | Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Tiền (Trđ) | Trđ | | declared denunciations.due.organisations.money
        10 | Trả lại cho tổ chức, cá nhân / Phải trả / Tổ chức / Đất (m2) | m2 | | declared denunciations.due.organisations.land
        11 | Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Tiền (Trđ) | Trđ | | declared denunciations.due.individuals.money
        12 | Trả lại cho tổ chức, cá nhân / Phải trả / Cá nhân / Đất (m2) | m2 | | declared denunciations.due.individuals.land
        13 | Trả lại cho tổ chức, cá nhân / Đã trả / Số tổ chức | organisations | | got denunciation organisations-restored
        14 | Trả lại cho tổ chức, cá nhân / Đã trả / Số cá nhân | individuals | | got denunciation individuals-restored
        15 | Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Tiền (Trđ) | Trđ | | declared denunciations.paid.organisations.money
        16 | Trả lại cho tổ chức, cá nhân / Đã trả / Tổ chức / Đất (m2) | m2 | | declared denunciations.paid.organisations.land
        17 | Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Tiền (Trđ) | Trđ | | declared denunciations.paid.individuals.money
        18 | Trả lại cho tổ chức, cá nhân / Đã trả / Cá nhân / Đất (m2) | m2 | | declared denunciations.paid.individuals.land
        19 | Đã xử lý hành chính / Tổ chức | organisations | | got denunciation organisations-sanctioned
        20 | Đã xử lý hành chính / Cá nhân | individuals | | got denunciation people-sanctioned
        21 | Đã xử lý hành chính / Trong đó số CB, CC, VC | officials | <=20? | got denunciation officials-sanctioned
        22 | Đã khởi tố / [Số vụ] | transfers | |~ got denunciation cases-transferred
        23 | Đã khởi tố / [Số người] | people | |~ got denunciation people-transferred
        24 | Đã khởi tố / [Trong đó số CB, CC, VC] | officials | <=23? |~ got denunciation officials-transferred
        """;

    /// <summary>
    /// 01/TCD of both older circulars (report-forms.md §5.1; §4: "identical numbers and formulas"). Seen again is what the book calls so;
    /// the reference does not say which visits of one matter make it a repeated one.
    /// </summary>
    private static string OldReception(string first, string again) =>
        $"""
        # 01/TCD Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất
        1 | [Tổng số] / [Số lượt tiếp] | turns | =4+13+22 | seen
        2 | [Tổng số] / [Số người được tiếp] | people | =5+14+23 | seen
        3 | [Tổng số] / [Số vụ việc] | cases | =6+7+15+16+24+25 | seen
        4 | Tiếp thường xuyên / Số lượt tiếp | turns | | seen regular
        5 | Tiếp thường xuyên / Số người được tiếp | people | | seen regular
        6 | Tiếp thường xuyên / Số vụ việc / Tiếp lần đầu | cases | |~ seen regular for-the-first-time
        7 | Tiếp thường xuyên / Số vụ việc / Tiếp nhiều lần | cases | |~ seen regular again
        8 | Tiếp thường xuyên / Đoàn đông người / Số đoàn được tiếp | groups | | seen regular group
        9 | Tiếp thường xuyên / Đoàn đông người / Số người được tiếp | people | >=5*8? <=5? | seen regular group
        10 | Tiếp thường xuyên / Đoàn đông người / [Số vụ việc] / {first} | cases | |~ seen regular group for-the-first-time
        11 | Tiếp thường xuyên / Đoàn đông người / [Số vụ việc] / {again} | cases | |~ seen regular group again
        12 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Số kỳ tiếp | days | | held head
        13 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Số lượt tiếp | turns | | seen head
        14 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Số người được tiếp | people | | seen head
        15 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Số vụ việc / Tiếp lần đầu | cases | |~ seen head for-the-first-time
        16 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Số vụ việc / Tiếp nhiều lần | cases | |~ seen head again
        17 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Đoàn đông người / Số đoàn được tiếp | groups | | seen head group
        18 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Đoàn đông người / Số người được tiếp | people | >=5*17? <=14? | seen head group
        19 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Đoàn đông người / [Số vụ việc] / {first} | cases | |~ seen head group for-the-first-time
        20 | [Tiếp định kỳ và đột xuất] / Thủ trưởng tiếp / Đoàn đông người / [Số vụ việc] / {again} | cases | |~ seen head group again
        21 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Số kỳ tiếp | days | | held delegate
        22 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Số lượt tiếp | turns | | seen delegate
        23 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Số người được tiếp | people | | seen delegate
        24 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Số vụ việc / Tiếp lần đầu | cases | |~ seen delegate for-the-first-time
        25 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Số vụ việc / Tiếp nhiều lần | cases | |~ seen delegate again
        26 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Đoàn đông người / Số đoàn được tiếp | groups | | seen delegate group
        27 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Đoàn đông người / Số người được tiếp | people | >=5*26? <=23? | seen delegate group
        28 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Đoàn đông người / [Số vụ việc] / {first} | cases | |~ seen delegate group for-the-first-time
        29 | [Tiếp định kỳ và đột xuất] / Ủy quyền tiếp / Đoàn đông người / [Số vụ việc] / {again} | cases | |~ seen delegate group again
        """;
}
