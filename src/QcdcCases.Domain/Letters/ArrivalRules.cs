using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Letters;

/// <summary>The way a matter arrived, as far as the lawful outcome depends on it; values are null where no letter is registered.</summary>
/// <param name="On">The day of the outcome.</param>
/// <param name="InPerson">True if a person brought it to the office.</param>
/// <param name="FromCitizen">True if the citizen sent it.</param>
/// <param name="WasForwarded">True if a deputy, the Front, the press or another body forwarded it.</param>
internal readonly record struct Arrival(DateOnly On, bool? InPerson, bool? FromCitizen, bool? WasForwarded)
{
    public static Arrival Of(LetterGuardView view) =>
        new(view.Processing.On, view.Letter.CameInPerson, !view.Letter.WasForwarded, view.Letter.WasForwarded);

    public static Arrival Of(GuardView view) => new(
        view.Entry.On,
        view.Context.Channels.Count == 0 ? null : view.Context.Channels.Contains(LetterChannel.InPerson),
        view.Context.FromCitizen,
        view.Context.WasForwarded);
}

/// <summary>
/// A condition on the destination of a matter of other jurisdiction. It applies to the letter's processing and to the step of its case.
/// </summary>
internal sealed record ArrivalRule(string Code, string Reason, string Article, Predicate<Arrival> Holds)
{
    public LetterGuard ForLetter => new(Code, Reason, "outcome", Article, v => Holds(Arrival.Of(v)));

    /// <summary>
    /// The condition on the step. A step that follows a letter was checked with that letter, which has more data, such as its eligibility.
    /// </summary>
    public Guard ForStep => new(Code, Reason, Article, v => v.Context.FollowsLetter || Holds(Arrival.Of(v)));
}

/// <summary>
/// The lawful destinations of a complaint or denunciation of other jurisdiction, by the way it arrived (TT 05/2021 Đ8, Đ9, Đ14; Luật Tố cáo
/// Đ24 k2).
/// </summary>
internal static class ArrivalRules
{
    public static ArrivalRule TransferAtReception { get; } = new(
        "intake.transfer_at_reception_only",
        "A complaint may be transferred only at a reception; any other is guided, or returned to the body that forwarded it.",
        "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025); TT 05/2021 Đ8, Đ9",
        v => v.InPerson is not false);

    public static ArrivalRule ForwardedIsReturned { get; } = new(
        "intake.forwarded_is_returned",
        "A complaint forwarded by a deputy, the Front, the press or another body is returned to the forwarder with the reason, not guided.",
        "TT 05/2021 Đ8 k2",
        v => v.WasForwarded is not true || v.FromCitizen is true);

    public static ArrivalRule ReturnedToForwarder { get; } = new(
        "intake.returned_to_forwarder_only",
        "A complaint may be returned only to the deputy or body that forwarded it; a complaint sent by the citizen is guided.",
        "TT 05/2021 Đ8 k2",
        v => v.WasForwarded is not false);

    public static ArrivalRule GuidedInPerson { get; } = new(
        "intake.denunciation_is_transferred",
        "Only a denunciation made in person is guided; any other is transferred.",
        "Luật Tố cáo Đ24 k2",
        v => v.InPerson is not false);

    public static ArrivalRule InPersonIsGuided { get; } = new(
        "intake.denunciation_is_guided",
        "Before 1 July 2026 a denunciation made in person to the wrong body is guided, not transferred.",
        "Luật Tố cáo Đ24 k2; Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
        v => v.InPerson is not true || v.On >= EntryIntoForce.Law136);

    /// <summary>
    /// The condition on the step, except for a matter under a superior's review or a tip: passing these on is no answer to a person who
    /// came in.
    /// </summary>
    public static Guard InPersonIsGuidedStep { get; } =
        InPersonIsGuided.ForStep with
        {
            Holds = v =>
                v.Context.FollowsLetter
                || v.State.Status is CaseStatus.Tip or CaseStatus.UnderReview
                || InPersonIsGuided.Holds(Arrival.Of(v)),
        };
}
