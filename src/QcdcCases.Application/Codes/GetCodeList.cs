using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Codes;

/// <summary>Returns a code list.</summary>
/// <param name="On">Only the codes that new records can use on this day; null means all.</param>
public sealed record GetCodeList(string List, DateOnly? On) : IQuery<CodeListView>;

internal sealed class GetCodeListHandler : IRequestHandler<GetCodeList, Result<CodeListView>>
{
    public Task<Result<CodeListView>> Handle(GetCodeList query, CancellationToken cancellationToken)
    {
        if (CodeLists.Find(query.List) is not { } list)
        {
            return Task.FromResult<Result<CodeListView>>(CodeRefusals.NoSuchList());
        }

        Result<CodeListView> answer = query.On is { } on ? list with { Codes = [.. list.Codes.Where(c => c.IsValidOn(on))] } : list;
        return Task.FromResult(answer);
    }
}

internal static class CodeRefusals
{
    public static Refusal NoSuchList() => Refusal.NotFound("code.list_not_found", "No code list has this id: GET /api/v1/code-lists.");
}
