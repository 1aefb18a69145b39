namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// The grounds that the law lists for a step (legal reference §2.1 Đ11, Đ11a; §3.1 Đ29, Đ33, Đ34, Đ37; §7.1), entered by hand.
/// </summary>
internal static class GroundLaw
{
    public static IReadOnlyList<(string Kind, string Event, string Grounds)> Lists { get; } =
    [
        (
            "complaint",
            "not-accepted",
            "internal-act not-affected no-capacity invalid-representative no-signature time-barred second-decision-made" +
                " terminated-before court"),
        ("complaint", "suspended", "obstacle waiting-for-result"),
        ("complaint", "terminated", "full-withdrawal died-or-dissolved no-object-left court"),
        ("denunciation", "not-accepted", "defective-form no-capacity no-jurisdiction not-identifiable resolved-complaint"),
        ("denunciation", "suspended", "waiting-for-result waiting-for-expertise"),
        ("denunciation", "terminated", "full-withdrawal died-or-dissolved settled-elsewhere"),
        ("denunciation", "withdrawn", "signs-of-violation coercion slander"),
        ("denunciation", "accepted", "unlawful-resolution signs-of-violation coercion slander"),
        ("complaint", "accepted", "coercion"),
        ("petition", "not-accepted", "not-a-petition"),
    ];

    /// <summary>A denunciation withdrawn is resolved all the same on these (Luật TC Đ33 k3).</summary>
    public static string GoesOnInSpiteOfWithdrawal => "signs-of-violation coercion slander";

    /// <summary>The criteria of a complex matter, đ.a–g.</summary>
    public static string Criteria =>
        "several-places several-contents many-people foreign-element several-bodies bodies-disagree contradictory-evidence";
}
