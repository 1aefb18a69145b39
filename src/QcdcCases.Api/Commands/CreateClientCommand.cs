using System.CommandLine;
using MediatR;
using QcdcCases.Application.Access;

namespace QcdcCases.Api.Commands;

internal static class CreateClientCommand
{
    public static Command Build(RunInRegister run)
    {
        var name = new Option<string>("--name") { Description = "The name shown in the history.", Required = true };
        var unit = new Option<string>("--unit")
        {
            Description = "The key of the unit. The scopes apply to the unit and all units below it.",
            Required = true,
        };
        var scopes = new Option<string>("--scopes")
        {
            Description = "The scopes of the client, separated by spaces: " +
                $"{string.Join(", ", Permissions.OfScope.Keys.Order(StringComparer.Ordinal))}.",
            Required = true,
        };
        var command = new Command(
            "make-client",
            "Create an API client and print its id and its secret; the secret is shown only once. "
            + "The client sends \"Authorization: ApiKey ID.SECRET\".")
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
                return OperatorCommands.Success;
            },
            cancellationToken));
        return command;
    }
}
