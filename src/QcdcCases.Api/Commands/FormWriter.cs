using System.CommandLine;
using System.Text;
using System.Text.Json;
using MediatR;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

/// <summary>Writes the output of the form command to standard output, or to a file that gets its name only when it is complete.</summary>
internal sealed class FormWriter(IServiceProvider services, ParseResult parsed, CancellationToken cancellationToken)
{
    /// <summary>The code for all forms of the circular.</summary>
    private const string All = "all";

    private readonly IMediator mediator = services.GetRequiredService<IMediator>();

    /// <returns>The exit code.</returns>
    public async Task<int> WriteAsync(FormRequest formRequest, FormFormat format, string? path)
    {
        if (formRequest.Code == All && format is not FormFormat.Xlsx)
        {
            return await parsed.RefuseAsync(Refusal.Rule(
                "form.book_is_workbook", "The argument `all` requires --format xlsx: all forms are written to one workbook."));
        }

        await using var written = TemporaryFile.Create("form");
        if (await FillAsync(written, formRequest, format) is { } refusal)
        {
            return await parsed.RefuseAsync(refusal);
        }

        written.Position = 0;
        return await DeliverAsync(written, format, path);
    }

    private async Task<Refusal?> FillAsync(Stream output, FormRequest formRequest, FormFormat format)
    {
        if (formRequest.Code == All)
        {
            return (await mediator.Send(new WriteFormWorkbook(output, formRequest), cancellationToken)).IsRefused(out var unbound, out _)
                ? unbound
                : null;
        }

        if (format is FormFormat.Json)
        {
            return (await mediator.Send(new GetForm(formRequest), cancellationToken)).IsRefused(out var unfilled, out var answer)
                ? unfilled
                : await TextAsync(output, JsonSerializer.Serialize(answer, AnswerJson.Options) + Environment.NewLine);
        }

        if ((await mediator.Send(new ExportForm(formRequest), cancellationToken)).IsRefused(out var refusal, out var form))
        {
            return refusal;
        }

        foreach (var warning in form.Answer.Checks.Where(c => !c.Holds))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: the check {warning.Equation} does not hold.");
        }

        if (format is FormFormat.Csv)
        {
            return await TextAsync(output, FormCsv.Of(form.Answer));
        }

        if (format is FormFormat.CsvForPeople)
        {
            return await TextAsync(output, FormCsv.ForPeople(form));
        }

        using var formWorkbook = services.GetRequiredService<IWorkbookWriter>().OpenForms(output);
        formWorkbook.Add(form);
        return null;
    }

    private async Task<Refusal?> TextAsync(Stream output, string text)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        return null;
    }

    private async Task<int> DeliverAsync(Stream written, FormFormat format, string? path)
    {
        if (path is not null)
        {
            return await OutputFile.WriteAsync(path, file => written.CopyToAsync(file, cancellationToken)) is { } unwritable
                ? await parsed.RefuseAsync(unwritable)
                : OperatorCommands.Success;
        }

        if (format is FormFormat.Xlsx)
        {
            await using var console = Console.OpenStandardOutput();
            await written.CopyToAsync(console, cancellationToken);
        }
        else
        {
            using var text = new StreamReader(written, leaveOpen: true);
            await parsed.InvocationConfiguration.Output.WriteAsync(await text.ReadToEndAsync(cancellationToken));
        }

        return OperatorCommands.Success;
    }
}
