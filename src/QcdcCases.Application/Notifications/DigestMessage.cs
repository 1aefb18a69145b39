using System.Globalization;
using System.Text;
using QcdcCases.Domain.Escalation;

namespace QcdcCases.Application.Notifications;

/// <summary>
/// Formats the daily digest: the number of unread notifications by event, and a link. What they concern is visible only after signing in.
/// </summary>
public static class DigestMessage
{
    public static string Subject(DateOnly day, int unread) =>
        string.Create(CultureInfo.InvariantCulture, $"Nhắc việc ngày {day:dd/MM/yyyy}: {unread} thông báo chưa đọc");

    public static string Body(DateOnly day, IReadOnlyList<EventCount> counts, Uri? office)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Đến ngày {day:dd/MM/yyyy}, đồng chí có các thông báo chưa đọc sau:\n\n");
        foreach (var count in counts.OrderBy(c => c.Event))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Label(count.Event)}: {count.Unread}\n");
        }

        text.Append("\nĐề nghị đăng nhập hệ thống để xem chi tiết và xử lý.\n");
        if (office is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{new Uri(office, "notices")}\n");
        }

        return text.ToString();
    }

    private static string Label(DeadlineEvent sort) => sort switch
    {
        DeadlineEvent.DueSoon => "Việc sắp đến hạn",
        DeadlineEvent.Overdue => "Việc quá hạn",
        DeadlineEvent.Alarm => "Đơn để quá 45 ngày chưa xử lý",
        DeadlineEvent.ReplyMissing => "Nơi được chuyển, được yêu cầu chưa trả lời đúng hẹn",
        DeadlineEvent.EffectReached => "Quyết định đến ngày có hiệu lực pháp luật",
        DeadlineEvent.ReportDue => "Báo cáo định kỳ đến hạn chốt số liệu và gửi",
        DeadlineEvent.ReportOverdue => "Báo cáo định kỳ quá hạn chưa chốt số liệu",
        DeadlineEvent.ReportsMissing => "Đơn vị trực thuộc chưa chốt báo cáo định kỳ",
        DeadlineEvent.KeepingOver => "Đơn lưu đã hết thời hạn lưu một năm",
        DeadlineEvent.ReceptionDaysMissing => "Tháng chưa đủ số ngày tiếp dân của người đứng đầu",
        DeadlineEvent.WorkHandedOver => "Công việc được bàn giao",
        DeadlineEvent.WorkStranded => "Công việc còn lại của tài khoản đã ngừng sử dụng",
        DeadlineEvent.SubstituteNamed => "Phân công giải quyết công việc thay người vắng mặt",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };
}
