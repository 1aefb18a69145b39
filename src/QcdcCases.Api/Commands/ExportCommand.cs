using System.CommandLine;
using QcdcCases.Application.Registers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class ExportCommand
{
    public static Command Build(RunInRegister run)
    {
        var unit = new Option<string?>("--unit") { Description = "The unit to export with everything below it; the whole register when not given." };
        var denouncers = new Option<bool>("--denouncers") { Description = "Let the identities of denouncers leave with it." };
        var file = new Option<string?>("--out") { Description = "The file to write; standard output when not given." };
        var command = new Command("export", "Write the register as a journal that can be imported again.") { unit, denouncers, file };
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                var opened = await services.GetRequiredService<RegisterExporter>().OpenAsync(parsed.GetValue(unit), parsed.GetValue(denouncers), cancelled);
                if (opened.IsRefused(out var refusal, out var export))
                {
                    return await parsed.RefuseAsync(refusal);
                }

                if ((await WriteAsync(export, parsed.GetValue(file), cancelled)) is { } unwritable)
                {
                    return await parsed.RefuseAsync(unwritable);
                }

                if (export.LeavesOutDenouncers)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync("The identities of denouncers were left out; --denouncers takes them along.");
                }

                return OperatorCommands.Done;
            },
            cancellationToken));
        return command;
    }

    private static async Task<Refusal?> WriteAsync(RegisterExport export, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await using var console = Console.OpenStandardOutput();
            await export.WriteAsync(console, cancellationToken);
            return null;
        }

        return await OutputFile.WriteAsync(path, output => export.WriteAsync(output, cancellationToken));
    }
}
