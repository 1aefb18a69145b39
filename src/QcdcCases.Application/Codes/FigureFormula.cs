using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Codes;

/// <summary>Writes the rule of a measure as a formula, so that a published definition cannot differ from what is counted.</summary>
internal static class FigureFormula
{
    public static FigureTraits TraitsOf(Measure measure, IReadOnlyList<string>? equalTo) => new(
        measure.UnitOfMeasure,
        Of(measure),
        equalTo ?? [],
        measure.AddsUpOverUnits,
        measure.AddsUpOverPeriods,
        [.. Enum.GetValues<FigureGrouping>().Where(g => CanGroup(measure, g))]);

    private static bool CanGroup(Measure measure, FigureGrouping by) => by switch
    {
        FigureGrouping.Field or FigureGrouping.Subfield => measure.HasField,
        FigureGrouping.Channel => measure.HasChannel,
        _ => true,
    };

    public static string Of(Measure measure)
    {
        var (enters, leaves) = (Code.Of(measure.Enters), Code.Of(measure.Leaves));
        var days = measure.Relation switch
        {
            PeriodRelation.InPeriod => $"from <= {enters} <= to",
            PeriodRelation.During => $"{enters} <= to and not ({leaves} < from)",
            PeriodRelation.AtStart => $"{enters} < from and not ({leaves} < from)",
            PeriodRelation.AtEnd => $"{enters} <= to and not ({leaves} <= to)",
            PeriodRelation.Within => $"from <= {enters} and {leaves} <= to",
            PeriodRelation.BegunAndOpen => $"from <= {enters} <= to and not ({leaves} <= to)",
            PeriodRelation.BegunAndStanding => $"from <= begun <= to and {enters} <= to and not ({leaves} <= to)",
            _ => throw new InvalidOperationException($"No formula for {measure.Relation}."),
        };
        var subject = Code.Of(measure.Subject);
        return measure.Aggregation switch
        {
            AggregationKind.Facts => $"count({subject}: {days})",
            AggregationKind.Amounts => $"sum({subject}.amount: {days})",
            AggregationKind.Cases or AggregationKind.CasesByBlock => $"distinct({subject}.case: {days})",
            _ => throw new InvalidOperationException($"No formula for {measure.Aggregation}."),
        };
    }
}
