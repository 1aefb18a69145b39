using FluentValidation;
using MediatR;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>The outcome of processing a letter.</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="GroupPapersComplete">For a complaint of several people: all have signed and the appointment of their representative is in
/// the file (NĐ 124/2020 Đ16 k1).</param>
/// <param name="LateForGoodReason">Received after the time limit for complaints, with a good reason on record (Luật KN Đ11 k6).</param>
/// <param name="AcceptCases">Whether the outcome is also recorded for its cases: accepted with the letter, or ended with the last letter
/// about them. Default true.</param>
/// <param name="Ground">For a letter that is not accepted: one of the grounds that the law lists for its kind; <paramref name="Reason"/>
/// may add details. For an accepted one: why a withdrawn or unlawfully resolved matter is taken up again.</param>
/// <param name="ReplyBy">For a transfer: the day by which the receiver must reply; the deadline monitor reports a missing reply.</param>
/// <param name="TellCitizen">For a transfer: the citizen asked to be informed of the result (Luật TCD Đ28 k2).</param>
/// <param name="SignedBy">The name of the official who signed its document.</param>
public sealed record ProcessingEntry(
    DateOnly On,
    bool Eligible,
    ProcessingOutcome Outcome,
    Jurisdiction? Jurisdiction = null,
    string? Reason = null,
    string? Receiver = null,
    string? DocumentNo = null,
    bool AcceptCases = true,
    bool GroupPapersComplete = false,
    bool LateForGoodReason = false,
    StepGround? Ground = null,
    DateOnly? ReplyBy = null,
    bool? TellCitizen = null,
    string? SignedBy = null)
{
    /// <summary>The assurances of the officer when the cases are accepted with the letter.</summary>
    public IReadOnlyList<StepAssurance> Assurances =>
        [
            .. GroupPapersComplete ? [StepAssurance.GroupPapersComplete] : (StepAssurance[])[],
            .. LateForGoodReason ? [StepAssurance.LateForGoodReason] : (StepAssurance[])[],
        ];

    public LetterProcessing ToProcessing() =>
        new(On, Eligible, Jurisdiction, Outcome, Reason, Receiver, DocumentNo, Ground, ReplyBy, TellCitizen, SignedBy);
}

/// <summary>Records the outcome of processing a letter, and the step of its cases.</summary>
public sealed record ProcessLetter(Guid Letter, ProcessingEntry Entry) : ICommand<LetterView>;

/// <summary>Replaces the recorded outcome; the earlier one remains in the history.</summary>
public sealed record CorrectProcessing(Guid Letter, ProcessingEntry Entry) : ICommand<LetterView>;

internal sealed class ProcessLetterValidator : AbstractValidator<ProcessLetter>
{
    public ProcessLetterValidator() =>
        RuleFor(p => p.Entry).SetValidator(new ProcessingEntryValidator()).OverridePropertyName(string.Empty);
}

internal sealed class CorrectProcessingValidator : AbstractValidator<CorrectProcessing>
{
    public CorrectProcessingValidator() =>
        RuleFor(p => p.Entry).SetValidator(new ProcessingEntryValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ProcessingEntryValidator : AbstractValidator<ProcessingEntry>
{
    public ProcessingEntryValidator()
    {
        RuleFor(p => p.Reason).IsOptionalProse();
        RuleFor(p => p.Receiver).IsOptionalName();
        RuleFor(p => p.DocumentNo).IsOptionalName();
        RuleFor(p => p.SignedBy).IsOptionalName();
    }
}

internal sealed class ProcessLetterHandler(
    RequestContext context,
    LetterLoader letters,
    SimilarLetterOutcomes similarLetterOutcomes,
    LetterOutcomeSteps following
) : IRequestHandler<ProcessLetter, Result<LetterView>>, IRequestHandler<CorrectProcessing, Result<LetterView>>
{
    public Task<Result<LetterView>> Handle(ProcessLetter command, CancellationToken cancellationToken) =>
        RecordAsync(
            command.Letter,
            command.Entry,
            "letter.processed",
            (letter, processing) => letter.Process(processing),
            cancellationToken);

    public Task<Result<LetterView>> Handle(CorrectProcessing command, CancellationToken cancellationToken) =>
        RecordAsync(command.Letter, command.Entry, "letter.processing-corrected", Correct, cancellationToken);

    private static Refusal? Correct(Letter letter, LetterProcessing processing) =>
        letter.Processing is null ? LetterRefusals.NotProcessed() : letter.CorrectProcessing(processing);

    private async Task<Result<LetterView>> RecordAsync(
        Guid letterId,
        ProcessingEntry entry,
        string action,
        Func<Letter, LetterProcessing, Refusal?> write,
        CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(letterId, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var before = letter.Processing;
        var processing = entry.ToProcessing();
        var around = await similarLetterOutcomes.OfAsync(letter, cancellationToken) with
        {
            LateForGoodReason = entry.LateForGoodReason,
            GroupPapersComplete = entry.GroupPapersComplete,
        };
        refusal =
            DayRules.CheckHappened(entry.On, context.Today, "on")
            ?? write(letter, processing)
            ?? LetterProcedure.Check(letter, processing, around)
            ?? processing.CheckComplete();
        if (refusal is not null)
        {
            return refusal;
        }

        var cases = await letters.CasesOfAsync(letter, cancellationToken);
        if (await following.FollowAsync(letter, before, cases, entry.Assurances, entry.AcceptCases, cancellationToken) is { } notFollowed)
        {
            return notFollowed;
        }

        return await letters.CompleteAsync(letter, action, HistoryDetail(processing), cancellationToken);
    }

    private static string HistoryDetail(LetterProcessing processing) =>
        string.Join(
            ", ",
            new[] { Code.Of(processing.Outcome), $"{processing.On:yyyy-MM-dd}", processing.DocumentNo }.Where(t => t is not null));
}
