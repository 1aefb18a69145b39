using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Notices;

/// <summary>A notice as whoever was told sees it: numbers, days and rules, no names and no subject of the matter.</summary>
/// <param name="Rung">0 for the event itself, then the rungs of the ladder from 1.</param>
/// <param name="SeenAt">When it was marked as read; absent while it is unread.</param>
/// <param name="ActedAt">When its recipient said what they did.</param>
/// <param name="Subject">Whether a case or a letter is late.</param>
/// <param name="SubjectId">The case or letter.</param>
/// <param name="Number">The letter's number in its book; a case has none.</param>
/// <param name="Deadline">The clock, whose explanation shows the working.</param>
/// <param name="What">The duty in words.</param>
/// <param name="DueOn">The last day as it stood when the notice was written.</param>
/// <param name="Covers">How many duties it tells of: one, but for the sum of what was late already when imports of a day brought it.</param>
/// <param name="ArrivedOn">Of such a sum: the day of the imports. The deadline is one of them; the lists of what is overdue show them all.</param>
/// <param name="Ended">Whether the duty has been met or has fallen away since.</param>
public sealed record NoticeView(
    Guid Id,
    ClockEvent Event,
    int Rung,
    DateTimeOffset ToldAt,
    DateTimeOffset? SeenAt,
    DateTimeOffset? ActedAt,
    string? Action,
    string Unit,
    ClockSubject Subject,
    Guid SubjectId,
    int? Number,
    Guid Deadline,
    string Duty,
    string What,
    string Rule,
    string Article,
    DateOnly DueOn,
    int Covers,
    DateOnly? ArrivedOn,
    bool Ended,
    Guid Version) : IVersioned;

/// <summary>A notice with what it is about, as it is read.</summary>
internal sealed record NoticeRow(Notice Notice, RaisedEvent Event, Clock Clock, int? Number, Guid Version)
{
    public NoticeView ToView(UnitTree tree) => ToView(tree, Version);

    public NoticeView ToView(UnitTree tree, Guid version) => new(
        Notice.Id,
        Event.Event,
        Event.Rung,
        Notice.ToldAt,
        Notice.SeenAt,
        Notice.ActedAt,
        Notice.Action,
        tree[Clock.UnitId].Key,
        Clock.Subject,
        Clock.SubjectId,
        Number,
        Clock.Id,
        Clock.Duty,
        Clock.Rule.What,
        Clock.RuleId,
        Clock.Rule.Article,
        Event.DueOn,
        Notice.Covers,
        Notice.ArrivedOn,
        Clock.EndedOn is not null,
        version);
}

public static class NoticeRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("notice.not_found", "There is no such notice of yours.");
}
