using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Reports;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Reports;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of period reports: closing, reopening, snapshots, documents and adjustments.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/report-periods").WithTags("Reports");
        reports
            .MapGet("/", List)
            .WithName("ListReports")
            .WithSummary("Lists reports, the latest end of period first")
            .Lists<ReportView>(Permission.ReadFigures);
        reports
            .MapPost("/", Close)
            .WithName("ClosePeriod")
            .WithSummary("Closes a period: takes a snapshot of the figures of a unit and all units below it")
            .Creates<ReportView>(Permission.ClosePeriods);
        reports
            .MapGet("/state", State)
            .WithName("GetReportingState")
            .WithSummary("Lists the units that have closed a period and those that have not")
            .Reads<ReportingState>(Permission.ReadFigures);
        reports
            .MapGet("/{id:guid}", Get)
            .WithName("GetReport")
            .WithSummary("Gets a report with its closings")
            .Reads<ReportView>(Permission.ReadFigures);
        reports
            .MapPost("/{id:guid}/reopening", Reopen)
            .WithName("ReopenPeriod")
            .WithSummary("Reopens a closed report with a reason")
            .Changes<ReportView>(Permission.ReopenPeriods);
        reports
            .MapGet("/{id:guid}/content", Content)
            .WithName("GetReportContent")
            .WithSummary("Gets the snapshot of a closing, byte for byte")
            .Reads<ReportContent>(Permission.ReadFigures);
        reports
            .MapGet("/{id:guid}/document", Document)
            .WithName("GetReportDocument")
            .WithSummary("Writes a closed report as a DOCX to edit and sign")
            .ReadsFile(DocxAnswer.ContentType, Permission.ReadFigures)
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        reports
            .MapGet("/draft", Draft)
            .WithName("DraftReportDocument")
            .WithSummary("Writes a draft of a report as a DOCX from the current figures")
            .ReadsFile(DocxAnswer.ContentType, Permission.ReadFigures)
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        reports
            .MapGet("/{id:guid}/verification", Verify)
            .WithName("VerifyReport")
            .WithSummary("Recounts a closed report and compares it with its snapshot")
            .Reads<ReportVerification>(Permission.ReadFigures);
        reports
            .MapGet("/{id:guid}/adjustments", Adjustments)
            .WithName("ListAdjustments")
            .WithSummary("Lists the figures of a closed report that later entries have changed")
            .Reads<AdjustmentList>(Permission.ReadFigures);
        reports
            .MapGet("/{id:guid}/adjustments/{form}/{column}/items", Items)
            .WithName("ListAdjustmentItems")
            .WithSummary("Lists the records behind the difference in a cell, with the time of their entry")
            .Lists<AdjustmentItem>(Permission.ReadFigures)
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(
        [AsParameters] ReportQuery query,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(new ListReports(query.Unit, query.From, query.To, query.State, page.ToRequest()), http.RequestAborted),
            http);

    private static async Task<IResult> Close(ClosePeriod body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(await mediator.Send(body, cancellationToken), report => $"/api/v1/report-periods/{report.Id}");

    private static async Task<IResult> State(
        string unit,
        DateOnly? from,
        DateOnly? to,
        string? period,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answers.Ok(await mediator.Send(new GetReportingState(new FigureRequest(unit, from, to, period)), cancellationToken));

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetReport(id), cancellationToken));

    private static async Task<IResult> Reopen(Guid id, ReopeningRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new ReopenPeriod(id, body.Reason), cancellationToken));

    private static async Task<IResult> Content(Guid id, int? closing, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Bytes(
            await mediator.Send(new GetReportContent(id, closing), cancellationToken),
            "application/json; charset=utf-8",
            frozen => frozen.Bytes);

    private static async Task<IResult> Document(
        Guid id,
        ReportTemplate? template,
        int? closing,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => DocxAnswer.Of(await mediator.Send(new GetReportDocument(id, template ?? ReportTemplate.Statutory, closing), cancellationToken));

    private static async Task<IResult> Draft(
        string unit,
        DateOnly? from,
        DateOnly? to,
        string? period,
        ReportTemplate? template,
        string? circular,
        IMediator mediator,
        CancellationToken cancellationToken) =>
        DocxAnswer.Of(
            await mediator.Send(
                new DraftReportDocument(new FigureRequest(unit, from, to, period), template ?? ReportTemplate.Statutory, circular),
                cancellationToken));

    private static async Task<IResult> Verify(Guid id, int? closing, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new VerifyReport(id, closing), cancellationToken));

    private static async Task<IResult> Adjustments(
        Guid id,
        DateTimeOffset? since,
        DateTimeOffset? until,
        IMediator mediator,
        CancellationToken cancellationToken) => Answers.Ok(await mediator.Send(new ListAdjustments(id, since, until), cancellationToken));

    private static async Task<IResult> Items(
        Guid id,
        string form,
        string column,
        string? row,
        DateTimeOffset? since,
        DateTimeOffset? until,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) =>
        Answers.Page(
            await mediator.Send(
                new ListAdjustmentItems(id, FormEndpoints.PrintedCode(form), column, row, since, until, page.ToRequest()),
                http.RequestAborted),
            http);

    /// <summary>The reason for reopening.</summary>
    private sealed record ReopeningRequest(string Reason);
}

/// <summary>The filter for the list of reports.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The earliest last day of the period.</param>
/// <param name="To">The latest last day of the period.</param>
internal sealed record ReportQuery(string? Unit, DateOnly? From, DateOnly? To, ReportState? State);
