using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>Names a substitute for the days of an absence: one's own, or that of an officer to whom the caller may assign work.</summary>
/// <param name="Substitute">The account of the substitute, who handles the work of a unit of the absent officer.</param>
/// <param name="From">The first day of the absence.</param>
/// <param name="To">The last day, inclusive; at most 366 days.</param>
/// <param name="Absent">The account of the absent officer; absent for the caller.</param>
public sealed record RecordSubstitution(Guid Substitute, DateOnly From, DateOnly To, Guid? Absent = null, string? Note = null)
    : ICommand<SubstitutionView>;

internal sealed class RecordSubstitutionValidator : AbstractValidator<RecordSubstitution>
{
    public RecordSubstitutionValidator() => RuleFor(s => s.Note).IsOptionalName();
}

internal sealed class RecordSubstitutionHandler(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    UnitDirectory units,
    AssigneeChecker assigneeChecker,
    SubstitutionStore store,
    HistoryWriter history) : IRequestHandler<RecordSubstitution, Result<SubstitutionView>>
{
    public async Task<Result<SubstitutionView>> Handle(RecordSubstitution command, CancellationToken cancellationToken)
    {
        var absentId = command.Absent ?? context.Caller.Id;
        var absent = await assigneeChecker.FindAsync(absentId, cancellationToken);
        var assignable = await visible.ForAsync(Permission.WriteLetters, cancellationToken);
        if (absent is null || (absentId != context.Caller.Id && !absent.Grants.Any(g => assignable.Contains(g.UnitId))))
        {
            return Refusal.Rule(
                "substitution.absent_not_found",
                "`absent` must be an officer with a role at a unit for which you may assign work.",
                "absent");
        }

        var tree = await units.TreeAsync(cancellationToken);
        var substitute = await assigneeChecker.FindAsync(command.Substitute, cancellationToken);
        if (substitute?.UnitsFor(Permission.WriteLetters, tree).Overlaps(absent.UnitsFor(Permission.WriteLetters, tree)) is not true)
        {
            return Refusal.Rule(
                "substitution.not_colleague",
                "`substitute` must be a member of staff who handles the work of a unit of the absent officer.", "substitute");
        }

        var created = Substitution.Create(
            Guid.CreateVersion7(context.Now), absentId, command.Substitute, command.From, command.To, command.Note, context.Today);
        if (created.IsRefused(out var refusal, out var substitution)
            || (refusal = DayRules.CheckPlanned(command.To, context.Today, "to")) is not null
            || (refusal = DayRules.CheckPlanned(command.From, context.Today, "from")) is not null)
        {
            return refusal;
        }

        var unitId = absent.Grants[0].UnitId;
        db.Substitutions.Add(substitution);
        history.Record(new HistoryNote("substitution.recorded", substitution.Id, unitId, Detail: $"{command.From:O} – {command.To:O}"));
        if (command.Substitute != context.Caller.Id)
        {
            Notify(substitution, unitId);
        }

        return await store.ViewAsync(substitution, db.Stamp(substitution), cancellationToken);
    }

    private void Notify(Substitution substitution, Guid unitId)
    {
        var raised = new EscalationEvent
        {
            Id = Guid.CreateVersion7(context.Now),
            AccountId = substitution.AbsentId,
            Event = DeadlineEvent.SubstituteNamed,
            DueOn = substitution.From,
            UnitId = unitId,
            RaisedOn = context.Today,
            RaisedAt = context.Now,
        };
        db.EscalationEvents.Add(raised);
        db.Notifications.Add(
            Notification.Create(Guid.CreateVersion7(context.Now), raised.Id, substitution.SubstituteId, context.Now));
    }
}
