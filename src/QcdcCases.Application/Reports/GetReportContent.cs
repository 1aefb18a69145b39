using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reports;

/// <summary>Reads what a closing froze, byte for byte as it was frozen.</summary>
/// <param name="Closing">Which closing, from 1; null is the latest.</param>
public sealed record GetReportContent(Guid Id, int? Closing) : IQuery<SnapshotBytes>;

/// <summary>Frozen JSON in UTF-8, named by its hash.</summary>
public sealed record SnapshotBytes(byte[] Bytes, string Hash) : ITagged
{
    string ITagged.Tag => Hash;
}

internal sealed class GetReportContentHandler(ReportQueries reportQueries) : IRequestHandler<GetReportContent, Result<SnapshotBytes>>
{
    public async Task<Result<SnapshotBytes>> Handle(GetReportContent query, CancellationToken cancellationToken) =>
        (await reportQueries.FindClosingAsync(query.Id, query.Closing, cancellationToken)).IsRefused(out var refusal, out var closing)
            ? refusal
            : new SnapshotBytes(await reportQueries.BytesAsync(closing, cancellationToken), closing.Hash);
}
