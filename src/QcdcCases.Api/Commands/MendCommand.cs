using System.CommandLine;
using MediatR;
using QcdcCases.Application.Registers;

namespace QcdcCases.Api.Commands;

internal static class MendCommand
{
    public static Command Build(RunInRegister run)
    {
        var command = new Command(
            "mend",
            "Bring what earlier versions wrote in line with this one: seal who is linked with a denunciation, fold searched texts anew.");
        command.SetAction((parsed, cancellationToken) => run(
            (services, cancelled) => RunAsync(services, parsed, cancelled), cancellationToken));
        return command;
    }

    /// <summary>Does it and says how much there was to do.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<IMediator>().Send(new MendRegister(), cancellationToken);
        if (result.IsRefused(out var refusal, out var mended))
        {
            return await parsed.RefuseAsync(refusal);
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            $"Mended: {mended.Sealed} letter(s) and visit(s) sealed, {mended.Folded} searched text(s) folded.");
        return OperatorCommands.Done;
    }
}
