using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Letters;

/// <summary>
/// The outcomes that the decision matrix excludes, by eligibility and jurisdiction (TT 05/2021 Đ6–Đ9, Đ13, Đ14, Đ21, Đ28).
/// </summary>
internal static class IntakeGuards
{
    /// <summary>A letter that is not eligible is filed, guided to be supplemented, or not accepted.</summary>
    public static LetterGuard EligibleToPassOn { get; } = new(
        "intake.ineligible_not_passed_on",
        "`outcome` of a letter that is not eligible must be `filed`, `guided` or `not-accepted`.",
        "outcome",
        "TT 05/2021 Đ6 k2, Đ28",
        v => v.Processing.Eligible);

    public static LetterGuard NoJurisdictionOfIneligible { get; } = new(
        "intake.ineligible_has_no_jurisdiction",
        "`jurisdiction` is allowed only for an eligible letter.",
        "jurisdiction",
        "TT 05/2021 Đ6",
        v => v.Processing is { Eligible: true } or { Jurisdiction: null });

    public static LetterGuard OthersOnly { get; } = new(
        "intake.own_is_resolved",
        "`outcome` of a letter within own jurisdiction must be `accepted`, `not-accepted` or `filed`.",
        "outcome",
        "TT 05/2021 Đ7, Đ8, Đ9, Đ13, Đ14, Đ21",
        v => v.Processing.Jurisdiction is not Jurisdiction.Own);

    public static LetterGuard RefusedWithinOwn { get; } = new(
        "intake.others_not_refused",
        "`outcome` must not be `not-accepted` for a letter within other jurisdiction; it is guided, transferred or returned.",
        "outcome",
        "TT 05/2021 Đ7 k2, Đ8, Đ9, Đ21 k2",
        v => v.Processing.Jurisdiction is not Jurisdiction.Other);

    /// <summary>Own jurisdiction is a condition of accepting a denunciation.</summary>
    public static LetterGuard RefusedForJurisdiction { get; } = new(
        "intake.ground_against_jurisdiction",
        "`ground` must be `no-jurisdiction` for a denunciation within other jurisdiction, and only for such a one.",
        "ground",
        "Luật Tố cáo Đ24 k2, Đ29 k1",
        v => (v.Processing.Jurisdiction is Jurisdiction.Other) == (v.Processing.Ground is StepGround.NoJurisdiction));

    /// <summary>An incomplete letter is guided to be supplemented, even if it was forwarded.</summary>
    public static LetterGuard GuidedToCitizen { get; } = ArrivalRules.ForwardedIsReturned.ForLetter with
    {
        Holds = v => !v.Processing.Eligible || ArrivalRules.ForwardedIsReturned.Holds(Arrival.Of(v)),
    };

    public static LetterGuard NamedComplainant { get; } = new(
        "intake.anonymous_complaint",
        "A complaint can be accepted only if it names the complainant.",
        "outcome",
        "Luật Khiếu nại Đ8",
        v => v.Around.HasSender);
}
