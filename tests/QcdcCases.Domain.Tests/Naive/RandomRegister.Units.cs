using System.Text.Json.Nodes;

namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class RandomRegister
{
    private static readonly DateOnly Beginning = new(2011, 1, 1);
    private static readonly DateOnly EndOfDistricts = new(2025, 6, 30);
    private static readonly DateOnly NewMap = new(2025, 7, 1);
    private static readonly DateOnly EndOfMerged = new(2026, 3, 31);

    private readonly List<(string Key, DateOnly From, DateOnly To)> lives = [];

    /// <summary>
    /// A province before and after the districts ended: mergers over one and two steps, a closed unit without a successor, a vertical
    /// agency.
    /// </summary>
    private void FoundUnits()
    {
        Found("p", "province", "committee", null, Beginning);
        Found("p-hu", "province", "party-committee", "p", Beginning);
        Found("p-so", "province", "department", "p", Beginning);
        Found("p-thue", "province", "department", "p", Beginning, excluded: true);
        Found("p-thue-1", "district", "department", "p-thue", Beginning);
        Found("n2", "commune", "committee", "p", NewMap);
        Found("n2-hu", "commune", "party-committee", "n2", NewMap);
        Found("n2-tram", "commune", "public-unit", "n2", NewMap, excluded: dice.Chance(50));
        if (dice.Chance(50))
        {
            Found("n1", "commune", "committee", "p", NewMap, EndOfMerged, "n2");
        }
        else
        {
            Found("n1", "commune", "committee", "p", NewMap);
        }

        Found("n1-mt", "commune", "front", "n1", NewMap);
        Found("d", "district", "committee", "p", Beginning, EndOfDistricts, "n1", "n2");
        Found("d-hu", "district", "party-committee", "d", Beginning, EndOfDistricts, "n2-hu");
        Found("d-hdnd", "district", "people-council", "d", Beginning, EndOfDistricts);
        Found("d-ubnd", "district", "committee", "d", Beginning, EndOfDistricts, "n2");
        Found("d-x1", "commune", "committee", "d", Beginning, EndOfDistricts, "n1");
        Found("d-x2", "commune", "committee", "d", Beginning, EndOfDistricts, "n1", "n2");
        Found("d-x3", "commune", "committee", "d", Beginning, EndOfDistricts, "n2");
    }

    private void Found(
        string key,
        string level,
        string kind,
        string? parent,
        DateOnly from,
        DateOnly? to = null,
        params IReadOnlyList<string> successors) => Found(key, level, kind, parent, from, to, excluded: false, successors);

    private void Found(string key, string level, string kind, string? parent, DateOnly from, bool excluded) =>
        Found(key, level, kind, parent, from, to: null, excluded, []);

    private void Found(
        string key, string level, string kind, string? parent, DateOnly from, DateOnly? to, bool excluded, IReadOnlyList<string> successors)
    {
        lives.Add((Prefix + key, from, to ?? LastDay));
        Write(
            "unit",
            ("key", Prefix + key),
            ("name", $"Đơn vị {key}"),
            ("level", level),
            ("kind", kind),
            ("parent", parent is null ? Top : Prefix + parent),
            ("validFrom", Iso(from)),
            ("validTo", to is { } last ? Iso(last) : null),
            ("successors", successors.Count == 0 ? null : new JsonArray([.. successors.Select(s => JsonValue.Create(Prefix + s))])),
            ("excludeFromRollup", excluded ? true : null));
    }

    /// <summary>
    /// Where a unit has ended, most of what it had went to one of its successors, and on from there; a thing that ended before stays.
    /// </summary>
    private JsonArray? HandOversOf(string unit)
    {
        var handOvers = new JsonArray();
        for (var holder = Known.Units.First(u => u.Key == unit); holder.Successors.Count > 0 && dice.Chance(70);)
        {
            var last = lives.First(l => l.Key == holder.Key).To;
            var to = dice.Of([.. holder.Successors]);
            handOvers.Add(new JsonObject { ["to"] = to, ["on"] = Iso(last.AddDays(1)) });
            holder = Known.Units.First(u => u.Key == to);
        }

        return handOvers.Count == 0 ? null : handOvers;
    }

    private string AnyUnit() => dice.Of(lives).Key;

    /// <summary>A unit and a day of its life, not before the given one.</summary>
    private (string Unit, DateOnly On) AnyPlace(DateOnly? notBefore = null)
    {
        var earliest = notBefore ?? firstDay;
        var (unit, from, to) = dice.Of([.. lives.Where(l => l.To >= earliest)]);
        return (unit, dice.Day(Later(earliest, from), to));
    }
}
