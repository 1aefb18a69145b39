using MediatR;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Feedback;
using QcdcCases.Application.Open311;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Open311;

/// <summary>Service requests: sending one, reading one, and the list.</summary>
internal static class Open311Requests
{
    private const string Root = "service_requests";

    private const string Item = "request";

    private const int MaxDescription = 4000;

    private static readonly TimeSpan MaxSpan = TimeSpan.FromDays(90);

    public static async Task ListAsync(HttpContext context, IMediator mediator, RequestContext request)
    {
        var input = new Open311Input(context.Request.Query);
        var statuses = input.List("status");
        if (statuses.Any(s => s is not ("open" or "closed")))
        {
            input.Add(new FieldProblem("status", "open311.status_unknown", "This field must be open, closed, or both with a comma."));
        }

        var ids = input.List("service_request_id");
        var (from, to) = ids.Count > 0 ? (default, default) : Span(input, request.Now);
        var page = PageOf(input);
        var query = new ListServiceRequests(
            input.Jurisdiction,
            [.. ids.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty).Take(RequestPage.MaxSize)],
            input.List("service_code"),
            statuses.Count == 1 ? statuses[0] == "closed" : null,
            from,
            to,
            page);
        var isExtended = input.Text("extensions") == "true";
        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return;
        }

        await Open311Answer.WriteAsync(
            context,
            await mediator.Send(query, context.RequestAborted),
            Root,
            list => new Open311List(Item, [.. list.Requests.Select(r => Open311Shapes.Of(r, isExtended))]));
    }

    public static async Task GetAsync(HttpContext context, string id, IMediator mediator)
    {
        var input = new Open311Input(context.Request.Query);
        var query = new GetServiceRequest(input.Jurisdiction, Guid.TryParse(id, out var known) ? known : Guid.Empty);
        var isExtended = input.Text("extensions") == "true";
        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return;
        }

        await Open311Answer.WriteAsync(
            context,
            await mediator.Send(query, context.RequestAborted),
            Root,
            found => new Open311List(Item, [Open311Shapes.Of(found, isExtended)]));
    }

    public static async Task FindTokenAsync(HttpContext context, string token, IMediator mediator)
    {
        var input = new Open311Input(context.Request.Query);
        var query = new FindToken(input.Jurisdiction, token);
        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return;
        }

        await Open311Answer.WriteAsync(
            context,
            await mediator.Send(query, context.RequestAborted),
            Root,
            found => new Open311List(
                Item, [new Open311Fields(("service_request_id", found.Id.ToString()), ("token", token))]));
    }

    public static async Task PostAsync(HttpContext context, string endpoint, IMediator mediator, RequestContext request, ClientUnit client)
    {
        if (await ReadFormAsync(context) is not { } input)
        {
            return;
        }

        if (await RequireKeyAsync(context, request, Permission.SubmitFeedback) is not { } known)
        {
            return;
        }

        var code = input.Required("service_code");
        var message = await ReadAsync(context, input, code, mediator, client, known);
        if (message is null)
        {
            return;
        }

        if (endpoint.Equals(Open311Endpoints.Test, StringComparison.OrdinalIgnoreCase))
        {
            await AnswerTestAsync(context, input);
            return;
        }

        await Open311Form.MakeResendableAsync(context, input);
        await Open311Answer.WriteAsync(
            context,
            await mediator.Send(message, context.RequestAborted),
            Root,
            made => AnswerOf(made.Id, $"Mã tra cứu: {made.FollowCode}", input.Text("account_id")));
    }

    /// <summary>Reads a form; answers what is wrong with it and returns null if it cannot be read.</summary>
    internal static async Task<Open311Input?> ReadFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await BareStatuses.ProblemOf(StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(context);
            return null;
        }

        if (await Open311Form.TryReadAsync(context) is not { } form)
        {
            await BareStatuses.ProblemOf(StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return null;
        }

        var input = new Open311Input(form);
        if (form.Files.Count > 0)
        {
            input.Add(new FieldProblem(
                form.Files[0].Name, "open311.files_not_taken", "Files are not taken here; send their public addresses as media_url."));
        }

        return input;
    }

    /// <summary>Returns the client; answers 403 and returns null if the key is missing, wrong, revoked or not allowed to do this.</summary>
    internal static async Task<AuthenticatedCaller?> RequireKeyAsync(HttpContext context, RequestContext request, Permission permission)
    {
        if (context.Features.Get<AuthenticatedCaller>() is not { } known)
        {
            var problem = new Problem(StatusCodes.Status403Forbidden, "open311.key_invalid", "`api_key` must be a valid key.");
            await problem.ExecuteAsync(context);
            return null;
        }

        if (!request.Caller.HasPermissionAnywhere(permission))
        {
            await BareStatuses.ProblemOf(StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return null;
        }

        return known;
    }

    /// <summary>Returns the span of a list: 90 days at most, and by default the last 90.</summary>
    internal static (DateTimeOffset From, DateTimeOffset To) Span(Open311Input input, DateTimeOffset now)
    {
        var (start, end) = (input.Instant("start_date"), input.Instant("end_date"));
        var from = start ?? (end ?? now) - MaxSpan;
        var to = end ?? (from + MaxSpan < now || start > now ? from + MaxSpan : now);
        if (to - from > MaxSpan || to < from)
        {
            input.Add(new FieldProblem(
                "end_date", "open311.span_invalid", "`start_date` and `end_date` must be in order and at most 90 days apart."));
        }

        return (from, to);
    }

    internal static RequestPage PageOf(Open311Input input)
    {
        var size = input.Whole("page_size", RequestPage.MaxSize, RequestPage.MaxSize);
        return new RequestPage(input.Whole("page", 1, RequestPage.MaxRows / size), size);
    }

    /// <summary>Returns the message; answers everything that is wrong with the fields and returns null otherwise.</summary>
    private static async Task<SubmitFeedback?> ReadAsync(
        HttpContext context, Open311Input input, string code, IMediator mediator, ClientUnit client, AuthenticatedCaller known)
    {
        var place = PlaceOf(input);
        var (address, addressId) = (input.Text("address_string"), input.Text("address_id"));
        if (input.IsSound && place is null && address is null && addressId is null)
        {
            input.Add(new FieldProblem(
                "lat", "open311.location_missing", "`lat` and `long`, `address_string` or `address_id` must say where it is."));
        }

        var description = input.Text("description");
        if (description?.EnumerateRunes().Count() > MaxDescription)
        {
            input.Add(new FieldProblem("description", "open311.description_too_long", "This field must have at most 4000 characters."));
        }

        var media = input.Values("media_url");
        if (FeedbackLimits.CheckMedia(media) is { } wrong)
        {
            input.Add(FieldProblemOf(wrong, "media_url"));
        }

        var unit = input.Jurisdiction ?? await client.FindAsync(known.Caller, context.RequestAborted);
        var service = code.Length > 0 ? await mediator.Send(new GetService(code, unit), context.RequestAborted) : null;
        if (service is not null && service.IsRefused(out var unknown, out _))
        {
            await Problem.Of(unknown).ExecuteAsync(context);
            return null;
        }

        IReadOnlyList<string> ValuesOf(string question) =>
            [.. input.Values($"attribute[{question}]"), .. input.Values($"attribute[{question}][]")];
        Service? known311 = null;
        service?.IsRefused(out _, out known311);
        var answers = CategoryQuestions.Read(known311?.Questions ?? [], ValuesOf, out var unanswered);
        foreach (var refusal in unanswered)
        {
            input.Add(FieldProblemOf(refusal, $"attribute[{refusal.Arguments[0]}]"));
        }

        if (!input.IsSound)
        {
            await input.ToProblem().ExecuteAsync(context);
            return null;
        }

        return new SubmitFeedback(
            unit!,
            code,
            description ?? known311!.Name,
            address,
            "app",
            Place: place,
            AddressId: addressId,
            MediaUrls: media,
            Answers: [.. answers.Select(a => new QuestionAnswer(a.Code, a.Values))]);
    }

    private static FeedbackPlace? PlaceOf(Open311Input input)
    {
        var (lat, @long) = (input.Degrees("lat", GeoPoint.MaxLat), input.Degrees("long", GeoPoint.MaxLong));
        if (input.Text("lat") is null != input.Text("long") is null)
        {
            var missing = input.Text("lat") is null ? "lat" : "long";
            input.Add(new FieldProblem(missing, "open311.half_place", "`lat` and `long` must be sent together."));
        }

        return lat is { } north && @long is { } east ? new FeedbackPlace(north, east) : null;
    }

    private static FieldProblem FieldProblemOf(Refusal refusal, string field) =>
        new(field, refusal.Code, refusal.Reason) { Arguments = Problem.Numbered(refusal.Arguments) };

    private static Task AnswerTestAsync(HttpContext context, Open311Input input) => Open311Format.WriteAsync(
        context,
        StatusCodes.Status200OK,
        Root,
        AnswerOf(Guid.CreateVersion7(), "Điểm thử nghiệm: phản ánh hợp lệ và không được lưu.", input.Text("account_id")));

    private static Open311List AnswerOf(Guid id, string notice, string? account) => new(
        Item,
        [new Open311Fields(("service_request_id", id.ToString()), ("service_notice", notice), ("account_id", account))]);
}
