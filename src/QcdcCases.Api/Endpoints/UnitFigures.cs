using System.Globalization;
using System.Text.Json;
using QcdcCases.Api.Http;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Endpoints;

/// <summary>How many lines at once are written.</summary>
internal enum LineFormat
{
    /// <summary>A JSON object a line.</summary>
    Ndjson,

    /// <summary>Comma-separated text, a column for each figure.</summary>
    Csv,
}

/// <summary>The query parameters of a question about many units.</summary>
/// <param name="Unit">The key of the unit; everything below that is added in is asked about.</param>
/// <param name="Level">Every unit of this level with what is added into it; each unit's own book when not said.</param>
/// <param name="From">The first day; or name a window instead of both days.</param>
/// <param name="To">The last day, that day included.</param>
/// <param name="Period">A statutory window, such as <c>2024-H1</c>.</param>
/// <param name="AsOf">What the register knew then; now when not said.</param>
/// <param name="Map">Units as they were then, or those that stand for them now.</param>
/// <param name="Format">JSON lines, or comma-separated text; what <c>Accept</c> asks for when not said.</param>
internal sealed record UnitFigureQuery(
    string Unit, UnitLevel? Level, DateOnly? From, DateOnly? To, string? Period, DateTimeOffset? AsOf, FigureMap? Map, LineFormat? Format)
{
    public FigureRequest ToQuestion() => new(Unit, From, To, Period, AsOf: AsOf, Map: Map ?? FigureMap.Then);
}

/// <summary>Writes the figures of many units line by line, with a tag that changes when a number does.</summary>
internal sealed class UnitFiguresAnswer(UnitFigures figures, LineFormat format) : IResult
{
    private const int LinesAtOnce = 100;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (EntityTags.IsKnown(httpContext, $"{figures.Tag}.{Code.Of(format)}"))
        {
            return;
        }

        var response = httpContext.Response;
        response.ContentType = format is LineFormat.Csv ? FormCsv.ContentType : $"{ContentNegotiation.Lines}; charset=utf-8";
        await using var text = new StreamWriter(response.Body);
        if (format is LineFormat.Csv)
        {
            await text.WriteAsync(Csv("unit", "name", "level", "kind", [.. figures.Lines.Take(1).SelectMany(l => l.Figures.Keys)]));
        }

        foreach (var lines in figures.Lines.Chunk(LinesAtOnce))
        {
            foreach (var line in lines)
            {
                await text.WriteAsync(format is LineFormat.Csv ? Csv(line) : JsonSerializer.Serialize(line, AnswerJson.Options) + "\n");
            }

            await text.FlushAsync(httpContext.RequestAborted);
        }
    }

    private static string Csv(UnitFigureLine line) => Csv(
        line.Unit, line.Name, Code.Of(line.Level), Code.Of(line.Kind), [.. line.Figures.Values.Select(v => v.ToString(CultureInfo.InvariantCulture))]);

    private static string Csv(string unit, string name, string level, string kind, IReadOnlyList<string> cells) =>
        string.Join(',', [FormCsv.Quoted(unit), FormCsv.Quoted(name), level, kind, .. cells]) + "\r\n";
}
