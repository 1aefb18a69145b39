using System.Globalization;
using System.Text.Json;
using QcdcCases.Api.Http;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Endpoints;

/// <summary>The format of an answer with many lines.</summary>
internal enum LineFormat
{
    /// <summary>One JSON object per line.</summary>
    Ndjson,

    /// <summary>CSV with one column per figure.</summary>
    Csv,

    /// <summary>CSV that Excel opens as it is: with byte order mark and the Vietnamese names of levels, kinds and figures.</summary>
    CsvForPeople,
}

/// <summary>The query parameters of figures of many units.</summary>
/// <param name="Unit">The key of the unit; includes all units below that are added to it.</param>
/// <param name="Level">
/// Selects the units of this level, each including the units added to it; by default all units, each with its own figures.
/// </param>
/// <param name="From">The first day; use <c>period</c> instead of both days for a statutory period.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Period">A statutory period, such as <c>2024-H1</c>.</param>
/// <param name="AsOf">The instant as of which the figures are computed; by default now.</param>
/// <param name="Map">Units as they were then, or the units that succeed them now.</param>
/// <param name="Format">JSON lines or CSV; by default chosen by <c>Accept</c>.</param>
internal sealed record UnitFigureQuery(
    string Unit, UnitLevel? Level, DateOnly? From, DateOnly? To, string? Period, DateTimeOffset? AsOf, FigureMap? Map, LineFormat? Format)
{
    public FigureRequest ToRequest() => new(Unit, From, To, Period, AsOf: AsOf, Map: Map ?? FigureMap.Then);
}

/// <summary>Writes the figures of many units line by line, with an ETag that changes when a figure changes.</summary>
internal sealed class UnitFiguresAnswer(UnitFigures figures, LineFormat format) : IResult
{
    private const int LinesPerFlush = 100;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (EntityTags.IsNotModified(httpContext, EntityTags.Weak($"{figures.Tag}.{Code.Of(format)}")))
        {
            return;
        }

        var response = httpContext.Response;
        response.ContentType = format is LineFormat.Ndjson ? $"{ContentNegotiation.Lines}; charset=utf-8" : FormCsv.ContentType;
        await using var text = new StreamWriter(response.Body);

        // A unit has no value of a declared code that it does not declare.
        List<string> columns =
        [
            .. figures.Lines.SelectMany(l => l.Figures.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        await text.WriteAsync(Heading(columns));

        foreach (var lines in figures.Lines.Chunk(LinesPerFlush))
        {
            foreach (var line in lines)
            {
                await text.WriteAsync(Text(line, columns));
            }

            await text.FlushAsync(httpContext.RequestAborted);
        }
    }

    private string Heading(IReadOnlyList<string> codes)
    {
        return format switch
        {
            LineFormat.Csv => Csv("unit", "name", "level", "kind", [.. codes]),
            LineFormat.CsvForPeople => FormCsv.ByteOrderMark
                + Csv("Mã đơn vị", "Tên đơn vị", "Cấp", "Loại đơn vị", [.. codes.Select(c => FormCsv.Quoted(CodeLists.NameOfFigure(c)))]),
            _ => string.Empty,
        };
    }

    private string Text(UnitFigureLine line, IReadOnlyList<string> columns)
    {
        var isForPeople = format is LineFormat.CsvForPeople;
        return format is LineFormat.Ndjson
            ? JsonSerializer.Serialize(line, AnswerJson.Options) + "\n"
            : Csv(
                line.Unit,
                line.Name,
                isForPeople ? FormCsv.Quoted(CodeLists.NameOf(line.Level)) : Code.Of(line.Level),
                isForPeople ? FormCsv.Quoted(CodeLists.NameOf(line.Kind)) : Code.Of(line.Kind),
                [
                    .. columns.Select(c =>
                        line.Figures.TryGetValue(c, out var number) ? number.ToString(CultureInfo.InvariantCulture) : string.Empty),
                ]);
    }

    private static string Csv(string unit, string name, string level, string kind, IReadOnlyList<string> cells) =>
        string.Join(',', [FormCsv.Quoted(unit), FormCsv.Quoted(name), level, kind, .. cells]) + "\r\n";
}
