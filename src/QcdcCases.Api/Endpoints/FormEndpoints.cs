using System.Globalization;
using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Endpoints;

/// <summary>
/// Maps the routes of statutory forms, filled in from the register, by the circular in force on the closing day of the period or another
/// one.
/// </summary>
internal static class FormEndpoints
{
    public static void MapForms(this IEndpointRouteBuilder api)
    {
        var forms = api.MapGroup("/statistics/forms").WithTags("Forms");
        forms
            .MapGet("/", List)
            .WithName("ListForms")
            .WithSummary("Lists the statutory forms with their columns and checks")
            .Lists<FormView>(Permission.ReadFigures);

        // A form's code contains a slash; an address may contain it as is, as %2F or as a hyphen in one segment.
        forms
            .MapGet("/{code}", Get)
            .WithName("GetForm")
            .WithSummary("Gets a completed statutory form")
            .Reads<FormAnswer>(Permission.ReadFigures)
            .Writes(ContentNegotiation.Csv, WorkbookFiles.ContentType)
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        forms
            .MapGet(
                "/{number}/{subject}",
                (string number, string subject, [AsParameters] FormQuery query, IMediator mediator, HttpContext http) =>
                    Get($"{number}/{subject}", query, mediator, http))
            .WithName("GetFormBySlash")
            .WithSummary("Gets a completed statutory form")
            .ExcludeFromDescription()
            .Reads<FormAnswer>(Permission.ReadFigures)
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        forms
            .MapGet("/{code}/comparison", Compare)
            .WithName("CompareForm")
            .WithSummary("Compares the total of a form with the period before and with the same days of the year before")
            .Reads<FormComparison>(Permission.ReadFigures);
        forms
            .MapGet("/{code}/cells/{column}/items", Open)
            .WithName("ListFormItems")
            .WithSummary("Lists the records that a cell of a form counts")
            .Lists<FigureItem>(Permission.ReadFigures)
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/statistics/form-book", GetBook)
            .WithTags("Forms")
            .WithName("GetFormBook")
            .WithSummary("Writes all forms of a circular in one workbook, a sheet each")
            .ReadsFile(WorkbookFiles.ContentType, Permission.ReadFigures)
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        forms
            .MapGet(
                "/{number}/{subject}/cells/{column}/items",
                (
                    string number,
                    string subject,
                    string column,
                    string? row,
                    [AsParameters] FormQuery query,
                    [AsParameters] PageQuery page,
                    IMediator mediator,
                    HttpContext http) => Open($"{number}/{subject}", column, row, query, page, mediator, http))
            .WithName("ListFormItemsBySlash")
            .WithSummary("Lists the records that a cell of a form counts")
            .ExcludeFromDescription()
            .Lists<FigureItem>(Permission.ReadFigures);
    }

    private static async Task<IResult> List(IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListForms(), http.RequestAborted), http);

    private static async Task<IResult> Get(string code, [AsParameters] FormQuery query, IMediator mediator, HttpContext http)
    {
        var formRequest = query.ToRequest(PrintedCode(code));
        var format =
            query.Format
            ?? FormatOf(ContentNegotiation.PreferredOf(http, ContentNegotiation.Json, ContentNegotiation.Csv, WorkbookFiles.ContentType));
        if (format is FormFormat.Json)
        {
            return Answers.Ok(await mediator.Send(new GetForm(formRequest), http.RequestAborted));
        }

        if ((await mediator.Send(new ExportForm(formRequest), http.RequestAborted)).IsRefused(out var refusal, out var form))
        {
            return Problem.Of(refusal);
        }

        if (form.Answer.Checks.Count(c => !c.Holds) is var warnings and > 0)
        {
            http.Response.Headers["Qcdc-Warnings"] = warnings.ToString(CultureInfo.InvariantCulture);
        }

        return format switch
        {
            FormFormat.Csv => Answers.Text<FormAnswer>(form.Answer, FormCsv.ContentType, FormCsv.Of),
            FormFormat.CsvForPeople => Answers.Text<FormAnswer>(form.Answer, FormCsv.ContentType, _ => FormCsv.ForPeople(form)),
            _ => new WorkbookAnswer(
                WorkbookFiles.NameOf(form.Form.Code, form.Answer.Unit, form.Answer.From, form.Answer.To),
                form.Answer.Tag,
                file => WriteAsync(form, file, http)),
        };
    }

    private static Task WriteAsync(FormSheet form, Stream file, HttpContext http)
    {
        using var formWorkbook = http.RequestServices.GetRequiredService<IWorkbookWriter>().OpenForms(file);
        formWorkbook.Add(form);
        return Task.CompletedTask;
    }

    private static Task<IResult> GetBook([AsParameters] FormWorkbookQuery formWorkbookQuery, IMediator mediator, HttpContext http) =>
        WorkbookAnswer.OfAsync(file => mediator.Send(new WriteFormWorkbook(file, formWorkbookQuery.ToRequest()), http.RequestAborted));

    private static FormFormat FormatOf(string? contentType) => contentType switch
    {
        ContentNegotiation.Csv => FormFormat.Csv,
        WorkbookFiles.ContentType => FormFormat.Xlsx,
        _ => FormFormat.Json,
    };

    private static async Task<IResult> Compare(
        string code,
        string unit,
        DateOnly? from,
        DateOnly? to,
        string? period,
        string? circular,
        DateTimeOffset? asOf,
        FigureMap? map,
        IMediator mediator,
        HttpContext http) =>
        Answers.Ok(
            await mediator.Send(
                new GetFormComparison(
                    new FormRequest(
                        PrintedCode(code),
                        new FigureRequest(unit, from, to, period, AsOf: asOf, Map: map ?? FigureMap.Then),
                        circular)),
                http.RequestAborted));

    private static async Task<IResult> Open(
        string code,
        string column,
        string? row,
        [AsParameters] FormQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(new ListFormItems(query.ToRequest(PrintedCode(code)), column, row, page.ToRequest()), http.RequestAborted),
            http);

    /// <summary>Returns a form's code as printed, from any of its spellings in an address.</summary>
    public static string PrintedCode(string code) => code.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace('-', '/');
}
