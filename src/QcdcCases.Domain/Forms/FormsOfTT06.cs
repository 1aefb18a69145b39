using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>The forms of Thông tư 06/2025/TT-TTCP on receiving citizens, processing letters and resolving complaints and denunciations.</summary>
internal static partial class FormsOfTT06
{
    public static IEnumerable<Form> All() => [Reception(), Processing(), Complaints(), Denunciations(), Enforcement(), Management()];

    private static FormColumn Column(string number, string[] groups, string heading, Figure rule, string definition) =>
        new(number, groups, heading, rule, definition);

    private static FormColumn Money(string number, string[] groups, string heading, Figure rule, string definition) =>
        new(number, groups, heading, rule, definition) { Measure = FormMeasure.Money };

    private static FormColumn Area(string number, string[] groups, string heading, Figure rule, string definition) =>
        new(number, groups, heading, rule, definition) { Measure = FormMeasure.Land };

    private static FormCheck[] Hard(params string[] equations) => [.. equations.Select(FormCheck.Hard)];

    private static FormCheck[] Soft(params string[] equations) => [.. equations.Select(FormCheck.Soft)];
}
