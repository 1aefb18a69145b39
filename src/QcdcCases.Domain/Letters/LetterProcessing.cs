using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Letters;

/// <summary>Whether a letter is the receiving unit's own to resolve.</summary>
public enum Jurisdiction
{
    Own,
    Other,
}

/// <summary>What processing decides (TT 05/2021; the decision matrix of the law on each kind).</summary>
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

/// <summary>The outcome of processing a letter, as of one day.</summary>
/// <param name="On">The day on which its review was finished; never before receipt.</param>
/// <param name="Eligible">Đủ điều kiện xử lý (TT 05/2021 Đ6 k2).</param>
/// <param name="Jurisdiction">Said for every eligible letter.</param>
/// <param name="Reason">In words.</param>
/// <param name="Receiver">The body it was transferred or returned to, or people were guided to.</param>
/// <param name="Ground">
/// Of one that was not accepted: the ground, where the law lists the grounds of its kind. Of an accepted one: why what was withdrawn or
/// resolved is taken up again.
/// </param>
/// <param name="ReplyBy">Of a transfer: the day by which the receiver's reply is expected; then a missing reply is chased.</param>
/// <param name="TellCitizen">Of a transfer: the citizen asked to be told what comes of it (Luật TCD Đ28 k2).</param>
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
    bool? TellCitizen = null)
{
    /// <summary>What must hold of every processing, also one from an old book.</summary>
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

    /// <summary>A ground belongs to a refusal, or to an acceptance that takes an earlier round up again.</summary>
    private bool IsListed(StepGround ground) => Outcome switch
    {
        ProcessingOutcome.NotAccepted => Grounds.AreListed(CaseEvent.NotAccepted, ground),
        ProcessingOutcome.Accepted => Grounds.AreListed(CaseEvent.Accepted, ground),
        _ => false,
    };

    /// <summary>What the counter must say besides; old books may be thinner.</summary>
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

/// <summary>When a letter is finished.</summary>
public static class LetterEnd
{
    /// <summary>
    /// The day of a processing outcome that ends it; once accepted, the day on which the last of its cases was over in its instance, on or
    /// after the acceptance: what ended before it does not end a later letter. Null while it is open.
    /// </summary>
    /// <param name="courses">For each of its cases the course in the letter's instance.</param>
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
