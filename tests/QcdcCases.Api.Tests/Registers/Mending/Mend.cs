using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Registers.Mending;

/// <summary>Runs the operator's commands on a test's register, at the test's time.</summary>
internal static class Mend
{
    public static Task<List<string>> MendAsync(this CasesApplication app, bool dryRun = false) =>
        app.CommandAsync(dryRun ? ["mend", "--dry-run"] : ["mend"]);

    /// <summary>The lines that a command printed.</summary>
    public static async Task<List<string>> CommandAsync(this CasesApplication app, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await OperatorCommands.RunAsync(args, output, error, builder =>
        {
            app.Database.Name(builder.Configuration);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(app.Clock));
            builder.Services.Replace(ServiceDescriptor.Singleton<RegisterTime, TestRegisterClock>());
        });
        Assert.True(exit == OperatorCommands.Success, error.ToString());
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>How many records of each kind a run changed, or would change.</summary>
    public static Dictionary<string, int> ChangesOf(IEnumerable<string> printed) =>
        printed
            .Single(line => line.Contains("case(s)", StringComparison.Ordinal))
            .Split(": ")[1]
            .TrimEnd('.')
            .Split(", ")
            .ToDictionary(
                part => part.Split(' ', 4)[3],
                part => int.Parse(part.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
}
