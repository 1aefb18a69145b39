using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the audit of changes and readings.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/entries", ListAsync)
            .WithName("ListAuditEntries")
            .WithSummary("Lists who changed and who read which records on some days, the latest first")
            .Lists<AuditEntryView>(Permission.ReadAudit);
        audit.MapGet("/verify", VerifyAsync)
            .WithName("VerifyAudit")
            .WithSummary("Verifies the audit and names the first damage")
            .WithDescription("One request verifies a part of it; `next` is the `after` of the following request.")
            .Reads<AuditVerification>(Permission.ReadAudit);
    }

    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; at most 31 days in all.</param>
    /// <param name="by">Only entries of this account or API client.</param>
    /// <param name="subject">Only entries about this record.</param>
    private static async Task<IResult> ListAsync(
        DateOnly from, DateOnly to, Guid? by, Guid? subject, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListAuditEntries(from, to, by, subject, page.ToRequest()), http.RequestAborted), http);

    /// <param name="after">The number of the last entry that is verified already; by default 0.</param>
    private static async Task<IResult> VerifyAsync(long? after, IMediator mediator, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answers.Ok(await mediator.Send(new VerifyAudit(after ?? 0), http.RequestAborted));
    }
}
