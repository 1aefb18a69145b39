using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Records a conference that was held, with its opinions.</summary>
/// <param name="Unit">The key of the unit that held it.</param>
/// <param name="Attendees">The number of attendances; repeated attendances count again.</param>
/// <param name="Plan">The document number of the plan that it followed.</param>
/// <param name="Opinions">The opinions in the order in which they were voiced, at most 500; more can be added later.</param>
public sealed record RecordConference(
    string Unit,
    DateOnly HeldOn,
    ConferenceKind Kind,
    IReadOnlyList<Chair> Chairs,
    string Theme,
    int Attendees,
    string? Plan = null,
    IReadOnlyList<NewOpinion>? Opinions = null) : ICommand<ConferenceView>;

internal sealed class RecordConferenceValidator : AbstractValidator<RecordConference>
{
    public const int MaxOpinions = 500;

    public RecordConferenceValidator()
    {
        RuleFor(c => c.Unit).IsKey();
        RuleFor(c => c.Chairs).AreChairs();
        RuleFor(c => c.Theme).IsProse();
        RuleFor(c => c.Attendees).IsHeadCount();
        RuleFor(c => c.Plan).IsOptionalProse();
        RuleFor(c => c.Opinions).Must(o => o is null || o.Count <= MaxOpinions).WithErrorCode("list.too_long");
        RuleForEach(c => c.Opinions).SetValidator(new NewOpinionValidator());
    }
}

internal sealed class RecordConferenceHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, OpinionStore opinionStore, ConferenceViews views, HistoryWriter history)
    : IRequestHandler<RecordConference, Result<ConferenceView>>
{
    public async Task<Result<ConferenceView>> Handle(RecordConference command, CancellationToken cancellationToken)
    {
        var place = await units.FindWritableAsync(context, command.Unit, Permission.WriteDialogue, command.HeldOn, cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        if (DayRules.CheckHappened(command.HeldOn, context.Today, "heldOn") is { } impossible)
        {
            return impossible;
        }

        var id = Guid.CreateVersion7(context.Now);
        var report = new ConferenceReport(command.Kind, command.Theme, command.Attendees, command.Chairs, command.Plan);
        var conference = Conference.Create(id, Origin.Local(id), unit.Id, command.HeldOn, report);
        db.Conferences.Add(conference);
        history.Record(new HistoryNote("conference.recorded", id, unit.Id));
        var voiced = await opinionStore.AddAsync(conference, command.Opinions ?? [], i => $"opinions[{i}].", cancellationToken);
        return voiced.IsRefused(out refusal, out var opinions) ? refusal : await views.OfAsync(conference, opinions, cancellationToken);
    }
}
