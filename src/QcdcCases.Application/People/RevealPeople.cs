using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.People;

/// <summary>
/// Reveals the sealed identities of a letter or visit to a permitted caller who states a reason. It is a command, because the response is
/// given only when the history entry is committed (Law 25/2018 Đ56).
/// </summary>
public sealed record RevealPeople(PeopleOf Of, Guid Id, string Reason) : ICommand<PeopleView>;

internal sealed class RevealPeopleValidator : AbstractValidator<RevealPeople>
{
    public RevealPeopleValidator() => RuleFor(r => r.Reason).IsName();
}

internal sealed class RevealPeopleHandler(
    RequestContext context,
    VisibleUnits visible,
    PeopleOwnerQueries peopleOwnerQueries,
    PeopleStore people,
    IdentityProtector identityProtector,
    HistoryWriter history) : IRequestHandler<RevealPeople, Result<PeopleView>>
{
    public async Task<Result<PeopleView>> Handle(RevealPeople command, CancellationToken cancellationToken)
    {
        if ((await peopleOwnerQueries.FindAsync(command.Of, command.Id, cancellationToken)).IsRefused(out var refusal, out var owner))
        {
            return refusal;
        }

        var named = await people.OfAsync(owner.Id, cancellationToken);
        if (!named.Exists(p => p.IsSealed))
        {
            return new PeopleView(named.ConvertAll(PersonView.Of));
        }

        if (!(await visible.ForAsync(Permission.ReadDenouncers, cancellationToken)).Contains(owner.UnitId))
        {
            return Refusal.Forbidden("denouncer.not_permitted", "You do not have permission to see the identity of a denouncer.");
        }

        // A response stored for the idempotency key would contain the sealed identity in clear text.
        context.Resend = null;
        history.Record(new HistoryNote("denouncer.revealed", owner.Id, owner.UnitId, owner.CaseId, "Luật Tố cáo Đ56", command.Reason));
        return new PeopleView(named.ConvertAll(Reveal));
    }

    private PersonView Reveal(Person person) =>
        person.SealedIdentity is { } cipherText ? PersonView.Revealed(person, identityProtector.Unseal(cipherText)) : PersonView.Of(person);
}
