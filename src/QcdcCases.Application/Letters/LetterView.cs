using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Application.Letters;

/// <summary>A letter as clients see it. People are read apart, because not everybody who may see a letter may see who wrote it.</summary>
/// <param name="KnownOn">Of a complaint: the day on which what it is against was received or learnt of.</param>
/// <param name="OnRegulations">Of a petition: it is about administrative regulations or procedures (NĐ 20/2008).</param>
/// <param name="LongerCheck">Of a denunciation: why its check takes the longer limit, and since when that is fixed.</param>
/// <param name="DestructionDecidedOn">Of a filed letter: when the head decided on its destruction.</param>
/// <param name="RepliedOn">When the body to which it was transferred replied.</param>
/// <param name="CitizenToldOn">When the citizen was told of that reply.</param>
/// <param name="ForwarderToldOn">When whoever passed it on was told what came of it.</param>
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
    Guid Version) : IVersioned, ICompletedAtCommit<LetterView>
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
        version)
    {
        record = letter,
    };
}
