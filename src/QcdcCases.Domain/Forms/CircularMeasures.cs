using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>The measures of all forms of a circular in one fixed order, so that a unit's values can be stored as an array.</summary>
public sealed class CircularMeasures
{
    private static readonly Dictionary<string, CircularMeasures> All = Circular.All.ToDictionary(
        c => c.Code,
        c => new CircularMeasures(c),
        StringComparer.Ordinal);

    private readonly Dictionary<string, int> indexByCode;

    private CircularMeasures(Circular circular)
    {
        var forms = StatutoryForms.Of(circular.Code);
        Measures =
        [
            .. forms
                .SelectMany(f => f.Columns.Concat(f.UnprintedColumns), (_, column) => column.Rule)
                .Concat(forms.SelectMany(f => f.CarryOvers, (f, c) => f.Find(c.Whole)!.OpeningMeasure)),
        ];
        indexByCode = Measures.Index().ToDictionary(r => r.Item.Code, r => r.Index, StringComparer.Ordinal);
    }

    /// <summary>The measures of the columns, and the opening balances of the columns that carry over.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    public static CircularMeasures Of(Circular circular) => All[circular.Code];

    /// <summary>Returns the index of a measure by its code.</summary>
    public int IndexOf(string code) => indexByCode[code];
}
