using System.Globalization;
using System.Text.Json.Nodes;

namespace QcdcCases.Domain.Tests.Naive;

/// <summary>
/// A made-up but lawful register of a small province, grown journal by journal: each <see cref="Grow"/> enters new matters, also late ones,
/// and carries on with those that are open. The same seed gives the same register; its keys bear the seed, so many live in one database.
/// </summary>
internal sealed partial class RandomRegister
{
    /// <summary>The unit above all registers; nobody asks for its figures.</summary>
    public const string Top = "quoc-gia";

    private static readonly DateOnly LastDay = new(2026, 8, 8);
    private static readonly string[] Kinds = ["complaint", "denunciation", "petition"];
    private static readonly string[] Fields =
        ["land", "land.compensation", "policy", "policy.merit", "corruption", "judicial", "other", "unheard-of"];

    private readonly Dice dice;
    private readonly DateOnly firstDay;
    private readonly List<JsonObject> lines = [];
    private readonly bool isWild;
    private int keys;

    /// <param name="firstDay">The first day on which anything happens; 2023-08-01 when not said.</param>
    /// <param name="isWild">Also steps that came too late to be lawful, as old books tell them.</param>
    public RandomRegister(int seed, DateOnly? firstDay = null, bool isWild = false)
    {
        (dice, this.firstDay, this.isWild) = (new(seed), firstDay ?? new(2023, 8, 1), isWild);
        Prefix = $"r{seed}-";
        FoundUnits();
    }

    /// <summary>What every key of this register begins with.</summary>
    public string Prefix { get; }

    /// <summary>All that was written so far, as the naive counter reads it.</summary>
    public NaiveRegister Known { get; private set; } = ReadBelowTop([]);

    /// <summary>Every line written so far.</summary>
    public IReadOnlyList<JsonObject> Lines => lines;

    /// <summary>The highest unit of this register.</summary>
    public string Root => Prefix + "p";

    /// <summary>The units of this register.</summary>
    public IReadOnlyList<NaiveUnit> Units => [.. Known.Units.Where(u => u.Key != Top)];

    /// <summary>Reads lines that lie below the unit which stands above all registers.</summary>
    public static NaiveRegister ReadBelowTop(IEnumerable<JsonObject> lines) =>
        NaiveRegister.Read(
            lines.Prepend(
                new JsonObject
                {
                    ["type"] = "unit",
                    ["key"] = Top,
                    ["level"] = "province",
                    ["kind"] = "committee",
                }));

    /// <summary>Adds about so many matters; the lines it took are the last of <see cref="Lines"/>.</summary>
    public void Grow(int matters)
    {
        HoldSessions(matters / 2);
        OpenCases(matters / 2);
        SendLetters(matters);
        RecordVisits(matters);
        ProcessLetters();
        TellStories();
        ApologiseAndRate();
        HoldConferences(Math.Max(1, matters / 5));
        TakeFeedback(Math.Max(1, matters / 4));
        DeclareIndicators(Math.Max(1, matters / 4));
    }

    /// <summary>Changes, adds or removes lines after the fact, as a correction over HTTP changes the register.</summary>
    public void Correct(Action<List<JsonObject>> how)
    {
        how(lines);
        Known = ReadBelowTop(lines.Select(l => JsonNode.Parse(l.ToJsonString())!.AsObject()));
    }

    private string Key(string letter) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{letter}{++keys}");

    private void Write(string type, params (string Name, JsonNode? Value)[] fields)
    {
        var line = new JsonObject { ["type"] = type };
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                line[name] = value;
            }
        }

        lines.Add(line);
        Known.Take(JsonNode.Parse(line.ToJsonString())!.AsObject());
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
