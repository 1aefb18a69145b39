using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reports;

/// <summary>Returns one report with its closings.</summary>
public sealed record GetReport(Guid Id) : IQuery<ReportView>;

internal sealed class GetReportHandler(CasesDbContext db, ReportQueries reportQueries, UnitDirectory units)
    : IRequestHandler<GetReport, Result<ReportView>>
{
    public async Task<Result<ReportView>> Handle(GetReport query, CancellationToken cancellationToken) =>
        (await reportQueries.FindAsync(query.Id, Permission.ReadFigures, cancellationToken)).IsRefused(out var refusal, out var report)
            ? refusal
            : ReportView.Of(report, await units.TreeWithAsync([report.UnitId], cancellationToken), db.VersionOf(report));
}
