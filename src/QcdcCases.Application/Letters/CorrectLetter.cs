using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>
/// Replaces what was entered when a letter was registered. Unit and number stay; the classification has a command of its own. The history
/// keeps the earlier values.
/// </summary>
/// <param name="Reason">The reason of the correction; it must not name persons of the matter.</param>
/// <param name="Summary">By default unchanged.</param>
/// <param name="Field">By default unchanged.</param>
/// <param name="People">All people of the letter; by default unchanged.</param>
/// <param name="BeyondLevel">Whether it was sent past the proper level; by default unchanged.</param>
/// <param name="ManyPlaces">Whether it was sent to several bodies; by default unchanged.</param>
public sealed record CorrectLetter(
    Guid Letter,
    string Reason,
    DateOnly ReceivedOn,
    LetterChannel Channel,
    int? Signatories = null,
    string? ForwardedBy = null,
    ForwarderKind? ForwarderKind = null,
    DateOnly? KnownOn = null,
    string? Field = null,
    string? Summary = null,
    IReadOnlyList<NamedPerson>? People = null,
    bool? BeyondLevel = null,
    bool? ManyPlaces = null) : ICommand<LetterView>
{
    internal LetterCorrection After(Letter letter) => new(
        ReceivedOn,
        Channel,
        Signatories,
        ForwardedBy,
        ForwarderKind,
        KnownOn,
        Field ?? letter.Field,
        Summary ?? letter.Summary,
        BeyondLevel ?? letter.BeyondLevel,
        ManyPlaces ?? letter.ManyPlaces);
}

internal sealed class CorrectLetterValidator : AbstractValidator<CorrectLetter>
{
    public CorrectLetterValidator()
    {
        RuleFor(l => l.Reason).IsProse();
        RuleFor(l => l.Signatories).InclusiveBetween(1, 100_000);
        RuleFor(l => l.ForwardedBy).IsOptionalName();
        RuleFor(l => l.ForwardedBy).NotEmpty().When(l => l.ForwarderKind is not null);
        RuleFor(l => l.Field!).IsCode().When(l => l.Field is not null);
        RuleFor(l => l.Summary!).IsProse().When(l => l.Summary is not null);
        RuleFor(l => l.People).Must(p => p is null || p.Count <= 200).WithErrorCode("list.too_long");
        RuleForEach(l => l.People).SetValidator(new NamedPersonValidator());
    }
}

internal sealed class CorrectLetterHandler(
    CasesDbContext db,
    RequestContext context,
    LetterLoader letters,
    LetterLinks links,
    PeopleStore people,
    UnitDirectory units,
    RequestCalendar calendars,
    SimilarLetterOutcomes similarLetterOutcomes,
    CaseStories stories) : IRequestHandler<CorrectLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(CorrectLetter command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        refusal =
            DayRules.CheckHappened(command.ReceivedOn, context.Today, "receivedOn")
            ?? (tree[letter.UnitId].ExistsOn(command.ReceivedOn) ? null : UnitRefusals.NotInExistence("receivedOn"));
        if (refusal is not null)
        {
            return refusal;
        }

        var (cases, signatories) = (await letters.CasesOfAsync(letter, cancellationToken), letter.Signatories);
        var before = await stories.OfAsync(cases, cancellationToken);
        var outcomeBefore = letter.Processing is { } old ? await CheckOutcomeAsync(letter, old, cancellationToken) : null;
        var named = await people.OfAsync(letter.Id, cancellationToken);
        var changes = ChangesOf(LetterCorrection.Of(letter), command.After(letter), command.People is not null);
        refusal = CheckPeople(letter, command, named);
        if (refusal is null)
        {
            named = command.People is { } corrected ? people.Replace(letter.Id, named, corrected) : named;
            refusal = letter.Correct(
                command.After(letter), PeopleStore.OpenNames(named), (await calendars.GetAsync(cancellationToken)).Current);
        }

        refusal ??= await links.CheckOrderAsync(letter, "receivedOn", cancellationToken);
        refusal ??= letter.Processing is { } processing && await CheckOutcomeAsync(letter, processing, cancellationToken) is { } unlawful
            && unlawful.Code != outcomeBefore?.Code
                ? unlawful with { Field = null }
                : null;
        refusal ??= await stories.CheckAsync(before, cancellationToken);
        await RegroupAsync(letter, cases, signatories, cancellationToken);
        return refusal is null
            ? await letters.CompleteAsync(letter, "letter.corrected", changes.ToString(), cancellationToken, reason: command.Reason)
            : refusal;
    }

    /// <summary>A case of this letter alone is of many people if the letter is, unless its traits were fixed otherwise.</summary>
    private async Task RegroupAsync(Letter letter, List<Case> cases, int? before, CancellationToken cancellationToken)
    {
        if (Case.GroupOf(before) == Case.GroupOf(letter.Signatories))
        {
            return;
        }

        var ids = cases.ConvertAll(c => c.Id);
        var shared = await db.Letters
            .Where(l => l.Id != letter.Id)
            .SelectMany(l => l.Cases)
            .Where(c => ids.Contains(c.CaseId))
            .Select(c => c.CaseId)
            .ToListAsync(cancellationToken);
        foreach (var own in cases.Where(c => !shared.Contains(c.Id) && c.Group == Case.GroupOf(before)))
        {
            own.Describe(own.Description with { Group = Case.GroupOf(letter.Signatories) });
            db.Stamp(own);
        }
    }

    /// <summary>An imported letter may stay as incomplete as its source, but a correction must not make it impossible.</summary>
    private static Refusal? CheckPeople(Letter letter, CorrectLetter command, List<Person> before)
    {
        (PersonRole, string?)[] named = command.People is { } people
            ? [.. people.Select(p => (p.Role, (string?)p.Name))]
            : [.. before.Select(p => (p.Role, p.Identity?.Name))];
        return LetterLimits.CheckSignatories(command.Signatories, named)
            ?? (letter.Source.Length == 0 ? LetterLimits.CheckRepresentatives(command.Signatories, named) : null);
    }

    /// <summary>
    /// Checks the conditions of the recorded outcome. What the officer assured when recording it is not kept, so it counts as assured.
    /// </summary>
    private async Task<Refusal?> CheckOutcomeAsync(Letter letter, LetterProcessing processing, CancellationToken cancellationToken) =>
        LetterProcedure.Check(
            letter,
            processing,
            await similarLetterOutcomes.OfAsync(letter, cancellationToken) with
            {
                LateForGoodReason = letter.Source.Length > 0,
                GroupPapersComplete = true,
            });

    private static MemberChanges ChangesOf(LetterCorrection before, LetterCorrection after, bool people) => new MemberChanges()
        .Add<DateOnly>("receivedOn", before.ReceivedOn, after.ReceivedOn)
        .Add<LetterChannel>("channel", before.Channel, after.Channel)
        .Add("signatories", before.Signatories, after.Signatories)
        .Add("forwardedBy", before.ForwardedBy, after.ForwardedBy)
        .Add("forwarderKind", before.ForwarderKind, after.ForwarderKind)
        .Add("knownOn", before.KnownOn, after.KnownOn)
        .Add("field", before.Field, after.Field)
        .Add<bool>("beyondLevel", before.BeyondLevel, after.BeyondLevel)
        .Add<bool>("manyPlaces", before.ManyPlaces, after.ManyPlaces)
        .AddPrivate("summary", before.Summary != after.Summary)
        .AddPrivate("people", people);
}
