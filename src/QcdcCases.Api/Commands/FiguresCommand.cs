using System.CommandLine;
using System.Text.Json;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Commands;

internal static class FiguresCommand
{
    public static Command Build(RunInRegister run)
    {
        var unit = new Option<string>("--unit") { Description = "The key of the unit.", Required = true };
        var from = new Option<DateOnly?>("--from") { Description = "The first day, yyyy-MM-dd.", CustomParser = Options.Day };
        var to = new Option<DateOnly?>("--to") { Description = "The last day, inclusive, yyyy-MM-dd.", CustomParser = Options.Day };
        var period = new Option<string?>("--period")
        {
            Description = "A named period instead of --from and --to: 2024, 2024-Q1 to 2024-Q4, 2024-H1, 2024-9M or 2024-NA.",
        };
        var scope = Options.Words<FigureScope>("--scope", "The unit with all units below it, or the unit alone.");
        var by = Options.Words<FigureGrouping>("--by", "The dimension by which the figures are grouped.");
        var map = Options.Words<FigureMap>("--map", "The units as they were in the period, or their successors of today.");
        var asOf = new Option<DateTimeOffset?>("--as-of")
        {
            Description = "Use the state of the register at this instant, ISO 8601 with offset.",
            CustomParser = Options.Instant,
        };
        var command = new Command("figures", "Print all figures of a unit in a period as the JSON answer of the API.")
        {
            unit, from, to, period, scope, by, map, asOf,
        };
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                var figureRequest = new FigureRequest(
                    parsed.GetRequiredValue(unit),
                    parsed.GetValue(from),
                    parsed.GetValue(to),
                    parsed.GetValue(period),
                    parsed.GetValue(scope) ?? FigureScope.Below,
                    parsed.GetValue(by),
                    parsed.GetValue(asOf),
                    parsed.GetValue(map) ?? FigureMap.Then);
                var result = await services.GetRequiredService<IMediator>().Send(new GetFigures(figureRequest), cancelled);
                if (result.IsRefused(out var refusal, out var answer))
                {
                    return await parsed.RefuseAsync(refusal);
                }

                await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(answer, AnswerJson.Options));
                return OperatorCommands.Success;
            },
            cancellationToken));
        return command;
    }
}
