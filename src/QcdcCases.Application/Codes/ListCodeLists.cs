using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Codes;

/// <summary>Lists all code lists.</summary>
public sealed record ListCodeLists : IQuery<CodeListIndex>;

internal sealed class ListCodeListsHandler : IRequestHandler<ListCodeLists, Result<CodeListIndex>>
{
    public Task<Result<CodeListIndex>> Handle(ListCodeLists query, CancellationToken cancellationToken)
    {
        Result<CodeListIndex> index = new CodeListIndex(
            [.. CodeLists.All.Select(l => new CodeListSummary(l.List, l.Name, l.NameEn, l.Extensible))]);
        return Task.FromResult(index);
    }
}
