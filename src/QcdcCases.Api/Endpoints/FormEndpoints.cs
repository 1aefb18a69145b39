using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Endpoints;

/// <summary>The statutory forms filled in from the register, by the circular in force on the period's closing day or any other.</summary>
internal static class FormEndpoints
{
    public static void MapForms(this IEndpointRouteBuilder api)
    {
        var forms = api.MapGroup("/statistics/forms").WithTags("Forms");
        forms.MapGet("/", List).WithName("ListForms").WithSummary("Every statutory form, with its columns and checks").Lists<FormView>(Permission.ReadFigures);

        // A form's code has a slash in it, which an address may carry as it is, or as %2F or a hyphen in one segment.
        forms.MapGet("/{code}", Get).WithName("GetForm").WithSummary("A statutory form filled in").Reads<FormAnswer>(Permission.ReadFigures);
        forms.MapGet("/{number}/{subject}", (string number, string subject, [AsParameters] FormQuery query, IMediator mediator, HttpContext http) =>
                Get($"{number}/{subject}", query, mediator, http))
            .WithName("GetFormBySlash")
            .WithSummary("A statutory form filled in")
            .ExcludeFromDescription()
            .Reads<FormAnswer>(Permission.ReadFigures);
        forms.MapGet("/{code}/comparison", Compare).WithName("CompareForm").WithSummary("The total of a form beside the period before and the same days of the year before")
            .Reads<FormComparison>(Permission.ReadFigures);
        forms.MapGet("/{code}/cells/{column}/items", Open).WithName("ListFormItems").WithSummary("What a cell of a form counts")
            .Lists<FigureItem>(Permission.ReadFigures);
        forms.MapGet(
                "/{number}/{subject}/cells/{column}/items",
                (string number, string subject, string column, string? row, [AsParameters] FormQuery query, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
                    Open($"{number}/{subject}", column, row, query, page, mediator, http))
            .WithName("ListFormItemsBySlash")
            .WithSummary("What a cell of a form counts")
            .ExcludeFromDescription()
            .Lists<FigureItem>(Permission.ReadFigures);
    }

    private static async Task<IResult> List(IMediator mediator, HttpContext http) => Answers.Page(await mediator.Send(new ListForms(), http.RequestAborted), http);

    private static async Task<IResult> Get(string code, [AsParameters] FormQuery query, IMediator mediator, HttpContext http)
    {
        var form = await mediator.Send(new GetForm(query.ToQuestion(Printed(code))), http.RequestAborted);
        return query.Format is FormFormat.Csv ? Answers.Text(form, FormCsv.ContentType, FormCsv.Of) : Answers.Ok(form);
    }

    private static async Task<IResult> Compare(
        string code, string unit, DateOnly? from, DateOnly? to, string? period, string? circular, DateTimeOffset? asOf, FigureMap? map, IMediator mediator, HttpContext http) =>
        Answers.Ok(await mediator.Send(
            new GetFormComparison(new FormQuestion(Printed(code), new FigureQuestion(unit, from, to, period, AsOf: asOf, Map: map ?? FigureMap.Then), circular)),
            http.RequestAborted));

    private static async Task<IResult> Open(
        string code, string column, string? row, [AsParameters] FormQuery query, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListFormItems(query.ToQuestion(Printed(code)), column, row, page.ToRequest()), http.RequestAborted), http);

    /// <summary>A form's code as it is printed, however an address writes it.</summary>
    public static string Printed(string code) => code.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace('-', '/');
}
