using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace QcdcCases.Documents.Charts;

/// <summary>One row of numbers of a chart: where they stand in the book, and what they were when it was written.</summary>
/// <param name="NameAt">The cell of its name.</param>
/// <param name="CategoriesAt">The cells of the names along the axis.</param>
/// <param name="ValuesAt">The cells of the numbers.</param>
internal sealed record ChartSeries(
    string Name, string NameAt, string CategoriesAt, IReadOnlyList<string> Categories, string ValuesAt, IReadOnlyList<double?> Values);

/// <summary>Charts as DrawingML: standing columns, lying bars and a line, with a title and axes that say what they show.</summary>
internal static class ChartSpaces
{
    private const uint CategoryAxisId = 1;
    private const uint ValueAxisId = 2;

    // English Metric Units: 914,400 an inch.
    private const long Width = 9_000_000;
    private const long Height = 3_600_000;

    private static readonly string[] Colours = ["1F4E79", "C55A11"];

    public static ChartSpace Columns(string title, IReadOnlyList<ChartSeries> series) => Space(title, Bar(BarDirectionValues.Column, series), "#,##0", legend: true);

    public static ChartSpace Bars(string title, ChartSeries series) => Space(title, Bar(BarDirectionValues.Bar, [series]), "#,##0", legend: false, lying: true);

    public static ChartSpace Line(string title, ChartSeries series)
    {
        var line = new LineChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = 0 },
            new Order { Val = 0 },
            NameOf(series),
            new ChartShapeProperties(new A.Outline(Fill(0)) { Width = 28575 }),
            new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 7 }),
            Labels(DataLabelPositionValues.Top),
            Categories(series),
            Values(series, "0.0%"),
            new Smooth { Val = false });
        var chart = new LineChart(
            new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false }, line, new ShowMarker { Val = true }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return Space(title, chart, "0%", legend: false, most: 1.1);
    }

    /// <summary>The drawing that holds so many charts below each other.</summary>
    public static Xdr.WorksheetDrawing Drawing(int charts)
    {
        var drawing = new Xdr.WorksheetDrawing();
        drawing.AddNamespaceDeclaration("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing");
        drawing.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        for (var i = 0; i < charts; i++)
        {
            drawing.Append(new Xdr.AbsoluteAnchor(
                new Xdr.Position { X = 200_000, Y = 150_000 + (i * (Height + 200_000)) },
                new Xdr.Extent { Cx = Width, Cy = Height },
                new Xdr.GraphicFrame(
                    new Xdr.NonVisualGraphicFrameProperties(
                        new Xdr.NonVisualDrawingProperties { Id = (uint)(i + 2), Name = string.Create(CultureInfo.InvariantCulture, $"Biểu đồ {i + 1}") },
                        new Xdr.NonVisualGraphicFrameDrawingProperties()),
                    new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                    new A.Graphic(new A.GraphicData(new ChartReference { Id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}") })
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                    }))
                {
                    Macro = string.Empty,
                },
                new Xdr.ClientData()));
        }

        return drawing;
    }

    private static BarChart Bar(BarDirectionValues direction, IReadOnlyList<ChartSeries> series) => new(
    [
        new BarDirection { Val = direction },
        new BarGrouping { Val = BarGroupingValues.Clustered },
        new VaryColors { Val = false },
        .. series.Select((s, i) => new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)i },
            new Order { Val = (uint)i },
            NameOf(s),
            new ChartShapeProperties(Fill(i)),
            new InvertIfNegative { Val = false },
            Labels(DataLabelPositionValues.OutsideEnd),
            Categories(s),
            Values(s, "General"))),
        new GapWidth { Val = 80 },
        new AxisId { Val = CategoryAxisId },
        new AxisId { Val = ValueAxisId },
    ]);

    private static ChartSpace Space(string title, OpenXmlElement plot, string format, bool legend, bool lying = false, double? most = null)
    {
        var chart = new Chart(
            TitleOf(title),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), plot, CategoryAxis(lying), ValueAxis(format, lying, most)));
        if (legend)
        {
            chart.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        }

        chart.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        var space = new ChartSpace(new Date1904 { Val = false }, new RoundedCorners { Val = false }, chart);
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static CategoryAxis CategoryAxis(bool lying) => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = lying ? OrientationValues.MaxMin : OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = lying ? AxisPositionValues.Left : AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis ValueAxis(string format, bool lying, double? most) => new(
        new AxisId { Val = ValueAxisId },
        new Scaling([
            new Orientation { Val = OrientationValues.MinMax },
            .. most is null ? Array.Empty<OpenXmlElement>() : [new MaxAxisValue { Val = most }],
            new MinAxisValue { Val = 0 },
        ]),
        new Delete { Val = false },
        new AxisPosition { Val = lying ? AxisPositionValues.Bottom : AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })))),
        new NumberingFormat { FormatCode = format, SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxisId },
        new Crosses { Val = lying ? CrossesValues.Maximum : CrossesValues.AutoZero });

    private static Title TitleOf(string text) => new(
        new ChartText(new RichText(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1400, Bold = true }),
                new A.Run(new A.RunProperties { Language = "vi-VN", FontSize = 1400, Bold = true }, new A.Text(text))))),
        new Overlay { Val = false });

    private static A.SolidFill Fill(int series) => new(new A.RgbColorModelHex { Val = Colours[series % Colours.Length] });

    private static DataLabels Labels(DataLabelPositionValues position) => new(
        new DataLabelPosition { Val = position },
        new ShowLegendKey { Val = false },
        new ShowValue { Val = true },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = false },
        new ShowBubbleSize { Val = false });

    private static SeriesText NameOf(ChartSeries series) => new(new StringReference(
        new Formula(series.NameAt), new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(series.Name)) { Index = 0 })));

    private static CategoryAxisData Categories(ChartSeries series)
    {
        var cache = new StringCache(new PointCount { Val = (uint)series.Categories.Count });
        cache.Append(series.Categories.Select((name, i) => new StringPoint(new NumericValue(name)) { Index = (uint)i }));
        return new(new StringReference(new Formula(series.CategoriesAt), cache));
    }

    private static DocumentFormat.OpenXml.Drawing.Charts.Values Values(ChartSeries series, string format)
    {
        var cache = new NumberingCache(new FormatCode(format), new PointCount { Val = (uint)series.Values.Count });
        cache.Append(series.Values.Index().Where(v => v.Item is not null).Select(v =>
            new NumericPoint(new NumericValue(v.Item!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)v.Index }));
        return new(new NumberReference(new Formula(series.ValuesAt), cache));
    }
}
