using System.Globalization;
using System.Text.Json.Nodes;

namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class RandomRegister
{
    private static readonly string[] ConferenceKinds = ["dialogue", "thematic", "voter-meeting", "workplace"];
    private static readonly string[] IndicatorCodes =
    [
        "mediation.received",
        "mediation.settled",
        "training.classes",
        "complaints.returned.organisations.money",
        "letters.replies",
    ];
    private static readonly string[] FeedbackChannels = ["app", "national-portal", "zalo", "suggestion-box", "other", "Đài phát thanh xã"];
    private static readonly TimeSpan[] Hours =
    [
        TimeSpan.Zero,
        TimeSpan.FromMinutes(1),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(9),
        TimeSpan.FromMinutes((24 * 60) - 1),
    ];

    private readonly Dictionary<string, DateTimeOffset> feedbackAt = [];

    private void HoldConferences(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (unit, on) = AnyPlace();
            var key = Key("k");
            var chairs = dice.Several(Offices, dice.Weighed((1, 5), (2, 4), (3, 1)));
            Write(
                "conference",
                ("key", key),
                ("unit", unit),
                ("on", Iso(on)),
                ("kind", dice.Of(ConferenceKinds)),
                ("chairs", new JsonArray([.. chairs.Select(ChairLine)])),
                ("theme", "Đối thoại trực tiếp với Nhân dân"),
                ("attendees", dice.Between(0, 200)));
            HearOpinions(key, dice.Between(0, 6));
        }

        foreach (var opinion in Known.Opinions.Where(o => !o.AnsweredOnSpot && o.ResolvedOn is null && dice.Chance(50)).ToList())
        {
            Write(
                "opinion-resolved",
                ("opinion", opinion.Key),
                ("on", Iso(Earlier(LastDay, dice.Soon(opinion.Conference.On, 90)))),
                ("answer", "Đã giải quyết"));
        }
    }

    private JsonObject ChairLine(string office) =>
        dice.Chance(25) ? new JsonObject { ["office"] = office, ["deputy"] = true } : new JsonObject { ["office"] = office };

    private void HearOpinions(string conference, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var onSpot = dice.Chance(50);
            Write(
                "opinion",
                ("key", Key("o")),
                ("conference", conference),
                ("handedOver", HandOversOf(Known.Conferences.First(c => c.Key == conference).Unit)),
                ("text", "Ý kiến, kiến nghị"),
                ("field", dice.Of(Fields)),
                ("answeredOnSpot", onSpot),
                ("assignedTo", onSpot ? null : AnyUnit()));
        }
    }

    private void TakeFeedback(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (unit, on) = AnyPlace();
            var key = Key("f");
            feedbackAt[key] = new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)) + dice.Of(Hours);
            Write(
                "feedback",
                ("key", key),
                ("unit", unit),
                ("handedOver", HandOversOf(unit)),
                ("receivedAt", Instant(feedbackAt[key])),
                ("category", "traffic"),
                ("text", "Phản ánh hiện trường"),
                ("channel", dice.Chance(80) ? dice.Of(FeedbackChannels) : null));
        }

        for (var round = 0; round < 4; round++)
        {
            foreach (var item in Known.Feedback.Where(_ => dice.Chance(70)).ToList())
            {
                FollowFeedback(item);
            }
        }
    }

    private void FollowFeedback(NaiveFeedback item)
    {
        var at =
            feedbackAt[item.Key] + (dice.Chance(50) ? TimeSpan.FromMinutes(dice.Between(0, 600)) : TimeSpan.FromDays(dice.Between(0, 60)));
        var what = NextOf(item);
        if (what is null || at >= new DateTimeOffset(LastDay.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)))
        {
            return;
        }

        feedbackAt[item.Key] = at;
        Write(
            "feedback-event",
            ("feedback", item.Key),
            ("at", Instant(at)),
            ("event", what),
            ("answer", what == "answered" ? "Đã xử lý" : null),
            ("rating", what == "rated" ? dice.Between(1, 5) : null));
    }

    private string? NextOf(NaiveFeedback item)
    {
        var status = item.Steps.Where(s => s.Event is not ("rated" or "extended")).Select(s => s.Event).LastOrDefault("received");
        var isRated = item.Steps.FindLastIndex(s => s.Event == "rated") > item.Steps.FindLastIndex(s => s.Event == "reopened");
        var rating = isRated ? null : "rated";
        return status switch
        {
            "received" or "transferred" => dice.Weighed(("accepted", 5), ("refused", 2), ("answered", 3), ("extended", 1), (null, 2)),
            "accepted" or "reopened" => dice.Weighed(
                ("refused", 1),
                ("transferred", 2),
                ("answered", 5),
                ("extended", 1),
                ("closed", 1),
                (null, 2)),
            "answered" or "refused" => dice.Weighed((rating, 4), ("reopened", 3), ("closed", 2), (null, 3)),
            _ => dice.Weighed((rating, 3), ("reopened", 3), (null, 3)),
        };
    }

    private void DeclareIndicators(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (unit, from) = AnyPlace();
            var to = dice.Chance(40) ? from : dice.Day(from, lives.First(l => l.Key == unit).To);
            var code = dice.Of(IndicatorCodes);
            if (!Known.Indicators.Exists(n => n.Unit == unit && n.Code == code && n.From <= to && n.To >= from))
            {
                Write(
                    "indicator",
                    ("unit", unit),
                    ("code", code),
                    ("from", Iso(from)),
                    ("to", Iso(to)),
                    ("value", dice.Between(0, 500) * (code.EndsWith("money", StringComparison.Ordinal) ? 100_000L : 1)));
            }
        }
    }

    /// <summary>The same instant as people write it: at the office's offset, or in UTC.</summary>
    private string Instant(DateTimeOffset at) =>
        (dice.Chance(70) ? at : at.ToUniversalTime()).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
