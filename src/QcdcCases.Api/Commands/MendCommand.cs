using System.CommandLine;
using MediatR;
using QcdcCases.Application.Registers.Mend;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class MendCommand
{
    public static Command Build(RunInRegister run)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only count what would change." };
        var command = new Command(
            "mend",
            "Bring what earlier versions wrote in line with this one: seal who is linked with a denunciation, fold searched texts anew, "
            + "tell the days, deadlines and figures of every record anew. Names each record that cannot be as it stands.") { dryRun };
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
        var changed = mended.Told.Select(t => $"{t.Changed} of {t.Seen} {Named(t.Kind)}(s)");
        await output.WriteLineAsync($"{would}: {mended.Sealed} letter(s) and visit(s) sealed, {mended.Folded} searched text(s) folded.");
        await output.WriteLineAsync($"{would}: {string.Join(", ", changed)}.");
        await output.WriteLineAsync($"Cannot be as they stand: {impossible} record(s). Could not be looked at: {aside} record(s).");
        return OperatorCommands.Done;
    }

    private static string Named(RegisterRecord kind) => kind switch
    {
        RegisterRecord.Feedback => "feedback item",
        RegisterRecord.Indicator => "declared number",
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
