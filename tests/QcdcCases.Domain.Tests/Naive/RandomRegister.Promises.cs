namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class RandomRegister
{
    private static readonly string[] Origins = ["dialogue", "voter-meeting", "supervision", "reception", "workplace"];

    /// <summary>Promises and recommendations that no conference heard.</summary>
    private void RecordPromises(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (unit, on) = AnyPlace();
            Write(
                "opinion",
                ("key", Key("o")),
                ("unit", unit),
                ("handedOver", HandOversOf(unit)),
                ("on", Iso(on)),
                ("origin", dice.Of(Origins)),
                ("kind", dice.Of(["promise", "recommendation", "petition", "opinion"])),
                ("text", "Lời hứa, kiến nghị"),
                ("field", dice.Of(Fields)),
                ("answeredOnSpot", dice.Chance(10)),
                ("dueOn", dice.Maybe(30, on.AddDays(dice.Between(0, 40))) is { } due ? Iso(due) : null));
        }
    }

    /// <summary>What is answered can be confirmed only, and what is joined not be settled by itself.</summary>
    private static bool CanBeSettled(NaiveOpinion opinion)
    {
        var last = opinion.Steps.FindLast(s => s.Event is not ("progress" or "carried-on" or "postponed"))?.Event;
        return last is null or "taken-on" or "handed-up" or "returned";
    }

    private void FollowOpinions()
    {
        foreach (var opinion in Known.Opinions.Where(o => o is { AnsweredOnSpot: false, ResolvedOn: null, Steps.Count: 0 } && dice.Chance(70)).ToList())
        {
            var (status, on) = ("voiced", opinion.On);
            for (var i = dice.Between(1, 8); i > 0 && status is not "resolved"; i--)
            {
                on = Earlier(LastDay, dice.Soon(on, 40));
                status = FollowOpinion(opinion, status, on);
            }
        }
    }

    /// <summary>Takes one possible step; the status after it.</summary>
    private string FollowOpinion(NaiveOpinion opinion, string status, DateOnly on)
    {
        var what = status switch
        {
            "voiced" => dice.Weighed(("taken-on", 6), ("handed-up", 1), ("answered", 1), ("carried-on", 1)),
            "taken-on" => dice.Weighed(
                ("taken-on", 1), ("progress", 2), ("handed-up", 1), ("answered", 5), ("carried-on", 1), ("postponed", 3), ("joined", 1)),
            "answered" => dice.Weighed(("returned", 2), ("confirmed", 5)),
            _ => dice.Weighed(("parted", 1), ("confirmed", 1)),
        };
        var into = what switch
        {
            "carried-on" => Known.Conferences.Find(c => c.On >= opinion.On)?.Key,
            "joined" => Known.Opinions.Find(o => o != opinion && !o.AnsweredOnSpot && o.Steps.Count == 0 && o.ResolvedOn is null)?.Key,
            _ => null,
        };
        if (what is "carried-on" or "joined" && into is null)
        {
            return status;
        }

        var due = what == "postponed" || (what is "taken-on" or "handed-up" && dice.Chance(70));
        Write(
            "opinion-event",
            ("opinion", opinion.Key),
            ("on", Iso(on)),
            ("event", what),
            ("unit", what is "taken-on" or "handed-up" ? AnyUnit() : null),
            ("dueOn", due ? Iso(on.AddDays(dice.Between(0, 30))) : null),
            ("answer", what is "answered" or "progress" ? "Đã làm" : null),
            ("into", into),
            ("by", what == "answered" ? "Nguyễn Văn An" : what == "confirmed" ? "Trần Thị Bình" : null));
        return what switch
        {
            "taken-on" or "handed-up" or "returned" or "parted" => "taken-on",
            "answered" or "joined" => what,
            "confirmed" => "resolved",
            _ => status,
        };
    }
}
