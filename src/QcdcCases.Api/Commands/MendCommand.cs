using System.CommandLine;
using MediatR;
using QcdcCases.Application.Registers.Mend;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class MendCommand
{
    public static Command Build(RunInRegister run)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Count the changes without writing them." };
        var command = new Command(
            "mend",
            "Update records of earlier versions: seal the people linked with a denunciation, recompute search texts, "
            + "days, deadlines and figures of every record. Each record that breaks a rule is listed.") { dryRun };
        command.SetAction((parsed, cancellationToken) => run(
            (services, cancelled) => RunAsync(services, parsed, parsed.GetValue(dryRun), cancelled), cancellationToken));
        return command;
    }

    /// <summary>Runs the command and reports the counts.</summary>
    /// <param name="dryRun">Only counts, without changes.</param>
    public static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, bool dryRun, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        var message = new MendRegister(dryRun, new FindingLines(output));
        var result = await services.GetRequiredService<IMediator>().Send(message, cancellationToken);
        if (result.IsRefused(out var refusal, out var mended))
        {
            return await parsed.RefuseAsync(refusal);
        }

        var would = dryRun ? "Would mend" : "Mended";
        var (impossible, aside) = (mended.Told.Sum(t => t.Impossible), mended.Told.Sum(t => t.SetAside));
        var changed = mended.Told.Select(t => $"{t.Changed} of {t.Total} {Named(t.Kind)}(s)");
        await output.WriteLineAsync($"{would}: {mended.Sealed} letter(s) and visit(s) sealed, {mended.Folded} search text(s) recomputed.");
        await output.WriteLineAsync($"{would}: {string.Join(", ", changed)}.");
        await output.WriteLineAsync($"{impossible} record(s) break a rule; {aside} record(s) were set aside because they cannot be read.");
        return OperatorCommands.Success;
    }

    private static string Named(RegisterRecord kind) => kind switch
    {
        RegisterRecord.Feedback => "feedback item",
        RegisterRecord.Indicator => "declared indicator",
        _ => Code.Of(kind),
    };

    /// <summary>Writes one line per record that an office must check: its unit, kind, number, id and the broken rule.</summary>
    private sealed class FindingLines(TextWriter output) : IProgress<MendFinding>
    {
        public void Report(MendFinding value)
        {
            var number = value.Number is { } no ? $" {no}/{value.Year}" : string.Empty;
            var how = value.IsSetAside ? "Set aside" : "Impossible";
            output.WriteLine($"{how}: {value.Unit} {Named(value.Kind)}{number} {value.Id}: {value.Code}");
        }
    }
}
