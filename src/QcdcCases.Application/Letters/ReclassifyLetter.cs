using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Codes;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>
/// Changes the kind of a letter to match its content (TT 05/2021 Đ6). The day of receipt does not change; the processing deadline is
/// recounted from it.
/// </summary>
public sealed record ReclassifyLetter(
    Guid Letter,
    CaseKind Kind,
    string Field,
    string Summary,
    int Instance = 1,
    bool OnRegulations = false) : ICommand<LetterView>;

internal sealed class ReclassifyLetterValidator : AbstractValidator<ReclassifyLetter>
{
    public ReclassifyLetterValidator()
    {
        RuleFor(l => l.Field).IsCode();
        RuleFor(l => l.Summary).IsProse();
        RuleFor(l => l.Instance).InclusiveBetween(1, 2);
    }
}

internal sealed class ReclassifyLetterHandler(
    CasesDbContext db, LetterLoader letters, CodeDirectory codes, PeopleStore people, SimilarLetterOutcomes similarLetterOutcomes)
    : IRequestHandler<ReclassifyLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(ReclassifyLetter command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var classification = new LetterClassification(command.Kind, command.Instance, command.Field, command.OnRegulations);
        if ((classification.Check() ?? await CheckFieldAsync(command, letter, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        var (kindBefore, summaryBefore) = (letter.Kind, letter.Summary);
        var refused = letter.Reclassify(
            classification,
            command.Summary,
            PeopleStore.OpenNames(await people.OfAsync(letter.Id, cancellationToken)));
        if (refused is not null)
        {
            return refused;
        }

        // The acceptance depends on the conditions of the kind, so an accepted letter keeps its kind.
        if (kindBefore != command.Kind && letter.Processing is { } processing &&
            LetterProcedure.Check(letter, processing, await similarLetterOutcomes.OfAsync(letter, cancellationToken)) is { } unlawful)
        {
            return unlawful with { Field = "kind" };
        }

        var cases = await letters.CasesOfAsync(letter, cancellationToken);
        await ReclassifyCasesAsync(letter, cases, summaryBefore, cancellationToken);
        return await letters.CompleteAsync(
            letter, "letter.reclassified", $"{Code.Of(kindBefore)} → {Code.Of(letter.Kind)}", cancellationToken, "TT 05/2021 Đ6");
    }

    /// <summary>An imported letter may keep the code of its source.</summary>
    private async Task<Refusal?> CheckFieldAsync(ReclassifyLetter command, Letter letter, CancellationToken cancellationToken) =>
        command.Field == letter.Field
            ? null
            : await codes.CheckFieldAsync(command.Field, letter.UnitId, letter.ReceivedOn, cancellationToken);

    /// <summary>
    /// True if only this letter is about the case and the case has no further steps: then the case takes the letter's kind.
    /// </summary>
    private async Task ReclassifyCasesAsync(Letter letter, List<Case> cases, string? summaryBefore, CancellationToken cancellationToken)
    {
        var ids = cases.ConvertAll(c => c.Id);
        var shared = await db.Letters
            .SelectMany(l => l.Cases)
            .Where(c => ids.Contains(c.CaseId) && c.LetterId != letter.Id)
            .Select(c => c.CaseId)
            .ToListAsync(cancellationToken);
        foreach (var own in cases.Where(c => c.UnitId == letter.UnitId && !c.EffectiveSteps.Any() && !shared.Contains(c.Id)))
        {
            // No condition can refuse this step.
            _ = own.Reclassify(letter.Kind, letter.Instance);
            own.Describe(own.Description with { Field = letter.Field, Title = own.Title == summaryBefore ? letter.Summary! : own.Title });
            db.Stamp(own);
        }
    }
}
