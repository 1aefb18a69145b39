using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reports;

/// <summary>Counts a closed report again, as the register knew it when it was closed, and compares it with what was frozen.</summary>
/// <param name="Closing">Which closing, from 1; null is the latest.</param>
public sealed record VerifyReport(Guid Id, int? Closing) : IQuery<ReportVerification>;

/// <summary>What came of counting again.</summary>
/// <param name="Hash">SHA-256 of the frozen bytes, as the closing says it.</param>
/// <param name="Stored">SHA-256 of the bytes as they are stored now.</param>
/// <param name="Recomputed">SHA-256 of what counting again gives.</param>
/// <param name="Same">Whether all three are one.</param>
/// <param name="SameDefinitions">Whether the forms' columns and checks are still those of the closing.</param>
public sealed record ReportVerification(Guid Report, int Closing, string Hash, string Stored, string Recomputed, bool Same, bool SameDefinitions) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

internal sealed class VerifyReportHandler(ReportQueries reportQueries, ReportBuilder reportBuilder) : IRequestHandler<VerifyReport, Result<ReportVerification>>
{
    public async Task<Result<ReportVerification>> Handle(VerifyReport query, CancellationToken cancellationToken)
    {
        if ((await reportQueries.FindClosingAsync(query.Id, query.Closing, cancellationToken)).IsRefused(out var refusal, out var closing))
        {
            return refusal;
        }

        var bytes = await reportQueries.BytesAsync(closing, cancellationToken);
        var again = await reportBuilder.BuildAsync(await reportBuilder.BasisOfAsync(ReportContent.Read(bytes), cancellationToken), cancellationToken);
        var (stored, recomputed) = (ReportContent.HashOf(bytes), ReportContent.HashOf(again.ToBytes()));
        return new ReportVerification(
            query.Id, closing.Ordinal, closing.Hash, stored, recomputed, stored == closing.Hash && recomputed == closing.Hash, again.Definitions == closing.Definitions);
    }
}
