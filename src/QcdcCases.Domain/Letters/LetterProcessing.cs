using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Letters;

/// <summary>The jurisdiction over a letter: of the receiving unit or of another body.</summary>
public enum Jurisdiction
{
    Own,
    Other,
}

/// <summary>The outcomes of processing (TT 05/2021; the decision matrix of the law on each kind).</summary>
public enum ProcessingOutcome
{
    /// <summary>Thụ lý: accepted for resolution; the letter stays open until its cases are closed.</summary>
    Accepted,

    /// <summary>Không thụ lý.</summary>
    NotAccepted,

    /// <summary>Hướng dẫn.</summary>
    Guided,

    /// <summary>Chuyển đơn.</summary>
    Transferred,

    /// <summary>Trả đơn.</summary>
    Returned,

    /// <summary>Lưu đơn.</summary>
    Filed,
}

/// <summary>The outcome of processing a letter on a day.</summary>
/// <param name="On">The day on which the check was finished; never before receipt.</param>
/// <param name="Eligible">Đủ điều kiện xử lý (TT 05/2021 Đ6 k2).</param>
/// <param name="Jurisdiction">Required for every eligible letter.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="Receiver">The body to which the letter was transferred or returned, or to which the sender was guided.</param>
/// <param name="Ground">Of a letter that was not accepted: the ground, where the law lists the grounds of its kind. Of an accepted letter:
/// the ground on which a withdrawn or resolved matter is taken up again.</param>
/// <param name="ReplyBy">Of a transfer: the day by which a reply of the receiver is expected; a missing reply then raises an event.</param>
/// <param name="TellCitizen">Of a transfer: true if the citizen asked to be informed of the result (Luật TCD Đ28 k2).</param>
/// <param name="SignedBy">The name of the official who signed its document.</param>
public sealed record LetterProcessing(
    DateOnly On,
    bool Eligible,
    Jurisdiction? Jurisdiction,
    ProcessingOutcome Outcome,
    string? Reason = null,
    string? Receiver = null,
    string? DocumentNo = null,
    StepGround? Ground = null,
    DateOnly? ReplyBy = null,
    bool? TellCitizen = null,
    string? SignedBy = null)
{
    /// <summary>Checks the rules for every processing, imported ones included.</summary>
    public Refusal? Check(DateOnly receivedOn) => this switch
    {
        _ when On < receivedOn => Refusal.Rule(
            "letter.processed_before_received", "`on` must not be before `receivedOn` of the letter.", "on"),
        { Eligible: true, Jurisdiction: null } => Refusal.Rule(
            "letter.jurisdiction_missing", "`jurisdiction` is required for an eligible letter.", "jurisdiction"),
        { Outcome: ProcessingOutcome.Accepted, Eligible: false } => Refusal.Rule(
            "letter.ineligible_accepted", "`outcome` must not be `accepted` for a letter that is not eligible.", "outcome"),
        { Outcome: ProcessingOutcome.Accepted, Jurisdiction: not Letters.Jurisdiction.Own } => Refusal.Rule(
            "letter.not_own_accepted", "`outcome` may be `accepted` only for a letter within own jurisdiction.", "outcome"),
        { Ground: { } ground } when !IsListed(ground) => Refusal.Rule(
            "letter.ground_unexpected",
            "`ground` is allowed only for a letter that is not accepted or accepted again, and must be one that the law lists.", "ground"),
        { ReplyBy: { } day } when Outcome is not ProcessingOutcome.Transferred || day < On => Refusal.Rule(
            "letter.reply_day", "`replyBy` is allowed only for a transfer and must not be before `on`.", "replyBy"),
        { Outcome: not ProcessingOutcome.Transferred, TellCitizen: true } => Refusal.Rule(
            "letter.tell_of_transfer", "`tellCitizen` is allowed only for a transfer.", "tellCitizen"),
        _ => null,
    };

    /// <summary>
    /// True if the law lists the ground for the outcome: a refusal, or an acceptance that takes up an earlier round again.
    /// </summary>
    private bool IsListed(StepGround ground) => Outcome switch
    {
        ProcessingOutcome.NotAccepted => Grounds.AreListed(CaseEvent.NotAccepted, ground),
        ProcessingOutcome.Accepted => Grounds.AreListed(CaseEvent.Accepted, ground),
        _ => false,
    };

    /// <summary>Checks the additional rules for the counter; imported registers may have less data.</summary>
    public Refusal? CheckComplete() => this switch
    {
        { Eligible: false, Reason: null } => Refusal.Rule(
            "letter.reason_missing", "`reason` is required for a letter that is not eligible.", "reason"),
        { Outcome: ProcessingOutcome.NotAccepted, Reason: null, Ground: null } => Refusal.Rule(
            "letter.reason_missing", "`reason` or `ground` is required for a letter that is not accepted.", "reason"),
        { Outcome: ProcessingOutcome.Transferred or ProcessingOutcome.Returned, Receiver: null } => Refusal.Rule(
            "letter.receiver_missing", "`receiver` is required: the body to which the letter goes.", "receiver"),
        _ => null,
    };
}

/// <summary>The rule by which a letter is finished.</summary>
public static class LetterEnd
{
    /// <summary>
    /// Returns the day on which the letter was finished: the day of an outcome that ends it; for an accepted letter, the day on which the
    /// last of its cases was over in its instance, on or after the acceptance (an earlier end does not finish a later letter). Null while
    /// the letter is open.
    /// </summary>
    /// <param name="courses">The course of each of its cases in the letter's instance.</param>
    public static DateOnly? Of(LetterProcessing? processing, IReadOnlyCollection<CaseCourse> courses)
    {
        if (processing is not { Outcome: ProcessingOutcome.Accepted })
        {
            return processing?.On;
        }

        var ends = courses.Select(c => c.FirstEndSince(processing.On)?.On).ToList();
        return ends.Count == 0 || ends.Contains(null) ? null : ends.Max();
    }
}
