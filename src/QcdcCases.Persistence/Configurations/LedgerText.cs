using System.Text.Json;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Persistence.Configurations;

/// <summary>A clock's ledger as JSON: one short object for each entry.</summary>
internal static class LedgerText
{
    public static string Write(IReadOnlyList<ClockEntry> entries) => JsonSerializer.Serialize(entries.Select(Row.Of), JsonText.Options);

    public static IReadOnlyList<ClockEntry> Read(string text) => [.. JsonSerializer.Deserialize<List<Row>>(text, JsonText.Options)!.Select(r => r.ToEntry())];

    private sealed record Row(
        ClockEntryKind Kind, DateOnly On, string? Reason, bool? Remote, DateOnly? Until, Complexity? Complexity, string? Rule, string? Version)
    {
        public static Row Of(ClockEntry entry) => new(
            entry.Kind,
            entry.On,
            entry.Reason.Length == 0 ? null : entry.Reason,
            entry.Remote ? true : null,
            entry.Until,
            entry.Kind is ClockEntryKind.MarkComplex ? entry.Complexity : null,
            entry.Rule?.Id,
            entry.Rule?.Version);

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
                _ => throw new InvalidOperationException($"No ledger entry {Kind}."),
            };
        }
    }
}
