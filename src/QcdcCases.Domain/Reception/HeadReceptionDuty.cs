using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reception;

/// <summary>
/// The minimum number of days on which the head of a body must receive people in person (Luật Tiếp công dân 42/2013; Đ15 as amended by Luật
/// 136/2025/QH15).
/// </summary>
/// <param name="Days">The number of days.</param>
/// <param name="PerMonth">True if the number is per month; false if per week.</param>
public sealed record HeadReceptionDuty(int Days, bool PerMonth)
{
    private static readonly DateOnly LastOldCommuneDay = new(2025, 6, 30);
    private static readonly DateOnly FirstNewCommuneDay = new(2026, 7, 1);

    /// <summary>
    /// Returns the duty for a whole period; null if it changes within the period or is not known, as for the new communes until 2026-06-30.
    /// </summary>
    public static HeadReceptionDuty? Of(Unit unit, Period period) => unit switch
    {
        { Kind: not (UnitKind.Committee or UnitKind.Department or UnitKind.PublicUnit) } => null,
        { Kind: UnitKind.Committee, Level: UnitLevel.Commune } when period.From >= FirstNewCommuneDay => new(2, PerMonth: true),
        { Kind: UnitKind.Committee, Level: UnitLevel.Commune } when period.To <= LastOldCommuneDay => new(1, PerMonth: false),
        { Kind: UnitKind.Committee, Level: UnitLevel.Commune } => null,
        { Kind: UnitKind.Committee, Level: UnitLevel.District } => new(2, PerMonth: true),
        _ => new(1, PerMonth: true),
    };

    /// <summary>
    /// Returns the duty of a Party secretary for a whole period (Quy định 11-QĐi/TW, QD11-01 to QD11-03), separate from the law's duty;
    /// null for other units, before the rule, and for districts since they ended.
    /// </summary>
    public static HeadReceptionDuty? OfParty(Unit unit, Period period) =>
        unit.Kind is UnitKind.PartyCommittee
        && DeadlineRules.Find(PartyRuleId(unit.Level), period.From) is not null
        && DeadlineRules.Find(PartyRuleId(unit.Level), period.To) is not null
            ? new(unit.Level is UnitLevel.Commune ? 2 : 1, PerMonth: true)
            : null;

    /// <summary>Returns the id of the deadline rule for the Party secretary of a level.</summary>
    public static string PartyRuleId(UnitLevel level) => level switch
    {
        UnitLevel.Province => "QD11-01",
        UnitLevel.District => "QD11-02",
        _ => "QD11-03",
    };

    /// <summary>Returns the Party committees whose secretary received people on too few days of a month that is over.</summary>
    /// <param name="days">The number of days with a periodic reception in person, by unit.</param>
    public static IEnumerable<Unit> BelowMinimum(UnitTree tree, Period month, IReadOnlyDictionary<Guid, int> days) => tree.All.Where(u =>
        u.ExistsOn(month.From) && u.ExistsOn(month.To) && OfParty(u, month) is { Days: var least } && days.GetValueOrDefault(u.Id) < least);

    /// <summary>Returns the minimum number of days in a period of whole months; null for other periods and for weekly duties.</summary>
    public int? MinimumDaysIn(Period period)
    {
        var next = period.To.AddDays(1);
        return PerMonth && next.Day == period.From.Day
            ? Days * (((next.Year - period.From.Year) * 12) + next.Month - period.From.Month)
            : null;
    }
}
