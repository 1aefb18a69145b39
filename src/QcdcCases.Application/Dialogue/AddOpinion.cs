using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Adds an opinion to a conference.</summary>
public sealed record AddOpinion(Guid Conference, NewOpinion Opinion) : ICommand<OpinionView>;

internal sealed class AddOpinionValidator : AbstractValidator<AddOpinion>
{
    // The body of the request is the opinion itself, so paths in validation errors have no prefix.
    public AddOpinionValidator() => RuleFor(a => a.Opinion).SetValidator(new NewOpinionValidator()).OverridePropertyName(string.Empty);
}

internal sealed class AddOpinionHandler(CasesDbContext db, VisibleUnits visible, OpinionStore opinionStore)
    : IRequestHandler<AddOpinion, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(AddOpinion command, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteDialogue, cancellationToken);
        var conference = await db.Conferences.SingleOrDefaultAsync(
            c => c.Id == command.Conference && writable.Contains(c.UnitId),
            cancellationToken);
        if (conference is null)
        {
            return ConferenceRefusals.NotFound();
        }

        var voiced = await opinionStore.AddAsync(conference, [command.Opinion], _ => string.Empty, cancellationToken);
        return voiced.IsRefused(out var refusal, out var opinions)
            ? refusal
            : await opinionStore.ViewChangedAsync(opinions[0], cancellationToken);
    }
}
