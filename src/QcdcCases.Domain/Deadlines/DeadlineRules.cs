using System.Collections.Frozen;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The dated table of statutory deadlines and the selection of rows. The day of the start event selects the row.</summary>
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

    /// <summary>The id of the row for an agreed reply.</summary>
    public const string AgreedReply = "TL-01";

    /// <summary>The id of the row for the day by which an opinion or a promise that was taken on is to be resolved.</summary>
    public const string PromisedDay = "YK-01";

    public static IReadOnlyList<DeadlineRule> All { get; }

    /// <summary>The row with the given id and version.</summary>
    /// <exception cref="KeyNotFoundException">No row has the id and version.</exception>
    public static DeadlineRule Get(string id, string version) => ByVersion[(id, version)];

    /// <summary>As <see cref="Get"/>, or null where no row matches.</summary>
    public static DeadlineRule? FindVersion(string id, string version) => ByVersion.GetValueOrDefault((id, version));

    /// <summary>
    /// The row with the given id in force for a deadline that starts on the day, or null. Rows that replaced each other also match the id
    /// without the letter: KN-04 is KN-04a or KN-04b.
    /// </summary>
    public static DeadlineRule? Find(string id, DateOnly startedOn) =>
        ById.TryGetValue(id, out var rows) ? rows.FirstOrDefault(r => r.IsInForce(startedOn)) : null;

    /// <summary>
    /// The limit for resolving an accepted case. Null for petitions, which have no statutory final day, and for a case accepted before the
    /// law in the table.
    /// </summary>
    /// <param name="instance">1 or 2; denunciations have one row for both.</param>
    /// <param name="remote">Vùng sâu, vùng xa, đi lại khó khăn; ignored for disciplinary complaints, where the law makes no
    /// difference.</param>
    public static DeadlineRule? Resolution(CaseKind kind, int instance, bool remote, bool disciplinary, DateOnly acceptedOn) =>
        ResolutionId(kind, instance, remote, disciplinary) is { } id ? Find(id, acceptedOn) : null;

    /// <summary>The id of that row; null for petitions.</summary>
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

    /// <summary>The window for a first complaint about an act known from the given day on; null before the law in the table.</summary>
    public static DeadlineRule? FirstFiling(bool disciplinary, DateOnly knownOn) => Find(disciplinary ? "KN-02" : "KN-01", knownOn);

    /// <summary>
    /// The limit for processing a letter. A letter older than the table uses the earliest row as the nearest known rule; the row's version
    /// shows it.
    /// </summary>
    /// <param name="onRegulations">True for a petition on administrative regulations, which has a separate limit (NĐ 20/2008).</param>
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
