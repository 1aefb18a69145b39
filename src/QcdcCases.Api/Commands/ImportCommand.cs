using System.CommandLine;
using MediatR;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class ImportCommand
{
    public static Command Build(RunInRegister run)
    {
        var file = new Argument<string>("FILE") { Description = "The journal (NDJSON, UTF-8), or - for standard input." };
        var source = new Option<string?>("--source")
        {
            Description = "The register that the journal comes from. Default: derived from the units of the journal.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check every line and import nothing." };
        var command = new Command(
            "import",
            "Import a register journal completely or not at all. Every problem is listed on standard error.")
        {
            file,
            source,
            dryRun,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    async (services, cancelled) =>
                    {
                        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                        if ((await OpenAsync(parsed.GetRequiredValue(file), cancelled)).IsRefused(out var refusal, out var journal))
                        {
                            return await parsed.RefuseAsync(refusal);
                        }

                        using (journal)
                        {
                            var message = new ImportJournal(
                                journal,
                                parsed.GetValue(source),
                                parsed.GetValue(dryRun),
                                Guid.CreateVersion7(),
                                new ProgressLines(error, TimeProvider.System));
                            var result = await services.GetRequiredService<IMediator>().Send(message, cancelled);
                            if (result.IsRefused(out refusal, out var outcome))
                            {
                                return await parsed.RefuseAsync(refusal);
                            }

                            return await ReportAsync(outcome, message.DryRun, output, error);
                        }
                    },
                    cancellationToken));
        return command;
    }

    private static async Task<Result<JournalFile>> OpenAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
        {
            await using var input = Console.OpenStandardInput();
            return await JournalFile.StoreAsync(input, long.MaxValue, cancellationToken);
        }

        try
        {
            return JournalFile.Open(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusal.NotFound("register.file_unreadable", failure.Message);
        }
    }

    private static async Task<int> ReportAsync(ImportOutcome outcome, bool dryRun, TextWriter output, TextWriter error)
    {
        foreach (var problem in outcome.Problems)
        {
            await error.WriteLineAsync($"line {problem.Line}: {problem.Field ?? "-"}: {problem.Code}: {problem.Reason}");
        }

        if (outcome.ProblemCount > 0)
        {
            await error.WriteLineAsync($"{outcome.ProblemCount} problem(s) in {outcome.Lines} lines; nothing was imported.");
            return OperatorCommands.Refused;
        }

        await output.WriteLineAsync(
            dryRun
                ? $"{outcome.Lines} lines are valid, {outcome.Taken} of them new; nothing was imported (source {outcome.Source})."
                : $"{outcome.Lines} lines, {outcome.Taken} imported (source {outcome.Source}).");
        return OperatorCommands.Success;
    }

    /// <summary>Reports the progress every two seconds.</summary>
    private sealed class ProgressLines(TextWriter error, TimeProvider time) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

        private long last = time.GetTimestamp();

        public void Report(ImportProgress value)
        {
            if (time.GetElapsedTime(last) >= Pause)
            {
                last = time.GetTimestamp();
                error.WriteLine($"{value.Lines} lines {(value.IsTaking ? "imported" : "checked")}");
            }
        }
    }
}
