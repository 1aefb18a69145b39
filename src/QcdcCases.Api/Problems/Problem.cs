using QcdcCases.Application.Registers;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Problems;

/// <summary>An answer with problem details (RFC 9457) in the client's language.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code to which clients refer.</param>
/// <param name="Reason">The English sentence; the catalogue has the Vietnamese one by <paramref name="Code"/>.</param>
internal sealed record Problem(int Status, string Code, string Reason) : IResult, IStatusCodeHttpResult
{
    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>The values of the placeholders of the sentence, by name.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = NoArguments;

    /// <summary>The problems of single members, by their path in the client's spelling.</summary>
    public IReadOnlyList<FieldProblem> Errors { get; init; } = [];

    /// <summary>The article of law, if any.</summary>
    public string? Article { get; init; }

    /// <summary>The problems of a journal's lines, as far as they are listed.</summary>
    public JournalProblems? Journal { get; init; }

    /// <summary>The equations that do not hold.</summary>
    public IReadOnlyList<BrokenEquation> Equations { get; init; } = [];

    /// <summary>The steps of a case that would no longer hold.</summary>
    public IReadOnlyList<BrokenStep> Steps { get; init; } = [];

    /// <summary>The time after which to retry, if known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static IReadOnlyDictionary<string, string> NoArguments { get; } = new Dictionary<string, string>();

    public static Problem Of(Refusal refusal)
    {
        var arguments = Numbered(refusal.Arguments);
        return new Problem(StatusOf(refusal.Kind), refusal.Code, refusal.Reason)
        {
            Arguments = arguments,
            Article = refusal.Article,
            Equations = refusal.Equations,
            Steps = refusal.Steps,
            Errors = refusal.Field is { } field ? [new FieldProblem(field, refusal.Code, refusal.Reason) { Arguments = arguments }] : [],
        };
    }

    /// <summary>Creates a problem for a malformed message.</summary>
    public static Problem Malformed(IReadOnlyList<FieldProblem> errors) =>
        new(StatusCodes.Status400BadRequest, "request.malformed", "The request is malformed; see `errors`.") { Errors = errors };

    /// <summary>Creates a problem for invalid input: 422 if all errors are days outside the calendar, otherwise 400.</summary>
    public static Problem OfInput(IReadOnlyList<FieldProblem> errors) => errors.All(e => e.Code == CalendarSpan.OutsideCode)
        ? new(StatusCodes.Status422UnprocessableEntity, CalendarSpan.OutsideCode, CalendarSpan.OutsideReason)
        {
            Arguments = Numbered(CalendarSpan.Bounds),
            Errors = errors,
        }
        : Malformed(errors);

    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(httpContext, this);

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.RuleBroken => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Malformed => StatusCodes.Status400BadRequest,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        _ => throw new InvalidOperationException($"No HTTP status is mapped to {kind}."),
    };

    public static IReadOnlyDictionary<string, string> Numbered(IReadOnlyList<string> values) =>
        values
            .Index()
            .ToDictionary(v => v.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), v => v.Item, StringComparer.Ordinal);
}

/// <summary>The problems of a journal: the first ones and the total number.</summary>
internal sealed record JournalProblems(IReadOnlyList<LineProblem> First, long Count);

/// <summary>A problem of one member of a message.</summary>
/// <param name="Field">The path as the client writes it, such as <c>people[0].name</c>.</param>
internal sealed record FieldProblem(string Field, string Code, string Reason)
{
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = Problem.NoArguments;
}
