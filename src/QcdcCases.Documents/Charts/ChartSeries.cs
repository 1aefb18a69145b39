using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;

namespace QcdcCases.Documents.Charts;

/// <summary>One series of a chart: the cells of its numbers, and the values at the time of writing.</summary>
/// <param name="NameAt">The cell of the series name.</param>
/// <param name="CategoriesAt">The cells of the category names along the axis.</param>
/// <param name="ValuesAt">The cells of the numbers.</param>
internal sealed record ChartSeries(
    string Name, string NameAt, string CategoriesAt, IReadOnlyList<string> Categories, string ValuesAt, IReadOnlyList<double?> Values)
{
    /// <summary>Counts the series of a chart in the template.</summary>
    public static int CountOf(ChartSpace space) => SeriesOf(space).Count();

    /// <summary>Replaces the numbers of a chart from the template; its formatting stays.</summary>
    public static void Fill(ChartSpace space, IReadOnlyList<ChartSeries> series)
    {
        foreach (var (drawn, numbers) in SeriesOf(space).ToList().Zip(series))
        {
            var format = drawn.Descendants<FormatCode>().FirstOrDefault()?.Text ?? "General";
            Replace(drawn.GetFirstChild<SeriesText>(), numbers.NameOfSeries());
            Replace(drawn.GetFirstChild<CategoryAxisData>(), numbers.CategoryData());
            Replace(drawn.GetFirstChild<DocumentFormat.OpenXml.Drawing.Charts.Values>(), numbers.ValueData(format));
        }
    }

    private static IEnumerable<OpenXmlElement> SeriesOf(ChartSpace space) =>
        space.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().Select(v => v.Parent!);

    private static void Replace(OpenXmlElement? old, OpenXmlElement with)
    {
        old?.InsertBeforeSelf(with);
        old?.Remove();
    }

    private SeriesText NameOfSeries() => new(new StringReference(
        new Formula(NameAt), new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(Name)) { Index = 0 })));

    private CategoryAxisData CategoryData()
    {
        var cache = new StringCache(new PointCount { Val = (uint)Categories.Count });
        cache.Append(Categories.Select((name, i) => new StringPoint(new NumericValue(name)) { Index = (uint)i }));
        return new(new StringReference(new Formula(CategoriesAt), cache));
    }

    private DocumentFormat.OpenXml.Drawing.Charts.Values ValueData(string format)
    {
        var cache = new NumberingCache(new FormatCode(format), new PointCount { Val = (uint)Values.Count });
        cache.Append(Values.Index().Where(v => v.Item is not null).Select(v =>
            new NumericPoint(new NumericValue(v.Item!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)v.Index }));
        return new(new NumberReference(new Formula(ValuesAt), cache));
    }
}
