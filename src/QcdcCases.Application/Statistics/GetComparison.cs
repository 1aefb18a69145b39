using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>Compares all figures of a unit in a period with the previous period and with the same days of the previous year.</summary>
public sealed record GetComparison(FigureRequest Question) : IQuery<ComparisonAnswer>;

/// <summary>The figures of a period with those of the compared periods.</summary>
/// <param name="Before">The previous period of the same length; absent before the calendar begins.</param>
/// <param name="YearBefore">The same days one year earlier.</param>
public sealed record ComparisonAnswer(
    string Unit,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    FigureScope Scope,
    ComparedPeriod? Before,
    ComparedPeriod? YearBefore,
    IReadOnlyDictionary<string, ComparedNumber> Figures) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this with { AsOf = default });
}

/// <summary>A compared period.</summary>
/// <param name="To">The last day, inclusive.</param>
public sealed record ComparedPeriod(DateOnly From, DateOnly To)
{
    internal static ComparedPeriod? Of(Period? period) => period is null ? null : new(period.From, period.To);
}

/// <summary>A number with those of the compared periods; absent when there is no such period.</summary>
public sealed record ComparedNumber(decimal Now, decimal? Before, decimal? YearBefore);

internal sealed class GetComparisonHandler(FinalInstant register, FigureRequestResolver figureRequestResolver, FigureQueries figureQueries)
    : IRequestHandler<GetComparison, Result<ComparisonAnswer>>
{
    public async Task<Result<ComparisonAnswer>> Handle(GetComparison query, CancellationToken cancellationToken)
    {
        var read = await figureRequestResolver.ResolveAsync(query.Question with { By = null }, cancellationToken);
        if (read.IsRefused(out var refusal, out var resolvedFigureRequest))
        {
            return refusal;
        }

        var instant = query.Question.AsOf ?? await register.ReadAsync(cancellationToken);
        var now = (await figureQueries.CountAsync(resolvedFigureRequest, cancellationToken))[string.Empty];
        var measures = now.Keys.Select(code => Measures.Find(code)!).ToList();
        var before = await CountAsync(resolvedFigureRequest.Period.Before);
        var yearBefore = await CountAsync(resolvedFigureRequest.Period.YearBefore);
        return new ComparisonAnswer(
            query.Question.Unit,
            resolvedFigureRequest.Period.From,
            resolvedFigureRequest.Period.To,
            instant,
            query.Question.Scope,
            ComparedPeriod.Of(resolvedFigureRequest.Period.Before),
            ComparedPeriod.Of(resolvedFigureRequest.Period.YearBefore),
            new SortedDictionary<string, ComparedNumber>(
                now.ToDictionary(f => f.Key, f => new ComparedNumber(f.Value, before?[f.Key], yearBefore?[f.Key])),
                StringComparer.Ordinal));

        async Task<SortedDictionary<string, long>?> CountAsync(Period? period) =>
            period is null
                ? null
                : (await figureQueries.CountAsync(resolvedFigureRequest with { Period = period }, measures, cancellationToken))[
                    string.Empty
                ];
    }
}
