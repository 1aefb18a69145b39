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

    public static string Write(IReadOnlyList<LedgerEntry> entries)
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

    public static IReadOnlyList<LedgerEntry> Read(string text) =>
        [.. JsonSerializer.Deserialize<List<Row>>(text, JsonText.Options)!.Select(r => r.ToEntry())];

    // By hand: an import writes millions.
    private static void Write(Utf8JsonWriter json, LedgerEntry entry)
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

        if (entry.Kind is LedgerEntryKind.MarkComplex)
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
        LedgerEntryKind Kind,
        DateOnly On,
        string? Reason,
        bool? Remote,
        DateOnly? Until,
        Complexity? Complexity,
        string? Rule,
        string? Version)
    {
        public LedgerEntry ToEntry()
        {
            var reason = Reason ?? string.Empty;
            return Kind switch
            {
                LedgerEntryKind.Start => LedgerEntry.Start(On, reason, Remote is true),
                LedgerEntryKind.Pause => LedgerEntry.Pause(On, reason),
                LedgerEntryKind.Resume => LedgerEntry.Resume(On, reason),
                LedgerEntryKind.Extend => LedgerEntry.Extend(On, Until!.Value, reason),
                LedgerEntryKind.MarkComplex => LedgerEntry.MarkComplex(On, Complexity!.Value, reason),
                LedgerEntryKind.Reclassify => LedgerEntry.Reclassify(On, DeadlineRules.Get(Rule!, Version!), reason),
                LedgerEntryKind.Transfer => LedgerEntry.Transfer(On, reason),
                LedgerEntryKind.Meet => LedgerEntry.Meet(On, reason),
                _ => throw new InvalidOperationException($"The kind of ledger entry {Kind} is not supported."),
            };
        }
    }
}
