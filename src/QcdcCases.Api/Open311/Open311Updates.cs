using MediatR;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Open311;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Open311;

/// <summary>The updates of service requests, as FixMyStreet exchanges them: the office's steps out, the citizen's additions in.</summary>
internal static class Open311Updates
{
    private const string Root = "service_request_updates";

    private const string Item = "request_update";

    private const int MaxUpdateId = 200;

    private const int MaxText = 4000;

    private static readonly HashSet<string> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        "OPEN", "CLOSED", "FIXED", "IN_PROGRESS", "ACTION_SCHEDULED", "INVESTIGATING", "DUPLICATE", "NOT_COUNCILS_RESPONSIBILITY",
        "NO_FURTHER_ACTION", "INTERNAL_REFERRAL", "FOR_TRIAGE", "CANCELLED", "REOPEN", "UNCHANGED",
    };

    public static async Task ListAsync(HttpContext context, IMediator mediator, RequestContext request)
    {
        var input = new Open311Input(context.Request.Query);
        var (from, to) = Open311Requests.Span(input, request.Now);
        var query = new ListRequestUpdates(input.Jurisdiction, from, to, Open311Requests.PageOf(input));
        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return;
        }

        await Open311Answer.WriteAsync(
            context,
            await mediator.Send(query, context.RequestAborted),
            Root,
            list => new Open311List(Item, [.. list.Updates.Select(Open311Shapes.Of)]));
    }

    public static async Task PostAsync(HttpContext context, string endpoint, IMediator mediator, RequestContext request)
    {
        if (await Open311Requests.ReadFormAsync(context) is not { } input
            || await Open311Requests.RequireKeyAsync(context, request, Permission.SubmitFeedback) is null)
        {
            return;
        }

        var id = input.Required("service_request_id");
        var updateId = input.Required("update_id");
        var status = input.Required("status").Replace(' ', '_');
        var text = input.Required("description");
        input.Required("updated_datetime");
        input.Instant("updated_datetime");
        if (status.Length > 0 && !Statuses.Contains(status))
        {
            input.Add(new FieldProblem(
                "status", "open311.update_status_unknown", "This field must be a status of updates, such as OPEN or CLOSED."));
        }

        if (updateId.Length > MaxUpdateId || text.EnumerateRunes().Count() > MaxText)
        {
            input.Add(new FieldProblem(
                "description", "open311.update_too_long", "`update_id` must have at most 200 characters, `description` at most 4000."));
        }

        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return;
        }

        if (endpoint.Equals(Open311Endpoints.Test, StringComparison.OrdinalIgnoreCase))
        {
            await Open311Format.WriteAsync(context, StatusCodes.Status200OK, Root, AnswerOf(updateId));
            return;
        }

        await Open311Form.MakeResendableAsync(context, input);
        var reopens = status.ToUpperInvariant() is "OPEN" or "REOPEN";
        var message = new RecordRequestUpdate(Guid.TryParse(id, out var known) ? known : Guid.Empty, updateId, text, reopens);
        await Open311Answer.WriteAsync(
            context, await mediator.Send(message, context.RequestAborted), Root, recorded => AnswerOf(recorded.UpdateId));
    }

    private static Open311List AnswerOf(string updateId) => new(Item, [new Open311Fields(("update_id", updateId))]);
}
