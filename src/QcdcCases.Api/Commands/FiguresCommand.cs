using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

internal static class FiguresCommand
{
    public static Command Build(RunInRegister run)
    {
        var unit = new Option<string>("--unit") { Description = "The key of the unit.", Required = true };
        var from = new Option<DateOnly?>("--from") { Description = "The first day, yyyy-MM-dd.", CustomParser = result => Read(result, Day) };
        var to = new Option<DateOnly?>("--to") { Description = "The last day, that day included.", CustomParser = result => Read(result, Day) };
        var period = new Option<string?>("--period") { Description = "A statutory window instead of two days: 2024, 2024-Q1 … Q4, 2024-H1, 2024-9M." };
        var scope = Words<FigureScope>("--scope", "The unit with everything below it, or alone.");
        var by = Words<FigureGrouping>("--by", "By what the figures are broken down.");
        var map = Words<FigureMap>("--map", "Units as they were then, or those that stand for them now.");
        var asOf = new Option<DateTimeOffset?>("--as-of") { Description = "What the register knew at that instant, ISO 8601 with offset.", CustomParser = result => Read(result, Instant) };
        var command = new Command("figures", "Print every figure of a unit in a period, as the interface answers it.") { unit, from, to, period, scope, by, map, asOf };
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                var question = new FigureQuestion(
                    parsed.GetRequiredValue(unit),
                    parsed.GetValue(from),
                    parsed.GetValue(to),
                    parsed.GetValue(period),
                    parsed.GetValue(scope) ?? FigureScope.Below,
                    parsed.GetValue(by),
                    parsed.GetValue(asOf),
                    parsed.GetValue(map) ?? FigureMap.Then);
                var result = await services.GetRequiredService<IMediator>().Send(new GetFigures(question), cancelled);
                if (result.IsRefused(out var refusal, out var answer))
                {
                    return await parsed.RefuseAsync(refusal);
                }

                await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(answer, AnswerJson.Options));
                return OperatorCommands.Done;
            },
            cancellationToken));
        return command;
    }

    private static Option<T?> Words<T>(string name, string description)
        where T : struct, Enum =>
        new(name)
        {
            Description = $"{description} One of {string.Join(", ", Code.All<T>())}.",
            CustomParser = result => Read<T>(result, word => Code.TryParse<T>(word, out var member) ? member : null),
        };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.ToUniversalTime() : null;

    private static T? Read<T>(System.CommandLine.Parsing.ArgumentResult result, Func<string, T?> read)
        where T : struct
    {
        var text = result.Tokens[0].Value;
        if (read(text) is { } value)
        {
            return value;
        }

        result.AddError($"'{text}' is not a value of {((System.CommandLine.Parsing.OptionResult)result.Parent!).Option.Name}.");
        return null;
    }
}
