using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Notifications;

/// <summary>A notification, as returned to its recipient: numbers, days and rules, without names or content of the case.</summary>
/// <param name="Rung">0 for the event itself, 1 and higher for the levels of the escalation policy.</param>
/// <param name="SeenAt">When it was marked as read; absent while it is unread.</param>
/// <param name="ActedAt">When the recipient recorded an action.</param>
/// <param name="Subject">
/// The type of the record concerned: case, letter, visit or session; absent for a report or a month of reception.
/// </param>
/// <param name="SubjectId">The id of that record; absent for a report or a month of reception.</param>
/// <param name="Number">The number of the letter or visit in its register; absent for others.</param>
/// <param name="Deadline">The id of the deadline, which can be explained; absent for a report or a month of reception.</param>
/// <param name="What">The required act, in Vietnamese.</param>
/// <param name="DueOn">
/// The last day of the deadline when the notification was created; of an officer's work: the day of the hand-over or of the disabling.
/// </param>
/// <param name="Rule">The id of the deadline's rule; absent for a report.</param>
/// <param name="Covers">
/// The number of deadlines covered: 1, or more for a summary of deadlines that were already overdue on import. Of an officer's work: the
/// number of records.
/// </param>
/// <param name="ArrivedOn">
/// The day of import of such a summary. The deadline is one of those covered; the lists of overdue deadlines contain all.
/// </param>
/// <param name="Ended">Whether the deadline has been met or has ceased to apply.</param>
/// <param name="Period">The period of the report or the month of reception.</param>
/// <param name="Officer">The officer whose work was handed over, or whose disabled account still has work; absent for others.</param>
/// <param name="OfficerName">The name of that officer.</param>
public sealed record NotificationView(
    Guid Id,
    DeadlineEvent Event,
    int Rung,
    DateTimeOffset ToldAt,
    DateTimeOffset? SeenAt,
    DateTimeOffset? ActedAt,
    string? Action,
    string Unit,
    DeadlineSubject? Subject,
    Guid? SubjectId,
    int? Number,
    Guid? Deadline,
    string Duty,
    string What,
    string? Rule,
    string Article,
    DateOnly DueOn,
    int Covers,
    DateOnly? ArrivedOn,
    bool Ended,
    NotificationPeriod? Period,
    Guid Version,
    Guid? Officer = null,
    string? OfficerName = null) : IVersioned;

/// <summary>A reporting period.</summary>
/// <param name="To">The last day, inclusive.</param>
public sealed record NotificationPeriod(DateOnly From, DateOnly To);

/// <summary>A notice with what it is about, as it is read.</summary>
/// <param name="Deadline">Null where it is about a report.</param>
/// <param name="OfficerName">The name of the officer whose work it is about, if any.</param>
/// <param name="IsReportClosed">Whether the report that it is about stands closed.</param>
internal sealed record NotificationRow(
    Notification Notification,
    EscalationEvent Event,
    Deadline? Deadline,
    int? Number,
    bool IsReportClosed,
    string? OfficerName,
    Guid Version)
{
    private const string ReportDuty = "period-report";
    private const string ReportWords = "Chốt số liệu và gửi báo cáo định kỳ";
    private const string ReportArticle = "TT 06/2025/TT-TTCP Đ7";
    private const string DaysDuty = "reception-days";
    private const string DaysWords = "Người đứng đầu cấp ủy tiếp dân định kỳ đủ số ngày trong tháng";
    private const string DaysArticle = "Quy định 11-QĐi/TW";
    private const string WorkArticle = "Quy chế làm việc của cơ quan";

    /// <summary>Duty, act and source of what is not about a deadline.</summary>
    private (string Duty, string What, string Article) Words => Event.Event switch
    {
        DeadlineEvent.ReceptionDaysMissing => (DaysDuty, DaysWords, DaysArticle),
        DeadlineEvent.WorkHandedOver => ("handed-over-work", "Tiếp nhận công việc được bàn giao", WorkArticle),
        DeadlineEvent.WorkStranded => ("stranded-work", "Giao lại công việc của tài khoản đã ngừng sử dụng", WorkArticle),
        DeadlineEvent.SubstituteNamed => ("substitution", "Giải quyết công việc thay người vắng mặt", WorkArticle),
        _ => (ReportDuty, ReportWords, ReportArticle),
    };

    private bool IsAboutReceptionDays => Event.Event is DeadlineEvent.ReceptionDaysMissing;

    public Guid UnitId => Deadline?.UnitId ?? Event.UnitId;

    public NotificationView ToView(UnitTree tree) => ToView(tree, Version);

    public NotificationView ToView(UnitTree tree, Guid version) => new(
        Notification.Id,
        Event.Event,
        Event.Rung,
        Notification.ToldAt,
        Notification.SeenAt,
        Notification.ActedAt,
        Notification.Action,
        tree[UnitId].Key,
        Deadline?.Subject,
        Deadline?.SubjectId,
        Number,
        Deadline?.Id,
        Deadline?.Duty ?? Words.Duty,
        Deadline?.Rule.What ?? Words.What,
        Deadline?.RuleId ?? (IsAboutReceptionDays ? HeadReceptionDuty.PartyRuleId(tree[UnitId].Level) : null),
        Deadline?.Rule.Article ?? Words.Article,
        Event.DueOn,
        Notification.Covers,
        Notification.ArrivedOn,
        Deadline is null ? IsReportClosed : Deadline.EndedOn is not null,
        Event is { PeriodFrom: { } from, PeriodTo: { } to } ? new(from, to) : null,
        version,
        Event.AccountId,
        OfficerName);
}

public static class NotificationRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("notice.not_found", "You have no notification with this id.");
}
