using System.Text.Json.Nodes;

namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class RandomRegister
{
    /// <summary>Letters of apology, some before the case was overdue, and ratings of visits and letters.</summary>
    private void ApologiseAndRate()
    {
        foreach (var about in Known.Cases.Where(_ => dice.Chance(25)).ToList())
        {
            var on = Earlier(LastDay, dice.Soon(FirstSeenOn(about), 120));
            if (!about.Apologies.Contains(on))
            {
                Write(
                    "apology",
                    ("case", about.Key),
                    ("on", Iso(on)),
                    ("number", dice.Chance(50) ? "7/TXL-UBND" : null),
                    ("newDate", dice.Chance(50) ? Iso(on.AddDays(15)) : null));
            }
        }

        foreach (var visit in Known.Visits.Where(v => v.Rated is null && dice.Chance(20)).ToList())
        {
            Rate("visit", visit.Key, visit.On);
        }

        foreach (var letter in Known.Letters.Where(l => l.Rated is null && dice.Chance(20)).ToList())
        {
            Rate("letter", letter.Key, letter.ReceivedOn);
        }
    }

    private void Rate(string type, string key, DateOnly since)
    {
        var at = new DateTimeOffset(Earlier(LastDay, dice.Soon(since, 40)).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
        Write(
            "rating",
            ("of", new JsonObject { ["type"] = type, ["key"] = key }),
            ("at", Instant(at)),
            ("value", dice.Between(1, 5)),
            ("text", dice.Chance(30) ? "Hài lòng" : null));
    }
}
