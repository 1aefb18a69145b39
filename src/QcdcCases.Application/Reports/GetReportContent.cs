using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reports;

/// <summary>Returns the snapshot of a closing, byte for byte as stored.</summary>
/// <param name="Closing">The number of the closing, from 1; null means the latest.</param>
public sealed record GetReportContent(Guid Id, int? Closing) : IQuery<SnapshotBytes>;

/// <summary>A snapshot as UTF-8 JSON, with its hash.</summary>
public sealed record SnapshotBytes(byte[] Bytes, string Hash) : ITagged
{
    string ITagged.Tag => Hash;
}

internal sealed class GetReportContentHandler(ReportQueries reportQueries) : IRequestHandler<GetReportContent, Result<SnapshotBytes>>
{
    public async Task<Result<SnapshotBytes>> Handle(GetReportContent query, CancellationToken cancellationToken) =>
        (await reportQueries.FindClosingAsync(query.Id, query.Closing, cancellationToken)).IsRefused(out var refusal, out var closing)
            ? refusal
            : new SnapshotBytes(await reportQueries.SnapshotBytesAsync(closing, cancellationToken), closing.Hash);
}
