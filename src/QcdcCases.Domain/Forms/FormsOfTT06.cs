namespace QcdcCases.Domain.Forms;

/// <summary>
/// The forms of Thông tư 06/2025/TT-TTCP on receiving citizens, processing letters and resolving complaints and denunciations.
/// </summary>
internal static partial class FormsOfTT06
{
    public static IEnumerable<Form> All() => [Reception(), Processing(), Complaints(), Denunciations(), Enforcement(), Management()];
}
