using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>Which unique key a message of the server is about.</summary>
internal static partial class KeyNames
{
    /// <summary>How long the hash is that Babelfish writes behind an index's name.</summary>
    private const int Hash = 32;

    /// <param name="message">The server's, in English.</param>
    /// <param name="entries">What was being saved.</param>
    public static string Of(string message, IReadOnlyList<EntityEntry> entries)
    {
        var told = Told().Match(message).Groups["name"].Value;
        return told.Length > Hash ? entries.SelectMany(IndexesOf).FirstOrDefault(i => IsMeant(i, told)).Name ?? told : told;
    }

    private static IEnumerable<(string Name, string Table)> IndexesOf(EntityEntry entry) =>
        entry.Metadata.GetIndexes().Where(i => i.IsUnique).Select(i => (i.GetDatabaseName()!, entry.Metadata.GetTableName()!));

    // Babelfish keeps an index under its name and its table's, cut off where they are long.
    private static bool IsMeant((string Name, string Table) index, string told) =>
        $"{index.Name}{index.Table}".StartsWith(told[..^Hash], StringComparison.Ordinal);

    /// <summary>The first word in quotes after what it names: after it, the message quotes the values.</summary>
    [GeneratedRegex("""(constraint|unique index) ['"](?<name>[^'"]+)['"]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Told();
}
