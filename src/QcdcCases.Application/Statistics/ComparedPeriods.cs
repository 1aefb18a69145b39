using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>Why a number has nothing to be compared with.</summary>
public enum ComparisonAbsence
{
    /// <summary>The other period would begin before the calendar.</summary>
    BeforeCalendar,

    /// <summary>The books are complete only from a later day on.</summary>
    BeforeBooks,

    /// <summary>The same days of the year before overlap a period of more than a year.</summary>
    LongerThanYear,
}

/// <summary>Another period beside a period.</summary>
/// <param name="Days">The period; null if there is none.</param>
/// <param name="Absent">Why the register's figures of the period cannot be compared; declared ones may be.</param>
internal sealed record BesidePeriod(Period? Days, ComparisonAbsence? Absent);

/// <summary>The periods beside a period.</summary>
/// <param name="CompleteSince">The first day on which the books are complete; null while they are empty.</param>
internal sealed record Comparability(DateOnly? CompleteSince, BesidePeriod Before, BesidePeriod YearBefore);

/// <summary>Determines the periods with which a period can be compared: those that the books cover wholly.</summary>
internal sealed class ComparedPeriods(BookQueries bookQueries)
{
    public async Task<Comparability> OfAsync(ResolvedFigureRequest request, CancellationToken cancellationToken)
    {
        var since = await bookQueries.CompleteSinceAsync(request, cancellationToken);
        var period = request.Period;
        return new Comparability(
            since,
            new(period.Before, AbsenceOf(period.Before, since)),
            new(period.YearBefore, period.IsLongerThanYear ? ComparisonAbsence.LongerThanYear : AbsenceOf(period.YearBefore, since)));
    }

    private static ComparisonAbsence? AbsenceOf(Period? other, DateOnly? since) =>
        other is null ? ComparisonAbsence.BeforeCalendar
        : since > other.From ? ComparisonAbsence.BeforeBooks
        : null;
}
