using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>
/// The units that every fixture begins with: a district with its committees and two communes, and another district beside it.
/// </summary>
public static class TestUnits
{
    private static readonly DateOnly Founded = new(2011, 1, 1);

    public static IReadOnlyList<Unit> All()
    {
        var dd = Make("dd", "Huyện Đơn Dương", UnitLevel.District, UnitKind.Committee);
        var td = Make("td", "Huyện Tam Đường", UnitLevel.District, UnitKind.Committee);
        return
        [
            dd,
            Make("dd-hu", "Huyện ủy Đơn Dương", UnitLevel.District, UnitKind.PartyCommittee, dd.Id),
            Make("dd-ubnd", "UBND huyện Đơn Dương", UnitLevel.District, UnitKind.Committee, dd.Id),
            Make("dd-x01", "Thị trấn D'Ran", UnitLevel.Commune, UnitKind.Committee, dd.Id),
            Make("dd-x02", "Thị trấn Thạnh Mỹ", UnitLevel.Commune, UnitKind.Committee, dd.Id),
            td,
            Make("td-ubnd", "UBND huyện Tam Đường", UnitLevel.District, UnitKind.Committee, td.Id),
        ];
    }

    private static Unit Make(string key, string name, UnitLevel level, UnitKind kind, Guid? parent = null) =>
        Unit.Create(Guid.CreateVersion7(), new UnitEntry(key, name, level, kind, parent, Founded));
}
