using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Api.Commands;

/// <summary>
/// The command that calculates a deadline. It needs no database, because rules and official calendars are part of the program. If a
/// register is configured, its calendar applies.
/// </summary>
internal static class DeadlineCommand
{
    public static Command Build(RunInRegister run, Func<bool> namesRegister)
    {
        var rule = new Option<string>("--rule")
        {
            Description = "The id of the deadline rule, such as KN-05 (docs/deadlines.md lists all).",
            Required = true,
        };
        var start = new Option<DateOnly>("--start")
        {
            Description = "The day of the event that starts the deadline, yyyy-MM-dd.",
            Required = true,
            CustomParser = result => Options.Day(result) ?? default,
        };
        var complex = new Option<bool>("--complex") { Description = "The matter is fixed as complex." };
        var especially = new Option<bool>("--especially-complex")
        {
            Description = "The matter is a denunciation that meets two criteria of complexity or more.",
        };
        var remote = new Option<bool>("--remote") { Description = "The matter is in a remote area that is hard to reach." };
        var pauses = new Option<(DateOnly, DateOnly?)[]>("--pause")
        {
            Description = "A suspension as from..to, or from.. if it still lasts. May be repeated.",
            CustomParser = ReadSpans,
        };
        var extensions = new Option<(DateOnly, DateOnly?)[]>("--extend")
        {
            Description = "An extension as decided..until, or only its new last day. May be repeated.",
            CustomParser = ReadSpans,
        };
        var command = new Command("deadline", "Calculate a deadline and print the calculation as JSON.")
        {
            rule, start, complex, especially, remote, pauses, extensions,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var began = parsed.GetValue(start);
                var question = new CalculateDeadline(
                    parsed.GetRequiredValue(rule),
                    began,
                    parsed.GetValue(especially) ? Complexity.EspeciallyComplex
                        : parsed.GetValue(complex) ? Complexity.Complex
                        : Complexity.Ordinary,
                    parsed.GetValue(remote),
                    [.. (parsed.GetValue(pauses) ?? []).Select(p => new PausedSpan(p.Item1, p.Item2))],
                    [
                        .. (parsed.GetValue(extensions) ?? []).Select(e =>
                            e.Item2 is { } until ? new ExtendedUntil(e.Item1, until) : new ExtendedUntil(began, e.Item1)),
                    ]);
                return namesRegister()
                    ? run(
                        async (services, cancelled) =>
                            await PrintAsync(
                                parsed,
                                question,
                                (await services.GetRequiredService<RequestCalendar>().GetAsync(cancelled)).Current),
                        cancellationToken)
                    : PrintAsync(parsed, question, OfficialCalendars.Calendar);
            });
        return command;
    }

    private static async Task<int> PrintAsync(ParseResult parsed, CalculateDeadline question, WorkingCalendar calendar)
    {
        if (question.Explain(calendar).IsRefused(out var refusal, out var explanation))
        {
            return await parsed.RefuseAsync(refusal);
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(explanation, AnswerJson.Options));
        return OperatorCommands.Success;
    }

    private static (DateOnly, DateOnly?)[] ReadSpans(ArgumentResult result)
    {
        var spans = new List<(DateOnly, DateOnly?)>();
        foreach (var token in result.Tokens)
        {
            var ends = token.Value.Split("..");
            var to = default(DateOnly);
            if (ends.Length > 2)
            {
                result.AddError($"'{token.Value}' must be a day yyyy-MM-dd or a span yyyy-MM-dd..yyyy-MM-dd.");
                return [];
            }

            if (
                !Options.TryDay(result, ends[0], out var from)
                || (ends is [_, { Length: > 0 } last] && !Options.TryDay(result, last, out to)))
            {
                return [];
            }

            spans.Add((from, ends is [_, { Length: > 0 }] ? to : null));
        }

        return [.. spans];
    }
}
