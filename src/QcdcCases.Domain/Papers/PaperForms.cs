using System.Collections.Frozen;

namespace QcdcCases.Domain.Papers;

/// <summary>
/// The papers of the day that the register writes from templates: those of reception (NĐ 154/2026), of letter processing (TT 05/2021) and of
/// the resolution of complaints (NĐ 124/2020 with NĐ 155/2026), denunciations (NĐ 31/2019 with NĐ 156/2026) and petitions.
/// </summary>
public static partial class PaperForms
{
    /// <summary>The texts of 2026 on reception and on the three laws took effect.</summary>
    private static readonly DateOnly Law136 = new(2026, 7, 1);

    private static readonly DateOnly ReceptionLaw = new(2014, 7, 1);
    private static readonly DateOnly Circular05 = new(2021, 11, 15);
    private static readonly DateOnly Decree124 = new(2020, 12, 10);
    private static readonly DateOnly Decree31 = new(2019, 5, 28);

    private static readonly FrozenDictionary<string, PaperForm> ByCode;

    static PaperForms()
    {
        All = [.. Reception, .. Processing, .. OfComplaints, .. OfDenunciations, .. OfPetitions];
        ByCode = All.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal);
    }

    /// <summary>All papers, in the order of the catalogue.</summary>
    public static IReadOnlyList<PaperForm> All { get; }

    public static PaperForm? Find(string code) => ByCode.GetValueOrDefault(code);
}
