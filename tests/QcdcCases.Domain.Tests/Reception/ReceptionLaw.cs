using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Tests.Reception;

/// <summary>Refusal grounds, representatives and the heads' days of reception, by hand from the legal reference §4.1 to §4.5.</summary>
internal static class ReceptionLaw
{
    public const string Law2013 = "2014-07-01";
    public const string Decree154 = "2026-07-01";

    /// <summary>Đ9 of the law and Đ4 k1 of the decree; in writing for Đ9 k3 and đ.h (Đ4 k3).</summary>
    public static IReadOnlyList<(string Code, string Article, string Since, bool InWriting)> Grounds { get; } =
    [
        ("intoxicated", "Luật TCD Đ9 k1", Law2013, false),
        ("threatening", "Luật TCD Đ9 k2", Law2013, false),
        ("settled", "Luật TCD Đ9 k3", Law2013, true),
        ("weapons", "NĐ 154/2026 Đ4 k1 đ.a", Decree154, false),
        ("security-check", "NĐ 154/2026 Đ4 k1 đ.b", Decree154, false),
        ("recording", "NĐ 154/2026 Đ4 k1 đ.c", Decree154, false),
        ("disorder", "NĐ 154/2026 Đ4 k1 đ.d", Decree154, false),
        ("no-capacity", "NĐ 154/2026 Đ4 k1 đ.đ", Decree154, false),
        ("no-authority", "NĐ 154/2026 Đ4 k1 đ.e", Decree154, false),
        ("other-content", "NĐ 154/2026 Đ4 k1 đ.g", Decree154, false),
        ("answered", "NĐ 154/2026 Đ4 k1 đ.h", Decree154, true),
        ("court-judgment", "NĐ 154/2026 Đ4 k1 đ.i", Decree154, false),
        ("other-body", "NĐ 154/2026 Đ4 k1 đ.k", Decree154, false),
    ];

    /// <summary>The fewest and the most representatives of so many people; null where no rule is.</summary>
    public static (int Fewest, int Most)? Representatives(int people) => people switch
    {
        < 5 => null,
        <= 10 => (1, 2),
        _ => (1, 5),
    };

    /// <summary>
    /// How often a head receives: the chair of a commune one day a week until the district tier ended, two days a month since the law of
    /// 2026 (between the two nothing is said for the new communes); of a district two days a month, of a province and of every other agency
    /// one.
    /// </summary>
    /// <returns>Days, and whether a month or a week; null where nothing is said.</returns>
    public static (int Days, bool PerMonth)? HeadReceives(UnitLevel level, UnitKind kind, DateOnly from, DateOnly to) =>
        (kind, level) switch
    {
        (UnitKind.PartyCommittee or UnitKind.PeopleCouncil or UnitKind.Front, _) => null,
        (UnitKind.Committee, UnitLevel.Commune) when to <= new DateOnly(2025, 6, 30) => (1, false),
        (UnitKind.Committee, UnitLevel.Commune) when from >= new DateOnly(2026, 7, 1) => (2, true),
        (UnitKind.Committee, UnitLevel.Commune) => null,
        (UnitKind.Committee, UnitLevel.District) => (2, true),
        _ => (1, true),
    };
}
