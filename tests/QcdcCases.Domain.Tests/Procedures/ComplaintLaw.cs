namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Khiếu nại, by hand from the legal reference §2.1, §2.2, §2.5 and §5.4.</summary>
internal static class ComplaintLaw
{
    // Old books know no screening: what is open from screening is open from receipt too.
    private const string Open = "received screening supplement-requested";
    private const string UnderWay = "accepted verifying dialogue";
    private const string Decided = "decided sent published";
    private const string TurnedAway = "guided transferred returned filed not-accepted";

    // The second round answers a second complaint in its window (KN-10), before the first decision is in effect (Đ44 k1); the first
    // complaint has its
    // window too (Đ9, Đ11 k6), a group its papers, a disciplinary complaint its letter (Đ49).
    private const string AcceptanceAsks =
        "case.first_round_open case.second_complaint_missing case.second_complaint_late case.second_complaint_late letter.time_barred" +
        " case.group_papers_missing case.disciplinary_by_letter";

    public static IReadOnlyList<LawfulStep> Steps { get; } =
    [
        new("screening-begun", "received", "screening", "officer"),
        new("supplement-requested", "received screening", "supplement-requested", "officer")
        {
            Form = "Mẫu 02", Asks = "case.reason_missing",
        },
        new("supplemented", "supplement-requested", "screening", "citizen"),
        new("guided", Open, "guided", "head")
        {
            Form = "Mẫu 02", Asks = "letter.guided_already case.receiver_missing intake.forwarded_is_returned",
        },
        new("transferred", Open, "transferred", "head")
        {
            Begins = "reply", Asks = "letter.complaint_is_guided intake.transfer_at_reception_only letter.receiver_missing",
        },
        new("returned", Open, "returned", "head")
        {
            Asks = "letter.return_reason_missing letter.receiver_missing intake.returned_to_forwarder_only",
        },
        new("filed", Open + " guided", "filed", "head") { Asks = "case.reason_missing" },
        new("report-demanded", "received screening", "report-demanded", "head") { Begins = "reply", Asks = "case.receiver_missing" },
        new("reply-received", "report-demanded", "screening", "officer") { Meets = "reply", Asks = "case.nothing_awaited" },
        new("reply-received", "transferred", null, "officer") { Meets = "reply", Asks = "case.nothing_awaited" },
        new("not-accepted", Open, "not-accepted", "resolver") { Form = "Mẫu 04", Asks = "letter.ground_missing" },
        new("accepted", Open, "accepted", "resolver") { Begins = "resolution", Form = "Mẫu 03", Asks = AcceptanceAsks },
        new("accepted", TurnedAway, "accepted", "resolver")
        {
            Begins = "resolution", Form = "Mẫu 03", Asks = "case.turned_away " + AcceptanceAsks,
        },

        // Withdrawn under coercion (Đ10), or terminated and continued within thirty days (Đ11 k8); also where the case was closed
        // meanwhile.
        new("accepted", "terminated withdrawn closed", "accepted", "resolver")
        {
            Begins = "resolution", Form = "Mẫu 03", Asks = "case.coercion_missing case.continuation_late " + AcceptanceAsks,
        },
        new("verification-assigned", "accepted", "verifying", "resolver") { Form = "Mẫu 05", Asks = "case.receiver_missing" },
        new("documents-requested", Open + " " + UnderWay + " suspended", null, "resolver")
        {
            Begins = "supply-documents", Form = "Mẫu 07", Asks = "case.receiver_missing",
        },
        new("documents-supplied", Open + " " + UnderWay + " suspended", null, "officer")
        {
            Meets = "supply-documents", Form = "Mẫu 08", Asks = "case.nothing_awaited",
        },
        new("execution-suspended", UnderWay, null, "resolver")
        {
            Begins = "lift-stay", Form = "Mẫu 11",
            Asks = "case.document_missing case.stay_day_missing case.stay_too_long case.already_stayed",
        },
        new("execution-resumed", UnderWay + " suspended withdrawn terminated " + Decided, null, "resolver")
        {
            Meets = "lift-stay", Form = "Mẫu 12", Asks = "case.nothing_awaited",
        },
        new("complex-fixed", UnderWay, null, "resolver") { Asks = "case.criteria_missing case.document_missing case.complex_not_lawful" },
        new("extended", UnderWay, null, "resolver") { Asks = "case.complaint_not_extended" },
        new("dialogue-notified", UnderWay, "dialogue", "resolver") { Asks = "case.dialogue_day_missing case.dialogue_notice_late" },
        new("dialogue-held", UnderWay, null, "resolver") { Form = "Mẫu 14", Asks = "case.dialogue_not_notified" },
        new("suspended", UnderWay, "suspended", "resolver")
        {
            Begins = "send-stay", Form = "Mẫu 14a", Asks = "case.suspension_too_early case.ground_missing",
        },
        new("resumed", "suspended", null, "resolver") { Back = true, Begins = "send-stay", Form = "Mẫu 14b" },
        new("withdrawn", Open + " " + UnderWay + " suspended", "withdrawn", "citizen")
        {
            Stops = "resolution", Asks = "case.part_not_withdrawn_yet",
        },
        new("terminated", Open + " " + UnderWay + " suspended withdrawn in-court", "terminated", "resolver")
        {
            Stops = "resolution", Begins = "send-stay", Form = "Mẫu 14a",
            Asks = "case.ground_missing case.already_resolved case.withdrawal_missing",
        },
        new("notice-sent", UnderWay + " suspended withdrawn terminated not-accepted", null, "resolver")
        {
            Meets = "send-stay", Asks = "case.nothing_awaited",
        },
        new("decided", UnderWay, "decided", "resolver")
        {
            Meets = "resolution", Begins = "send-decision publish take-effect", Form = "Mẫu 15, Mẫu 16", Asks = "case.dialogue_missing",
        },
        new("sent", "decided", "sent", "resolver") { Meets = "send-decision", Begins = "second-complaint sue" },
        new("sent", "published effective enforcing", null, "resolver") { Meets = "send-decision", Begins = "second-complaint sue" },
        new("published", "decided sent", "published", "resolver") { Meets = "publish", Begins = "keep-published" },
        new("published", "effective enforcing", null, "resolver") { Meets = "publish", Begins = "keep-published" },
        new("escalated", UnderWay + " suspended " + Decided + " effective", "escalated", "citizen")
        {
            Meets = "second-complaint", Stops = "take-effect",
            Asks = "case.second_round_is_last case.first_round_open case.second_complaint_late case.second_complaint_late",
        },
        new("sued-in-court", Open + " " + UnderWay + " suspended " + Decided + " effective enforcing", "in-court", "court")
        {
            Meets = "sue", Asks = "case.receiver_missing",
        },

        // The court discontinues (Đ11 k9): the complaint is resolved again from where it was, or may be continued where it was terminated
        // for the court.
        new("court-discontinued", "in-court", null, "court") { Back = true, Begins = "resolution" },
        new("court-discontinued", "terminated closed", null, "court") { Asks = "case.not_before_court" },
        new("effective", Decided, "effective", "time")
        {
            Meets = "take-effect", Begins = "order-enforcement", Asks = "case.effect_too_early case.second_complaint_waits",
        },
        new("enforcement-ordered", "effective", "enforcing", "resolver") { Meets = "order-enforcement" },
        new("enforced", Decided + " effective enforcing", "enforced", "resolver")
        {
            Meets = "order-enforcement", Asks = "case.not_effective",
        },
        new(
            "closed",
            UnderWay + " withdrawn terminated " + Decided + " effective enforcing enforced escalated in-court " + TurnedAway,
            "closed",
            "resolver")
        {
            EndsAll = true, Asks = "case.not_resolved case.window_open case.second_complaint_waits",
        },
    ];
}
