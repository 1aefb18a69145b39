using QcdcCases.Application.Escalation;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>Notifies leaders of the open work that an account has when it is disabled.</summary>
internal sealed class StrandedWork(CasesDbContext db, RequestContext context, UnitDirectory units, Recipients recipients)
{
    /// <summary>Notifies the leaders of each unit, once each with the number of records in their units.</summary>
    /// <param name="work">The open work by unit.</param>
    public async Task NotifyLeadersAsync(Guid account, IReadOnlyDictionary<Guid, WorkCount> work, CancellationToken cancellationToken)
    {
        if (work.Count == 0)
        {
            return;
        }

        var tree = await units.TreeWithAsync(work.Keys, cancellationToken);
        var directory = await recipients.ReadAsync(tree, [], cancellationToken);
        var told = work
            .SelectMany(w => directory.Of([RecipientRole.UnitLeaders], w.Key, assigneeId: null).Select(leader => (leader, w.Value.Total)))
            .Where(t => t.leader != account)
            .GroupBy(t => t.leader, t => t.Total);
        var raised = new EscalationEvent
        {
            Id = Guid.CreateVersion7(context.Now),
            AccountId = account,
            Event = DeadlineEvent.WorkStranded,
            DueOn = context.Today,
            UnitId = work.MaxBy(w => w.Value.Total).Key,
            RaisedOn = context.Today,
            RaisedAt = context.Now,
        };
        db.EscalationEvents.Add(raised);
        db.Notifications.AddRange(
            told.Select(t => Notification.Create(Guid.CreateVersion7(context.Now), raised.Id, t.Key, context.Now, t.Sum())));
    }
}
