using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Corrects the record of a conference. When its day changes, the day of its opinions changes too.</summary>
public sealed record CorrectConference(
    Guid Id,
    DateOnly HeldOn,
    ConferenceKind Kind,
    IReadOnlyList<Chair> Chairs,
    string Theme,
    int Attendees,
    string? Plan) : ICommand<ConferenceView>;

internal sealed class CorrectConferenceValidator : AbstractValidator<CorrectConference>
{
    public CorrectConferenceValidator()
    {
        RuleFor(c => c.Chairs).AreChairs();
        RuleFor(c => c.Theme).IsProse();
        RuleFor(c => c.Attendees).IsHeadCount();
        RuleFor(c => c.Plan).IsOptionalProse();
    }
}

internal sealed class CorrectConferenceHandler(
    CasesDbContext db,
    RequestContext context,
    ConferenceLoader conferences,
    UnitDirectory units,
    ConferenceViews views,
    HistoryWriter history)
    : IRequestHandler<CorrectConference, Result<ConferenceView>>
{
    public async Task<Result<ConferenceView>> Handle(CorrectConference command, CancellationToken cancellationToken)
    {
        if ((await conferences.LoadForUpdateAsync(command.Id, cancellationToken)).IsRefused(out var notFound, out var conference))
        {
            return notFound;
        }

        var tree = await units.TreeAsync(cancellationToken);
        if ((DayRules.CheckHappened(command.HeldOn, context.Today, "heldOn")
            ?? (tree[conference.UnitId].ExistsOn(command.HeldOn) ? null : UnitRefusals.NotInExistence("heldOn"))) is { } refusal)
        {
            return refusal;
        }

        var opinions = await db.Opinions.Where(o => o.ConferenceId == command.Id).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        if (Move(conference, opinions, command.HeldOn) is { } unmoved)
        {
            return unmoved;
        }

        conference.Correct(new ConferenceReport(command.Kind, command.Theme, command.Attendees, command.Chairs, command.Plan));
        opinions.ForEach(o => o.FollowConference(command.Kind));
        history.Record(new HistoryNote("conference.corrected", conference.Id, conference.UnitId));
        return await views.OfAsync(conference, opinions, cancellationToken);
    }

    private static Refusal? Move(Conference conference, List<Opinion> opinions, DateOnly heldOn)
    {
        if (heldOn == conference.HeldOn)
        {
            return null;
        }

        foreach (var opinion in opinions)
        {
            if (opinion.Move(heldOn) is { } refusal)
            {
                return refusal;
            }
        }

        conference.Move(heldOn);
        return null;
    }
}
