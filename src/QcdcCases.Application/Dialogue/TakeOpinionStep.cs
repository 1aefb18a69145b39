using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>
/// Takes the next step of an opinion. The unit that is to resolve it may take it on, report progress, answer and hand it up; the unit that
/// recorded it takes the other steps. A second person confirms an answer or sends it back.
/// </summary>
/// <param name="On">The day of the step; by default today.</param>
/// <param name="Unit">The key of the unit that becomes responsible: for <c>taken-on</c> and <c>handed-up</c>.</param>
/// <param name="Contact">The person of that unit whom to ask.</param>
/// <param name="DueOn">The last day on which it is to be resolved: for <c>taken-on</c>, <c>handed-up</c> and <c>postponed</c>.</param>
/// <param name="Answer">The text of the step: the answer, the progress, or the reason of a return or a postponement.</param>
/// <param name="Evidence">What shows that it was done; required for the answer to a promise.</param>
/// <param name="Into">The id of the opinion (<c>joined</c>), letter (<c>made-letter</c>) or conference (<c>carried-on</c>).</param>
public sealed record TakeOpinionStep(
    Guid Id,
    OpinionEvent Event,
    DateOnly? On = null,
    string? Unit = null,
    string? Contact = null,
    DateOnly? DueOn = null,
    string? Answer = null,
    string? Evidence = null,
    Guid? Into = null) : ICommand<OpinionView>;

internal sealed class TakeOpinionStepValidator : AbstractValidator<TakeOpinionStep>
{
    public TakeOpinionStepValidator()
    {
        RuleFor(s => s.Unit!).IsKey().When(s => s.Unit is not null || s.Event is OpinionEvent.HandedUp);
        RuleFor(s => s.DueOn).NotNull().When(s => s.Event is OpinionEvent.TakenOn);
        RuleFor(s => s.Contact).IsOptionalName();
        RuleFor(s => s.Contact).Null().When(s => s.Event is not (OpinionEvent.TakenOn or OpinionEvent.HandedUp));
        RuleFor(s => s.Answer!)
            .IsProse()
            .When(s => s.Event is OpinionEvent.Progress or OpinionEvent.Returned or OpinionEvent.Postponed);
        RuleFor(s => s.Answer).IsOptionalProse();
        RuleFor(s => s.Evidence).IsOptionalProse();
    }
}

internal sealed class TakeOpinionStepHandler(
    CasesDbContext db, RequestContext context, VisibleUnits visible, OpinionStore opinionStore, HistoryWriter history)
    : IRequestHandler<TakeOpinionStep, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(TakeOpinionStep command, CancellationToken cancellationToken)
    {
        var found = OpinionFlow.IsOfAssignee(command.Event)
            ? await opinionStore.FindAsync(command.Id, cancellationToken)
            : await opinionStore.FindOwnAsync(command.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var opinion))
        {
            return refusal;
        }

        Guid? unitId = null;
        if (command.Unit is { } key)
        {
            var unit = await opinionStore.FindAssignedUnitAsync(key, opinion.HeldOn, "unit", cancellationToken);
            if (unit.IsRefused(out refusal, out var settler))
            {
                return refusal;
            }

            unitId = settler;
        }

        var on = command.On ?? context.Today;
        var entry = new OpinionStepEntry(
            command.Event,
            on,
            unitId,
            command.Contact,
            command.DueOn,
            command.Answer,
            command.Evidence,
            command.Into,
            new OpinionActor(context.Caller.Id, context.Caller.Name));
        if ((DayRules.CheckHappened(on, context.Today, "on")
            ?? OpinionRefusals.CheckTakenOn(opinion, entry)
            ?? OpinionRefusals.CheckEvidence(opinion, entry)
            ?? await CheckIntoAsync(opinion, command, cancellationToken)
            ?? opinion.ApplyStep(entry)) is { } broken)
        {
            return broken;
        }

        Record(opinion, command.Event, on);
        if (command.Event is OpinionEvent.Confirmed)
        {
            await ConfirmJoinedAsync(opinion, entry, cancellationToken);
        }

        return await opinionStore.ViewChangedAsync(opinion, cancellationToken);
    }

    /// <summary>Confirms the opinions that are followed with a resolved one, by the same answer.</summary>
    private async Task ConfirmJoinedAsync(Opinion resolved, OpinionStepEntry entry, CancellationToken cancellationToken)
    {
        List<Guid> main = [resolved.Id];
        while (main.Count > 0)
        {
            var ids = main;
            var joined = await db.Opinions
                .Where(o => o.JoinedToId != null && ids.Contains(o.JoinedToId.Value) && o.Status == OpinionStatus.Joined)
                .ToListAsync(cancellationToken);
            foreach (var opinion in joined)
            {
                if (opinion.ApplyStep(entry with { On = Later(entry.On, opinion.State.LastOn), Answer = resolved.Answer }) is { } refusal)
                {
                    throw new InvalidOperationException($"A joined opinion cannot be confirmed: {refusal.Code}.");
                }

                db.Stamp(opinion);
                Record(opinion, OpinionEvent.Confirmed, entry.On);
            }

            main = joined.ConvertAll(o => o.Id);
        }
    }

    private async Task<Refusal?> CheckIntoAsync(Opinion opinion, TakeOpinionStep command, CancellationToken cancellationToken)
    {
        if (command.Into is not { } into)
        {
            return null;
        }

        switch (command.Event)
        {
            case OpinionEvent.Joined:
                var writable = await visible.ForAsync(Permission.WriteDialogue, cancellationToken);
                var target = await db.Opinions
                    .Where(o => o.Id == into && writable.Contains(o.UnitId))
                    .Select(o => (OpinionStatus?)o.Status)
                    .SingleOrDefaultAsync(cancellationToken);
                return target is { } status ? OpinionFlow.CheckJoin(into == opinion.Id, status) : NoSuch("opinion.not_found", "opinion");
            case OpinionEvent.CarriedOn:
                var held = await visible.ForAsync(Permission.ReadDialogue, cancellationToken);
                var conferenceOn = await db.Conferences
                    .Where(c => c.Id == into && held.Contains(c.UnitId))
                    .Select(c => (DateOnly?)c.HeldOn)
                    .SingleOrDefaultAsync(cancellationToken);
                return conferenceOn is { } day
                    ? OpinionFlow.CheckCarriedOn(opinion.HeldOn, day)
                    : NoSuch("conference.not_found", "conference");
            case OpinionEvent.MadeLetter:
                var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
                var kind = await db.Letters
                    .Where(l => l.Id == into && readable.Contains(l.UnitId))
                    .Select(l => (CaseKind?)l.Kind)
                    .SingleOrDefaultAsync(cancellationToken);
                return kind switch
                {
                    null => NoSuch("letter.not_found", "letter"),
                    CaseKind.Denunciation when opinion.VoicedBy is not null => OpinionRefusals.NamesDenouncer("into"),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private void Record(Opinion opinion, OpinionEvent taken, DateOnly on) => history.Record(
        new HistoryNote($"opinion.{Code.Of(taken)}", opinion.Id, opinion.UnitId, opinion.CaseId, Detail: $"{on:yyyy-MM-dd}"));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static Refusal NoSuch(string code, string what) =>
        Refusal.Rule(code, $"The {what} does not exist or is outside your units.", "into");
}
