using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>Everything that the forms of a circular count of a unit's book, in one fixed order, so that its numbers can be kept side by side.</summary>
public sealed class CircularMeasures
{
    private static readonly Dictionary<string, CircularMeasures> All = Circular.All.ToDictionary(c => c.Code, c => new CircularMeasures(c), StringComparer.Ordinal);

    private readonly Dictionary<string, int> places;

    private CircularMeasures(Circular circular)
    {
        var forms = StatutoryForms.Of(circular.Code);
        Rules = [.. forms.SelectMany(f => f.Columns.Concat(f.Aside), (_, column) => column.Rule).Concat(forms.SelectMany(f => f.CarryOvers, (f, c) => f.Find(c.Whole)!.OpeningRule))];
        places = Rules.Index().ToDictionary(r => r.Item.Code, r => r.Index, StringComparer.Ordinal);
    }

    /// <summary>Their columns', and of what is carried over also the opening balance.</summary>
    public IReadOnlyList<Measure> Rules { get; }

    public static CircularMeasures Of(Circular circular) => All[circular.Code];

    /// <summary>The place of a rule by its code.</summary>
    public int PlaceOf(string code) => places[code];
}
