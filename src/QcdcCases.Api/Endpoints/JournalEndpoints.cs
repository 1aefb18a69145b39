using System.IO.Compression;
using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Api.Jobs;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes that import and export the register journal. Imports are atomic.</summary>
internal static class JournalEndpoints
{
    /// <summary>The media type of a journal: one JSON object per line.</summary>
    public const string MediaType = "application/x-ndjson";

    /// <summary>The default maximum size of a journal in bytes; the setting <c>Register:LongestJournal</c> overrides it.</summary>
    private const long DefaultMaxSize = 2L << 30;

    /// <summary>
    /// The size in bytes up to which an import is answered synchronously; a larger one is accepted and runs in the background.
    /// </summary>
    private const long SynchronousMaxSize = 16L << 20;

    public static void MapJournal(this IEndpointRouteBuilder api)
    {
        var register = api.MapGroup("/register").WithTags("Register");
        register
            .MapPost("/import", Import)
            .WithName("ImportRegister")
            .WithSummary("Imports a register journal atomically")
            .AcceptsStream(MediaType, "application/ndjson", "text/plain", "application/octet-stream")
            .AcceptsImport<ImportAnswer>(Permission.ImportRegister);
        register
            .MapGet("/export", Export)
            .WithName("ExportRegister")
            .WithSummary("Exports the register as a journal that can be imported")
            .WithDescription(
                "With `denouncers=true` a `reason` is required, and each letter and visit whose sealed identities the journal contains gets "
                + "a history entry before the first byte is sent.")
            .Reads<string>(Permission.ExportRegister);
        register
            .MapGet("/imports/{id:guid}", Get)
            .WithName("GetImport")
            .WithSummary("Gets the progress of an import")
            .Reads<ImportAnswer>(Permission.ImportRegister);
        register
            .MapDelete("/imports/{id:guid}", Cancel)
            .WithName("CancelImport")
            .WithSummary("Cancels an import and rolls it back")
            .Reads<ImportAnswer>(Permission.ImportRegister);
    }

    private static async Task<IResult> Import(
        string? source,
        bool? dryRun,
        bool? wait,
        ImportRuns runs,
        ImportRunner runner,
        IMediator mediator,
        RequestContext context,
        IConfiguration configuration,
        HttpContext http)
    {
        var kept = await JournalFile.StoreAsync(
            http.Request.Body,
            configuration.GetValue("Register:LongestJournal", DefaultMaxSize),
            http.RequestAborted);
        if (kept.IsRefused(out var refusal, out var journal))
        {
            return Problem.Of(refusal) with { Status = StatusCodes.Status413PayloadTooLarge };
        }

        var isKept = false;
        try
        {
            var import = await runs.StoreAsync(journal, source, dryRun ?? false, context.Caller, http.RequestAborted);
            if (wait ?? journal.Length <= SynchronousMaxSize)
            {
                return await RunAsync(import, runs, mediator, http);
            }

            isKept = runner.TryAccept(import);
            return isKept
                ? Results.Accepted($"/api/v1/register/imports/{import.Id}", await AnswerAsync(import.Id, mediator, http))
                : await TooManyAsync(import, runs);
        }
        finally
        {
            if (!isKept)
            {
                journal.Dispose();
            }
        }
    }

    private static async Task<IResult> RunAsync(ImportRequest import, ImportRuns runs, IMediator mediator, HttpContext http)
    {
        var result = await runs.RunAsync(import, http.RequestAborted);
        if (result.IsRefused(out var refusal, out var outcome))
        {
            return Problem.Of(refusal);
        }

        return outcome.ProblemCount > 0
            ? Problem.Of(RegisterRefusals.Refused(outcome.ProblemCount)) with
            {
                Journal = new JournalProblems(outcome.Problems, outcome.ProblemCount),
            }
            : Results.Ok(await AnswerAsync(import.Id, mediator, http));
    }

    private static async Task<IResult> TooManyAsync(ImportRequest import, ImportRuns runs)
    {
        var refusal = RegisterRefusals.TooManyImports();
        await runs.FailAsync(import.Id, refusal);
        return Problem.Of(refusal) with { Status = StatusCodes.Status503ServiceUnavailable };
    }

    private static async Task<IResult> Export(
        string? unit, bool? denouncers, string? reason, RegisterExporter exporter, HttpContext http)
    {
        var opened = await exporter.OpenAsync(unit, denouncers ?? false, reason, http.RequestAborted);
        if (opened.IsRefused(out var refusal, out var export))
        {
            return Problem.Of(refusal);
        }

        if (export.LeavesOutDenouncers)
        {
            http.Response.Headers["Qcdc-Left-Out"] = "denouncers";
        }

        http.Response.Headers.Vary = "Accept-Encoding";
        if (!http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "gzip" && e.Quality is not 0))
        {
            return Results.Stream(output => export.WriteAsync(output, http.RequestAborted), MediaType);
        }

        http.Response.Headers.ContentEncoding = "gzip";
        return Results.Stream(output => CompressAsync(export, output, http.RequestAborted), MediaType);
    }

    /// <summary>Compresses the export; a journal shrinks to about a tenth.</summary>
    private static async Task CompressAsync(RegisterExport export, Stream output, CancellationToken cancellationToken)
    {
        await using var zipped = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        await export.WriteAsync(zipped, cancellationToken);
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, HttpContext http) =>
        AnswerOf(await mediator.Send(new GetImport(id), http.RequestAborted), http);

    private static async Task<IResult> Cancel(Guid id, IMediator mediator, HttpContext http) =>
        AnswerOf(await mediator.Send(new CancelImport(id), http.RequestAborted), http);

    private static IResult AnswerOf(Result<ImportView> result, HttpContext http) =>
        result.IsRefused(out var refusal, out var view) ? Problem.Of(refusal) : Answers.Ok<ImportAnswer>(ImportAnswer.Of(view, http));

    private static async Task<ImportAnswer> AnswerAsync(Guid id, IMediator mediator, HttpContext http) =>
        (await mediator.Send(new GetImport(id), http.RequestAborted)).IsRefused(out _, out var view)
            ? throw new InvalidOperationException("The import that was just recorded cannot be found.")
            : ImportAnswer.Of(view, http);
}

/// <summary>The state of an import.</summary>
internal sealed record ImportAnswer(
    Guid Id,
    ImportState State,
    string Source,
    bool DryRun,
    long Lines,
    long Taken,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<LineProblemAnswer> Problems,
    long ProblemCount,
    ImportFailureAnswer? Failure)
{
    public static ImportAnswer Of(ImportView view, HttpContext http)
    {
        var language = ProblemWriter.LanguageOf(http.Request.GetTypedHeaders());
        return new(
            view.Id,
            view.State,
            view.Source,
            view.DryRun,
            view.Lines,
            view.Taken,
            view.StartedAt,
            view.EndedAt,
            [.. view.Problems.Select(p => new LineProblemAnswer(p.Line, p.Field, p.Code, ProblemWriter.MessageOf(p, language)))],
            view.ProblemCount,
            view.Failure is { } failure ? new ImportFailureAnswer(failure.Code, ProblemWriter.MessageOf(failure, language)) : null);
    }
}

/// <summary>The reason why an import failed, in the client's language.</summary>
internal sealed record ImportFailureAnswer(string Code, string Message);

/// <summary>A problem in one line of a journal, in the client's language.</summary>
internal sealed record LineProblemAnswer(long Line, string? Field, string Code, string Message);
