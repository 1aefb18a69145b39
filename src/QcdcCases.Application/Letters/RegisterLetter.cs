using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Registers a letter: assigns its number, and opens a case for it unless it names earlier ones.</summary>
/// <param name="Unit">The key of the unit that received it.</param>
/// <param name="ForwarderKind">The kind of body that forwarded it; some must be informed of the result within a limit.</param>
/// <param name="KnownOn">For a complaint: the day on which the complainant received or learned of the disputed act; for a second one, of
/// the first decision.</param>
/// <param name="OnRegulations">For a petition: true if it is about administrative regulations or procedures (Nghị định 20/2008).</param>
/// <param name="Cases">The cases that it is about; empty opens a new one.</param>
/// <param name="BeyondLevel">True if it was sent past the proper level.</param>
/// <param name="ManyPlaces">True if it was sent to several bodies.</param>
public sealed record RegisterLetter(
    string Unit,
    DateOnly ReceivedOn,
    LetterChannel Channel,
    CaseKind Kind,
    string Field,
    string Summary,
    IReadOnlyList<NamedPerson> People,
    int Instance = 1,
    IReadOnlyList<Guid>? Cases = null,
    int? Signatories = null,
    string? ForwardedBy = null,
    Guid? DuplicateOf = null,
    ForwarderKind? ForwarderKind = null,
    DateOnly? KnownOn = null,
    bool OnRegulations = false,
    bool BeyondLevel = false,
    bool ManyPlaces = false) : ICommand<LetterView>
{
    internal LetterClassification Classification => new(Kind, Instance, Field, OnRegulations);

    /// <summary>Converts the command for <see cref="LetterRegistrar"/>, which finds the cases and names.</summary>
    internal LetterRegistration ToRegistration(Guid unitId, Guid? visitId) => new(
        unitId, ReceivedOn, Channel, Classification, CaseIds: [], Signatories, Summary, ForwardedBy, DuplicateOf, visitId, OpenNames: [])
    {
        ForwarderKind = ForwarderKind,
        KnownOn = KnownOn,
        BeyondLevel = BeyondLevel,
        ManyPlaces = ManyPlaces,
    };
}

internal sealed class RegisterLetterValidator : AbstractValidator<RegisterLetter>
{
    public RegisterLetterValidator()
    {
        RuleFor(l => l.Unit).IsKey();
        RuleFor(l => l.Field).IsCode();
        RuleFor(l => l.Summary).IsProse();
        RuleFor(l => l.Instance).InclusiveBetween(1, 2);
        RuleFor(l => l.Signatories).InclusiveBetween(1, 100_000);
        RuleFor(l => l.ForwardedBy).IsOptionalName();
        RuleFor(l => l.ForwardedBy).NotEmpty().When(l => l.ForwarderKind is not null);
        RuleFor(l => l.Cases).Must(c => c is null || c.Count <= 50).WithErrorCode("list.too_long");

        // An anonymous denunciation is registered like any other, because it may be a tip to follow (Luật Tố cáo Đ25).
        RuleFor(l => l.People).NotEmpty().When(l => l.Channel is not LetterChannel.SuggestionBox && l.Kind is not CaseKind.Denunciation);
        RuleFor(l => l.People).Must(p => p.Count <= 200).WithErrorCode("list.too_long");
        RuleForEach(l => l.People).SetValidator(new NamedPersonValidator());
    }
}

internal sealed class RegisterLetterHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, CodeDirectory codes, LetterRegistrar letterRegistrar)
    : IRequestHandler<RegisterLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(RegisterLetter command, CancellationToken cancellationToken)
    {
        var place = await units.FindWritableAsync(context, command.Unit, Permission.WriteLetters, command.ReceivedOn, cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        if (await codes.CheckFieldAsync(command.Field, unit.Id, command.ReceivedOn, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        // CommitBehavior assigns the number, writes facts and deadlines, saves and completes the answer.
        var registered = await letterRegistrar.RegisterAsync(command, unit.Id, visit: null, cancellationToken);
        return registered.IsRefused(out refusal, out var letter) ? refusal : LetterView.Of(letter, unit.Key, db.Stamp(letter));
    }
}
