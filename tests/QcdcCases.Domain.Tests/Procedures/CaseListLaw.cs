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

    /// <summary>The steps that end a matter here before it was taken up, as processing its letter does.</summary>
    public static string TurnsAway => "not-accepted guided transferred returned filed";

    /// <summary>The stages into which a step moves the taking-up.</summary>
    public static IReadOnlyList<(string Event, string Stage)> Stages { get; } =
        [("accepted", "accepted"), ("not-accepted", "not-accepted"), ("terminated", "stopped"), ("withdrawn", "stopped")];
}
