using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Commands;

internal static class MigrateCommand
{
    public static Command Build(RunInRegister run)
    {
        var command = new Command(
            "migrate",
            "Migrate the database to the schema of this version, then run mend. Nothing changes if the schema is up to date.");
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                var database = services.GetRequiredService<CasesDbContext>().Database;
                var missing = (await database.GetPendingMigrationsAsync(cancelled)).Count();

                        // A new key or column reads every row of its table, so the duration is not bounded.
                        database.SetCommandTimeout(0);
                        await database.MigrateAsync(cancelled);
                        database.SetCommandTimeout(null);
                        await services.GetRequiredService<IJobRunner>().CreateTablesAsync(cancelled);
                        await parsed.InvocationConfiguration.Output.WriteLineAsync(
                            missing == 0 ? "Nothing to migrate." : $"Migrated: {missing} step(s).");
                        return missing == 0
                            ? OperatorCommands.Success
                            : await MendCommand.RunAsync(services, parsed, dryRun: false, cancelled);
                    },
                    cancellationToken));
        return command;
    }
}
