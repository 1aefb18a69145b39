using System.CommandLine;
using QcdcCases.Application.Registers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class ExportCommand
{
    public static Command Build(RunInRegister run)
    {
        var unit = new Option<string?>("--unit")
        {
            Description = "The key of the unit to export with all units below it. Default: the whole register.",
        };
        var denouncers = new Option<bool>("--denouncers") { Description = "Include the identities of denouncers." };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why denouncers are included; the history of each of their letters and visits states it.",
        };
        var file = new Option<string?>("--out") { Description = "The file to write. Default: standard output." };
        var command = new Command("export", "Export the register as a journal (NDJSON) that can be imported again.")
        {
            unit, denouncers, reason, file,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(denouncers) && string.IsNullOrWhiteSpace(result.GetValue(reason)))
            {
                result.AddError("--denouncers requires --reason.");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    async (services, cancelled) =>
                    {
                        var opened = await services
                            .GetRequiredService<RegisterExporter>()
                            .OpenAsync(parsed.GetValue(unit), parsed.GetValue(denouncers), parsed.GetValue(reason), cancelled);
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
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(
                        "The identities of denouncers are not included; add --denouncers to include them.");
                }

                return OperatorCommands.Success;
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
