using System.CommandLine;
using System.Data.Common;
using System.Security.Cryptography;
using FluentValidation;
using QcdcCases.Api.Hosting;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Commands;

/// <summary>
/// The operator's commands, one per file. Each file builds a <see cref="Command"/> around an action on the register's services. Results go
/// to standard output, errors to standard error.
/// </summary>
internal static class OperatorCommands
{
    /// <summary>The exit code for success.</summary>
    public const int Success = 0;

    /// <summary>The exit code for a refusal or failure; standard error has the reason.</summary>
    public const int Refused = 1;

    /// <summary>The exit code for a usage error: an unknown command or option, a missing option or an invalid value.</summary>
    public const int UsageError = 2;

    public const string ConnectionStringMissing =
        "No database is configured: set the environment variable ConnectionStrings__QcdcCases, "
        + "such as \"Host=localhost;Database=qcdc;Username=qcdc;Password=…\".";

    private const string Epilogue = "Exit codes: 0 success, 1 refused or failed (see standard error), 2 invalid arguments.";

    private static readonly string[] HelpWords = ["--help", "-h", "-?", "--version"];

    /// <summary>True if the arguments name a command; options such as <c>--urls</c> belong to the server.</summary>
    public static bool AreRequested(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || HelpWords.Contains(first));

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error, _ => { });

    /// <param name="configure">Adds services; used by tests.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, Action<IHostApplicationBuilder> configure)
    {
        var host = new OperatorHost(error, configure);
        var root = new RootCommand(
            "QcdcCases, the register of a citizen-reception office. Without a command the program starts the server."
            + $"{Environment.NewLine}{Epilogue}")
        {
            MigrateCommand.Build(host.RunAsync),
            MendCommand.Build(host.RunAsync),
            CreateAccountCommand.Build(host.RunAsync),
            CreateClientCommand.Build(host.RunAsync),
            ConfirmDenouncersCommand.Build(host.RunAsync),
            ProtectKeysCommand.Build(host.RunAsync),
            VerifyAuditCommand.Build(host.RunAsync),
            ImportCommand.Build(host.RunAsync),
            ExportCommand.Build(host.RunAsync),
            FiguresCommand.Build(host.RunAsync),
            FormCommand.Build(host.RunAsync),
            DeadlineCommand.Build(host.RunAsync, host.HasConnectionString),
            TemplatesCommand.Build(host.OpenTemplates),
        };
        var parsed = root.Parse(args);
        var exit = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return parsed.Errors.Count > 0 ? UsageError : exit;
    }

    /// <summary>Writes the refusal to standard error and returns the exit code.</summary>
    public static async Task<int> RefuseAsync(this ParseResult parsed, Refusal refusal)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"{refusal.Code}: {refusal.Reason}");
        return Refused;
    }
}

/// <summary>Runs the action of a command on the register's services, as the system.</summary>
/// <returns>The exit code.</returns>
internal delegate Task<int> RunInRegister(Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken);

/// <summary>Provides the services of one command and handles its failures.</summary>
internal sealed class OperatorHost(TextWriter error, Action<IHostApplicationBuilder> configure)
{
    /// <summary>True if the settings have a connection string.</summary>
    public bool HasConnectionString() =>
        Configured().Configuration.GetConnectionString(RegisterServices.ConnectionStringName) is { Length: > 0 };

    /// <summary>The templates that the settings name.</summary>
    public ITemplates OpenTemplates() => OfficeTemplates.Open(Configured().Configuration);

    public async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        var builder = Configured();
        if (builder.Configuration.GetConnectionString(RegisterServices.ConnectionStringName) is not { Length: > 0 } connectionString)
        {
            await error.WriteLineAsync(OperatorCommands.ConnectionStringMissing);
            return OperatorCommands.Refused;
        }

        builder.Logging.ClearProviders();
        builder.Services.AddRegister(builder.Configuration, connectionString);
        builder.AddJobs(connectionString, serves: false);
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System;
        try
        {
            return await action(scope.ServiceProvider, cancellationToken);
        }
        catch (ValidationException invalid)
        {
            foreach (var problem in ShapeErrors.ProblemOf(invalid).Errors)
            {
                await error.WriteLineAsync(
                    $"{problem.Field}: {Messages.Of(Messages.English, problem.Code, problem.Reason, problem.Arguments)}");
            }

            return OperatorCommands.Refused;
        }
        catch (Exception failure) when (host.Services.GetRequiredService<IDatabaseProvider>().IsUnavailable(failure))
        {
            await error.WriteLineAsync($"The database cannot be reached: {failure.GetBaseException().Message}");
            return OperatorCommands.Refused;
        }
        catch (CryptographicException)
        {
            await error.WriteLineAsync(
                "The keys of the register cannot be read, or identities are sealed by keys that its ring does not have: set "
                + "Keys__Certificate and Keys__Password, or restore the table protection_keys.");
            return OperatorCommands.Refused;
        }
        catch (TemplateException failure)
        {
            await error.WriteLineAsync($"A template cannot be used: {failure.Message}");
            return OperatorCommands.Refused;
        }
        catch (DbException failure)
        {
            await error.WriteLineAsync($"The database reported an error: {failure.Message}");
            return OperatorCommands.Refused;
        }
    }

    private HostApplicationBuilder Configured()
    {
        var builder = Host.CreateApplicationBuilder();
        configure(builder);
        return builder;
    }
}
