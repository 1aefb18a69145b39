using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Statistics;

/// <summary>Asks for the whole dictionary of figures of a unit in a period.</summary>
public sealed record GetFigures(FigureQuestion Question) : IQuery<FigureAnswer>;

internal sealed class GetFiguresHandler(RegisterNow now, FigureRanges ranges, FigureBook book) : IRequestHandler<GetFigures, Result<FigureAnswer>>
{
    public async Task<Result<FigureAnswer>> Handle(GetFigures query, CancellationToken cancellationToken)
    {
        var read = await ranges.ReadAsync(query.Question, cancellationToken);
        if (read.IsRefused(out var refusal, out var range))
        {
            return refusal;
        }

        var instant = query.Question.AsOf ?? await now.ReadAsync(cancellationToken);
        var groups = await book.CountAsync(range, cancellationToken);
        var isBrokenDown = query.Question.By is not null;
        return new FigureAnswer(
            query.Question.Unit,
            range.Period.From,
            range.Period.To,
            instant,
            query.Question.Scope,
            isBrokenDown ? null : groups[string.Empty],
            isBrokenDown ? new SortedDictionary<string, IReadOnlyDictionary<string, long>>(groups.ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, long>)g.Value), StringComparer.Ordinal) : null);
    }
}
