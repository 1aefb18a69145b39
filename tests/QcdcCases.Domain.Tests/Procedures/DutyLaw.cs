using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// By which row of the reference (legal reference §2.2, §3.2) a duty counts, and since when that row is law; entered by hand.
/// </summary>
internal static class DutyLaw
{
    private const string ComplaintLaw = "2012-07-01";
    private const string ReceptionLaw = "2014-07-01";
    private const string CourtLaw = "2016-07-01";
    private const string DenunciationLaw = "2019-01-01";
    private const string Decree31 = "2019-05-28";
    private const string Decree124 = "2020-12-10";
    private const string Law136 = "2026-07-01";

    /// <summary>All duties of cases.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "resolution", "notify-acceptance", "give-refusal-reason", "send-stay", "send-decision", "publish", "keep-published",
        "second-complaint", "sue",
        "supply-documents", "lift-stay", "take-effect", "order-enforcement", "act-on-conclusion", "report-handling", "review",
        "demand-report", "report",
        "reply",
    ];

    /// <summary>The duties that count from the day that the step names.</summary>
    public static IReadOnlyList<string> FromNamedDay { get; } = ["lift-stay", "reply"];

    /// <summary>The first day of every row by which a case's duty counts.</summary>
    public static IReadOnlyDictionary<string, DateOnly> Since { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["KN-03"] = ComplaintLaw,
        ["KN-03b"] = ComplaintLaw,
        ["KN-05"] = ComplaintLaw,
        ["KN-06"] = ComplaintLaw,
        ["KN-07"] = ComplaintLaw,
        ["KN-08"] = ComplaintLaw,
        ["KN-09"] = ComplaintLaw,
        ["KN-10"] = ComplaintLaw,
        ["KN-11"] = ComplaintLaw,
        ["KN-12"] = ComplaintLaw,
        ["KN-13"] = Decree124,
        ["KN-15"] = Decree124,
        ["KN-17"] = Law136,
        ["KN-18"] = ComplaintLaw,
        ["KN-19"] = ComplaintLaw,
        ["KN-20"] = ComplaintLaw,
        ["KN-21"] = Decree124,
        ["KN-22"] = ComplaintLaw,
        ["KN-24"] = CourtLaw,
        ["KN-D35"] = ComplaintLaw,
        ["TC-02"] = DenunciationLaw,
        ["TC-04"] = DenunciationLaw,
        ["TC-05"] = DenunciationLaw,
        ["TC-06"] = DenunciationLaw,
        ["TC-07"] = DenunciationLaw,
        ["TC-08"] = DenunciationLaw,
        ["TC-09"] = DenunciationLaw,
        ["TC-10"] = DenunciationLaw,
        ["TC-11"] = Decree31,
        ["TC-13"] = DenunciationLaw,
        ["TC-14"] = DenunciationLaw,
        ["TC-15"] = DenunciationLaw,
        ["TL-01"] = ReceptionLaw,
    }.ToDictionary(r => r.Key, r => DateOnly.ParseExact(r.Value, "yyyy-MM-dd", null), StringComparer.Ordinal);

    /// <summary>The row of a duty that a complaint has.</summary>
    /// <param name="dismissal">The disciplinary decision is a dismissal.</param>
    public static string? OfComplaint(string duty, int instance, bool remote, bool disciplinary, bool dismissal) =>
        (duty, instance, disciplinary) switch
    {
        ("resolution", _, true) => "KN-09",
        ("resolution", 1, _) => remote ? "KN-06" : "KN-05",
        ("resolution", _, _) => remote ? "KN-08" : "KN-07",
        ("send-stay", _, _) => "KN-17",
        ("send-decision", 1, _) => "KN-11",
        ("send-decision", _, _) => "KN-12",
        ("publish", _, _) => "KN-13",
        ("keep-published", _, _) => "KN-15",
        ("second-complaint", 1, true) => dismissal ? "KN-03b" : "KN-03",
        ("second-complaint", 1, _) => "KN-10",
        ("sue", _, _) => "KN-24",
        ("supply-documents", _, _) => "KN-22",
        ("lift-stay", _, _) => "KN-D35",
        ("take-effect", _, true) => "KN-20",
        ("take-effect", 1, _) => "KN-18",
        ("take-effect", _, _) => "KN-19",
        ("order-enforcement", _, _) => "KN-21",
        ("reply", _, _) => "TL-01",
        _ => null,
    };

    /// <summary>The row of a duty that a denunciation has; its rounds and places make no difference.</summary>
    public static string? OfDenunciation(string duty) => duty switch
    {
        "resolution" => "TC-05",
        "notify-acceptance" => "TC-04",
        "give-refusal-reason" => "TC-02",
        "send-stay" => "TC-06",
        "send-decision" => "TC-07",
        "act-on-conclusion" => "TC-08",
        "report-handling" => "TC-09",
        "publish" => "TC-10",
        "keep-published" => "TC-11",
        "review" => "TC-13",
        "demand-report" => "TC-14",
        "report" => "TC-15",
        "reply" => "TL-01",
        _ => null,
    };

    /// <summary>A petition has no limit by law but the reply that was agreed on.</summary>
    public static string? OfPetition(string duty) => duty == "reply" ? "TL-01" : null;

    /// <summary>The row of a duty in a kind of case, or null when the kind has no such duty.</summary>
    public static string? Row(CaseKind kind, string duty, int instance, CaseTraits traits) => kind switch
    {
        CaseKind.Complaint => OfComplaint(duty, instance, traits.Remote, traits.Disciplinary, traits.Dismissal),
        CaseKind.Denunciation => OfDenunciation(duty),
        _ => OfPetition(duty),
    };
}
