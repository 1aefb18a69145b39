using MediatR;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Writes all forms of a circular into one workbook, one after another, and returns the file name. Discard the output when it is refused.
/// </summary>
/// <param name="Question">The requested units and period; its form code is ignored.</param>
public sealed record WriteFormWorkbook(Stream Output, FormRequest Question) : IQuery<string>;

internal sealed class WriteFormWorkbookHandler(IMediator mediator, IWorkbookWriter workbookWriter, FormRequestResolver formRequestResolver)
    : IRequestHandler<WriteFormWorkbook, Result<string>>
{
    public async Task<Result<string>> Handle(WriteFormWorkbook query, CancellationToken cancellationToken)
    {
        var formRequest = query.Question;
        if ((await formRequestResolver.CircularAsync(formRequest, cancellationToken)).IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        using var formWorkbook = workbookWriter.OpenForms(query.Output);
        foreach (var form in StatutoryForms.Of(asked.Circular.Code))
        {
            var filled = await mediator.Send(
                new ExportForm(formRequest with { Code = form.Code, Circular = asked.Circular.Code }),
                cancellationToken);
            if (filled.IsRefused(out refusal, out var sheet))
            {
                return refusal;
            }

            formWorkbook.Add(sheet);
        }

        return WorkbookFiles.NameOf(
            $"Bieu-{asked.Circular.Code}",
            formRequest.Figures.Unit,
            asked.Range.Period.From,
            asked.Range.Period.To);
    }
}
