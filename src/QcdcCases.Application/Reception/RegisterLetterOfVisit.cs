using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Letters;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Registers a letter from a visit with the visit's unit, day, people, matter, kind and case. Members of this request override them.
/// </summary>
/// <param name="Kind">Required only if an imported visit has no kind.</param>
/// <param name="KnownOn">For a complaint: the day on which the complainant received or learned of the disputed act; the time limit for
/// complaints counts from it.</param>
/// <param name="Field">By default the field of the visit's case; otherwise <c>other</c>.</param>
public sealed record RegisterLetterOfVisit(
    Guid Visit,
    CaseKind? Kind = null,
    string? Field = null,
    string? Summary = null,
    LetterChannel Channel = LetterChannel.InPerson,
    int Instance = 1,
    int? Signatories = null,
    DateOnly? KnownOn = null) : ICommand<LetterView>;

internal sealed class RegisterLetterOfVisitValidator : AbstractValidator<RegisterLetterOfVisit>
{
    public RegisterLetterOfVisitValidator()
    {
        RuleFor(l => l.Field!).IsCode().When(l => l.Field is not null);
        RuleFor(l => l.Summary!).IsProse().When(l => l.Summary is not null);
        RuleFor(l => l.Instance).InclusiveBetween(1, 2);
        RuleFor(l => l.Signatories).InclusiveBetween(1, 100_000);
    }
}

internal sealed class RegisterLetterOfVisitHandler(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    UnitDirectory units,
    VisitLoader visits,
    PeopleStore people,
    CodeDirectory codes,
    LetterRegistrar letterRegistrar) : IRequestHandler<RegisterLetterOfVisit, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(RegisterLetterOfVisit command, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteLetters, cancellationToken);
        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var visit = await db.Visits.SingleOrDefaultAsync(
            v => v.Id == command.Visit && writable.Contains(v.UnitId) && readable.Contains(v.UnitId), cancellationToken);
        if (visit is null)
        {
            return VisitRefusals.NotFound();
        }

        if (visit.CheckLetter() is { } refusal)
        {
            return refusal;
        }

        if ((command.Kind ?? visit.Classification) is not { } kind)
        {
            return Refusal.Rule("visit.not_classified", "`kind` is required: the visit is not classified.", "kind");
        }

        if (command.Field is { } field
            && await codes.CheckFieldAsync(field, visit.UnitId, visit.ReceivedOn, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        var visitors = await people.OfAsync(visit.Id, cancellationToken);
        var registered = await letterRegistrar.RegisterAsync(
            await EntryAsync(command, kind, visit, cancellationToken), visit.UnitId, (visit.Id, visitors), cancellationToken);
        if (registered.IsRefused(out refusal, out var letter))
        {
            return refusal;
        }

        refusal = visit.LinkLetter(letter.Id, letter.Cases[0].CaseId, context.Today);
        if (refusal is not null)
        {
            return refusal;
        }

        await visits.CompleteAsync(visit, "visit.became-letter", cancellationToken);
        return LetterView.Of(letter, (await units.TreeAsync(cancellationToken))[letter.UnitId].Key, db.Stamp(letter));
    }

    private async Task<RegisterLetter> EntryAsync(
        RegisterLetterOfVisit command,
        CaseKind kind,
        Visit visit,
        CancellationToken cancellationToken)
    {
        var field =
            command.Field ?? await db.Cases.Where(c => c.Id == visit.CaseId).Select(c => c.Field).SingleOrDefaultAsync(cancellationToken);
        return new(
            (await units.TreeAsync(cancellationToken))[visit.UnitId].Key,
            visit.ReceivedOn,
            command.Channel,
            kind,
            field ?? Fields.Other,
            command.Summary ?? visit.Matter,
            People: [],
            command.Instance,
            visit.CaseId is { } caseId ? [caseId] : null,
            command.Signatories ?? visit.People,
            KnownOn: command.KnownOn);
    }
}
