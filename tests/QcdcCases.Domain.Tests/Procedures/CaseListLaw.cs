namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>What steps leave to be answered, what they make of the taking-up, and which states belong together; entered by hand.</summary>
internal static class CaseListLaw
{
    /// <summary>
    /// Each notice of §2.3, §3.2 (TC-02, TC-04, TC-06) is sent; whoever was asked or took the matter replies (Đ27 k2 TCD, Đ38 k3 TC);
    /// documents asked for are supplied (Đ12–15 KN); an execution suspended is resumed (Đ35 KN).
    /// </summary>
    public static IReadOnlyList<(string After, string Awaits)> Awaited { get; } =
    [
        ("accepted", "notice-sent"),
        ("not-accepted", "notice-sent"),
        ("taken-over", "notice-sent"),
        ("suspended", "notice-sent"),
        ("resumed", "notice-sent"),
        ("withdrawn", "notice-sent"),
        ("terminated", "notice-sent"),
        ("transferred", "reply-received"),
        ("report-demanded", "reply-received"),
        ("documents-requested", "documents-supplied"),
        ("execution-suspended", "execution-resumed"),
    ];

    /// <summary>Somebody's present work.</summary>
    public static string UnderWay => "accepted suspended verifying dialogue in-progress escalated";

    /// <summary>Not taken up here.</summary>
    public static string TurnedAway => "not-accepted guided transferred returned filed not-processed";

    /// <summary>Looked at before acceptance.</summary>
    public static string BeingChecked => "screening initial-processing supplement-requested report-demanded tip under-review";

    /// <summary>Taken up and neither resolved nor passed on: closing it would go round its resolution.</summary>
    public static string Unresolved => "accepted verifying dialogue in-progress";

    /// <summary>Out of this unit's hands without having been taken up.</summary>
    public static string Left => TurnedAway + " inspection-referred criminal-referred merged";

    /// <summary>
    /// A further letter about the matter is answered with the one that is being resolved; what went to the next instance or court is not.
    /// </summary>
    public static string Joinable => "accepted suspended verifying dialogue in-progress";

    /// <summary>
    /// What ends an accepted letter (figures.md, letters.finished): the case was decided, answered, not accepted, wholly withdrawn,
    /// terminated or
    /// closed. What is sent elsewhere, filed or merged is not taken up either.
    /// </summary>
    public static string Ends =>
        "decided answered terminated closed withdrawn not-accepted guided transferred returned filed not-processed" +
        " inspection-referred merged";

    /// <summary>
    /// A file handed to the police ends the matter here where nobody had taken it up (Luật TC Đ27 k1), not in the course of a resolution
    /// (Đ36 k2).
    /// </summary>
    public static string EndsWhereNotTakenUp => "criminal-referred";

    /// <summary>
    /// The stages into which a step moves the taking-up, columns 3 to 6 of 03/GQKN and 04/GQTC: accepted; not accepted; withdrawn or
    /// terminated; its
    /// conditions looked at, where it was not taken up before.
    /// </summary>
    /// <remarks>What is terminated for a reason that is no withdrawal is told by <see cref="AfterTermination"/>.</remarks>
    public static IReadOnlyList<(string Event, string Stage)> Stages { get; } =
    [
        ("accepted", "accepted"), ("taken-over", "accepted"), ("reopened", "accepted"), ("terminated", "stopped"), ("withdrawn", "stopped"),
        ("not-accepted", "not-accepted"), ("guided", "not-accepted"), ("transferred", "not-accepted"), ("returned", "not-accepted"),
        ("filed", "not-accepted"), (
            "not-processed",
            "not-accepted"), ("screening-begun", "reviewing"), ("supplement-requested", "reviewing"),
        ("supplemented", "reviewing"), ("report-demanded", "reviewing"),
    ];

    /// <summary>
    /// Column 6 counts only what was withdrawn as a whole and then terminated (note to the column in TT 06/2025); what ended for another
    /// reason is among the accepted if it was, else among those not taken up. Without a ground it is the withdrawal, the one that the law
    /// of complaints had before Luật 136/2025, but of what a court holds the court's.
    /// </summary>
    public static string AfterTermination(string? ground, string before, bool takenUp) =>
        before == "withdrawn" || ground == "full-withdrawal" || (ground is null && before != "in-court") ? "stopped"
        : takenUp ? "terminated" : "not-accepted";
}
