using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Notifications;

/// <summary>A notice as whoever was told sees it: numbers, days and rules, no names and no subject of the matter.</summary>
/// <param name="Rung">0 for the event itself, then the rungs of the ladder from 1.</param>
/// <param name="SeenAt">When it was marked as read; absent while it is unread.</param>
/// <param name="ActedAt">When its recipient said what they did.</param>
/// <param name="Subject">Whether a case, a letter, a visit or a session is late; absent for a report or a month of reception.</param>
/// <param name="SubjectId">The case, letter, visit or session; absent for a report.</param>
/// <param name="Number">The number of the letter or visit in its book; a case has none.</param>
/// <param name="Deadline">The deadline, whose explanation shows the working; absent for a report.</param>
/// <param name="What">The duty in words.</param>
/// <param name="DueOn">The last day as it stood when the notice was written.</param>
/// <param name="Rule">The rule of the deadline; absent for a report.</param>
/// <param name="Covers">How many duties it tells of: one, but for the sum of what was late already when imports of a day brought it.</param>
/// <param name="ArrivedOn">Of such a sum: the day of the imports. The deadline is one of them; the lists of what is overdue show them all.</param>
/// <param name="Ended">Whether the duty has been met or has fallen away since.</param>
/// <param name="Period">The period of the report, or the month of reception, that it is about.</param>
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
    Guid Version) : IVersioned;

/// <summary>A reported period.</summary>
/// <param name="To">The last day, that day included.</param>
public sealed record NotificationPeriod(DateOnly From, DateOnly To);

/// <summary>A notice with what it is about, as it is read.</summary>
/// <param name="Deadline">Null where it is about a report.</param>
/// <param name="Closed">Whether the report that it is about stands closed.</param>
internal sealed record NotificationRow(Notification Notice, EscalationEvent Event, Deadline? Deadline, int? Number, bool Closed, Guid Version)
{
    private const string ReportDuty = "period-report";
    private const string ReportWords = "Chốt số liệu và gửi báo cáo định kỳ";
    private const string ReportArticle = "TT 06/2025/TT-TTCP Đ7";
    private const string DaysDuty = "reception-days";
    private const string DaysWords = "Người đứng đầu cấp ủy tiếp dân định kỳ đủ số ngày trong tháng";
    private const string DaysArticle = "Quy định 11-QĐi/TW";

    private bool IsOfDays => Event.Event is DeadlineEvent.ReceptionDaysMissing;

    public Guid UnitId => Deadline?.UnitId ?? Event.UnitId;

    public NotificationView ToView(UnitTree tree) => ToView(tree, Version);

    public NotificationView ToView(UnitTree tree, Guid version) => new(
        Notice.Id,
        Event.Event,
        Event.Rung,
        Notice.ToldAt,
        Notice.SeenAt,
        Notice.ActedAt,
        Notice.Action,
        tree[UnitId].Key,
        Deadline?.Subject,
        Deadline?.SubjectId,
        Number,
        Deadline?.Id,
        Deadline?.Duty ?? (IsOfDays ? DaysDuty : ReportDuty),
        Deadline?.Rule.What ?? (IsOfDays ? DaysWords : ReportWords),
        Deadline?.RuleId ?? (IsOfDays ? HeadReceptionDuty.PartyRule(tree[UnitId].Level) : null),
        Deadline?.Rule.Article ?? (IsOfDays ? DaysArticle : ReportArticle),
        Event.DueOn,
        Notice.Covers,
        Notice.ArrivedOn,
        Deadline is null ? Closed : Deadline.EndedOn is not null,
        Event is { PeriodFrom: { } from, PeriodTo: { } to } ? new(from, to) : null,
        version);
}

public static class NotificationRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("notice.not_found", "There is no such notice of yours.");
}
