using System.CommandLine;
using MediatR;
using QcdcCases.Application.Access;

namespace QcdcCases.Api.Commands;

internal static class CreateClientCommand
{
    public static Command Build(RunInRegister run)
    {
        var name = new Option<string>("--name") { Description = "The name that the history shows.", Required = true };
        var unit = new Option<string>("--unit") { Description = "The key of the unit; the scopes hold for it and everything below it.", Required = true };
        var scopes = new Option<string>("--scopes")
        {
            Description = $"What it may do, separated by spaces: {string.Join(", ", Permissions.OfScope.Keys.Order(StringComparer.Ordinal))}.",
            Required = true,
        };
        var command = new Command("make-client", "Let a program call the interface, and print its id and, this once, its secret. It sends \"Authorization: ApiKey ID.SECRET\".")
        {
            name, unit, scopes,
        };
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                var message = new CreateClient(
                    parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(unit),
                    parsed.GetRequiredValue(scopes).Split(' ', StringSplitOptions.RemoveEmptyEntries));
                var result = await services.GetRequiredService<IMediator>().Send(message, cancelled);
                if (result.IsRefused(out var refusal, out var createdClient))
                {
                    return await parsed.RefuseAsync(refusal);
                }

                var output = parsed.InvocationConfiguration.Output;
                await output.WriteLineAsync($"id: {createdClient.Client.ClientId}");
                await output.WriteLineAsync($"secret: {createdClient.Secret}");
                return OperatorCommands.Done;
            },
            cancellationToken));
        return command;
    }
}
