using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Configurations;

/// <summary>Converts the ledger of a deadline to JSON: one short object per entry.</summary>
internal static class LedgerText
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<ClockEntry> entries)
    {
        var text = new ArrayBufferWriter<byte>(entries.Count * 64);
        using (var json = new Utf8JsonWriter(text, Writing))
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    public static IReadOnlyList<ClockEntry> Read(string text) => [.. JsonSerializer.Deserialize<List<Row>>(text, JsonText.Options)!.Select(r => r.ToEntry())];

    // Hand-written for speed: an import writes millions of entries.
    private static void Write(Utf8JsonWriter json, ClockEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("kind", Code.Of(entry.Kind));
        json.WriteString("on", $"{entry.On:yyyy-MM-dd}");
        if (entry.Reason.Length > 0)
        {
            json.WriteString("reason", entry.Reason);
        }

        if (entry.Remote)
        {
            json.WriteBoolean("remote", true);
        }

        if (entry.Until is { } until)
        {
            json.WriteString("until", $"{until:yyyy-MM-dd}");
        }

        if (entry.Kind is ClockEntryKind.MarkComplex)
        {
            json.WriteString("complexity", Code.Of(entry.Complexity));
        }

        if (entry.Rule is { } rule)
        {
            json.WriteString("rule", rule.Id);
            json.WriteString("version", rule.Version);
        }

        json.WriteEndObject();
    }

    private sealed record Row(
        ClockEntryKind Kind, DateOnly On, string? Reason, bool? Remote, DateOnly? Until, Complexity? Complexity, string? Rule, string? Version)
    {
        public ClockEntry ToEntry()
        {
            var reason = Reason ?? string.Empty;
            return Kind switch
            {
                ClockEntryKind.Start => ClockEntry.Start(On, reason, Remote is true),
                ClockEntryKind.Pause => ClockEntry.Pause(On, reason),
                ClockEntryKind.Resume => ClockEntry.Resume(On, reason),
                ClockEntryKind.Extend => ClockEntry.Extend(On, Until!.Value, reason),
                ClockEntryKind.MarkComplex => ClockEntry.MarkComplex(On, Complexity!.Value, reason),
                ClockEntryKind.Reclassify => ClockEntry.Reclassify(On, DeadlineRules.Get(Rule!, Version!), reason),
                ClockEntryKind.Transfer => ClockEntry.Transfer(On, reason),
                ClockEntryKind.Meet => ClockEntry.Meet(On, reason),
                _ => throw new InvalidOperationException($"The kind of ledger entry {Kind} is not supported."),
            };
        }
    }
}
