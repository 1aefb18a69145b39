using System.CommandLine;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Commands;

internal static class ConfirmDenouncersCommand
{
    public static Command Build(RunInRegister run)
    {
        var account = new Option<string?>("--account") { Description = "The user name of the account." };
        var client = new Option<string?>("--client") { Description = "The id of the API client." };
        var command = new Command(
            "confirm-denouncers",
            "Confirm the right of an account or API client to read the identities of denouncers, where nobody in the office may confirm it. "
            + "Prints the new one-time password or secret, if there is one.")
        {
            account, client,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(account) is null == result.GetResult(client) is null)
            {
                result.AddError("Give either --account or --client.");
            }
        });
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                var mediator = services.GetRequiredService<IMediator>();
                var confirmed = parsed.GetValue(account) is { } name
                    ? await ConfirmAccountAsync(name, services.GetRequiredService<CasesDbContext>(), mediator, cancelled)
                    : await ConfirmClientAsync(parsed.GetRequiredValue(client)!, mediator, cancelled);
                if (confirmed.IsRefused(out var refusal, out var lines))
                {
                    return await parsed.RefuseAsync(refusal);
                }

                foreach (var line in lines)
                {
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
                }

                return OperatorCommands.Success;
            },
            cancellationToken));
        return command;
    }

    private static async Task<Result<List<string>>> ConfirmAccountAsync(
        string name, CasesDbContext db, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await db.Users.Where(a => a.UserName == name).Select(a => a.Id).SingleOrDefaultAsync(cancellationToken);
        return (await mediator.Send(new ConfirmAccount(id), cancellationToken)).IsRefused(out var refusal, out var confirmed)
            ? refusal
            : Lines($"confirmed: {name}", confirmed.OneTimePassword);
    }

    private static async Task<Result<List<string>>> ConfirmClientAsync(string id, IMediator mediator, CancellationToken cancellationToken)
    {
        var client = Guid.TryParse(id, out var parsed) ? parsed : Guid.Empty;
        return (await mediator.Send(new ConfirmClient(client), cancellationToken)).IsRefused(out var refusal, out var confirmed)
            ? refusal
            : Lines($"id: {confirmed.Client.ClientId}", $"secret: {confirmed.Secret}");
    }

    private static List<string> Lines(params IEnumerable<string?> lines) => [.. lines.OfType<string>()];
}
