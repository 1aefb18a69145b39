using System.Linq.Expressions;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>Builds database filters for facts.</summary>
internal static class FactFilters
{
    /// <summary>Filters to the facts as known now, or as of an earlier instant.</summary>
    public static IQueryable<Fact> AsOf(this IQueryable<Fact> facts, DateTimeOffset? asOf) => asOf is { } instant
        ? facts.Where(f => f.RecordedAt <= instant && (f.RetiredAt == null || f.RetiredAt > instant))
        : facts.Where(f => f.RetiredAt == null);

    /// <summary>
    /// Filters to the facts of some units that begin before the end of a period, do not end before it, and count at these units at its end;
    /// no other fact can count in it.
    /// </summary>
    public static IQueryable<Fact> OverlappingPeriod(this IQueryable<Fact> facts, IReadOnlyList<Guid> unitIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return facts.Where(f =>
            unitIds.Contains(f.UnitId)
            && f.BegunOn <= to
            && (f.EndsOn == null || f.EndsOn >= from)
            && (f.HeldFrom == null || f.HeldFrom <= to)
            && (f.HeldUntil == null || f.HeldUntil >= to));
    }

    /// <summary>Builds the filter for the days of a measure.</summary>
    public static Expression<Func<Fact, bool>> MatchesDays(Measure measure, Period period)
    {
        var fact = Expression.Parameter(typeof(Fact), "fact");
        var enters = Day(fact, measure.Enters);
        var leaves = Day(fact, measure.Leaves);
        var from = Expression.Constant(period.From, typeof(DateOnly?));
        var to = Expression.Constant(period.To, typeof(DateOnly?));
        var notYetLeft = Expression.Equal(leaves, Expression.Constant(null, typeof(DateOnly?)));
        var inPeriod = Expression.AndAlso(Expression.GreaterThanOrEqual(enters, from), Expression.LessThanOrEqual(enters, to));
        var notBefore = Expression.OrElse(notYetLeft, Expression.GreaterThanOrEqual(leaves, from));
        var notByTheEnd = Expression.OrElse(notYetLeft, Expression.GreaterThan(leaves, to));
        var rule = measure.Relation switch
        {
            PeriodRelation.InPeriod => inPeriod,
            PeriodRelation.During => Expression.AndAlso(Expression.LessThanOrEqual(enters, to), notBefore),
            PeriodRelation.AtStart => Expression.AndAlso(Expression.LessThan(enters, from), notBefore),
            PeriodRelation.AtEnd => Expression.AndAlso(Expression.LessThanOrEqual(enters, to), notByTheEnd),
            PeriodRelation.Within => Expression.AndAlso(
                Expression.GreaterThanOrEqual(enters, from),
                Expression.LessThanOrEqual(leaves, to)),
            PeriodRelation.BegunAndStanding => Expression.AndAlso(
                Expression.AndAlso(
                    Expression.GreaterThanOrEqual(Day(fact, FactDay.Begun), from),
                    Expression.LessThanOrEqual(Day(fact, FactDay.Begun), to)),
                Expression.AndAlso(Expression.LessThanOrEqual(enters, to), notByTheEnd)),
            PeriodRelation.BegunAndOpen => Expression.AndAlso(inPeriod, notByTheEnd),
            _ => throw new InvalidOperationException($"The way of counting {measure.Relation} is not supported."),
        };
        return Expression.Lambda<Func<Fact, bool>>(rule, fact);
    }

    /// <summary>Builds the filter for the additional condition of a measure.</summary>
    public static Expression<Func<Fact, bool>> MeetsCondition(Measure measure, Period period)
    {
        var (from, to) = (period.From, period.To);
        return measure.Condition switch
        {
            FactCondition.BegunBefore => f => f.BegunOn < from,
            FactCondition.BegunWithin => f => f.BegunOn >= from && f.BegunOn <= to,
            FactCondition.Closed => f => f.ClosedOn <= to,
            FactCondition.NotClosed => f => f.ClosedOn == null || f.ClosedOn > to,
            _ => _ => true,
        };
    }

    private static UnaryExpression Day(ParameterExpression fact, FactDay day) => Expression.Convert(
        Expression.Property(fact, day switch
        {
            FactDay.Begun => nameof(Fact.BegunOn),
            FactDay.Processed => nameof(Fact.ProcessedOn),
            FactDay.Finished => nameof(Fact.FinishedOn),
            FactDay.Closed => nameof(Fact.ClosedOn),
            FactDay.Overdue => nameof(Fact.OverdueFrom),
            _ => nameof(Fact.RatedOn),
        }),
        typeof(DateOnly?));
}
