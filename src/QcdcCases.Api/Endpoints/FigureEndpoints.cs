using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of figures: all figures of a unit for a period, and the items that each figure counts.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        var figures = api.MapGroup("/statistics/figures").WithTags("Figures");
        figures
            .MapGet("/", Get)
            .WithName("GetFigures")
            .WithSummary("Gets every figure of a unit in a period")
            .Reads<FigureAnswer>(Permission.ReadFigures);
        figures
            .MapGet("/by-unit", GetByUnit)
            .WithName("GetUnitFigures")
            .WithSummary("Exports every figure of many units, one line each, as JSON lines or CSV")
            .Reads<UnitFigureLine>(Permission.ReadFigures)
            .Writes(ContentNegotiation.Lines, ContentNegotiation.Csv);
        api.MapGet("/statistics/charts", GetCharts)
            .WithTags("Figures")
            .WithName("GetCharts")
            .WithSummary("Writes a workbook with charts: letters by quarter, by field, and the on-time rate")
            .ReadsFile(WorkbookFiles.ContentType, Permission.ReadFigures);
        api.MapGet("/statistics/coverage", GetCoverage)
            .WithTags("Figures")
            .WithName("GetCoverage")
            .WithSummary("Counts the units that have at least one of what a figure counts, and names those that have none")
            .Reads<CoverageAnswer>(Permission.ReadFigures);
        figures
            .MapGet("/comparison", Compare)
            .WithName("CompareFigures")
            .WithSummary("Compares every figure with the period before and with the same days of the year before")
            .Reads<ComparisonAnswer>(Permission.ReadFigures);
        figures
            .MapGet("/{code}/items", List)
            .WithName("ListFigureItems")
            .WithSummary("Lists the records that a figure counts")
            .Lists<FigureItem>(Permission.ReadFigures);
    }

    private static async Task<IResult> Get([AsParameters] FigureQuery query, IMediator mediator, HttpContext http) =>
        Answers.Ok(await mediator.Send(new GetFigures(query.ToRequest()), http.RequestAborted));

    private static async Task<IResult> GetByUnit([AsParameters] UnitFigureQuery query, IMediator mediator, HttpContext http)
    {
        var answer = await mediator.Send(new GetUnitFigures(query.ToRequest(), query.Level), http.RequestAborted);
        var format =
            query.Format
            ?? (
                ContentNegotiation.PreferredOf(http, ContentNegotiation.Lines, ContentNegotiation.Csv) == ContentNegotiation.Csv
                    ? LineFormat.Csv
                    : LineFormat.Ndjson);
        return answer.IsRefused(out var refusal, out var figures) ? Problem.Of(refusal) : new UnitFiguresAnswer(figures, format);
    }

    private static Task<IResult> GetCharts(
        string unit,
        DateOnly? from,
        DateOnly? to,
        string? period,
        FigureScope? scope,
        IMediator mediator,
        HttpContext http) =>
        WorkbookAnswer.OfAsync(file =>
            mediator.Send(new WriteCharts(file, new FigureRequest(unit, from, to, period, scope ?? FigureScope.Below)), http.RequestAborted)
        );

    private static async Task<IResult> GetCoverage(
        string code,
        UnitLevel? level,
        UnitKind? kind,
        [AsParameters] FigureQuery query,
        IMediator mediator,
        HttpContext http) =>
        Answers.Ok(await mediator.Send(new GetCoverage(code, query.ToRequest(), level, kind), http.RequestAborted));

    private static async Task<IResult> Compare(
        string unit,
        DateOnly? from,
        DateOnly? to,
        string? period,
        FigureScope? scope,
        DateTimeOffset? asOf,
        FigureMap? map,
        IMediator mediator,
        HttpContext http) =>
        Answers.Ok(
            await mediator.Send(
                new GetComparison(
                    new FigureRequest(unit, from, to, period, scope ?? FigureScope.Below, AsOf: asOf, Map: map ?? FigureMap.Then)),
                http.RequestAborted));

    private static async Task<IResult> List(
        string code,
        string? group,
        [AsParameters] FigureQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(await mediator.Send(new ListFigureItems(code, query.ToRequest(), group, page.ToRequest()), http.RequestAborted), http);
}
