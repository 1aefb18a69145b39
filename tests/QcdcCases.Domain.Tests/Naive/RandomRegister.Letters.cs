using System.Text.Json.Nodes;

namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class RandomRegister
{
    private static readonly string[] Channels = ["in-person", "post", "transfer", "online", "hotline", "suggestion-box"];
    private static readonly string[] Endings = ["not-accepted", "guided", "transferred", "returned", "filed"];

    /// <summary>Each with the letter by which it was first seen.</summary>
    private void OpenCases(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (unit, on) = AnyPlace();
            var key = Key("c");
            var kind = dice.Of(Kinds);
            var second = kind != "petition" && dice.Chance(15);
            var earlier = Known.Cases.Where(c => kind == "denunciation" || c.Kind == kind).ToList();
            var resolver = dice.Chance(80) ? unit : AnyUnit();
            Write(
                "case",
                ("key", key),
                ("unit", resolver),
                ("handedOver", HandOversOf(resolver)),
                ("kind", kind),
                ("field", dice.Of(Fields)),
                ("title", $"Vụ việc {key}"),
                ("instance", second ? 2 : dice.Maybe(30, 1)),
                ("previous", earlier.Count > 0 && (second || dice.Chance(kind == "denunciation" ? 40 : 5)) ? dice.Of(earlier).Key : null),
                ("complex", dice.Maybe(30, true)),
                ("remote", dice.Maybe(30, true)),
                ("group", dice.Maybe(20, true)),
                ("protracted", dice.Maybe(10, true)));
            SendLetter(unit, on, [Known.Cases[^1]]);
        }
    }

    private void SendLetters(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var about = dice.Several(Known.Cases, dice.Weighed((1, 7), (2, 2), (3, 1)));
            var (unit, on) = AnyPlace(about.Max(FirstSeenOn));
            SendLetter(unit, on, about);
        }
    }

    private void SendLetter(string unit, DateOnly on, List<NaiveCase> about)
    {
        var kind = dice.Chance(90) ? about[0].Kind : dice.Of(Kinds);
        var instance = about[0].OpenedInstance == 2 || (kind != "petition" && dice.Chance(20)) ? 2 : 1;
        var repeated = Known.Letters.Where(l => l.ReceivedOn <= on).ToList();
        Write(
            "letter",
            ("key", Key("l")),
            ("unit", unit),
            ("handedOver", HandOversOf(unit)),
            ("receivedOn", Iso(on)),
            ("channel", dice.Of(Channels)),
            ("kind", kind),
            ("instance", instance),
            ("field", dice.Chance(80) ? about[0].Field : dice.Of(Fields)),
            ("case", about.Count == 1 ? about[0].Key : null),
            ("cases", about.Count == 1 ? null : new JsonArray([.. about.Select(c => JsonValue.Create(c.Key))])),
            ("duplicateOf", repeated.Count > 0 && dice.Chance(12) ? dice.Of(repeated).Key : null),
            ("signatories", dice.Maybe(50, dice.Between(1, 9))),
            ("beyondLevel", dice.Maybe(15, true)),
            ("manyPlaces", dice.Maybe(15, true)));
    }

    private void ProcessLetters()
    {
        foreach (var letter in Known.Letters.Where(l => l.Processing is null && dice.Chance(85)).ToList())
        {
            var eligible = dice.Chance(85);
            var own = dice.Chance(75);
            Write(
                "letter-processed",
                ("letter", letter.Key),
                ("on", Iso(Earlier(LastDay, dice.Soon(letter.ReceivedOn, 40)))),
                ("eligible", eligible),
                ("jurisdiction", eligible || dice.Chance(30) ? own ? "own" : "other" : null),
                ("outcome", eligible && own && dice.Chance(80) ? "accepted" : dice.Of(Endings)));
        }
    }

    private DateOnly FirstSeenOn(NaiveCase about)
    {
        var letters = Known.Letters.Where(l => l.Cases.Contains(about)).Select(l => l.ReceivedOn);
        var visits = Known.Visits.Where(v => v.Case == about).Select(v => v.On);
        return letters.Concat(visits).Min();
    }
}
