namespace QcdcCases.Domain.Tests.Forms;

internal static partial class FormTables
{
    /// <summary>TT 06/2025: resolution, enforcement and management (report-forms.md §3.3 to §3.6; the outer headings from S1).</summary>
    private const string ResolutionOfTT06 =
        """
        # 03/GQKN Tổng hợp kết quả giải quyết khiếu nại
        1 | Tổng số đơn khiếu nại thuộc thẩm quyền | letters | =02/XLD.6 | processed own complaint
        2 | Tổng số vụ việc | cases | =3+4+5+6 <=1 | standing complaint
        3 | Phân tích kết quả / Đang xem xét điều kiện thụ lý | cases | | standing complaint reviewing
        4 | Phân tích kết quả / Đã thụ lý giải quyết | cases | | standing complaint accepted
        5 | Phân tích kết quả / Không thụ lý | cases | | standing complaint not-accepted
        6 | Phân tích kết quả / Rút đơn, đình chỉ giải quyết | cases | | standing complaint withdrawn
        7 | Tổng số Quyết định ban hành trong kỳ | decisions | =8+9+10+11+12 | issued complaint
        8 | Giải quyết lần đầu / Khiếu nại đúng | decisions | | issued complaint upheld
        9 | Giải quyết lần đầu / Khiếu nại sai | decisions | | issued complaint rejected
        10 | Giải quyết lần đầu / Khiếu nại đúng 1 phần | decisions | | issued complaint partly-upheld
        11 | Giải quyết lần 2 / Công nhận kết quả lần đầu | decisions | | issued complaint confirmed
        12 | Giải quyết lần 2 / Hủy, sửa kết quả lần đầu | decisions | | issued complaint annulled
        13 | Kiến nghị thu hồi cho Nhà nước / Tiền (Trđ) | Trđ | | ordered complaint recovered-money
        14 | Kiến nghị thu hồi cho Nhà nước / Đất (m2) | m2 | | ordered complaint recovered-land
        15 | Trả lại cho tổ chức, cá nhân / Tiền (Trđ) | Trđ | | ordered complaint returned-money
        16 | Trả lại cho tổ chức, cá nhân / Đất (m2) | m2 | | ordered complaint returned-land
        17 | Trả lại cho tổ chức, cá nhân / Số tổ chức được trả lại quyền lợi | organisations | | ordered complaint organisations-restored
        18 | Trả lại cho tổ chức, cá nhân / Số cá nhân được trả lại quyền lợi | individuals | | ordered complaint individuals-restored
        19 | Kiến nghị xử lý hành chính / Tổng số người bị kiến nghị xử lý | people | | ordered complaint people-sanctioned
        20 | Kiến nghị xử lý hành chính / Trong đó số cán bộ, công chức, viên chức | officials | <=19 | ordered complaint officials-sanctioned
        21 | Chuyển cơ quan điều tra / Số vụ | transfers | | ordered complaint cases-transferred
        22 | Chuyển cơ quan điều tra / Tổng số người | people | | ordered complaint people-transferred
        23 | Chuyển cơ quan điều tra / Trong đó số cán bộ, công chức, viên chức | officials | <=22 | ordered complaint officials-transferred

        # 04/GQTC Tổng hợp kết quả giải quyết tố cáo
        1 | Tổng số đơn tố cáo thuộc thẩm quyền | letters | =02/XLD.12 | processed own denunciation
        2 | Tổng số vụ việc | cases | =3+4+5+6 <=1 | standing denunciation
        3 | Phân tích kết quả / Đang xem xét điều kiện thụ lý | cases | | standing denunciation reviewing
        4 | Phân tích kết quả / Đã thụ lý giải quyết | cases | | standing denunciation accepted
        5 | Phân tích kết quả / Không thụ lý | cases | | standing denunciation not-accepted
        6 | Phân tích kết quả / Rút đơn, đình chỉ giải quyết | cases | | standing denunciation withdrawn
        7 | Tổng số Kết luận ban hành trong kỳ | conclusions | =8+9+10+11+12+13 | issued denunciation
        8 | Tố cáo lần đầu / Tố cáo đúng | conclusions | | issued denunciation true first
        9 | Tố cáo lần đầu / Tố cáo sai | conclusions | | issued denunciation false first
        10 | Tố cáo lần đầu / Tố cáo có đúng có sai | conclusions | | issued denunciation partly-true first
        11 | Tố cáo tiếp / Tố cáo tiếp đúng | conclusions | | issued denunciation true second
        12 | Tố cáo tiếp / Tố cáo tiếp sai | conclusions | | issued denunciation false second
        13 | Tố cáo tiếp / Tố cáo tiếp có đúng có sai | conclusions | | issued denunciation partly-true second
        14 | Kiến nghị thu hồi cho Nhà nước / Tiền (Trđ) | Trđ | | ordered denunciation recovered-money
        15 | Kiến nghị thu hồi cho Nhà nước / Đất (m2) | m2 | | ordered denunciation recovered-land
        16 | Trả lại cho tổ chức, cá nhân / Tiền (Trđ) | Trđ | | ordered denunciation returned-money
        17 | Trả lại cho tổ chức, cá nhân / Đất (m2) | m2 | | ordered denunciation returned-land
        18 | Trả lại cho tổ chức, cá nhân / Số tổ chức được trả lại quyền lợi | organisations | | ordered denunciation organisations-restored
        19 | Trả lại cho tổ chức, cá nhân / Số cá nhân được trả lại quyền lợi | individuals | | ordered denunciation individuals-restored
        20 | Kiến nghị xử lý hành chính / Tổ chức | organisations | | ordered denunciation organisations-sanctioned
        21 | Kiến nghị xử lý hành chính / Cá nhân | individuals | | ordered denunciation people-sanctioned
        22 | Kiến nghị xử lý hành chính / Trong đó, Cán bộ, công chức | officials | <=21 | ordered denunciation officials-sanctioned
        23 | Chuyển cơ quan điều tra / Số vụ | transfers | | ordered denunciation cases-transferred
        24 | Chuyển cơ quan điều tra / Số đối tượng | people | | ordered denunciation people-transferred
        25 | Chuyển cơ quan điều tra / Trong đó số cán bộ, công chức, viên chức | officials | <=24 | ordered denunciation officials-transferred

        # 05/KQTH Tổng hợp kết quả thi hành Quyết định, thực hiện Kết luận
        1 | Kết quả thi hành Quyết định giải quyết khiếu nại / Tổng số Quyết định phải thi hành trong kỳ | decisions | >=03/GQKN.7 | to-carry-out complaint
        2 | Kết quả thi hành Quyết định giải quyết khiếu nại / Tổng số Quyết định đã thi hành xong | decisions | <=1 | carried-out complaint
        3 | Kết quả thi hành Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ) | Trđ | | owed complaint recovered-money
        4 | Kết quả thi hành Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Phải thu / Đất (m2) | m2 | | owed complaint recovered-land
        5 | Kết quả thi hành Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ) | Trđ | <=3? | got complaint recovered-money
        6 | Kết quả thi hành Quyết định giải quyết khiếu nại / Thu hồi cho Nhà nước / Đã thu / Đất (m2) | m2 | <=4? | got complaint recovered-land
        7 | Kết quả thi hành Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Phải trả / Tiền (Trđ) | Trđ | | owed complaint returned-money
        8 | Kết quả thi hành Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Phải trả / Đất (m2) | m2 | | owed complaint returned-land
        9 | Kết quả thi hành Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Đã trả / Tiền (Trđ) | Trđ | <=7? | got complaint returned-money
        10 | Kết quả thi hành Quyết định giải quyết khiếu nại / Trả lại cho tổ chức, cá nhân / Đã trả / Đất (m2) | m2 | <=8? | got complaint returned-land
        11 | Kết quả thi hành Quyết định giải quyết khiếu nại / Đã xử lý hành chính / Tổng số người bị xử lý | people | | got complaint people-sanctioned
        12 | Kết quả thi hành Quyết định giải quyết khiếu nại / Đã xử lý hành chính / Trong đó số cán bộ, công chức, viên chức | officials | <=11 | got complaint officials-sanctioned
        13 | Kết quả thi hành Quyết định giải quyết khiếu nại / Đã khởi tố / Số vụ | transfers | |~ got complaint cases-transferred
        14 | Kết quả thi hành Quyết định giải quyết khiếu nại / Đã khởi tố / Số người | people | |~ got complaint people-transferred
        15 | Kết quả thi hành Quyết định giải quyết khiếu nại / Đã khởi tố / Trong đó số cán bộ, công chức, viên chức | officials | <=14 |~ got complaint officials-transferred
        16 | Kết quả thực hiện Kết luận nội dung tố cáo / Tổng số Kết luận phải thực hiện trong kỳ | conclusions | >=04/GQTC.7 | to-carry-out denunciation
        17 | Kết quả thực hiện Kết luận nội dung tố cáo / Tổng số Kết luận đã thực hiện xong | conclusions | <=16 | carried-out denunciation
        18 | Kết quả thực hiện Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Phải thu / Tiền (Trđ) | Trđ | | owed denunciation recovered-money
        19 | Kết quả thực hiện Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Phải thu / Đất (m2) | m2 | | owed denunciation recovered-land
        20 | Kết quả thực hiện Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Đã thu / Tiền (Trđ) | Trđ | <=18? | got denunciation recovered-money
        21 | Kết quả thực hiện Kết luận nội dung tố cáo / Thu hồi cho Nhà nước / Đã thu / Đất (m2) | m2 | <=19? | got denunciation recovered-land
        22 | Kết quả thực hiện Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Phải trả / Tiền (Trđ) | Trđ | | owed denunciation returned-money
        23 | Kết quả thực hiện Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Phải trả / Đất (m2) | m2 | | owed denunciation returned-land
        24 | Kết quả thực hiện Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Đã trả / Tiền (Trđ) | Trđ | <=22? | got denunciation returned-money
        25 | Kết quả thực hiện Kết luận nội dung tố cáo / Trả lại cho tổ chức, cá nhân / Đã trả / Đất (m2) | m2 | <=23? | got denunciation returned-land
        26 | Kết quả thực hiện Kết luận nội dung tố cáo / Đã xử lý hành chính / Tổng số tổ chức bị xử lý | organisations | | got denunciation organisations-sanctioned
        27 | Kết quả thực hiện Kết luận nội dung tố cáo / Đã xử lý hành chính / Tổng số cá nhân bị xử lý | individuals | | got denunciation people-sanctioned
        28 | Kết quả thực hiện Kết luận nội dung tố cáo / Đã xử lý hành chính / Trong đó số cán bộ, công chức, viên chức | officials | <=27 | got denunciation officials-sanctioned
        29 | Kết quả thực hiện Kết luận nội dung tố cáo / Đã khởi tố / Số vụ | transfers | |~ got denunciation cases-transferred
        30 | Kết quả thực hiện Kết luận nội dung tố cáo / Đã khởi tố / Số đối tượng | people | |~ got denunciation people-transferred
        31 | Kết quả thực hiện Kết luận nội dung tố cáo / Đã khởi tố / Trong đó số cán bộ, công chức, viên chức | officials | <=30 |~ got denunciation officials-transferred

        # 06/QLKNTC Tổng hợp công tác quản lý nhà nước về tiếp công dân, giải quyết khiếu nại, tố cáo
        1 | Ban hành văn bản quản lý, chỉ đạo (Bộ, ngành, tỉnh, TP) về công tác TCD, KN, TC / Số văn bản ban hành mới | number | | declared management.documents.issued
        2 | Ban hành văn bản quản lý, chỉ đạo (Bộ, ngành, tỉnh, TP) về công tác TCD, KN, TC / Số văn bản được sửa đổi, bổ sung | number | | declared management.documents.amended
        3 | Ban hành văn bản quản lý, chỉ đạo (Bộ, ngành, tỉnh, TP) về công tác TCD, KN, TC / Số văn bản hủy bỏ | number | | declared management.documents.repealed
        4 | Tập huấn, tuyên truyền, giáo dục pháp luật về TCD, KN, TC / Số lớp | number | | declared management.training.classes
        5 | Tập huấn, tuyên truyền, giáo dục pháp luật về TCD, KN, TC / Số người | number | | declared management.training.people
        6 | Thanh tra trách nhiệm / Thực hiện pháp luật về TCD, KN, TC / Số cuộc | number | | declared management.inspections
        7 | Thanh tra trách nhiệm / Thực hiện pháp luật về TCD, KN, TC / Số đơn vị | number | | declared management.inspections.units
        8 | Thanh tra trách nhiệm / Số cuộc đã ban hành kết luận | number | <=6 | declared management.inspections.concluded
        9 | Thanh tra trách nhiệm / Kiến nghị xử lý / Hành chính / Tổ chức | number | | declared management.sanctions.proposed.organisations
        10 | Thanh tra trách nhiệm / Kiến nghị xử lý / Hành chính / Cá nhân | number | | declared management.sanctions.proposed.individuals
        11 | Thanh tra trách nhiệm / Kiến nghị xử lý / Chuyển cơ quan điều tra / Tổ chức | number | | declared management.transferred.organisations
        12 | Thanh tra trách nhiệm / Kiến nghị xử lý / Chuyển cơ quan điều tra / Cá nhân | number | | declared management.transferred.individuals
        13 | Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm / Tổng số KLTT thực hiện | number | | declared management.conclusions.due
        14 | Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm / Đã xử lý hành chính / Tổ chức | number | | declared management.sanctions.made.organisations
        15 | Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm / Đã xử lý hành chính / Cá nhân | number | | declared management.sanctions.made.individuals
        16 | Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm / Đã khởi tố / Vụ | number | | declared management.prosecuted.cases
        17 | Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm / Đã khởi tố / Đối tượng | number | | declared management.prosecuted.people
        """;
}
