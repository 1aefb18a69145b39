using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Forms;

/// <summary>Fills in a statutory form: a row for each unit, the total, and the results of its checks.</summary>
public sealed record GetForm(FormRequest Question) : IQuery<FormAnswer>;

internal sealed class GetFormHandler(FormRequestResolver formRequestResolver, FormCalculator formCalculator)
    : IRequestHandler<GetForm, Result<FormAnswer>>
{
    public async Task<Result<FormAnswer>> Handle(GetForm query, CancellationToken cancellationToken)
    {
        var read = await formRequestResolver.ResolveAsync(query.Question, cancellationToken);
        return read.IsRefused(out var refusal, out var asked) ? refusal : await formCalculator.FillAsync(asked, cancellationToken);
    }
}
