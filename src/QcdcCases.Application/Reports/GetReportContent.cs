using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reports;

/// <summary>Reads what a closing froze, byte for byte as it was frozen.</summary>
/// <param name="Closing">Which closing, from 1; null is the latest.</param>
public sealed record GetReportContent(Guid Id, int? Closing) : IQuery<FrozenBytes>;

/// <summary>Frozen JSON in UTF-8, named by its hash.</summary>
public sealed record FrozenBytes(byte[] Bytes, string Hash) : ITagged
{
    string ITagged.Tag => Hash;
}

internal sealed class GetReportContentHandler(ReportBook book) : IRequestHandler<GetReportContent, Result<FrozenBytes>>
{
    public async Task<Result<FrozenBytes>> Handle(GetReportContent query, CancellationToken cancellationToken) =>
        (await book.FindClosingAsync(query.Id, query.Closing, cancellationToken)).IsRefused(out var refusal, out var closing)
            ? refusal
            : new FrozenBytes(await book.BytesAsync(closing, cancellationToken), closing.Hash);
}
