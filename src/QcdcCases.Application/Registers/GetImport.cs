using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers;

/// <summary>Returns the progress of an import to the caller who started it.</summary>
public sealed record GetImport(Guid Id) : IQuery<ImportView>;

/// <summary>Cancels a running import and rolls it back.</summary>
public sealed record CancelImport(Guid Id) : IQuery<ImportView>;

/// <summary>An import as its status resource shows it.</summary>
/// <param name="Lines">The number of lines checked so far, or of all lines at the end.</param>
/// <param name="Taken">The number of new lines that were imported.</param>
/// <param name="ProblemCount">The number of problems; the first thousand are listed.</param>
/// <param name="Failure">Why the import failed, if no line is the cause.</param>
public sealed record ImportView(
    Guid Id,
    ImportState State,
    string Source,
    bool DryRun,
    long Lines,
    long Taken,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<LineProblem> Problems,
    long ProblemCount,
    ImportFailure? Failure);

/// <summary>Why an import failed if no line is the cause.</summary>
/// <param name="Reason">One plain English sentence; the Vietnamese comes from the message catalogue by <paramref name="Code"/>.</param>
public sealed record ImportFailure(string Code, string Reason, IReadOnlyList<string> Arguments);

internal sealed class GetImportHandler(CasesDbContext db, RequestContext context, ImportProblems kept)
    : IRequestHandler<GetImport, Result<ImportView>>
{
    public async Task<Result<ImportView>> Handle(GetImport query, CancellationToken cancellationToken) =>
        await db
            .ImportRuns.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == query.Id && r.StartedBy == context.Caller.Id, cancellationToken)
            is { } run
            ? ViewOf(run, kept)
            : RegisterRefusals.ImportNotFound();

    internal static ImportView ViewOf(ImportRun run, ImportProblems kept) => new(
        run.Id,
        run.State,
        run.Source,
        run.DryRun,
        run.Lines,
        run.Taken,
        run.StartedAt,
        run.EndedAt,
        run.Problems is null ? [] : kept.Open(run.Problems),
        run.ProblemCount,
        run.Failure is null ? null : JsonSerializer.Deserialize<ImportFailure>(run.Failure, AnswerJson.Options));
}

internal sealed class CancelImportHandler(CasesDbContext db, RequestContext context, ImportProblems kept)
    : IRequestHandler<CancelImport, Result<ImportView>>
{
    public async Task<Result<ImportView>> Handle(CancelImport query, CancellationToken cancellationToken)
    {
        // The running import detects the cancellation on any server and rolls its transaction back; a finished import does not change.
        var now = context.Now;
        await db
            .ImportRuns.Where(r => r.Id == query.Id && r.StartedBy == context.Caller.Id && r.State == ImportState.Running)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, ImportState.Cancelled).SetProperty(x => x.EndedAt, now),
                cancellationToken);
        return
            await db
                .ImportRuns.AsNoTracking()
                .SingleOrDefaultAsync(r => r.Id == query.Id && r.StartedBy == context.Caller.Id, cancellationToken)
                is { } run
            ? GetImportHandler.ViewOf(run, kept)
            : RegisterRefusals.ImportNotFound();
    }
}
