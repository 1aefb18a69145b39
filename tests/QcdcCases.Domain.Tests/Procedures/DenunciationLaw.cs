namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Tố cáo, by hand from the legal reference §3.1, §3.2, §3.5 and §5.4; protection from §3.3 and §3.5.</summary>
internal static class DenunciationLaw
{
    private const string Open = "received initial-processing";
    private const string UnderWay = "accepted verifying";

    // A second resolution comes of the superior's review alone (Đ37 k3); what came by telephone or the net, or from nobody, is a tip
    // (Đ22, Đ25 k1).
    private const string AcceptanceAsks =
        "case.review_missing case.review_ground_missing letter.tip_not_accepted letter.anonymous_not_accepted";
    private const string Concluded = "decided sent published";

    public static IReadOnlyList<LawfulStep> Steps { get; } =
    [
        new("screening-begun", "received", "initial-processing", "officer"),
        new("taken-as-tip", Open, "tip", "officer") { Asks = "case.reason_missing" },
        new("inspection-referred", "tip initial-processing not-accepted", "inspection-referred", "head") { Asks = "case.receiver_missing" },
        new("filed", Open + " tip not-processed", "filed", "head") { Asks = "case.reason_missing" },
        new("transferred", Open + " tip under-review", "transferred", "head")
        {
            Meets = "review", Begins = "reply", Form = "TT 05/2021 Mẫu 03",
            Asks = "letter.transferred_already letter.receiver_missing intake.denunciation_is_guided",
        },
        new("guided", Open, "guided", "officer") { Asks = "case.receiver_missing intake.denunciation_is_transferred" },
        new("not-processed", Open, "not-processed", "head") { Asks = "case.reason_missing" },
        new("report-demanded", "initial-processing", "report-demanded", "head") { Begins = "report", Asks = "case.receiver_missing" },
        new("report-demanded", UnderWay + " suspended", null, "superior") { Meets = "demand-report", Begins = "report" },
        new("reply-received", "report-demanded", "initial-processing", "officer") { Meets = "report", Asks = "case.nothing_awaited" },
        new("reply-received", UnderWay + " suspended transferred", null, "officer")
        {
            Meets = "report reply", Asks = "case.nothing_awaited",
        },
        // Crime signs: the file is handed over at once (Đ27 k1, Đ36 k2), whatever the matter waits for.
        new("criminal-referred", Open + " report-demanded", "criminal-referred", "head")
        {
            Stops = "report",
            Asks = "case.receiver_missing",
        },
        new("criminal-referred", UnderWay + " suspended " + Concluded + " handling enforced under-review", null, "resolver")
        {
            Asks = "case.receiver_missing",
        },
        new("not-accepted", Open, "not-accepted", "resolver") { Begins = "give-refusal-reason", Asks = "letter.ground_missing" },
        new("accepted", Open, "accepted", "resolver")
        {
            Meets = "review",
            Begins = "resolution notify-acceptance",
            Form = "Mẫu 04",
            Asks = AcceptanceAsks,
        },
        new("accepted", "guided transferred filed not-accepted not-processed", "accepted", "resolver")
        {
            Begins = "resolution notify-acceptance", Form = "Mẫu 04", Asks = "case.turned_away " + AcceptanceAsks,
        },

        // Withdrawn, and yet to be resolved on one of the three grounds (Đ33 k3).
        new("accepted", "withdrawn terminated closed", "accepted", "resolver")
        {
            Begins = "resolution notify-acceptance", Form = "Mẫu 04",
            Asks = "case.withdrawal_stands case.review_missing letter.tip_not_accepted letter.anonymous_not_accepted",
        },
        new("verification-assigned", "accepted", "verifying", "resolver") { Form = "Mẫu 07", Asks = "case.receiver_missing" },
        new("complex-fixed", UnderWay, null, "resolver") { Asks = "case.criteria_missing case.complex_not_lawful" },
        new("extended", UnderWay, null, "resolver")
        {
            Form = "Mẫu 01", Asks = "case.document_missing case.criteria_missing case.extension_not_lawful",
        },
        new("dialogue-held", UnderWay, null, "resolver") { Asks = "case.step_not_foreseen" },
        new("suspended", UnderWay, "suspended", "resolver") { Begins = "send-stay", Asks = "case.ground_missing" },
        new("resumed", "suspended", null, "resolver") { Back = true },
        new("withdrawn", Open + " " + UnderWay + " suspended", "withdrawn", "citizen")
        {
            Stops = "resolution", Form = "Mẫu 02, Mẫu 03", Asks = "case.withdrawal_not_examined",
        },
        new("terminated", Open + " " + UnderWay + " suspended withdrawn", "terminated", "resolver")
        {
            Stops = "resolution", Begins = "send-stay", Asks = "case.ground_missing case.withdrawal_missing",
        },
        new("notice-sent", UnderWay + " suspended withdrawn terminated not-accepted", null, "resolver")
        {
            Meets = "notify-acceptance give-refusal-reason send-stay", Form = "Mẫu 05, Mẫu 06", Asks = "case.nothing_awaited",
        },
        new("decided", UnderWay, "decided", "resolver")
        {
            Meets = "resolution", Begins = "send-decision act-on-conclusion publish", Form = "Mẫu 12",
        },
        new("sent", "decided", "sent", "resolver") { Meets = "send-decision" },
        new("sent", "published handling enforced", null, "resolver") { Meets = "send-decision" },
        new("handling-ordered", Concluded, "handling", "resolver") { Meets = "act-on-conclusion" },
        new("redaction-confirmed", "decided sent handling enforced", null, "officer"),
        new("published", "decided sent", "published", "resolver")
        {
            Meets = "publish", Begins = "keep-published", Asks = "case.redaction_not_confirmed case.redaction_by_the_same",
        },
        new("published", "handling enforced", null, "resolver")
        {
            Meets = "publish", Begins = "keep-published", Asks = "case.redaction_not_confirmed case.redaction_by_the_same",
        },
        new("effective", Concluded, "effective", "resolver") { Asks = "case.step_not_foreseen" },
        new("enforced", Concluded + " effective handling", "enforced", "resolver")
        {
            Meets = "act-on-conclusion", Begins = "report-handling",
        },
        new("review-opened", Concluded + " effective handling enforced closed", "under-review", "superior") { Begins = "review" },
        new("review-closed", "under-review", "closed", "superior") { Meets = "review", Asks = "case.reason_missing" },
        new("escalated", UnderWay + " suspended", null, "citizen") { Begins = "demand-report", Asks = "case.not_overdue" },
        new("taken-over", UnderWay + " suspended", "accepted", "superior")
        {
            Stops = "resolution", Begins = "resolution notify-acceptance", Form = "Mẫu 04", Asks = "case.reason_missing",
        },
        new(
            "closed",
            UnderWay + " not-accepted withdrawn terminated " + Concluded + " effective handling enforced guided transferred filed" +
                " not-processed inspection-referred criminal-referred",
            "closed",
            "resolver")
        {
            EndsAll = true, Meets = "report-handling", Asks = "case.not_resolved",
        },
    ];

    /// <summary>Requested, granted or denied, changed, ended; the measure can also be taken of the resolver's own motion (Đ51).</summary>
    public static IReadOnlyList<(string Event, string From, string To, string By, string Asks)> Protection { get; } =
    [
        ("protection-requested", "none denied ended", "requested", "citizen", ""),
        ("protection-granted", "none requested", "granted", "resolver", "case.document_missing"),
        ("protection-denied", "requested", "denied", "resolver", "case.reason_missing"),
        ("protection-changed", "granted", "granted", "resolver", "case.document_missing"),
        ("protection-ended", "granted", "ended", "resolver", "case.reason_missing"),
    ];
}
