using System.CommandLine;
using System.CommandLine.Parsing;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class CreateAccountCommand
{
    public static Command Build(RunInRegister run)
    {
        var name = new Option<string>("--name") { Description = "The user name to sign in with.", Required = true };
        var fullName = new Option<string?>("--full-name") { Description = "The name shown in the history. Default: the value of --name." };
        var role = new Option<StaffRole?>("--role")
        {
            HelpName = "role",
            Description = $"The role at the unit of --unit: {string.Join(", ", Code.All<StaffRole>())}.",
            CustomParser = result => ReadRole(result, result.Tokens[0].Value),
        };
        var unit = new Option<string?>("--unit")
        {
            Description = "The key of the unit. The role applies to the unit and all units below it.",
        };
        var grants = new Option<RoleAtUnit[]>("--grant")
        {
            HelpName = "role@unit",
            Description = "A further role as role@unit. May be repeated.",
            CustomParser = result => [.. result.Tokens.Select(t => ReadGrant(result, t.Value)).OfType<RoleAtUnit>()],
        };
        var command = new Command(
            "make-account",
            "Create a staff account and print its one-time password on the last line. The password must be changed at the first sign-in.")
        {
            name, role, unit, grants, fullName,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(role) is null != result.GetResult(unit) is null)
            {
                result.AddError("--role and --unit must be given together.");
            }
            else if (result.GetResult(role) is null && result.GetResult(grants) is null)
            {
                result.AddError("An account requires a role: give --role and --unit, or --grant role@unit.");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    async (services, cancelled) =>
                    {
                        List<RoleAtUnit> held = parsed.GetValue(role) is { } first
                            ? [new RoleAtUnit(first, parsed.GetRequiredValue(unit)!)]
                            : [];
                        var message = new CreateAccount(
                            parsed.GetRequiredValue(name),
                            [.. held, .. parsed.GetValue(grants) ?? []],
                            parsed.GetValue(fullName));
                        var result = await services.GetRequiredService<IMediator>().Send(message, cancelled);
                        if (result.IsRefused(out var refusal, out var createdAccount))
                        {
                            return await parsed.RefuseAsync(refusal);
                        }

                        var output = parsed.InvocationConfiguration.Output;
                        var granted = createdAccount.Account.Grants.Select(g => $"{Code.Of(g.Role)}@{g.Unit}");
                        await output.WriteLineAsync($"{createdAccount.Account.UserName}: {string.Join(", ", granted)}");
                        await output.WriteLineAsync(createdAccount.OneTimePassword);
                        return OperatorCommands.Success;
                    },
                    cancellationToken));
        return command;
    }

    private static RoleAtUnit? ReadGrant(ArgumentResult result, string text)
    {
        if (text.Split('@') is [var word, { Length: > 0 } unit])
        {
            return ReadRole(result, word) is { } role ? new RoleAtUnit(role, unit) : null;
        }

        result.AddError($"'{text}' must have the form role@unit.");
        return null;
    }

    private static StaffRole? ReadRole(ArgumentResult result, string word)
    {
        if (Code.TryParse<StaffRole>(word, out var role))
        {
            return role;
        }

        result.AddError($"'{word}' is not a role; the roles are {string.Join(", ", Code.All<StaffRole>())}.");
        return null;
    }
}
