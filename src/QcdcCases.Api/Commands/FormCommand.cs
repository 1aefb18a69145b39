using System.CommandLine;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Api.Commands;

internal static class FormCommand
{
    public static Command Build(RunInRegister run)
    {
        var code = new Argument<string>("form")
        {
            Description = "The code of the form, such as 01/TCD, or all for one workbook with every form of the circular.",
        };
        var unit = new Option<string>("--unit") { Description = "The key of the unit.", Required = true };
        var from = new Option<DateOnly?>("--from") { Description = "The first day, yyyy-MM-dd.", CustomParser = Options.Day };
        var to = new Option<DateOnly?>("--to") { Description = "The last day, inclusive, yyyy-MM-dd.", CustomParser = Options.Day };
        var period = new Option<string?>("--period")
        {
            Description = "A named period instead of --from and --to: 2024, 2024-Q1 to 2024-Q4, 2024-H1, 2024-9M or 2024-NA.",
        };
        var circular = new Option<string?>("--circular")
        {
            Description = $"One of {string.Join(", ", Circular.All.Select(c => c.Code))}. Default: the circular in force on the last day.",
        };
        var rows = Options.Words<FormRows>("--rows", "The kind of rows.");
        var map = Options.Words<FigureMap>("--map", "The units as they were in the period, or their successors of today.");
        var asOf = new Option<DateTimeOffset?>("--as-of")
        {
            Description = "Use the state of the register at this instant, ISO 8601 with offset.",
            CustomParser = Options.Instant,
        };
        var format = Options.Words<FormFormat>("--format", "The format. A form that fails a mandatory check is written only as json.");
        var file = new Option<string?>("--out") { Description = "The file to write. Default: standard output." };
        var command = new Command("form", "Fill in a statutory form for a unit with all units below it.")
        {
            code, unit, from, to, period, circular, rows, map, asOf, format, file,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    async (services, cancelled) =>
                    {
                        var figures = new FigureRequest(
                            parsed.GetRequiredValue(unit),
                            parsed.GetValue(from),
                            parsed.GetValue(to),
                            parsed.GetValue(period),
                            AsOf: parsed.GetValue(asOf),
                            Map: parsed.GetValue(map) ?? FigureMap.Then);
                        var formRequest = new FormRequest(
                            parsed.GetRequiredValue(code),
                            figures,
                            parsed.GetValue(circular),
                            parsed.GetValue(rows) ?? FormRows.Unit);
                        return await new FormWriter(services, parsed, cancelled).WriteAsync(
                            formRequest,
                            parsed.GetValue(format) ?? FormFormat.Json,
                            parsed.GetValue(file));
                    },
                    cancellationToken));
        return command;
    }
}
