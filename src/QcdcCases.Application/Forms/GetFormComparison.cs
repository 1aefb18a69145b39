using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>Compares the total of a form with the previous period and with the same days of the previous year.</summary>
public sealed record GetFormComparison(FormRequest Question) : IQuery<FormComparison>;

/// <summary>The total of a form with those of the compared periods, all by the form of the period's own circular.</summary>
/// <param name="Before">The previous period of the same length; absent before the calendar or the books begin.</param>
/// <param name="YearBefore">The same days one year earlier; absent before the books begin, and for a period of more than a year.</param>
/// <param name="CompleteSince">The first day on which the unit's books are complete; absent while they are empty.</param>
/// <param name="BeforeAbsent">Why there is no previous period.</param>
/// <param name="YearBeforeAbsent">Why there is no period one year earlier.</param>
/// <param name="Total">The numbers by column number.</param>
public sealed record FormComparison(
    string Form,
    string Circular,
    string Unit,
    DateOnly From,
    DateOnly To,
    ComparedPeriod? Before,
    ComparedPeriod? YearBefore,
    IReadOnlyDictionary<string, ComparedNumber> Total,
    DateOnly? CompleteSince,
    ComparisonAbsence? BeforeAbsent,
    ComparisonAbsence? YearBeforeAbsent) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

internal sealed class GetFormComparisonHandler(
    FormRequestResolver formRequestResolver,
    FormCalculator formCalculator,
    ComparedPeriods comparedPeriods,
    DeclaredFigureQueries declaredFigureQueries) : IRequestHandler<GetFormComparison, Result<FormComparison>>
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
        var compared = await comparedPeriods.OfAsync(asked.Range, cancellationToken);
        var codes = await declaredFigureQueries.CodesAsync(asked.Range, cancellationToken);
        var (earlier, yearEarlier) = (DaysOf(compared.Before), DaysOf(compared.YearBefore));
        var before = await TotalAsync(earlier);
        var yearBefore = await TotalAsync(yearEarlier);
        return new FormComparison(
            asked.Form.Code,
            asked.Form.Circular.Code,
            query.Question.Figures.Unit,
            period.From,
            period.To,
            ComparedPeriod.Of(earlier),
            ComparedPeriod.Of(yearEarlier),
            asked.Form.ColumnsWithCells.ToDictionary(
                c => c.Number,
                c => new ComparedNumber(now[c.Number], NumberOf(c, before, earlier), NumberOf(c, yearBefore, yearEarlier))),
            compared.CompleteSince,
            compared.Before.Absent,
            compared.YearBefore.Absent);

        decimal? NumberOf(FormColumn column, IReadOnlyDictionary<string, decimal>? total, Period? of) =>
            of is not null && codes.IsComparable(column.Rule, of) ? total?[column.Number] : null;

        static Period? DaysOf(BesidePeriod beside) => beside.Absent is null ? beside.Days : null;

        async Task<IReadOnlyDictionary<string, decimal>?> TotalAsync(Period? of) => of is null
            ? null
            : (await formCalculator.TotalsAsync(asked.In(of), [asked.Form], cancellationToken))[asked.Form.Code];
    }
}
