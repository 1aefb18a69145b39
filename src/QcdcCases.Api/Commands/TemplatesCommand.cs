using System.CommandLine;
using QcdcCases.Api.Hosting;
using QcdcCases.Application.Documents;

namespace QcdcCases.Api.Commands;

/// <summary>Checks the office's own templates, or gives it those of the program to begin with. It needs no database.</summary>
internal static class TemplatesCommand
{
    /// <param name="open">Opens the templates that the settings name.</param>
    public static Command Build(Func<ITemplates> open)
    {
        var copyTo = new Option<string?>("--copy-to")
        {
            Description = "Write the program's templates into this folder; files that are there stay.",
        };
        var command = new Command("templates", "Check the office's own templates of papers and workbooks (docs/templates.md).") { copyTo };
        command.SetAction((parsed, _) => RunAsync(parsed, open(), parsed.GetValue(copyTo)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ITemplates templates, string? folder)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (folder is not null)
        {
            foreach (var written in templates.CopyTo(folder))
            {
                await output.WriteLineAsync(written);
            }

            return OperatorCommands.Success;
        }

        if (await templates.AreWrongAsync(error))
        {
            return OperatorCommands.Refused;
        }

        foreach (var finding in templates.Check())
        {
            await output.WriteLineAsync($"{finding.FileName}: {finding.Text}");
        }

        return OperatorCommands.Success;
    }
}
