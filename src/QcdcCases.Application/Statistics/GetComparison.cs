using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Compares all figures of a unit in a period with the previous period and with the same days of the previous year; of a period of more
/// than a year, it returns the series by year.
/// </summary>
public sealed record GetComparison(FigureRequest Question) : IQuery<ComparisonAnswer>;

/// <summary>The figures of a period with those of the compared periods.</summary>
/// <param name="CompleteSince">The first day on which the unit's books are complete; absent while they are empty.</param>
/// <param name="Before">The previous period of the same length; absent where it has no number to compare.</param>
/// <param name="YearBefore">The same days one year earlier; absent where they have none, and for a period of more than a year.</param>
/// <param name="BeforeAbsent">Why the register's figures of the previous period are absent; those declared for it are present.</param>
/// <param name="YearBeforeAbsent">Why those of the period one year earlier are absent.</param>
/// <param name="Years">For a period of more than a year: the figures of its years, the earliest first.</param>
public sealed record ComparisonAnswer(
    string Unit,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    FigureScope Scope,
    DateOnly? CompleteSince,
    ComparedPeriod? Before,
    ComparedPeriod? YearBefore,
    ComparisonAbsence? BeforeAbsent,
    ComparisonAbsence? YearBeforeAbsent,
    IReadOnlyDictionary<string, ComparedNumber> Figures,
    IReadOnlyList<YearFigures>? Years) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this with { AsOf = default });
}

/// <summary>The figures of one year of a longer period.</summary>
/// <param name="To">The last day, inclusive.</param>
public sealed record YearFigures(DateOnly From, DateOnly To, IReadOnlyDictionary<string, decimal> Figures);

/// <summary>A compared period.</summary>
/// <param name="To">The last day, inclusive.</param>
public sealed record ComparedPeriod(DateOnly From, DateOnly To)
{
    internal static ComparedPeriod? Of(Period? period) => period is null ? null : new(period.From, period.To);
}

/// <summary>A number with those of the compared periods; absent when there is no such period, or nothing was declared in it.</summary>
public sealed record ComparedNumber(decimal Now, decimal? Before, decimal? YearBefore);

internal sealed class GetComparisonHandler(
    CasesDbContext db,
    FinalInstant register,
    FigureRequestResolver figureRequestResolver,
    DeclaredFigureQueries declaredFigureQueries,
    ComparedPeriods comparedPeriods,
    FigureReader figureReader) : IRequestHandler<GetComparison, Result<ComparisonAnswer>>
{
    /// <summary>The most years of a series.</summary>
    private const int MaxYears = 10;

    public async Task<Result<ComparisonAnswer>> Handle(GetComparison query, CancellationToken cancellationToken)
    {
        var read = await figureRequestResolver.ResolveAsync(query.Question with { By = null }, cancellationToken);
        if (read.IsRefused(out var refusal, out var request))
        {
            return refusal;
        }

        var instant = query.Question.AsOf ?? await register.ReadAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var codes = await declaredFigureQueries.CodesAsync(request, cancellationToken);
        var compared = await comparedPeriods.OfAsync(request, cancellationToken);
        var now = await FiguresAsync(request.Period);
        var before = await figureReader.ReadBesideAsync(request, null, codes, compared.Before, cancellationToken);
        var yearBefore = await figureReader.ReadBesideAsync(request, null, codes, compared.YearBefore, cancellationToken);
        var years = new List<YearFigures>();
        foreach (var year in request.Period.IsLongerThanYear ? request.Period.Years(MaxYears) : [])
        {
            years.Add(new(year.From, year.To, await FiguresAsync(year)));
        }

        return new ComparisonAnswer(
            query.Question.Unit,
            request.Period.From,
            request.Period.To,
            instant,
            query.Question.Scope,
            compared.CompleteSince,
            ComparedPeriod.Of(before is null ? null : compared.Before.Days),
            ComparedPeriod.Of(yearBefore is null ? null : compared.YearBefore.Days),
            compared.Before.Absent,
            compared.YearBefore.Absent,
            new SortedDictionary<string, ComparedNumber>(
                now.ToDictionary(f => f.Key, f => new ComparedNumber(f.Value, NumberOf(before, f.Key), NumberOf(yearBefore, f.Key))),
                StringComparer.Ordinal),
            years.Count == 0 ? null : years);

        async Task<SortedDictionary<string, decimal>> FiguresAsync(Period period) =>
            (await figureReader.ReadAsync(request with { Period = period }, null, codes, cancellationToken))[string.Empty];

        static decimal? NumberOf(SortedDictionary<string, decimal>? figures, string code) =>
            figures is not null && figures.TryGetValue(code, out var number) ? number : null;
    }
}
