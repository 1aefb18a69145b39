using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>Compares the total of a form with the previous period and with the same days of the previous year.</summary>
public sealed record GetFormComparison(FormRequest Question) : IQuery<FormComparison>;

/// <summary>The total of a form with those of the compared periods, all by the form of the period's own circular.</summary>
/// <param name="Before">The previous period of the same length; absent before the calendar begins.</param>
/// <param name="YearBefore">The same days one year earlier.</param>
/// <param name="Total">The numbers by column number.</param>
public sealed record FormComparison(
    string Form,
    string Circular,
    string Unit,
    DateOnly From,
    DateOnly To,
    ComparedPeriod? Before,
    ComparedPeriod? YearBefore,
    IReadOnlyDictionary<string, ComparedNumber> Total) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

internal sealed class GetFormComparisonHandler(FormRequestResolver formRequestResolver, FormCalculator formCalculator)
    : IRequestHandler<GetFormComparison, Result<FormComparison>>
{
    public async Task<Result<FormComparison>> Handle(GetFormComparison query, CancellationToken cancellationToken)
    {
        var read = await formRequestResolver.ResolveAsync(query.Question, cancellationToken);
        if (read.IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        var period = asked.Range.Period;
        var now = (await TotalAsync(period))!;
        var before = await TotalAsync(period.Before);
        var yearBefore = await TotalAsync(period.YearBefore);
        return new FormComparison(
            asked.Form.Code,
            asked.Form.Circular.Code,
            query.Question.Figures.Unit,
            period.From,
            period.To,
            ComparedPeriod.Of(period.Before),
            ComparedPeriod.Of(period.YearBefore),
            asked.Form.ColumnsWithCells.ToDictionary(
                c => c.Number,
                c => new ComparedNumber(now[c.Number], before?[c.Number], yearBefore?[c.Number])));

        async Task<IReadOnlyDictionary<string, decimal>?> TotalAsync(Period? of) => of is null
            ? null
            : (await formCalculator.TotalsAsync(asked.In(of), [asked.Form], cancellationToken))[asked.Form.Code];
    }
}
