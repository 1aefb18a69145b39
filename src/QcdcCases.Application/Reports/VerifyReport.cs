using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reports;

/// <summary>Recomputes a closed report as of its closing and compares it with the snapshot.</summary>
/// <param name="Closing">The number of the closing, from 1; null means the latest.</param>
public sealed record VerifyReport(Guid Id, int? Closing) : IQuery<ReportVerification>;

/// <summary>The result of recomputing a report.</summary>
/// <param name="Hash">SHA-256 recorded with the closing.</param>
/// <param name="Stored">SHA-256 of the bytes stored now.</param>
/// <param name="Recomputed">SHA-256 of the recomputed content.</param>
/// <param name="Same">Whether all three are equal.</param>
/// <param name="SameDefinitions">Whether the forms' columns and checks have not changed since the closing.</param>
public sealed record ReportVerification(
    Guid Report,
    int Closing,
    string Hash,
    string Stored,
    string Recomputed,
    bool Same,
    bool SameDefinitions) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

internal sealed class VerifyReportHandler(ReportQueries reportQueries, ReportBuilder reportBuilder)
    : IRequestHandler<VerifyReport, Result<ReportVerification>>
{
    public async Task<Result<ReportVerification>> Handle(VerifyReport query, CancellationToken cancellationToken)
    {
        if ((await reportQueries.FindClosingAsync(query.Id, query.Closing, cancellationToken)).IsRefused(out var refusal, out var closing))
        {
            return refusal;
        }

        var bytes = await reportQueries.SnapshotBytesAsync(closing, cancellationToken);
        var again = await reportBuilder.BuildAsync(
            await reportBuilder.BasisOfAsync(ReportContent.Read(bytes), cancellationToken),
            cancellationToken);
        var (stored, recomputed) = (ReportContent.HashOf(bytes), ReportContent.HashOf(again.ToBytes()));
        return new ReportVerification(
            query.Id,
            closing.Ordinal,
            closing.Hash,
            stored,
            recomputed,
            stored == closing.Hash && recomputed == closing.Hash,
            again.Definitions == closing.Definitions);
    }
}
