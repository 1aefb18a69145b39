using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>
/// A letter as clients see it. People have an endpoint of their own, because not every reader of a letter may see its sender.
/// </summary>
/// <param name="KnownOn">For a complaint: the day on which the complainant received or learned of the disputed act.</param>
/// <param name="OnRegulations">For a petition: true if it is about administrative regulations or procedures (NĐ 20/2008).</param>
/// <param name="LongerCheck">For a denunciation: why its check takes the longer limit, and the day on which that was fixed.</param>
/// <param name="DestructionDecidedOn">For a filed letter: the day on which the head decided on its destruction.</param>
/// <param name="RepliedOn">The day on which the receiver of the transfer replied.</param>
/// <param name="CitizenToldOn">The day on which the citizen was informed of that reply.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="ForwarderToldOn">The day on which the forwarder was informed of the result.</param>
/// <param name="BeyondLevel">True if it was sent past the proper level.</param>
/// <param name="ManyPlaces">True if it was sent to several bodies.</param>
/// <param name="AssigneeName">The name of the assignee.</param>
public sealed record LetterView(
    Guid Id,
    string Unit,
    int Number,
    int Year,
    DateOnly ReceivedOn,
    LetterChannel Channel,
    CaseKind Kind,
    int Instance,
    string Field,
    int? Signatories,
    string? Summary,
    string? ForwardedBy,
    ForwarderKind? ForwarderKind,
    DateOnly? KnownOn,
    bool OnRegulations,
    LongerCheck? LongerCheck,
    IReadOnlyList<Guid> Cases,
    Guid? DuplicateOf,
    Guid? Visit,
    DateOnly ProcessingDueOn,
    LetterProcessing? Processing,
    DateOnly? FinishedOn,
    DateOnly? RepliedOn,
    DateOnly? CitizenToldOn,
    DateOnly? ForwarderToldOn,
    DateOnly? DestructionDecidedOn,
    Guid? Assignee,
    Guid Version,
    string? AssigneeName = null,
    Voiding? Voided = null,
    bool BeyondLevel = false,
    bool ManyPlaces = false) : IVersioned, ICompletedAtCommit<LetterView>
{
    private Letter? record;

    LetterView ICompletedAtCommit<LetterView>.Completed() => record is { } letter
        ? this with { Number = letter.Number, ProcessingDueOn = letter.ProcessingDueOn, FinishedOn = letter.FinishedOn }
        : this;

    public static LetterView Of(Letter letter, string unit, Guid version) => new(
        letter.Id,
        unit,
        letter.Number,
        letter.ReceivedOn.Year,
        letter.ReceivedOn,
        letter.Channel,
        letter.Kind,
        letter.Instance,
        letter.Field,
        letter.Signatories,
        letter.Summary,
        letter.ForwardedBy,
        letter.ForwarderKind,
        letter.KnownOn,
        letter.OnRegulations,
        letter is { LongerCheckOn: { } on, LongerCheckGround: { } ground } ? new(on, ground, letter.LongerCheckReason) : null,
        [.. letter.Cases.OrderBy(c => c.Ordinal).Select(c => c.CaseId)],
        letter.DuplicateOfId,
        letter.VisitId,
        letter.ProcessingDueOn,
        letter.Processing,
        letter.FinishedOn,
        letter.RepliedOn,
        letter.CitizenToldOn,
        letter.ForwarderToldOn,
        letter.DestructionDecidedOn,
        letter.AssigneeId,
        version,
        Voided: letter.Voided,
        BeyondLevel: letter.BeyondLevel,
        ManyPlaces: letter.ManyPlaces)
    {
        record = letter,
    };
}
