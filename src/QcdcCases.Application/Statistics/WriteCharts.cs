using System.Globalization;
using MediatR;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Writes a workbook with charts of a unit, the eight quarters up to the end of the period and the period by field, and returns the file
/// name.
/// </summary>
public sealed record WriteCharts(Stream Output, FigureRequest Question) : IQuery<string>;

internal sealed class WriteChartsHandler(
    FigureRequestResolver figureRequestResolver,
    FigureQueries figureQueries,
    BookQueries bookQueries,
    UnitDirectory units,
    CodeDirectory codes,
    IWorkbookWriter workbookWriter) : IRequestHandler<WriteCharts, Result<string>>
{
    private const int Quarters = 8;
    private const string Own = "letters.own";
    private const string NoField = "Không ghi lĩnh vực";

    private static readonly string[] Numerals = ["I", "II", "III", "IV"];

    private static readonly Measure[] QuarterMeasures =
    [
        .. new[]
        {
            "letters.received",
            "letters.finished",
            "cases.own.resolvedOnTime",
            "cases.own.resolvedLate",
            "cases.own.overdue",
        }.Select(code => Measures.Find(code)!),
    ];

    public async Task<Result<string>> Handle(WriteCharts query, CancellationToken cancellationToken)
    {
        if (
            (await figureRequestResolver.ResolveAsync(query.Question with { By = FigureGrouping.Field }, cancellationToken)).IsRefused(
                out var refusal,
                out var resolvedFigureRequest))
        {
            return refusal;
        }

        var since = await bookQueries.CompleteSinceAsync(resolvedFigureRequest, cancellationToken);
        var named = LastQuarters(resolvedFigureRequest.Period.To).ToList();
        var covered = named.Where((q, i) => !(q.Period.From < since) || i == named.Count - 1).ToList();
        var quarters = new List<ChartQuarter>();
        foreach (var (name, period) in covered)
        {
            quarters.Add(
                await QuarterAsync(
                    name,
                    resolvedFigureRequest with
                    {
                        Period = period,
                        Request = resolvedFigureRequest.Request with { By = null },
                    },
                    cancellationToken));
        }

        var fields = await figureQueries.CountAsync(resolvedFigureRequest, [Measures.Find(Own)!], cancellationToken);
        var fieldName = await codes.NamesAsync(Fields.Table, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        workbookWriter.Write(
            query.Output,
            new ChartFigures(
                tree[resolvedFigureRequest.UnitId].Name,
                resolvedFigureRequest.Period.From,
                resolvedFigureRequest.Period.To,
                quarters,
                [
                    .. fields
                        .GroupBy(f => f.Key == ResolvedFigureRequest.NoGroup ? NoField : fieldName(f.Key), StringComparer.Ordinal)
                        .Select(f => (f.Key, f.Sum(numbers => numbers.Value[Own])))
                        .OrderByDescending(f => f.Item2)
                        .ThenBy(f => f.Item1, StringComparer.Ordinal),
                ])
            {
                CompleteSince = covered.Count < named.Count ? since : null,
            });
        return WorkbookFiles.NameOf("Bieu-do", query.Question.Unit, resolvedFigureRequest.Period.From, resolvedFigureRequest.Period.To);
    }

    private async Task<ChartQuarter> QuarterAsync(
        string name,
        ResolvedFigureRequest resolvedFigureRequest,
        CancellationToken cancellationToken)
    {
        var counted = (await figureQueries.CountAsync(resolvedFigureRequest, QuarterMeasures, cancellationToken))[string.Empty];
        return new(
            name,
            counted["letters.received"],
            counted["letters.finished"],
            counted["cases.own.resolvedOnTime"],
            counted["cases.own.resolvedLate"],
            counted["cases.own.overdue"]);
    }

    /// <summary>Returns the statutory quarters up to the one that contains a day.</summary>
    private static IEnumerable<(string Name, Period Period)> LastQuarters(DateOnly day)
    {
        // From the 15th on, a day belongs to the quarter of the next month.
        var last = ((day.Year * 12) + day.Month - 1 + (day.Day > 14 ? 1 : 0)) / 3;
        for (var quarter = last - Quarters + 1; quarter <= last; quarter++)
        {
            var (year, number) = (quarter / 4, (quarter % 4) + 1);
            if (Period.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year}-Q{number}"), out var period))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"Quý {Numerals[number - 1]}/{year}"), period);
            }
        }
    }
}
