namespace QcdcCases.Domain.Tests.Naive;

/// <summary>Every code that figures.md fixes, spelled out; <c>declared.{code}</c> comes from the register.</summary>
internal static class FigureCodes
{
    private static readonly string[] Kinds = ["complaint", "denunciation", "petition"];
    private static readonly string[] Channels = ["in-person", "post", "transfer", "online", "hotline", "suggestion-box"];
    private static readonly string[] Marks = ["group", "complex", "protracted", "notable"];

    public static IReadOnlyList<string> Fixed { get; } =
    [.. Reception(), .. Letters(), .. Cases(), .. Decisions(), .. Dialogue(), .. Feedback()];

    /// <summary>A figure of people, attendance or declared numbers: the sum of the amounts of its items, not their number.</summary>
    public static bool IsSum(string code) =>
        code.EndsWith(".people", StringComparison.Ordinal) ||
        code.EndsWith(".groupPeople", StringComparison.Ordinal) ||
        code.EndsWith(".attendees", StringComparison.Ordinal) ||
        code.StartsWith("declared.", StringComparison.Ordinal);

    /// <summary>A figure of distinct things, which need not be the sum over its parts.</summary>
    public static bool IsDistinct(string code) =>
        code.StartsWith("cases.", StringComparison.Ordinal)
        || (code.StartsWith("reception.", StringComparison.Ordinal) && (code.EndsWith(".cases", StringComparison.Ordinal)
            || code.EndsWith(".groupCases", StringComparison.Ordinal)));

    private static IEnumerable<string> Reception()
    {
        foreach (var prefix in new[] { "reception", "reception.regular", "reception.head", "reception.delegate" })
        {
            foreach (var suffix in new[] { "turns", "people", "cases", "groups", "groupPeople", "groupCases" })
            {
                yield return $"{prefix}.{suffix}";
            }
        }

        foreach (var office in new[] { "partyHead", "governmentHead", "councilHead", "frontHead", "agencyHead" })
        {
            foreach (var suffix in new[] { "sessions", "emptySessions", "days", "turns", "people", "cases", "groups", "groupPeople" })
            {
                yield return $"reception.{office}.{suffix}";
            }
        }

        foreach (var prefix in new[] { "reception", "reception.head", "reception.delegate" })
        {
            yield return $"{prefix}.sessions";
            yield return $"{prefix}.emptySessions";
        }

        yield return "reception.regular.headTurns";

        yield return "reception.head.days";
        yield return "reception.delegate.days";
        yield return "reception.head.periodic.turns";
        yield return "reception.head.unscheduled.turns";
    }

    private static IEnumerable<string> Letters() =>
    [
        "letters.received", "letters.carriedOver", "letters.total", .. Kinds.Select(k => $"letters.{k}"),
        "letters.finished", "letters.open", "letters.unprocessed.carriedOver", "letters.processed", "letters.unprocessed",
        "letters.eligible", .. Kinds.Select(k => $"letters.eligible.{k}"), "letters.beyondLevel", "letters.manyPlaces",
        .. Channels.Select(c => $"letters.channel.{c}"),
        "letters.ineligible", "letters.duplicate",
        "letters.guided", "letters.transferred", "letters.returned", "letters.filed", "letters.accepted", "letters.not-accepted",
        "letters.own", "letters.other", .. Kinds.Select(k => $"letters.own.{k}"),
        "letters.own.resolved", .. Kinds.Select(k => $"letters.own.resolved.{k}"),
        "letters.own.inProgress", .. Kinds.Select(k => $"letters.own.inProgress.{k}"),
    ];

    private static IEnumerable<string> Cases() =>
    [
        "cases.total", .. Kinds.Select(k => $"cases.total.{k}"),
        "cases.own", .. Kinds.Select(k => $"cases.own.{k}"),
        "cases.own.resolved", .. Kinds.Select(k => $"cases.own.resolved.{k}"),
        "cases.own.resolvedOnTime", "cases.own.resolvedLate", "cases.own.overdue",
        .. Marks.SelectMany(m => new[] { $"cases.{m}.total", $"cases.{m}.resolved", $"cases.{m}.open" }),
        "cases.afterFinal", "cases.turnedDenunciation",
    ];

    private static IEnumerable<string> Decisions() =>
    [
        "decisions.complaint.first.upheld", "decisions.complaint.first.rejected", "decisions.complaint.first.partlyUpheld",
        "decisions.complaint.second.confirmed", "decisions.complaint.second.annulledOrChanged",
        "decisions.denunciation.first.true", "decisions.denunciation.first.false", "decisions.denunciation.first.partlyTrue",
        "decisions.denunciation.continued.true", "decisions.denunciation.continued.false", "decisions.denunciation.continued.partlyTrue",
    ];

    private static IEnumerable<string> Dialogue()
    {
        foreach (
            var (prefix, name) in new[]
            {
                ("dialogue", "conferences"),
                ("dialogue.thematic", "conferences"),
                ("dialogue.partyHead", "conferences"),
                ("dialogue.partyDeputy", "conferences"),
                ("dialogue.governmentHead", "conferences"),
                ("dialogue.governmentDeputy", "conferences"),
                ("voterMeeting", "meetings"),
                ("workplace", "meetings"),
            }
        )
        {
            foreach (var suffix in new[] { name, "attendees", "opinions", "opinionsAnsweredOnSpot", "opinionsResolved", "opinionsOpen" })
            {
                yield return $"{prefix}.{suffix}";
            }
        }
    }

    private static IEnumerable<string> Feedback() =>
        [
            "feedback.received",
            "feedback.answered",
            "feedback.answeredOnTime",
            "feedback.answeredWithLimit",
            "feedback.refused",
            "feedback.open",
            "feedback.openWithLimit",
            "feedback.overdue",
            "feedback.rated",
            "feedback.rated.1",
            "feedback.rated.2",
            "feedback.rated.3",
            "feedback.rated.4",
            "feedback.rated.5",
            "feedback.satisfied",
        ];
}
