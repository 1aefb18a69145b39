using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Statistics;

/// <summary>Returns all figures of a unit in a period.</summary>
public sealed record GetFigures(FigureRequest Question) : IQuery<FigureAnswer>;

internal sealed class GetFiguresHandler(FinalInstant finalInstant, FigureRequestResolver figureRequestResolver, FigureReader figureReader)
    : IRequestHandler<GetFigures, Result<FigureAnswer>>
{
    public async Task<Result<FigureAnswer>> Handle(GetFigures query, CancellationToken cancellationToken)
    {
        var read = await figureRequestResolver.ResolveAsync(query.Question, cancellationToken);
        if (read.IsRefused(out var refusal, out var resolvedFigureRequest))
        {
            return refusal;
        }

        var instant = query.Question.AsOf ?? await finalInstant.ReadAsync(cancellationToken);
        var groups = await figureReader.ReadAsync(resolvedFigureRequest, cancellationToken);
        var isBrokenDown = query.Question.By is not null;
        return new FigureAnswer(
            query.Question.Unit,
            resolvedFigureRequest.Period.From,
            resolvedFigureRequest.Period.To,
            instant,
            query.Question.Scope,
            isBrokenDown ? null : groups[string.Empty],
            isBrokenDown
                ? new SortedDictionary<string, IReadOnlyDictionary<string, decimal>>(
                    groups.ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, decimal>)g.Value),
                    StringComparer.Ordinal)
                : null);
    }
}
