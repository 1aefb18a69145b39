using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>One row of the decision matrix (legal reference §5.4), entered by hand.</summary>
/// <param name="Step">The step that the letter's case takes; null where the kind knows none.</param>
/// <param name="Form">The form of the document; null when the law prescribes none.</param>
/// <param name="Asks">The codes of the conditions, in their order.</param>
internal sealed record LawfulOutcome(string Kind, string Outcome, string? Step, string? Form, string Asks);

/// <summary>The decision matrix and the duties of whoever has a letter.</summary>
internal static class LetterLaw
{
    // Jurisdiction is asked of eligible letters (Đ6); what goes elsewhere is another's (Đ7 to Đ9, Đ14, Đ21), and eligible where others
    // are to deal with it.
    private const string NoJurisdiction = "intake.ineligible_has_no_jurisdiction";
    private const string Others = NoJurisdiction + " intake.own_is_resolved";
    private const string PassedOn = NoJurisdiction + " intake.ineligible_not_passed_on intake.own_is_resolved";
    private const string Refused = "case.ground_of_other_step letter.ground_missing " + NoJurisdiction;

    private static readonly DateOnly ReceptionLaw = new(2014, 7, 1);
    private static readonly DateOnly Circular05 = new(2021, 11, 15);
    private static readonly DateOnly FeedbackDecree = new(2013, 7, 1);

    public static IReadOnlyList<LawfulOutcome> Outcomes { get; } =
    [
        new(
            "complaint",
            "accepted",
            "accepted",
            "Mẫu 01",
            "letter.time_barred intake.anonymous_complaint case.group_papers_missing case.disciplinary_by_letter"),
        new("complaint", "not-accepted", "not-accepted", "NĐ 124/2020 Mẫu 04", Refused + " intake.others_not_refused"),
        new("complaint", "guided", "guided", "Mẫu 02", "letter.guided_already " + Others + " intake.forwarded_is_returned"),
        new(
            "complaint",
            "transferred",
            "transferred",
            null,
            "letter.complaint_is_guided " + PassedOn + " intake.transfer_at_reception_only"),
        new("complaint", "returned", "returned", null, "letter.return_reason_missing " + PassedOn + " intake.returned_to_forwarder_only"),
        new("complaint", "filed", "filed", null, NoJurisdiction),
        new("denunciation", "accepted", "accepted", "Mẫu 01", "letter.tip_not_accepted letter.anonymous_not_accepted"),
        new("denunciation", "not-accepted", "not-accepted", null, Refused + " intake.ground_against_jurisdiction"),
        new("denunciation", "guided", "guided", null, Others + " intake.denunciation_is_transferred"),
        new(
            "denunciation",
            "transferred",
            "transferred",
            "Mẫu 03",
            "letter.transferred_already " + PassedOn + " intake.denunciation_is_guided"),
        new("denunciation", "returned", null, null, "letter.return_not_foreseen"),
        new("denunciation", "filed", "filed", null, NoJurisdiction),
        new("petition", "accepted", "accepted", "Mẫu 01", ""),
        new("petition", "not-accepted", "not-accepted", null, NoJurisdiction + " intake.others_not_refused"),
        new("petition", "guided", "guided", "Mẫu 02", Others),
        new("petition", "transferred", "transferred", "Mẫu 04", PassedOn),
        new("petition", "returned", null, null, "letter.return_not_foreseen"),
        new("petition", "filed", "filed", null, NoJurisdiction),
    ];

    /// <summary>The duties of a letter with every row by which each may count.</summary>
    public static IReadOnlyList<(string Code, string Rows)> Duties { get; } =
    [
        ("processing", "KN-04 TC-01"),
        ("answer", "TCD-06"),
        ("alarm", "TCD-10"),
        ("forward", "TC-03"),
        ("forward-regulations", "PAKN-B"),
        ("answer-forwarder", "TC-12"),
        ("keep-filed", "LUU-01"),
        ("reply", "TL-01"),
        ("tell-citizen", "TCD-08"),
        ("tell-forwarder", "TCD-07 KN-23"),
    ];

    /// <summary>A deadline that runs of a letter.</summary>
    public sealed record Running(string Duty, string Row, string Begun, DateOnly Start, DateOnly? Ended, bool Stopped);

    /// <summary>
    /// The deadlines of a letter by §4.2 (TCD-06 to TCD-08, TCD-10), §2.2 (KN-04, KN-23), §3.2 (TC-01, TC-03, TC-12), §5.4 (filed letters)
    /// and §7 B,
    /// told once more.
    /// </summary>
    public static IEnumerable<Running> DeadlinesOf(Letter letter)
    {
        var (received, done, outcome) = (letter.ReceivedOn, letter.Processing?.On, letter.Processing?.Outcome);
        var denounced = letter.Kind == CaseKind.Denunciation;
        if (letter.Kind == CaseKind.Complaint)
        {
            yield return OfReceipt("processing", received < new DateOnly(2026, 7, 1) ? "KN-04a" : "KN-04b");
        }

        if (denounced)
        {
            yield return OfReceipt("processing", "TC-01");
        }

        // What goes by NĐ 20/2008 has the deadline of that regime alone (§7 B).
        if (letter.OnRegulations)
        {
            if (received >= FeedbackDecree)
            {
                yield return OfReceipt("forward-regulations", "PAKN-B") with
                {
                    Stopped = outcome is not null && outcome != ProcessingOutcome.Transferred && outcome != ProcessingOutcome.Accepted,
                };
            }
        }
        else if (letter.Kind == CaseKind.Petition || received >= ReceptionLaw)
        {
            yield return OfReceipt("answer", "TCD-06");
        }

        if (received >= new DateOnly(2026, 7, 1) && !letter.OnRegulations)
        {
            yield return OfReceipt("alarm", "TCD-10");
        }

        // Only what lies outside jurisdiction is to be forwarded (Đ24 k2), which processing finds.
        if (denounced && received >= new DateOnly(2019, 1, 1) && letter.Processing?.Jurisdiction == Jurisdiction.Other)
        {
            yield return OfReceipt("forward", "TC-03") with { Stopped = outcome != ProcessingOutcome.Transferred };
        }

        if (denounced && received >= new DateOnly(2019, 1, 1) && letter.ForwardedBy is not null)
        {
            yield return OfReceipt("answer-forwarder", "TC-12");
        }

        if (outcome == ProcessingOutcome.Filed && done >= Circular05)
        {
            yield return new("keep-filed", "LUU-01", "filed", done.Value, letter.DestructionDecidedOn, false);
        }

        if (outcome == ProcessingOutcome.Transferred && letter.Processing!.ReplyBy is { } agreed && agreed >= ReceptionLaw)
        {
            yield return new("reply", "TL-01", "transferred", agreed, letter.RepliedOn, false);
        }

        var asked = outcome == ProcessingOutcome.Transferred && letter.Processing!.TellCitizen == true;
        if (asked && letter.RepliedOn is { } replied && replied >= ReceptionLaw)
        {
            yield return new("tell-citizen", "TCD-08", "reply-received", replied, letter.CitizenToldOn, false);
        }

        if (outcome == ProcessingOutcome.Accepted && letter.FinishedOn is { } over)
        {
            var bindsReception = letter.ForwarderKind == ForwarderKind.Deputies || letter.ForwarderKind == ForwarderKind.ReceptionBoard;
            if (bindsReception && over >= ReceptionLaw)
            {
                yield return new("tell-forwarder", "TCD-07", "finished", over, letter.ForwarderToldOn, false);
            }

            if (letter.ForwarderKind == ForwarderKind.Front && letter.Kind == CaseKind.Complaint)
            {
                yield return new("tell-forwarder", "KN-23", "finished", over, letter.ForwarderToldOn, false);
            }
        }

        Running OfReceipt(string duty, string row) => new(duty, row, "received", received, done, false);
    }
}
