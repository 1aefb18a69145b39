using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Application.Worklist;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Sets who is notified of overdue deadlines in a unit and below it, from today or a later day on. The check days of open deadlines follow
/// in batches before the next run of the deadline monitor.
/// </summary>
public sealed record SetEscalationPolicy(
    string Unit,
    DateOnly ValidFrom,
    int LeadDays,
    IReadOnlyList<EscalationLevel> Rungs,
    IReadOnlyList<InternalTarget>? Targets = null) : ICommand<EscalationPolicyView>;

internal sealed class SetEscalationPolicyHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    EscalationPolicyLoader escalationPolicyLoader,
    HistoryWriter history) : IRequestHandler<SetEscalationPolicy, Result<EscalationPolicyView>>
{
    public async Task<Result<EscalationPolicyView>> Handle(SetEscalationPolicy command, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(command.Unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.HasPermission(Permission.ManageEscalation, unit.Id, tree))
        {
            return UnitRefusals.NotFound();
        }

        var escalationPolicySet = await escalationPolicyLoader.ReadAsync(tree, cancellationToken);
        if (context.ExpectedVersion is { } seen && seen != escalationPolicySet.VersionOf(unit.Id, context.Today))
        {
            return RequestContext.Stale();
        }

        if (command.ValidFrom < context.Today)
        {
            return Refusal.Rule(
                "escalation.begins_in_past",
                "`validFrom` must be today or later: notifications under the previous policy remain on record.", "validFrom");
        }

        if (DayRules.CheckPlanned(command.ValidFrom, context.Today, "validFrom") is { } tooFar)
        {
            return tooFar;
        }

        if (command.Targets?.Any(t => WorkTabs.Of(t.Duty) is null) is true)
        {
            return Refusal.Rule(
                "escalation.duty_unknown", "`duty` of a target must be the code of a duty; `/code-lists/duty` lists them.", "targets");
        }

        if (EscalationPolicy
            .Create(Guid.CreateVersion7(context.Now), unit.Id, command.ValidFrom, command.LeadDays, command.Rungs, command.Targets)
            .IsRefused(out var refusal, out var escalationPolicy))
        {
            return refusal;
        }

        // Replaces a policy of the same day; the history keeps it.
        await db
            .EscalationPolicies.Where(l => l.UnitId == unit.Id && l.ValidFrom == command.ValidFrom)
            .ExecuteDeleteAsync(cancellationToken);
        db.EscalationPolicies.Add(escalationPolicy);
        history.Record(new HistoryNote("escalation.set", escalationPolicy.Id, unit.Id, Detail: Describe(escalationPolicy)));
        return EscalationPolicyView.Of(unit, escalationPolicySet.With(escalationPolicy), tree, context.Today);
    }

    private static string Describe(EscalationPolicy escalationPolicy) =>
        $"{escalationPolicy.ValidFrom:yyyy-MM-dd}: -{escalationPolicy.LeadDays}, {string.Join(", ", escalationPolicy.Rungs.Select(r => $"+{r.AfterDays} {Code.Of(r.Tell)}"))}"
        + string.Concat(escalationPolicy.Targets.Select(t => $"; {Describe(t)} -{t.LeadDays}"));

    private static string Describe(InternalTarget target) => target.Kind is { } kind ? $"{target.Duty} {Code.Of(kind)}" : target.Duty;
}
