using System.Collections.Frozen;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Deadlines;

/// <summary>
/// The statute's deadlines as one dated table, and which row a case answers to. A row is chosen by the day of its start event.
/// </summary>
public static class DeadlineRules
{
    private static readonly FrozenDictionary<string, DeadlineRule[]> ById;
    private static readonly FrozenDictionary<(string Id, string Version), DeadlineRule> ByVersion;

    static DeadlineRules()
    {
        All = [.. ComplaintRules.All, .. DenunciationRules.All, .. ReceptionRules.All];
        ById = All.GroupBy(r => r.Id).Concat(All.GroupBy(FamilyOf)).DistinctBy(g => g.Key)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        ByVersion = All.ToFrozenDictionary(r => (r.Id, r.Version));
    }

    /// <summary>The id of the row for a reply that was agreed on.</summary>
    public const string AgreedReply = "TL-01";

    public static IReadOnlyList<DeadlineRule> All { get; }

    /// <summary>The row of that id and version.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public static DeadlineRule Get(string id, string version) => ByVersion[(id, version)];

    /// <summary>As <see cref="Get"/>, or null when there is no such row.</summary>
    public static DeadlineRule? FindVersion(string id, string version) => ByVersion.GetValueOrDefault((id, version));

    /// <summary>
    /// The row of that id in force for a deadline that starts on the day, or null. A duty whose rows replaced each other also answers to
    /// the id without the letter: KN-04 is KN-04a or KN-04b.
    /// </summary>
    public static DeadlineRule? Find(string id, DateOnly startedOn) =>
        ById.TryGetValue(id, out var rows) ? rows.FirstOrDefault(r => r.IsInForce(startedOn)) : null;

    /// <summary>
    /// The limit for resolving an accepted case, or null: petitions have no statutory final day, and neither has a case accepted before the
    /// law in the table.
    /// </summary>
    /// <param name="instance">1 or 2; denunciations have one round only.</param>
    /// <param name="remote">Vùng sâu, vùng xa, đi lại khó khăn; disciplinary complaints know no such difference.</param>
    public static DeadlineRule? Resolution(CaseKind kind, int instance, bool remote, bool disciplinary, DateOnly acceptedOn) =>
        ResolutionId(kind, instance, remote, disciplinary) is { } id ? Find(id, acceptedOn) : null;

    /// <summary>The id of that row, or null for petitions.</summary>
    internal static string? ResolutionId(CaseKind kind, int instance, bool remote, bool disciplinary)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instance, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instance, 2);
        return (kind, disciplinary, instance, remote) switch
        {
            (CaseKind.Denunciation, _, _, _) => "TC-05",
            (CaseKind.Petition, _, _, _) => null,
            (CaseKind.Complaint, true, _, _) => "KN-09",
            (CaseKind.Complaint, false, 1, false) => "KN-05",
            (CaseKind.Complaint, false, 1, true) => "KN-06",
            (CaseKind.Complaint, false, _, false) => "KN-07",
            (CaseKind.Complaint, false, _, true) => "KN-08",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind of case is not supported."),
        };
    }

    /// <summary>The window for a first complaint about what was known from a day on; null before the law in the table.</summary>
    public static DeadlineRule? FirstFiling(bool disciplinary, DateOnly knownOn) => Find(disciplinary ? "KN-02" : "KN-01", knownOn);

    /// <summary>
    /// The limit for processing a letter. A letter older than the table is measured by the earliest row, as the nearest thing known; the
    /// row's version shows it.
    /// </summary>
    /// <param name="onRegulations">A petition on administrative regulations has a limit of its own (NĐ 20/2008).</param>
    public static DeadlineRule Processing(CaseKind kind, DateOnly receivedOn, bool onRegulations = false)
    {
        var id = kind switch
        {
            CaseKind.Petition when onRegulations => "PAKN-B",
            CaseKind.Complaint => "KN-04",
            CaseKind.Denunciation => "TC-01",
            CaseKind.Petition => "TCD-06",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind of case is not supported."),
        };
        return Find(id, receivedOn) ?? ById[id][0];
    }

    private static string FamilyOf(DeadlineRule rule) => rule.Id.TrimEnd('a', 'b', 'c', 'd');
}
