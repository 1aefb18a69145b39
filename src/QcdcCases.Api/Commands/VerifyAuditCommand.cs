using System.CommandLine;
using MediatR;
using QcdcCases.Application.Audit;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class VerifyAuditCommand
{
    public static Command Build(RunInRegister run)
    {
        var command = new Command(
            "verify-audit",
            "Verify the whole audit: every entry, the history that it seals, and the anchors in the folder of Audit__Anchors. Names the first "
            + "entry that was changed, removed, swapped, inserted or cut off.");
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                var mediator = services.GetRequiredService<IMediator>();
                for (long? after = 0; ;)
                {
                    if ((await mediator.Send(new VerifyAudit(after.Value), cancelled)).IsRefused(out var refusal, out var part))
                    {
                        return await parsed.RefuseAsync(refusal);
                    }

                    if (part.Damage is { } damage)
                    {
                        return await parsed.RefuseAsync(Refusal.Conflict("audit.damaged", Sentence(damage)));
                    }

                    if ((after = part.Next) is null)
                    {
                        var anchored = part.Anchored is { } at ? $"anchored up to {at}" : "not anchored: set Audit__Anchors";
                        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{part.Last} entries are whole, {anchored}.");
                        return OperatorCommands.Success;
                    }
                }
            },
            cancellationToken));
        return command;
    }

    private static string Sentence(AuditDamage damage) =>
        $"The audit is damaged: {Code.Of(damage.Kind)}"
        + (damage.Sequence is { } number ? $", entry {number}" : string.Empty)
        + (damage.Change is { } change ? $", history entry {change}" : string.Empty) + ".";
}
