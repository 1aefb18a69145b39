using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Open311;

/// <summary>
/// Records what a citizen adds to a request in the app that sent it: a comment, or a reopening if the app calls a closed request open
/// again.
/// </summary>
/// <param name="UpdateId">The number of the update in the app: the same one is recorded once.</param>
/// <param name="Reopens">True if the app says that the request is open.</param>
public sealed record RecordRequestUpdate(Guid RequestId, string UpdateId, string Text, bool Reopens) : ICommand<RecordedUpdate>;

/// <summary>The answer to an update.</summary>
public sealed record RecordedUpdate(string UpdateId);

internal sealed class RecordRequestUpdateHandler(CasesDbContext db, RequestContext context, VisibleUnits visible, HistoryWriter history)
    : IRequestHandler<RecordRequestUpdate, Result<RecordedUpdate>>
{
    public async Task<Result<RecordedUpdate>> Handle(RecordRequestUpdate command, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.SubmitFeedback, cancellationToken);
        var item = await db.Feedback.Where(f => f.Id == command.RequestId && writable.Contains(f.UnitId))
            .Include(f => f.Steps.OrderBy(s => s.Sequence))
            .SingleOrDefaultAsync(cancellationToken);
        if (item is null)
        {
            return ListServiceRequestsHandler.NoSuchRequest();
        }

        if (item.Steps.FirstOrDefault(s => s.ExternalId == command.UpdateId) is { } earlier)
        {
            return earlier.Answer == command.Text
                ? new RecordedUpdate(command.UpdateId)
                : Refusal.Conflict("open311.update_exists", "`update_id` already exists with another description.");
        }

        var step = command.Reopens && FeedbackFlow.IsEnded(item.Status) ? FeedbackEvent.Reopened : FeedbackEvent.Commented;
        var at = item.Steps.Count > 0 && item.Steps[^1].At > context.Now ? item.Steps[^1].At : context.Now;
        if (item.ApplyStep(new FeedbackStepEntry(step, at, command.Text, ExternalId: command.UpdateId)) is { } broken)
        {
            return broken;
        }

        history.Record(new HistoryNote($"feedback.{Code.Of(step)}", item.Id, item.UnitId));
        db.Stamp(item);
        return new RecordedUpdate(command.UpdateId);
    }
}
