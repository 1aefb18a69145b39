using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The day each text came into force: the start of its rows in the tables of deadlines.</summary>
internal static class EntryIntoForce
{
    public static readonly DateOnly ComplaintLaw = new(2012, 7, 1);
    public static readonly DateOnly PetitionOnRegulations = new(2013, 7, 1);
    public static readonly DateOnly ReceptionLaw = new(2014, 7, 1);
    public static readonly DateOnly AdministrativeProcedureLaw = new(2016, 7, 1);
    public static readonly DateOnly DenunciationLaw = new(2019, 1, 1);
    public static readonly DateOnly PartyRule11 = new(2019, 2, 18);
    public static readonly DateOnly Decree31 = new(2019, 5, 28);
    public static readonly DateOnly Decree124 = new(2020, 12, 10);

    public static readonly DateOnly Circular05 = new(2021, 11, 15);
    public static readonly DateOnly LastDistrictDay = UnitEntry.LastDistrictDay;

    /// <summary>Luật 136/2025/QH15 with NĐ 154, 155 and 156/2026, which changed all three laws on one day.</summary>
    public static readonly DateOnly Law136 = new(2026, 7, 1);

    public static readonly DateOnly EveOfLaw136 = Law136.AddDays(-1);
}
