using System.Globalization;
using System.Text.Json.Nodes;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>A district's register and the figures that the district itself published for it.</summary>
internal static class PublishedRegister
{
    public static IReadOnlyList<string> All { get; } = ["don-duong-2023", "tam-duong-2024h1"];

    public static string JournalOf(string name) => File.ReadAllText(PathOf($"{name}.ndjson"));

    public static NaiveRegister Read(string name) => NaiveRegister.Read(NaiveRegister.Parse(File.ReadLines(PathOf($"{name}.ndjson"))));

    public static IEnumerable<PublishedFigures> ExpectedOf(string name)
    {
        foreach (var entry in JsonNode.Parse(File.ReadAllText(PathOf($"{name}.expected.json")))!.AsArray())
        {
            var asked = entry!.AsObject();
            var levels = asked["byLevel"]?.AsObject().ToDictionary(l => l.Key, l => NumbersOf(l.Value!.AsObject()));
            yield return new(
                (string)asked["unit"]!,
                DayOf(asked, "from"),
                DayOf(asked, "to"),
                NumbersOf(asked["figures"]!.AsObject()),
                levels ?? []);
        }
    }

    private static Dictionary<string, long> NumbersOf(JsonObject figures) => figures.ToDictionary(f => f.Key, f => (long)f.Value!);

    private static DateOnly DayOf(JsonObject asked, string field) =>
        DateOnly.ParseExact((string)asked[field]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Registers", file);
}

internal sealed record PublishedFigures(
    string Unit, DateOnly From, DateOnly To, Dictionary<string, long> Figures, Dictionary<string, Dictionary<string, long>> ByLevel);
