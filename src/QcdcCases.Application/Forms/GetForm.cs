using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Forms;

/// <summary>Fills in a statutory form: a row for each unit, the total, and whether what the circular demands of the numbers holds.</summary>
public sealed record GetForm(FormQuestion Question) : IQuery<FormAnswer>;

internal sealed class GetFormHandler(FormRanges ranges, FormBook book) : IRequestHandler<GetForm, Result<FormAnswer>>
{
    public async Task<Result<FormAnswer>> Handle(GetForm query, CancellationToken cancellationToken)
    {
        var read = await ranges.ReadAsync(query.Question, cancellationToken);
        return read.IsRefused(out var refusal, out var asked) ? refusal : await book.FillAsync(asked, cancellationToken);
    }
}
