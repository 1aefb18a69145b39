namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// Kiến nghị, phản ánh, by hand from the legal reference §5.4 and §7.1; what the law leaves open is the office's own order.
/// </summary>
internal static class PetitionLaw
{
    private const string UnderWay = "accepted in-progress";

    public static IReadOnlyList<LawfulStep> Steps { get; } =
    [
        new("not-accepted", "received", "not-accepted", "officer") { Asks = "case.reason_missing" },
        new("merged", "received", "merged", "officer") { Asks = "case.reason_missing" },
        new("guided", "received", "guided", "officer") { Form = "Mẫu 02", Asks = "case.receiver_missing" },
        new("transferred", "received", "transferred", "head") { Begins = "reply", Form = "Mẫu 04", Asks = "letter.receiver_missing" },
        new("reply-received", "transferred", null, "officer") { Meets = "reply", Asks = "case.nothing_awaited" },
        new("filed", "received", "filed", "head") { Asks = "case.reason_missing" },
        new("accepted", "received", "accepted", "head") { Form = "Mẫu 01" },
        new("accepted", "not-accepted guided transferred filed", "accepted", "head") { Form = "Mẫu 01", Asks = "case.turned_away" },
        new("work-begun", "accepted", "in-progress", "officer"),
        new("supplement-requested", UnderWay, "supplement-requested", "officer") { Asks = "case.reason_missing" },
        new("supplemented", "supplement-requested", "in-progress", "citizen"),
        new("extended", UnderWay, null, "head") { Asks = "case.reason_missing" },
        new("dialogue-held", UnderWay, null, "resolver"),
        new("suspended", UnderWay, "suspended", "resolver") { Asks = "case.reason_missing" },
        new("resumed", "suspended", null, "resolver") { Back = true },
        new("withdrawn", "received " + UnderWay + " supplement-requested suspended", "withdrawn", "citizen") { Stops = "resolution" },
        new("terminated", "received " + UnderWay + " supplement-requested suspended", "terminated", "resolver") { Stops = "resolution" },
        new("answered", "received " + UnderWay, "answered", "head"),
        new("published", "answered", "published", "head"),
        new("reopened", "answered published enforced closed", "in-progress", "citizen") { Asks = "case.new_facts_missing" },
        new("enforced", "answered published", "enforced", "resolver"),
        new(
            "closed",
            UnderWay + " not-accepted withdrawn terminated answered published enforced guided transferred filed merged",
            "closed",
            "officer")
        {
            EndsAll = true, Asks = "case.not_resolved",
        },
    ];
}
